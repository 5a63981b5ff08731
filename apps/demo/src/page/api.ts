import type { Network } from "@steunnetwerk/domain";
import type { Language, Text } from "@steunnetwerk/domain";
import type { FileIssue } from "@steunnetwerk/exchange";
import type { Command } from "@steunnetwerk/handreiking";
import type { CaseView, Entry } from "@steunnetwerk/workflow";

/** What the program was started with. */
export interface Opening {
  readonly network: Network;
  readonly notices: readonly FileIssue[];
}

/** The case as it is kept, with its history; `undefined` until it was started. */
export interface KeptCase {
  readonly view: CaseView;
  readonly history: readonly Entry[];
}

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

/** What the program was started with. */
export const readOpening = () => call("/api/opening") as Promise<Opening>;

/** The case as it is kept now. */
export const readCase = async () => ((await call("/api/case")) as KeptCase | null) ?? undefined;

/** Starts the example case; starting it twice starts it once. */
export const startCase = () => call("/api/case", {});

/** Sends a command; the key makes that sending it twice does it once. */
export const sendCommand = (command: Command, expectedVersion: number, key: string) =>
  call("/api/case/commands", { command, expectedVersion, key });
