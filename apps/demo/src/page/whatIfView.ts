import { coreSupportTypes, supportTypeLabels, type Network } from "@steunnetwerk/domain";
import { explain, scoreNetwork, type IndicatorId } from "@steunnetwerk/scoring";
import { html, nothing, type TemplateResult } from "lit";

import { asIf, type WhatIf } from "./edit.ts";
import { textIn } from "./recordForm.ts";
import { first, namesIn } from "./scoreView.ts";
import type { State, Update } from "./state.ts";
import { wordsIn, type Words } from "./words.ts";

/** What would be different if one thing were: arithmetic on the map, no advice. */
export function whatIfView(state: State, update: Update): TemplateResult | typeof nothing {
  const { network, language } = state;
  if (network === undefined) return nothing;
  const say = wordsIn(language);
  // Nobody who is said to be unsafe is ever named as who could give more.
  const people = network.alters.filter(({ state }) => state !== "unsafe" && state !== "deceased");
  const ask = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const alter = textIn(form, "alter");
    const type = coreSupportTypes.find((one) => one === textIn(form, "type"));
    if (alter === "" && type !== undefined)
      update({ whatIf: { kind: "joins", label: say.somebodyNew, type } });
    else if (type !== undefined) update({ whatIf: { kind: "gives", alter, type } });
    else if (alter !== "") update({ whatIf: { kind: "loss", alter } });
    else update({ whatIf: undefined }); // nobody can lose who is not there
  };
  return html`
    <section aria-labelledby="what-if">
      <h2 id="what-if">${say.whatIf}</h2>
      <p class="soft">${say.whatIfHint}</p>
      <form class="inline" @submit=${ask}>
        <label>
          ${say.person}
          <select name="alter">
            ${people.map(
              ({ id, label }, at) =>
                html`<option value=${id} ?selected=${at === 0}>${label ?? id}</option>`,
            )}
            <option value="">${say.somebodyNew}</option>
          </select>
        </label>
        <label>
          ${say.wouldBe}
          <select name="type">
            <option value="">${say.wouldGo}</option>
            ${coreSupportTypes.map(
              (type) =>
                html`<option value=${type}>
                  ${say.alsoGives} ${supportTypeLabels[type][language]}
                </option>`,
            )}
          </select>
        </label>
        <button>${say.look}</button>
      </form>
      <div aria-live="polite">
        ${state.whatIf === undefined ? nothing : differences(network, state.whatIf, state)}
      </div>
    </section>
  `;
}

function differences(network: Network, whatIf: WhatIf, { language, reader }: State) {
  const say = wordsIn(language);
  const then = asIf(network, whatIf);
  const [before, after] = [scoreNetwork(network).indicators, scoreNetwork(then).indicators];
  const nameOf = namesIn(network);
  const label = whatIf.kind === "joins" ? whatIf.label : nameOf(whatIf.alter);
  const options = { reader, language } as const;
  const rows = (Object.keys(before) as IndicatorId[]).flatMap((id) => {
    const now = explain(before[id], { ...options, nameOf });
    const would = explain(after[id], { ...options, nameOf: namesIn(then) });
    return now === would ? [] : [{ now, would, isFirst: first.includes(id) }];
  });
  const [shown, others] = [
    rows.filter(({ isFirst }) => isFirst),
    rows.filter((row) => !row.isFirst),
  ];
  const what =
    whatIf.kind === "loss"
      ? say.gone
      : `${say.alsoGave} ${supportTypeLabels[whatIf.type][language]} ${say.alsoGaveEnd}`;
  return html`
    <h3>${say.asIf} ${label} ${what}</h3>
    ${shown.length === 0 ? html`<p>${say.noDifference}</p>` : nowAndThen(shown, say)}
    ${
      others.length === 0 || reader === "family"
        ? nothing
        : html`<details>
            <summary>${say.allMeasures} (${others.length})</summary>
            ${nowAndThen(others, say)}
          </details>`
    }
  `;
}

const nowAndThen = (
  rows: readonly { readonly now: string; readonly would: string }[],
  say: Words,
) => html`
  <div class="scroll" tabindex="0" role="group" aria-label=${say.whatIf}>
    <table>
      <thead>
        <tr>
          <th scope="col">${say.isNow}</th>
          <th scope="col">${say.wouldBeThen}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ now, would }) =>
            html`<tr>
              <td>${now}</td>
              <td>${would}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;
