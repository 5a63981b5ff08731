import type { Alter, Language, Network, Tie } from "@steunnetwerk/domain";

import { bend, center, type Curve } from "../layout/bend.ts";
import type { Point } from "../layout/crossings.ts";
import { drawnTies, type EcogramLayout } from "../layout/layoutEcogram.ts";
import { ranksOf } from "../layout/rings.ts";
import { personRadius } from "../layout/sizes.ts";
import { egoNameOf, nameOf, personInWords } from "../words/describe.ts";
import { supportersOf } from "../words/supporters.ts";
import { signTexts, texts } from "../words/texts.ts";

import { drawEgo } from "./drawEgo.ts";
import { drawPerson } from "./drawPerson.ts";
import { drawRingNames, drawRings, drawSectorNames, rimHeight } from "./drawRings.ts";
import { spokeStyle } from "./drawSpoke.ts";
import { drawLine, fromEgo, tieStyle } from "./drawTie.ts";
import type { Sign } from "./glyphs.ts";
import { element } from "./svg.ts";
import type { Paint } from "./theme.ts";

/** A map with everything that is to be drawn of it. */
export interface Scene {
  /** The map. */
  readonly network: Network;
  /** Where people stand. */
  readonly layout: EcogramLayout;
  /** Signs by id of the person, besides their own. */
  readonly signs: ReadonlyMap<string, readonly Sign[]>;
  /** Ties that came or went between two dates. */
  readonly changes: ReadonlyMap<Tie, "came" | "left">;
  /** From where to where somebody moved. */
  readonly trails: readonly (readonly [Point, Point])[];
}

/** A map on one date, by itself. */
export const plainScene = (network: Network, layout: EcogramLayout): Scene => ({
  network,
  layout,
  signs: new Map(),
  changes: new Map(),
  trails: [],
});

/** Half the width of the square that holds a map. */
export function halfWidthOf({ form, radius, places }: EcogramLayout): number {
  const reach = Object.values(places).flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]);
  const edge = radius + (form === "sectors" ? rimHeight : 0);
  return Math.max(edge, ...reach.map((far) => far + personRadius + 12));
}

/** A map around 0, 0: circles first, then lines, then ego and everybody in reading order. */
export function drawMap(scene: Scene, language: Language, id: string, paint: Paint): string {
  const { network, layout, trails } = scene;
  return [
    ...drawRings(layout, paint),
    element("g", { "aria-hidden": "true" }, ...drawLines(scene, paint)),
    ...trails.map(([from, to]) => drawTrail(from, to, paint)),
    ...drawRingNames(layout, language, id, paint),
    ...drawSectorNames(layout, language, id, paint),
    drawEgo(egoNameOf(network, language), paint),
    ...drawPeople(scene, language, paint),
    network.alters.length === 0 ? drawNobody(language, paint) : "",
  ].join("");
}

function drawLines({ network, layout, changes }: Scene, paint: Paint): string[] {
  const { places, form } = layout;
  const discs = Object.values(places);
  const ranks = ranksOf(network);
  const spokes = form === "ecogram" ? network.alters : [];
  const toEgo = bend(
    spokes.map(({ id }) => [center, places[id] ?? center] as const),
    discs,
  );
  const ties = drawnTies(network);
  const heaviest = Math.max(0, ...network.ties.map(({ weight }) => weight ?? 0));
  const curves = bend(
    ties.map(({ source, target }) => [places[source] ?? center, places[target] ?? center] as const),
    discs,
  );
  return [
    ...ties.map((tie, at) => {
      const change = changes.get(tie);
      const style = tieStyle(tie, heaviest);
      const width = form === "ecogram" ? style.width / 2 + 0.4 : style.width;
      const changed = change === undefined ? {} : { change };
      const left = change === "left" ? { dash: "broken" as const } : {};
      return drawLine(curves[at] ?? nowhere, { ...style, width, ...changed, ...left }, paint);
    }),
    ...spokes.map((alter, at) =>
      drawLine(toEgo[at] ?? nowhere, spokeStyle(alter, ranks), paint, fromEgo),
    ),
  ];
}

const nowhere: Curve = { from: center, control: center, to: center };

/** Where somebody stood before: a small ring, and dots to where they stand now. */
function drawTrail(from: Point, to: Point, paint: Paint): string {
  const line = { ...paint({ stroke: "soft-ink" }), "stroke-width": 2.5, "stroke-linecap": "round" };
  return element(
    "g",
    { "aria-hidden": "true" },
    element("line", {
      ...line,
      x1: from.x,
      y1: from.y,
      x2: to.x,
      y2: to.y,
      "stroke-dasharray": "0.1 7",
    }),
    element("circle", {
      ...paint({ fill: "paper", stroke: "soft-ink" }),
      cx: from.x,
      cy: from.y,
      r: 7,
      "stroke-width": 2,
    }),
  );
}

function drawPeople({ network, layout, signs }: Scene, language: Language, paint: Paint): string[] {
  const supporters = supportersOf(network);
  return inReadingOrder(network, layout).map((alter) => {
    const own = signs.get(alter.id) ?? [];
    const more = own.map((sign) => signTexts[sign][language]);
    const figure = {
      alter,
      at: layout.places[alter.id] ?? center,
      name: nameOf(alter, language),
      label: personInWords(network, alter, language, more),
      signs: own,
    };
    return drawPerson(figure, language, supporters, paint);
  });
}

/** Everybody from the middle outwards, clockwise. */
const inReadingOrder = ({ alters }: Network, { places }: EcogramLayout): readonly Alter[] =>
  [...alters].sort((a, b) => {
    const [one, other] = [places[a.id], places[b.id]];
    return (one?.radius ?? 0) - (other?.radius ?? 0) || (one?.angle ?? 0) - (other?.angle ?? 0);
  });

function drawNobody(language: Language, paint: Paint): string {
  const attributes = { ...paint({ fill: "soft-ink" }), y: 92, "font-size": 16 };
  return element("text", { ...attributes, "text-anchor": "middle" }, texts.nobody[language]);
}
