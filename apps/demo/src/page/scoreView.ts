import { supportTypeLabels, type Network } from "@steunnetwerk/domain";
import {
  explain,
  indicatorDefinitions,
  scoreNetwork,
  sources,
  type Indicator,
  type IndicatorId,
  type NetworkScore,
} from "@steunnetwerk/scoring";
import { html, nothing, type TemplateResult } from "lit";

import type { State } from "./state.ts";
import { wordsIn } from "./words.ts";

/** What people look at first; every other measure is a click away. */
export const first: readonly IndicatorId[] = [
  "size",
  "size.supporters",
  "coverage",
  "gaps",
  "singlePointsOfFailure",
  "density",
  "constraint.egoNetwork",
  "effectiveSize.egoNetwork",
];

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
        ${first.map((id) => card(score.indicators[id], state, nameOf))}
      </ul>
      ${state.reader === "professional" ? others(score, state, nameOf) : nothing}
      <h3>${say.perType}</h3>
      <div class="scroll" tabindex="0" role="group" aria-label=${say.perType}>
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

/** Every other measure, by the part of the specification it belongs to. */
function others(score: NetworkScore, state: State, nameOf: (id: string) => string): TemplateResult {
  const say = wordsIn(state.language);
  const rest = Object.values(score.indicators).filter(({ id }) => !first.includes(id));
  const sectionOf = ({ id }: Indicator) => indicatorDefinitions[id].section;
  const sections = [...new Set(rest.map(sectionOf))];
  return html`
    <details>
      <summary>${say.allMeasures} (${rest.length})</summary>
      ${sections.map(
        (section) => html`
          <h3>${say[section]}</h3>
          <ul class="cards">
            ${rest
              .filter((indicator) => sectionOf(indicator) === section)
              .map((indicator) => card(indicator, state, nameOf))}
          </ul>
        `,
      )}
    </details>
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
              ${sources[indicator.source]}
            </p>`
          : nothing
      }
    </li>
  `;
}

/** What the owner of the map calls each person on it. */
export function namesIn(network: Network): (id: string) => string {
  const labels = new Map(network.alters.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}
