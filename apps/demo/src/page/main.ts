import type { Network } from "@steunnetwerk/domain";
import type { Command } from "@steunnetwerk/handreiking";
import { html, nothing, render } from "lit";

import { familyOn, professionals } from "../madeUp.ts";

import { passDays, readCase, readOpening, Refused, sendCommand, startCase } from "./api.ts";
import { caseView } from "./caseView.ts";
import { opening } from "./families.ts";
import { networkView } from "./networkView.ts";
import { scoreView } from "./scoreView.ts";
import type { State } from "./state.ts";
import { takeView } from "./takeView.ts";
import { whatIfView } from "./whatIfView.ts";
import { wordsIn } from "./words.ts";

const page = document.querySelector<HTMLElement>("#page") ?? document.body;
const [{ person, capacity }] = professionals;

let state: State = {
  language: navigator.language.startsWith("nl") ? "nl" : "en",
  reader: "professional",
  family: opening,
  network: undefined,
  notices: [],
  fileError: undefined,
  form: "convoy",
  chosen: undefined,
  drawError: undefined,
  whatIf: undefined,
  now: new Date().toISOString(),
  case: undefined,
  actor: { person, capacity },
  caseError: undefined,
};

function update(changes: Partial<State>): void {
  state = { ...state, ...changes };
  show();
}

/** The case about the network that is shown. */
const caseId = () => `case-${state.network?.mapId ?? state.network?.id ?? ""}`;

/** Does something with the server, then shows the case as it is kept there; what it refuses is said, not lost. */
async function withServer(action?: () => Promise<unknown>): Promise<void> {
  try {
    await action?.();
    const { now, view, history } = await readCase(caseId());
    const kept = view !== undefined && history !== undefined ? { view, history } : undefined;
    update({ now, case: kept, caseError: undefined });
  } catch (error) {
    const say = wordsIn(state.language);
    update({ caseError: error instanceof Refused ? error.in(state.language) : say.unsaved });
  }
}

const actions = {
  start: (parents: ReadonlySet<string>) =>
    void withServer(async () => {
      if (state.network !== undefined) await startCase(caseId(), familyOn(state.network, parents));
    }),
  send: (command: Command) =>
    void withServer(() =>
      sendCommand(caseId(), command, state.case?.view.version ?? 0, crypto.randomUUID()),
    ),
  pass: (days: number) => void withServer(() => passDays(caseId(), days)),
};

/** Shows another family: that of the program, a made-up one, or one from a file; with its case, all at once. */
async function choose(family: string, given?: Network): Promise<void> {
  const opened = given === undefined ? await readOpening() : { network: given, notices: [] };
  state = {
    ...state,
    ...opened,
    family,
    fileError: undefined,
    drawError: undefined,
    chosen: undefined,
    whatIf: undefined,
    case: undefined,
    actor: { person, capacity },
  };
  await withServer();
}

function show(): void {
  const { language, reader } = state;
  const say = wordsIn(language);
  document.documentElement.lang = language;
  document.title = `steunnetwerk: ${say.title}`;
  render(
    html`
      <header>
        <div>
          <h1>${say.title}</h1>
          <p class="soft">${say.intro}</p>
        </div>
        <form class="inline">
          <label>
            ${say.language}
            <select
              @change=${(event: Event) => {
                update({
                  language: (event.currentTarget as HTMLSelectElement).value === "nl" ? "nl" : "en",
                });
              }}
            >
              <option value="nl" ?selected=${language === "nl"}>Nederlands</option>
              <option value="en" ?selected=${language === "en"}>English</option>
            </select>
          </label>
          <label>
            ${say.reader}
            <select
              @change=${(event: Event) => {
                const { value } = event.currentTarget as HTMLSelectElement;
                update({ reader: value === "family" ? "family" : "professional" });
              }}
            >
              <option value="professional" ?selected=${reader === "professional"}>
                ${say.professional}
              </option>
              <option value="family" ?selected=${reader === "family"}>${say.family}</option>
            </select>
          </label>
        </form>
      </header>
      <nav aria-label=${say.parts}>
        <a href="#network">${say.network}</a> <a href="#says">${say.says}</a>
        <a href="#what-if">${say.whatIf}</a> <a href="#steps">${say.steps}</a>
        <a href="#take">${say.take}</a>
      </nav>
      <main>
        ${
          state.network === undefined
            ? nothing
            : html`${networkView(state, update, choose)} ${scoreView(state)}
              ${whatIfView(state, update)} ${caseView(state, update, actions)} ${takeView(state)}`
        }
      </main>
    `,
    page,
  );
}

show();
void choose(opening);
