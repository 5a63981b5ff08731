import {
  coreSupportTypes,
  answerLabels,
  lifeDomainLabels,
  SupportType,
  type Alter,
  type Language,
  type Network,
} from "@steunnetwerk/domain";

import { element, escaped } from "./draw/svg.ts";
import { ranksOf, ringNames, ringOf } from "./layout/rings.ts";
import { mapInWords, nameOf, tiesInWords, titleOf } from "./words/describe.ts";
import { ringTexts, signTexts, supportTexts, tableTexts, texts } from "./words/texts.ts";

/** The same as the picture shows, without the picture. */
export interface EcogramDescription {
  /** Whose map it is. */
  readonly title: string;
  /** The map in a paragraph. */
  readonly paragraph: string;
  /** The map as a table: a row for each person, the closest first. */
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

/**
 * A map in words: a title, a paragraph and a table that say the same as the picture, for who does not see it or would
 * rather read.
 *
 * @example
 * ```ts
 * import { describeEcogram } from "@steunnetwerk/ecogram";
 *
 * const { table } = describeEcogram({
 *   version: 1, id: "kaart", ego: { id: "ik" },
 *   alters: [{ id: "oma", label: "Oma", closeness: 5, provides: { emotioneel: "yes" } }], ties: [],
 * });
 * table.rows[0]?.slice(0, 3); // => ["Oma", "nog niet gevraagd", "heel dichtbij"]
 * ```
 */
export function describeEcogram(
  network: Network,
  { language = "nl" }: { readonly language?: Language } = {},
): EcogramDescription {
  const ranks = ranksOf(network);
  const asked = SupportType.options.filter((type) =>
    network.alters.some(({ provides }) => (provides?.[type] ?? "notAsked") !== "notAsked"),
  );
  const types = asked.length === 0 ? coreSupportTypes : asked;
  const nearest = [...network.alters].sort(
    (a, b) => ringNames.indexOf(ringOf(a, ranks)) - ringNames.indexOf(ringOf(b, ranks)),
  );
  return {
    title: titleOf(network, language),
    paragraph: mapInWords(network, language),
    table: {
      columns: [
        tableTexts.name[language],
        tableTexts.domain[language],
        tableTexts.closeness[language],
        ...types.map((type) => supportTexts[type][language]),
        tableTexts.particulars[language],
        tableTexts.knows[language],
      ],
      rows: nearest.map((alter) => [
        nameOf(alter, language),
        domainOf(alter, language),
        closenessOf(alter, ranks, language),
        ...types.map((type) => answerLabels[alter.provides?.[type] ?? "notAsked"][language]),
        particularsOf(alter, language),
        tiesInWords(network, alter, language),
      ]),
    },
  };
}

/**
 * The table of a map as HTML, with a caption and headings for rows and columns.
 *
 * @example
 * ```ts
 * import { ecogramTable } from "@steunnetwerk/ecogram";
 *
 * const html = ecogramTable({
 *   version: 1, id: "kaart", ego: { id: "ik" }, alters: [{ id: "oma", label: "Oma & Opa" }], ties: [],
 * });
 * html.includes('<th scope="row">Oma &amp; Opa</th>'); // => true
 * ```
 */
export function ecogramTable(
  network: Network,
  options: { readonly language?: Language } = {},
): string {
  const { title, table } = describeEcogram(network, options);
  const row = (cells: readonly string[]) => element("tr", {}, ...cells);
  const cell = (text: string) => `<td>${escaped(text)}</td>`;
  const heading = (scope: "row" | "col") => (text: string) =>
    element("th", { scope }, escaped(text));
  return element(
    "table",
    { lang: options.language ?? "nl" },
    element("caption", {}, escaped(title)),
    element("thead", {}, row(table.columns.map(heading("col")))),
    `<tbody>${table.rows
      .map(([name = "", ...rest]) => row([heading("row")(name), ...rest.map(cell)]))
      .join("")}</tbody>`,
  );
}

function domainOf({ lifeDomain }: Alter, language: Language): string {
  if (lifeDomain === undefined) return answerLabels.notAsked[language];
  return (lifeDomain === "unknown" ? answerLabels.unknown : lifeDomainLabels[lifeDomain])[language];
}

function closenessOf(alter: Alter, ranks: number, language: Language): string {
  const ring = ringOf(alter, ranks);
  if (ring !== "unrated") return ringTexts[ring][language];
  return answerLabels[alter.closeness === undefined ? "notAsked" : "unknown"][language];
}

function particularsOf({ kind, professional, conflict, state }: Alter, language: Language): string {
  return [
    kind === "group" ? texts.group[language] : "",
    professional === "yes" ? texts.professional[language] : "",
    conflict === "yes" ? texts.conflict[language] : "",
    state === undefined || state === "active" ? "" : signTexts[state][language],
  ]
    .filter((part) => part !== "")
    .join(", ");
}
