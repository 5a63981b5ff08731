import type { Language, Network, Text } from "@steunnetwerk/domain";
import type { Command, CasePerson } from "@steunnetwerk/handreiking";
import type { CaseView, Entry } from "@steunnetwerk/workflow";

/** What the program was started with. */
export interface Opening {
  readonly network: Network;
  readonly notices: readonly Text[];
}

/** A case as it is kept, with its history. */
export interface KeptCase {
  readonly view: CaseView;
  readonly history: readonly Entry[];
}

/** What time it is in the made-up calendar, and the case; nothing of it until it was started. */
export type Asked = { readonly now: string } & Partial<KeptCase>;

/** The server said no, with a sentence to act on. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly texts: Text;

  constructor(texts: Text) {
    super(texts.en);
    this.texts = texts;
  }

  /** The sentence in a language. */
  in(language: Language): string {
    return this.texts[language];
  }
}

async function call(path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    ...(body !== undefined && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Refused((answer as { texts: Text }).texts);
  return answer;
}

const at = (caseId: string) => `/api/cases/${encodeURIComponent(caseId)}`;

/** What the program was started with. */
export const readOpening = () => call("/api/opening") as Promise<Opening>;

/** A case as it is kept now. */
export const readCase = (caseId: string) => call(at(caseId)) as Promise<Asked>;

/** Starts a case about these people; starting it twice starts it once. */
export const startCase = (caseId: string, people: readonly CasePerson[]) =>
  call(at(caseId), { people });

/** Sends a command; the key makes that sending it twice does it once. */
export const sendCommand = (
  caseId: string,
  command: Command,
  expectedVersion: number,
  key: string,
) => call(`${at(caseId)}/commands`, { command, expectedVersion, key });

/** Moves the made-up calendar forward, and waits until everything that was due by then has happened. */
export const passDays = (caseId: string, days: number) => call(`${at(caseId)}/days`, { days });
