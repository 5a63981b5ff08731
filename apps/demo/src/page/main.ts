import type { Command } from "@steunnetwerk/handreiking";
import { html, render } from "lit";

import { professionals } from "../madeUp.ts";

import { readCase, readOpening, Refused, sendCommand, startCase } from "./api.ts";
import { caseView } from "./caseView.ts";
import { networkView } from "./networkView.ts";
import { scoreView } from "./scoreView.ts";
import type { State } from "./state.ts";
import { wordsIn } from "./words.ts";

const page = document.querySelector<HTMLElement>("#page") ?? document.body;
const [{ person, capacity }] = professionals;

let state: State = {
  language: navigator.language.startsWith("nl") ? "nl" : "en",
  reader: "professional",
  network: undefined,
  notices: [],
  fileError: undefined,
  case: undefined,
  actor: { person, capacity },
  caseError: undefined,
};

function update(changes: Partial<State>): void {
  state = { ...state, ...changes };
  show();
}

/** Does something with the server, then shows the case as it is kept there; what it refuses is said, not lost. */
async function withServer(action?: () => Promise<unknown>): Promise<void> {
  try {
    await action?.();
    update({ case: await readCase(), caseError: undefined });
  } catch (error) {
    const say = wordsIn(state.language);
    update({ caseError: error instanceof Refused ? error.in(state.language) : say.unsaved });
  }
}

const send = (command: Command) =>
  void withServer(() => sendCommand(command, state.case?.view.version ?? 0, crypto.randomUUID()));

const open = () =>
  void readOpening().then((opening) => {
    update({ ...opening, fileError: undefined });
  });

function show(): void {
  const { language, reader } = state;
  const say = wordsIn(language);
  document.documentElement.lang = language;
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
      <main>
        ${networkView(state, update, open)} ${scoreView(state)}
        ${caseView(state, update, { start: () => void withServer(startCase), send })}
      </main>
    `,
    page,
  );
}

show();
open();
void withServer();
