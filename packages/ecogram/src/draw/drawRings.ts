import { lifeDomainLabels, type Language } from "@steunnetwerk/domain";

import type { EcogramLayout } from "../layout/layoutEcogram.ts";
import type { RingName } from "../layout/rings.ts";
import type { Sector } from "../layout/sectors.ts";
import { ringTexts, texts } from "../words/texts.ts";

import { element, escaped, rounded } from "./svg.ts";
import type { Paint } from "./theme.ts";

/** Room for words around the outermost circle, in a form with parts of life. */
export const rimHeight = 30;

/** The circles around ego, the outermost first; in a form with parts of life each circle has their colours. */
export function drawRings({ form, rings, sectors }: EcogramLayout, paint: Paint): string[] {
  return [...rings].reverse().flatMap(({ name, edge }) => {
    const fill =
      form === "convoy" ? (`ring-${name}` as const) : form === "ecogram" ? "ring-outer" : "paper";
    const known = name !== "unrated";
    const circle = element("circle", {
      ...paint({ fill, stroke: known ? "ring-line" : "soft-ink" }),
      r: edge,
      "stroke-width": known ? 2 : 2.5,
      "stroke-linecap": "round",
      "stroke-dasharray": known ? undefined : "0.1 8",
    });
    return [circle, ...sectors.map((sector) => drawWedge(sector, edge, name, paint))];
  });
}

/** A part of life within a circle; stronger where closer. */
function drawWedge({ lifeDomain, from, to }: Sector, radius: number, ring: RingName, paint: Paint) {
  const strength = { inner: 0.95, middle: 0.65, outer: 0.4, unrated: 0.15 }[ring];
  const whole = to - from > 2 * Math.PI - 1e-9;
  const shape = whole ? { r: radius } : { d: wedge(from, to, radius) };
  return element(whole ? "circle" : "path", {
    ...paint({ fill: lifeDomain, stroke: "ring-line" }),
    ...shape,
    "fill-opacity": strength,
    "stroke-width": 2,
  });
}

/** A part of the disc around ego, from one angle to another. */
function wedge(from: number, to: number, radius: number): string {
  const [start, end] = [from, to].map(
    (angle) => `${rounded(radius * Math.sin(angle))} ${rounded(-radius * Math.cos(angle))}`,
  );
  const large = to - from > Math.PI ? 1 : 0;
  return `M0 0L${start ?? ""}A${rounded(radius)} ${rounded(radius)} 0 ${large} 1 ${end ?? ""}Z`;
}

/** What each circle means, along the top of its edge; rimmed in the circle's colour, so that no line runs through it. */
export function drawRingNames(
  { form, rings }: EcogramLayout,
  language: Language,
  id: string,
  paint: Paint,
): string[] {
  if (form === "ecogram") return [];
  return rings.map(({ name, edge }) => {
    const rimmed = form === "convoy" && name !== "unrated";
    return drawOnArc(ringTexts[name][language], `${id}-${name}`, edge - 15, upperHalf, {
      ...paint({ fill: "ink", ...(rimmed ? { stroke: `ring-${name}` } : {}) }),
      ...(rimmed ? rim : {}),
      "font-size": 14,
    });
  });
}

const upperHalf = { from: -Math.PI / 2, to: Math.PI / 2 };

const rim = { "stroke-width": 5, "stroke-linejoin": "round", "paint-order": "stroke" };

/** What each part of life is, around the outermost circle. */
export function drawSectorNames(
  { sectors, radius }: EcogramLayout,
  language: Language,
  id: string,
  paint: Paint,
): string[] {
  return sectors.map(({ lifeDomain, from, to }) => {
    const label = lifeDomain === "unknown" ? texts.domainUnknown : lifeDomainLabels[lifeDomain];
    return drawOnArc(
      label[language],
      `${id}-${lifeDomain}`,
      radius + 9,
      { from, to },
      {
        ...paint({ fill: `${lifeDomain}-line` }),
        "font-size": 15,
        "font-weight": 600,
      },
    );
  });
}

/** Words along a circle, in the middle of an arc; the right way up in the lower half too. */
function drawOnArc(
  words: string,
  id: string,
  radius: number,
  { from, to }: { from: number; to: number },
  attributes: Readonly<Record<string, string | number>>,
): string {
  const middle = (from + to) / 2;
  const upsideDown = Math.cos(middle) < -1e-9;
  // The path reaches a quarter turn to either side, so that words wider than the arc are not cut off.
  const far = upsideDown ? radius + 11 : radius;
  const ends = [middle - Math.PI / 2, middle + Math.PI / 2].map(
    (angle) => `${rounded(far * Math.sin(angle))} ${rounded(-far * Math.cos(angle))}`,
  );
  const [start = "", end = ""] = upsideDown ? ends.reverse() : ends;
  const sweep = upsideDown ? 0 : 1;
  return element(
    "g",
    { "aria-hidden": "true" },
    element("path", {
      id,
      d: `M${start}A${rounded(far)} ${rounded(far)} 0 0 ${sweep} ${end}`,
      fill: "none",
    }),
    element(
      "text",
      { ...attributes, "text-anchor": "middle" },
      element("textPath", { href: `#${id}`, startOffset: "50%" }, escaped(words)),
    ),
  );
}
