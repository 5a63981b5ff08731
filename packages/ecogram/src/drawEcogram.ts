import type { Alter, Language, Network } from "@steunnetwerk/domain";

import { drawEgo } from "./draw/drawEgo.ts";
import { drawLegend } from "./draw/drawLegend.ts";
import { drawPerson } from "./draw/drawPerson.ts";
import { drawRingNames, drawRings } from "./draw/drawRings.ts";
import { drawTie, styleOf } from "./draw/drawTie.ts";
import { element, escaped, rounded } from "./draw/svg.ts";
import { fontFamily, painter, styleSheet, type EcogramTheme, type Paint } from "./draw/theme.ts";
import { bend, center } from "./layout/bend.ts";
import { drawnTies, layoutEcogram, type EcogramLayout } from "./layout/layoutEcogram.ts";
import { personRadius } from "./layout/sizes.ts";
import { egoNameOf, mapInWords, nameOf, personInWords, titleOf } from "./words/describe.ts";
import { supportersOf } from "./words/supporters.ts";
import { texts } from "./words/texts.ts";

/** How a map is drawn. */
export interface EcogramOptions {
  /** Language of the words; `nl` when left out. */
  readonly language?: Language;
  /** Colours; `auto` when left out. */
  readonly theme?: EcogramTheme;
}

const margin = 16;
const headingHeight = 54;
const smallestHalf = 330;

/**
 * A network map as an SVG picture: three circles around ego by closeness, with who knows whom, who gives what, and what is
 * not known. The same map always gives the same picture.
 *
 * It has a title, a description that says in words what it shows, and a text for each person, in reading order. Colours are
 * CSS custom properties (`--ecogram-ink` and so on), and shapes, letters and lines say the same without them.
 *
 * @example
 * ```ts
 * import { drawEcogram } from "@steunnetwerk/ecogram";
 *
 * const svg = drawEcogram({
 *   version: 1, id: "kaart", ego: { id: "ik", label: "Sam" },
 *   alters: [{ id: "oma", label: "Oma", closeness: 5, provides: { emotioneel: "yes" } }], ties: [],
 * });
 * svg.includes("<title id=\"ecogram-kaart-title\">De mensen om Sam heen</title>"); // => true
 * ```
 */
export function drawEcogram(network: Network, options: EcogramOptions = {}): string {
  const { language = "nl", theme = "auto" } = options;
  const paint = painter(theme);
  const layout = layoutEcogram(network);
  const half = halfWidthOf(layout);
  const top = -half - headingHeight;
  const frame = { left: -half + 24, top: half + 8, width: 2 * half - 48 };
  const legend = drawLegend(network, supportersOf(network), frame, language, paint);
  const height = 2 * half + headingHeight + legend.height + 24;
  const id = `ecogram-${network.id.replace(/[^\w-]/g, "_")}`;
  const title = titleOf(network, language);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "ecogram",
      role: "group",
      lang: language,
      "aria-labelledby": `${id}-title ${id}-desc`,
      viewBox: [-half, top, 2 * half, height].map(rounded).join(" "),
      "font-family": fontFamily,
    },
    element("title", { id: `${id}-title` }, escaped(title)),
    element("desc", { id: `${id}-desc` }, escaped(mapInWords(network, language))),
    element("style", {}, styleSheet(theme)),
    element("rect", {
      ...paint({ fill: "paper" }),
      x: -half,
      y: top,
      width: 2 * half,
      height,
      rx: 18,
    }),
    drawHeading(title, -half + 24, top + 38, paint),
    ...drawRings(layout, paint),
    drawTies(network, layout, paint),
    ...drawRingNames(layout, language, id, paint),
    drawEgo(egoNameOf(network, language), paint),
    ...drawPeople(network, layout, language, paint),
    network.alters.length === 0 ? drawNobody(language, paint) : "",
    legend.svg,
  );
}

/** Half the width of the square that holds everybody. */
function halfWidthOf({ radius, places }: EcogramLayout): number {
  const reach = Object.values(places).flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]);
  return Math.max(smallestHalf, radius, ...reach.map((far) => far + personRadius + 12)) + margin;
}

function drawHeading(title: string, x: number, y: number, paint: Paint): string {
  const attributes = { ...paint({ fill: "ink" }), x, y, "font-size": 22, "font-weight": 700 };
  return element("text", { ...attributes, "aria-hidden": "true" }, escaped(title));
}

function drawTies(network: Network, { places }: EcogramLayout, paint: Paint): string {
  const ties = drawnTies(network);
  const heaviest = Math.max(0, ...network.ties.map(({ weight }) => weight ?? 0));
  const ends = ties.map(
    ({ source, target }) => [places[source] ?? center, places[target] ?? center] as const,
  );
  const curves = bend(ends, Object.values(places));
  return element(
    "g",
    { "aria-hidden": "true" },
    ...ties.map((tie, at) => drawTie(curves[at] ?? nowhere, styleOf(tie, heaviest), paint)),
  );
}

const nowhere = { from: center, control: center, to: center };

/** Everybody in reading order: from the middle outwards, clockwise. */
function drawPeople(network: Network, layout: EcogramLayout, language: Language, paint: Paint) {
  const supporters = supportersOf(network);
  return inReadingOrder(network, layout).map((alter) => {
    const name = nameOf(alter, language);
    const label = personInWords(network, alter, language);
    const place = layout.places[alter.id] ?? center;
    return drawPerson(alter, place, { name, label, language }, supporters, paint);
  });
}

const inReadingOrder = ({ alters }: Network, { places }: EcogramLayout): readonly Alter[] =>
  [...alters].sort((a, b) => {
    const [one, other] = [places[a.id], places[b.id]];
    return (one?.radius ?? 0) - (other?.radius ?? 0) || (one?.angle ?? 0) - (other?.angle ?? 0);
  });

function drawNobody(language: Language, paint: Paint): string {
  const attributes = { ...paint({ fill: "soft-ink" }), y: 92, "font-size": 16 };
  return element("text", { ...attributes, "text-anchor": "middle" }, texts.nobody[language]);
}
