import type { Language } from "@steunnetwerk/domain";

import type { EcogramLayout } from "../layout/layoutEcogram.ts";
import { ringTexts } from "../words/texts.ts";

import { element, escaped, rounded } from "./svg.ts";
import type { Paint } from "./theme.ts";

/** The circles around ego, the outermost first. */
export function drawRings({ rings }: EcogramLayout, paint: Paint): string[] {
  return [...rings].reverse().map(({ name, edge }) =>
    element("circle", {
      ...paint({ fill: `ring-${name}`, stroke: "ring-line" }),
      r: edge,
      "stroke-width": 2,
      "stroke-dasharray": name === "unrated" ? "3 7" : undefined,
    }),
  );
}

/** What each circle means, along the top of its edge; with a rim in the circle's colour, so that no line runs through it. */
export function drawRingNames(
  { rings }: EcogramLayout,
  language: Language,
  id: string,
  paint: Paint,
): string[] {
  return rings.map(({ name, edge }) => {
    const radius = rounded(edge - 15);
    return element(
      "g",
      { "aria-hidden": "true" },
      element("path", {
        id: `${id}-${name}`,
        d: `M-${radius} 0A${radius} ${radius} 0 0 1 ${radius} 0`,
        fill: "none",
      }),
      element(
        "text",
        {
          ...paint({ fill: "soft-ink", stroke: `ring-${name}` }),
          "stroke-width": 5,
          "stroke-linejoin": "round",
          "paint-order": "stroke",
          "font-size": 14,
          "text-anchor": "middle",
        },
        element(
          "textPath",
          { href: `#${id}-${name}`, startOffset: "50%" },
          escaped(ringTexts[name][language]),
        ),
      ),
    );
  });
}
