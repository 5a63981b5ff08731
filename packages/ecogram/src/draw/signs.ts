import type { Alter } from "@steunnetwerk/domain";

import { personRadius } from "../layout/sizes.ts";

import { signGlyphs, type Sign } from "./glyphs.ts";
import { element, rounded } from "./svg.ts";
import type { Paint } from "./theme.ts";

/** The signs on somebody's disc: conflict, state, and that it is not known how close they are. */
export function signsOf(alter: Alter): readonly Sign[] {
  const { conflict, state = "active", closeness } = alter;
  return [
    ...(conflict === "yes" ? (["conflict"] as const) : []),
    ...(state === "active" ? [] : [state]),
    ...(closeness === "unknown" ? (["unknown"] as const) : []),
    ...(closeness === undefined ? (["notAsked"] as const) : []),
  ];
}

/** Signs along the upper edge of a disc: the left shoulder first, then the right one, then the sides. */
export function drawSigns(signs: readonly Sign[], paint: Paint): string[] {
  const angles = [-Math.PI / 4, Math.PI / 4, -Math.PI / 2, Math.PI / 2];
  return signs.map((sign, at) => {
    const angle = angles[at % angles.length] ?? 0;
    const [x, y] = [Math.sin(angle), -Math.cos(angle)].map((part) => part * (personRadius - 3));
    return drawSign(sign, x ?? 0, y ?? 0, paint);
  });
}

/** A sign in a small disc of its own. */
export function drawSign(sign: Sign, x: number, y: number, paint: Paint): string {
  const colour = sign === "conflict" || sign === "unsafe" ? "conflict" : "soft-ink";
  return element(
    "g",
    { transform: `translate(${rounded(x)} ${rounded(y)})` },
    element("circle", { ...paint({ fill: "bead", stroke: colour }), r: 10, "stroke-width": 1.4 }),
    element("path", { ...paint({ fill: colour }), d: signGlyphs[sign], "fill-rule": "evenodd" }),
  );
}
