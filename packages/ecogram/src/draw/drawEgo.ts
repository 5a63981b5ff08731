import { egoRadius } from "../layout/sizes.ts";

import { drawName } from "./drawPerson.ts";
import { element, polyline } from "./svg.ts";
import type { Paint } from "./theme.ts";

/** Ego in the middle: a disc with a wavy edge, like a sun. */
export function drawEgo(name: string, paint: Paint): string {
  return element(
    "g",
    { role: "img", "aria-label": name },
    element("path", {
      ...paint({ fill: "ego", stroke: "ego-line" }),
      d: wavyDisc(),
      "stroke-width": 2,
      "stroke-linejoin": "round",
    }),
    drawName(name, { radius: egoRadius - 8, top: -32, bottom: 32 }, paint, "ink", 700),
  );
}

function wavyDisc(): string {
  const waves = 14;
  const steps = waves * 8;
  const points = Array.from({ length: steps }, (_, at): [number, number] => {
    const angle = (2 * Math.PI * at) / steps;
    const radius = egoRadius + 2.4 * Math.cos(waves * angle);
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  });
  return `${polyline(points)}Z`;
}
