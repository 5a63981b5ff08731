import type { Alter, Language } from "@steunnetwerk/domain";

import type { Point } from "../layout/crossings.ts";
import { sectorOf } from "../layout/sectors.ts";
import { personRadius } from "../layout/sizes.ts";
import type { Supporters } from "../words/supporters.ts";

import { drawBeads } from "./beads.ts";
import { fitName, type Room } from "./fitName.ts";
import { domainGlyphs, type Sign } from "./glyphs.ts";
import { drawSigns, signsOf } from "./signs.ts";
import { element, escaped, rounded } from "./svg.ts";
import type { Paint } from "./theme.ts";

/** Somebody as they are shown. */
export interface Figure {
  /** Who it is. */
  readonly alter: Alter;
  /** The middle of their disc. */
  readonly at: Point;
  /** The name on their disc. */
  readonly name: string;
  /** All that the picture shows of them, in words. */
  readonly label: string;
  /** Signs besides those of the person: what changed, or that two maps share them. */
  readonly signs: readonly Sign[];
}

/** A person as drawn: their disc, name, part of life, what they give, and signs. */
export function drawPerson(
  { alter, at, name, label, signs }: Figure,
  language: Language,
  supporters: Supporters,
  paint: Paint,
): string {
  const gone = signs.includes("left");
  const beads = gone ? [] : drawBeads(alter, language, supporters, paint);
  return element(
    "g",
    {
      role: "img",
      "aria-label": label,
      "data-person": alter.id,
      transform: `translate(${rounded(at.x)} ${rounded(at.y)})`,
    },
    element("title", {}, escaped(label)),
    drawDisc(alter, gone, paint),
    element("path", {
      ...paint({ fill: `${sectorOf(alter)}-line` }),
      d: domainGlyphs[sectorOf(alter)],
      transform: "translate(0 -30)",
    }),
    drawName(name, roomWith(beads.length), paint, gone ? "soft-ink" : "ink"),
    ...beads,
    ...drawSigns([...signs, ...signsOf(alter)], paint),
  );
}

/** The room for a name: under the part of life, and above the beads, or between them when there are more than three. */
const roomWith = (beads: number): Room => ({
  radius: personRadius - (beads > 5 ? 13 : 4),
  top: -22,
  bottom: beads > 3 ? 21 : 28,
});

/** A name in the middle of a disc. */
export function drawName(
  name: string,
  room: Room,
  paint: Paint,
  ink: "ink" | "soft-ink" = "ink",
  weight = 500,
): string {
  const { size, lines } = fitName(name, room);
  const spans = lines.map(({ text, y }) => element("tspan", { x: 0, y }, escaped(text)));
  const attributes = { ...paint({ fill: ink }), "font-size": size, "font-weight": weight };
  return element("text", { ...attributes, "text-anchor": "middle" }, ...spans);
}

/**
 * Round for who is there for ego, square for who is there for a job, double for a group; broken without contact, dotted for
 * the dead.
 */
function drawDisc(alter: Alter, gone: boolean, paint: Paint): string {
  const { state = "active", professional, kind } = alter;
  const domain = sectorOf(alter);
  const away = gone || state === "activatable" || state === "deceased";
  const outline = {
    ...paint({ fill: away ? "paper" : domain, stroke: `${domain}-line` }),
    "stroke-width": state === "unsafe" ? 4 : 2,
    "stroke-dasharray": state === "deceased" ? "0.1 6" : away ? "8 6" : undefined,
    "stroke-linecap": state === "deceased" ? "round" : undefined,
  };
  if (professional === "yes") {
    const half = personRadius - 5;
    const size = { x: -half, y: -half, width: 2 * half, height: 2 * half, rx: 15 };
    return element("rect", { ...outline, ...size });
  }
  const disc = element("circle", { ...outline, r: personRadius });
  return kind === "group" ? disc + element("circle", { ...outline, r: personRadius - 4 }) : disc;
}
