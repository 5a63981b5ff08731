import { SupportType, type Alter, type Language } from "@steunnetwerk/domain";

import { personRadius } from "../layout/sizes.ts";
import { isOnlyGiver, type Supporters } from "../words/supporters.ts";
import { supportLetters } from "../words/texts.ts";

import { threeDots } from "./glyphs.ts";
import { element, escaped, rounded } from "./svg.ts";
import type { Paint } from "./theme.ts";

/** A bead: given, given by nobody else, perhaps given, or given by nobody. */
export type Bead = "given" | "only" | "perhaps" | "missing";

/** A bead with a letter for each support type that somebody gives or may give, along the lower edge of their disc. */
export function drawBeads(
  alter: Alter,
  language: Language,
  supporters: Supporters,
  paint: Paint,
): string[] {
  const { provides } = alter;
  if (provides === undefined) return [drawNotAsked(0, personRadius - 2, paint)];
  const shown = SupportType.options.filter(
    (type) => provides[type] === "yes" || provides[type] === "unknown",
  );
  // Up to nine beads stand side by side; more move together, so that all thirteen stay on the disc's edge.
  const step = Math.min(0.48, 4.6 / Math.max(1, shown.length - 1));
  return shown.map((type, at) => {
    const angle = Math.PI - (at - (shown.length - 1) / 2) * step;
    const [x, y] = [Math.sin(angle), -Math.cos(angle)].map((part) => part * (personRadius - 2));
    const only = isOnlyGiver(supporters, alter, type);
    const bead = provides[type] === "unknown" ? "perhaps" : only ? "only" : "given";
    return drawBead(supportLetters[type][language], bead, x ?? 0, y ?? 0, paint);
  });
}

/** A bead: plain when given, dashed when it may be given, dark with a ring when nobody else gives it. */
export function drawBead(letter: string, bead: Bead, x: number, y: number, paint: Paint): string {
  const open = bead === "perhaps" || bead === "missing";
  const [fill, ink] =
    bead === "only"
      ? (["only", "only-ink"] as const)
      : (["bead", open ? "soft-ink" : "bead-ink"] as const);
  const edge = { ...paint({ fill: "bead", stroke: "bead-ink" }), "stroke-width": 1.4 };
  return element(
    "g",
    { transform: `translate(${rounded(x)} ${rounded(y)})` },
    bead === "only" ? element("circle", { ...edge, r: 10.4 }) : "",
    element("circle", {
      ...paint({ fill, stroke: open ? "soft-ink" : "bead-ink" }),
      r: bead === "only" ? 8 : 9,
      "stroke-width": open ? 1.2 : 1.4,
      "stroke-dasharray": open ? "2.4 2.4" : undefined,
    }),
    element(
      "text",
      {
        ...paint({ fill: ink }),
        "font-size": 11,
        "font-weight": 700,
        "text-anchor": "middle",
        y: 4,
      },
      escaped(letter),
    ),
  );
}

/** Three dots in a dotted bead: support was not asked about. */
export function drawNotAsked(x: number, y: number, paint: Paint): string {
  return element(
    "g",
    { transform: `translate(${rounded(x)} ${rounded(y)})` },
    element("rect", {
      ...paint({ fill: "bead", stroke: "soft-ink" }),
      x: -13,
      y: -7,
      width: 26,
      height: 14,
      rx: 7,
      "stroke-dasharray": "2 2",
    }),
    element("path", { ...paint({ fill: "soft-ink" }), d: threeDots }),
  );
}
