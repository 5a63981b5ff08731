import type { Tie } from "@steunnetwerk/domain";

import { pointsOn, type Curve } from "../layout/bend.ts";
import { personRadius } from "../layout/sizes.ts";

import { element, polyline, rounded } from "./svg.ts";
import type { Paint } from "./theme.ts";

/** How a tie is drawn: as thick as it is strong, dotted when nobody knows, zigzag when there is conflict. */
export interface TieStyle {
  /** Width of the line. Range: 1.5 to 5. */
  readonly width: number;
  /**
   *
   */
  readonly unknown: boolean;
  /**
   *
   */
  readonly conflict: boolean;
}

/** The style of a tie; `heaviest` is the largest weight on the map. */
export function styleOf({ weight, status, conflict }: Tie, heaviest: number): TieStyle {
  return {
    width: weight === undefined || heaviest === 0 ? 2 : 1.5 + (3.5 * weight) / heaviest,
    unknown: status === "unknown",
    conflict: conflict === "yes",
  };
}

/** A line between two people. */
export function drawTie(curve: Curve, style: TieStyle, paint: Paint): string {
  return element("path", {
    ...paint({ stroke: style.conflict ? "conflict" : "tie" }),
    "stroke-width": style.conflict ? 2.4 : style.width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "stroke-dasharray": style.unknown ? "1 8" : undefined,
    d: style.conflict ? polyline(zigzag(curve)) : pathOf(curve),
  });
}

function pathOf({ from, control, to }: Curve): string {
  const [x, y, cx, cy] = [from.x, from.y, control.x, control.y].map(rounded);
  return `M${x} ${y}Q${cx} ${cy} ${rounded(to.x)} ${rounded(to.y)}`;
}

/** A zigzag along a curve, straight under the discs at its ends. */
function zigzag(curve: Curve): [number, number][] {
  const points = pointsOn(curve, 60);
  const lengths = points.map((point, at) => {
    const before = points[at - 1] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const free = total - 2 * personRadius;
  const teeth = Math.max(2, 2 * Math.round(free / 18));
  return [
    at(0, 0),
    at(personRadius, 0),
    ...Array.from({ length: teeth }, (_, tooth) =>
      at(personRadius + (free * (tooth + 0.5)) / teeth, tooth % 2 === 0 ? 5 : -5),
    ),
    at(total - personRadius, 0),
    at(total, 0),
  ];

  /** The point this far along the curve and this far beside it. */
  function at(along: number, aside: number): [number, number] {
    let left = Math.max(0, along);
    let piece = 1;
    while (piece < points.length - 1 && left > (lengths[piece] ?? 0)) left -= lengths[piece++] ?? 0;
    const a = points[piece - 1] ?? curve.from;
    const b = points[piece] ?? curve.to;
    const length = Math.max(1e-9, lengths[piece] ?? 0);
    const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
    return [a.x + dx * left - dy * aside, a.y + dy * left + dx * aside];
  }
}
