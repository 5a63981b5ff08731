import { supportTypeLabels, type Network } from "@steunnetwerk/domain";
import { explain, scoreNetwork, type Indicator } from "@steunnetwerk/scoring";
import { html, nothing, type TemplateResult } from "lit";

import type { State } from "./state.ts";
import { wordsIn } from "./words.ts";

/** What the measures say about the network, each in words, with its formula and its source. */
export function scoreView(state: State): TemplateResult | typeof nothing {
  const { network, language } = state;
  if (network === undefined) return nothing;
  const say = wordsIn(language);
  const score = scoreNetwork(network);
  const nameOf = namesIn(network);
  const names = (ids: readonly string[]) => ids.map(nameOf).join(", ");
  return html`
    <section aria-labelledby="says">
      <h2 id="says">${say.says}</h2>
      <p class="soft">${say.saysHint}</p>
      <ul class="cards">
        ${Object.values(score.indicators).map((indicator) => card(indicator, state, nameOf))}
      </ul>
      <h3>${say.perType}</h3>
      <div class="scroll">
        <table>
          <tbody>
            ${score.support.map(
              ({ type, givers, possibleGivers }) => html`
                <tr>
                  <th scope="row">${supportTypeLabels[type][language]}</th>
                  <td>
                    ${givers.length > 0 ? names(givers) : html`<em>${say.nobody}</em>`}
                    ${
                      possibleGivers.length > 0
                        ? html`<span class="soft">(${say.maybe}${names(possibleGivers)})</span>`
                        : nothing
                    }
                  </td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </section>
  `;
}

function card(
  indicator: Indicator,
  { reader, language }: State,
  nameOf: (id: string) => string,
): TemplateResult {
  const say = wordsIn(language);
  return html`
    <li class="card">
      <p>${explain(indicator, { reader, language, nameOf })}</p>
      ${
        reader === "professional"
          ? html`<p class="soft small">
              ${say.formula} <code>${indicator.formula}</code>,
              ${indicator.label === "E" ? say.established : say.own}. ${say.source}:
              ${indicator.source}
            </p>`
          : nothing
      }
    </li>
  `;
}

/** What the owner of the map calls each person on it. */
function namesIn(network: Network): (id: string) => string {
  const labels = new Map(network.alters.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}
