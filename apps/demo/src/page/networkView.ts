import { safeParseNetwork, type Network } from "@steunnetwerk/domain";
import { describeEcogram, forms } from "@steunnetwerk/ecogram";
import { defineEcogramElement } from "@steunnetwerk/ecogram/element";
import { html, nothing, type TemplateResult } from "lit";

import { personForm, newcomerForm } from "./drawView.ts";
import { withPerson, withoutAnswer } from "./edit.ts";
import { madeUpFamilies, opening } from "./families.ts";
import type { State, Update } from "./state.ts";
import { wordsIn } from "./words.ts";

defineEcogramElement();

/** The picture of the network, whose it is, and what is drawn on it. */
export function networkView(
  state: State,
  update: Update,
  choose: (family: string, network?: Network) => Promise<void>,
): TemplateResult {
  const { network, language, form } = state;
  const say = wordsIn(language);
  const draw = drawing(state, update);
  return html`
    <section aria-labelledby="network">
      <h2 id="network">${say.network}</h2>
      <div class="network">
        <div>
          <steunnetwerk-ecogram
            form=${form}
            .network=${network}
            @person=${({ detail }: CustomEvent<{ id: string }>) => {
              update({ chosen: detail.id });
              document.querySelector<HTMLElement>("#person")?.focus();
            }}
            @place=${({ detail }: CustomEvent<{ id: string; closeness: number | "unknown" }>) => {
              if (network === undefined) return;
              draw(
                detail.closeness === "unknown"
                  ? withoutAnswer(network, detail.id, "closeness")
                  : withPerson(network, detail.id, { closeness: detail.closeness }),
                { chosen: detail.id },
              );
            }}
          ></steunnetwerk-ecogram>
          <p class="small">${network && describeEcogram(network, { language }).paragraph}</p>
        </div>
        <div>
          <label>
            ${say.whose}
            <select
              id="family"
              @change=${(event: Event) => {
                const { value } = event.currentTarget as HTMLSelectElement;
                const family = madeUpFamilies(language).find(({ seed }) => seed === value);
                void choose(value, family?.make());
              }}
            >
              <option value=${opening} ?selected=${state.family === opening}>${say.opening}</option>
              ${madeUpFamilies(language).map(
                ({ seed, age }) => html`
                  <option value=${seed} ?selected=${state.family === seed}>
                    ${say.childOf} ${age} ${say.madeUp}
                  </option>
                `,
              )}
              ${
                state.family === "file"
                  ? html`<option value="file" selected>${say.ownFile}</option>`
                  : nothing
              }
            </select>
          </label>
          <label>
            ${say.form}
            <select
              id="form"
              @change=${(event: Event) => {
                const { selectedIndex } = event.currentTarget as HTMLSelectElement;
                update({ form: forms[selectedIndex] ?? "convoy" });
              }}
            >
              ${forms.map((one) => html`<option ?selected=${one === form}>${say[one]}</option>`)}
            </select>
          </label>
          <p role="alert" class="error">${state.drawError ?? nothing}</p>
          ${network && personForm(network, state, draw)}
          ${network && newcomerForm(network, state, draw)} ${fileForm(state, choose, update)}
        </div>
      </div>
    </section>
  `;
}

/** Shows a changed map; a change that makes it no map is said, and left. */
export type Draw = (network: Network, changes?: Partial<State>) => void;

const drawing =
  ({ language }: State, update: Update): Draw =>
  (network, changes = {}) => {
    const result = safeParseNetwork(network);
    if (result.success) update({ network, drawError: undefined, whatIf: undefined, ...changes });
    else update({ drawError: result.issues.map(({ message }) => message[language]).join(" ") });
  };

function fileForm(
  state: State,
  choose: (family: string, network: Network) => Promise<void>,
  update: Update,
): TemplateResult {
  const say = wordsIn(state.language);
  return html`
    <details>
      <summary>${say.bring}</summary>
      <form @change=${(event: Event) => void bring(event, state, choose, update)}>
        <p class="soft small">${say.bringHint}</p>
        <label> <input type="checkbox" name="census" /> ${say.census} </label>
        <label for="files" class="soft small">CSV, GraphML, GEXF, JSON</label>
        <input id="files" name="files" type="file" multiple />
      </form>
    </details>
    <p role="alert" class="error">${state.fileError ?? nothing}</p>
    ${
      state.notices.length > 0
        ? html`<details class="small">
            <summary>${say.notCarried} (${state.notices.length})</summary>
            <ul>
              ${state.notices.map((notice) => html`<li>${notice[state.language]}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  `;
}

/** Reads the chosen files; shows the first network in them, or what is wrong. */
async function bring(
  event: Event,
  { language }: State,
  choose: (family: string, network: Network) => Promise<void>,
  update: Update,
): Promise<void> {
  const form = event.currentTarget as HTMLFormElement;
  const { files } = form.elements.namedItem("files") as HTMLInputElement;
  if (files === null || files.length === 0) return;
  const census = (form.elements.namedItem("census") as HTMLInputElement).checked;
  const { readFiles } = await import("./readFiles.ts");
  const read = await readFiles([...files], { census });
  if ("problems" in read)
    update({ fileError: read.problems.map((problem) => problem[language]).join(" ") });
  else {
    await choose("file", read.network);
    update({ notices: read.notices });
  }
}
