import type { Tie } from "@steunnetwerk/domain";

import type { Curve } from "../layout/bend.ts";
import { egoRadius, personRadius } from "../layout/sizes.ts";

import { alongCurve } from "./alongCurve.ts";
import { element, polyline, rounded } from "./svg.ts";
import type { Paint } from "./theme.ts";

/** How a line is drawn. */
export interface LineStyle {
  /** Width of the line. Range: 1.5 to 7. */
  readonly width: number;
  /** Dotted when nobody knows, broken when there is no contact now. */
  readonly dash?: "dotted" | "broken";
  /** A zigzag: there is conflict. */
  readonly conflict?: boolean;
  /** A plus or a minus on the line: it came or went between two dates. */
  readonly change?: "came" | "left";
  /** Whether support goes from the start to the end, or back. */
  readonly arrows?: { readonly toStart: boolean; readonly toEnd: boolean };
}

/** The style of a tie; `heaviest` is the largest weight on the map. */
export const tieStyle = ({ weight, status, conflict }: Tie, heaviest: number): LineStyle => ({
  width: weight === undefined || heaviest === 0 ? 2 : 1.5 + (3 * weight) / heaviest,
  ...(status === "unknown" ? { dash: "dotted" } : {}),
  conflict: conflict === "yes",
});

/** A line from disc to disc; `start` is the radius of the first. */
export function drawLine(
  curve: Curve,
  style: LineStyle,
  paint: Paint,
  start = personRadius,
): string {
  const { width, dash, conflict = false, change, arrows } = style;
  const colour = conflict ? "conflict" : "tie";
  const line = element("path", {
    ...paint({ stroke: colour }),
    "stroke-width": conflict ? Math.max(2.4, 0.6 * width) : width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "stroke-dasharray": dash && { dotted: `0.1 ${rounded(4 + width)}`, broken: "10 9" }[dash],
    d: conflict ? zigzag(curve, start, width) : pathOf(curve),
  });
  const walk = alongCurve(curve);
  const heads = [
    arrows?.toStart === true ? arrowhead(walk.at(start + 15), walk.at(start + 1), width) : "",
    arrows?.toEnd === true
      ? arrowhead(
          walk.at(walk.length - personRadius - 15),
          walk.at(walk.length - personRadius - 1),
          width,
        )
      : "",
  ].join("");
  const head = heads === "" ? "" : element("path", { ...paint({ fill: colour }), d: heads });
  const [x, y] = walk.at((walk.length + start - personRadius) / 2);
  return line + head + (change === undefined ? "" : drawChangeMark(change, x, y, paint));
}

/** A plus or a minus in a small disc: came, or left. */
function drawChangeMark(change: "came" | "left", x: number, y: number, paint: Paint): string {
  return element(
    "g",
    { transform: `translate(${rounded(x)} ${rounded(y)})` },
    element("circle", {
      ...paint({ fill: "bead", stroke: "bead-ink" }),
      r: 8,
      "stroke-width": 1.4,
    }),
    element("path", {
      ...paint({ stroke: "bead-ink" }),
      d: change === "came" ? "M-4 0H4M0-4V4" : "M-4 0H4",
      "stroke-width": 2.2,
    }),
  );
}

function pathOf({ from, control, to }: Curve): string {
  const [x, y, cx, cy] = [from.x, from.y, control.x, control.y].map(rounded);
  return `M${x ?? ""} ${y ?? ""}Q${cx ?? ""} ${cy ?? ""} ${rounded(to.x)} ${rounded(to.y)}`;
}

/** A zigzag along a curve, straight under the discs at its ends. */
function zigzag(curve: Curve, start: number, width: number): string {
  const { length, at } = alongCurve(curve);
  const free = length - start - personRadius;
  const teeth = Math.max(2, 2 * Math.round(free / 18));
  const high = 4 + width / 2;
  const points = Array.from({ length: teeth }, (_, tooth) =>
    at(start + (free * (tooth + 0.5)) / teeth, tooth % 2 === 0 ? high : -high),
  );
  return polyline([at(0), at(start), ...points, at(length - personRadius), at(length)]);
}

/** A triangle from its foot to its point. */
function arrowhead(foot: readonly [number, number], tip: readonly [number, number], width: number) {
  const half = (4 + width / 2) / 14;
  const [dx, dy] = [(tip[0] - foot[0]) * half, (tip[1] - foot[1]) * half];
  return `${polyline([tip, [foot[0] - dy, foot[1] + dx], [foot[0] + dy, foot[1] - dx]])}Z`;
}

/** Radius of the disc in the middle, for lines that start at ego. */
export const fromEgo = egoRadius + 4;
