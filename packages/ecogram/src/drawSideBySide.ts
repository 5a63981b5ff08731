import type { Network } from "@steunnetwerk/domain";

import { drawLegend } from "./draw/drawLegend.ts";
import { drawMap, halfWidthOf, plainScene, type Scene } from "./draw/drawMap.ts";
import { drawPage } from "./draw/page.ts";
import { element, rounded } from "./draw/svg.ts";
import { painter } from "./draw/theme.ts";
import { idOf, type EcogramOptions } from "./drawEcogram.ts";
import { layoutEcogram } from "./layout/layoutEcogram.ts";
import { bothInWords, bothTitleOf } from "./words/both.ts";

/** How two people's maps are drawn beside each other. */
export interface SideBySideOptions extends Omit<EcogramOptions, "layout"> {
  /** Who are the same: their id on the left map and on the right. Left out, people with the same id are. */
  readonly same?: readonly (readonly [string, string])[];
}

/**
 * The maps of two people beside each other, such as a child's and a parent's. Who is on both has a sign, and stands at the
 * same side of both where that can be.
 *
 * @example
 * ```ts
 * import { drawSideBySide } from "@steunnetwerk/ecogram";
 *
 * const oma = { id: "oma", label: "Oma", closeness: 5 };
 * const svg = drawSideBySide(
 *   { version: 1, id: "sam", ego: { id: "s", label: "Sam" }, alters: [oma, { id: "juf" }], ties: [] },
 *   { version: 1, id: "mama", ego: { id: "m", label: "Mama" }, alters: [oma], ties: [] },
 *   { language: "en" },
 * );
 * svg.includes("On both maps: Oma."); // => true
 * ```
 */
export function drawSideBySide(
  left: Network,
  right: Network,
  options: SideBySideOptions = {},
): string {
  const { form = "convoy", language = "nl", page = "screen" } = options;
  const theme = options.theme ?? (page === "a4" ? "print" : "auto");
  const same = options.same ?? sameIds(left, right);
  const first = layoutEcogram(left, { form });
  const places = same.flatMap(([here, there]) => {
    const place = first.places[here];
    return place === undefined ? [] : [[there, place] as const];
  });
  const previous = { ...first, rings: [], places: Object.fromEntries(places) };
  const second = layoutEcogram(right, { form, previous });
  const scenes = [
    sharing(
      plainScene(left, first),
      same.map(([here]) => here),
    ),
    sharing(
      plainScene(right, second),
      same.map(([, there]) => there),
    ),
  ];
  const paint = painter(theme);
  const half = Math.max(...scenes.map(({ layout }) => halfWidthOf(layout)));
  const id = `${idOf(left)}-${idOf(right)}`;
  const maps = scenes.map((scene, at) =>
    element(
      "g",
      { transform: `translate(${rounded(half + at * (2 * half + gap))} ${rounded(half)})` },
      drawMap(scene, language, `${id}-${at}`, paint),
    ),
  );
  const width = 4 * half + gap;
  const legend = drawLegend(scenes, width, language, paint);
  const below = `translate(0 ${rounded(2 * half + 20)})`;
  return drawPage({
    id,
    title: bothTitleOf(left, right, language),
    description: bothInWords(left, right, same, language),
    language,
    theme,
    page,
    width,
    height: 2 * half + 20 + legend.height,
    drawing: [...maps, element("g", { transform: below }, legend.svg)].join(""),
  });
}

const gap = 40;

function sameIds(left: Network, right: Network): readonly (readonly [string, string])[] {
  const there = new Set(right.alters.map(({ id }) => id));
  return left.alters.flatMap(({ id }) => (there.has(id) ? [[id, id] as const] : []));
}

const sharing = (scene: Scene, ids: readonly string[]): Scene => ({
  ...scene,
  signs: new Map(ids.map((id) => [id, ["shared"]])),
});
