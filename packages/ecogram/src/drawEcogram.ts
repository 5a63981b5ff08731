import type { Language, Network } from "@steunnetwerk/domain";

import { drawLegend } from "./draw/drawLegend.ts";
import { drawMap, halfWidthOf, plainScene, type Scene } from "./draw/drawMap.ts";
import { drawPage, type EcogramPage } from "./draw/page.ts";
import { element, rounded } from "./draw/svg.ts";
import { painter, type EcogramTheme } from "./draw/theme.ts";
import { layoutEcogram, type EcogramForm, type EcogramLayout } from "./layout/layoutEcogram.ts";
import { mapInWords, titleOf } from "./words/describe.ts";

/** How a map is drawn. */
export interface EcogramOptions {
  /** How people are placed; `convoy`, three circles, when left out. */
  readonly form?: EcogramForm;
  /** Language of the words; `nl` when left out. */
  readonly language?: Language;
  /** Colours; `auto` when left out, `print` on a page of paper. */
  readonly theme?: EcogramTheme;
  /** What it is made for; `screen` when left out. */
  readonly page?: EcogramPage;
  /** Where people stand; left out, they stand where {@link layoutEcogram} puts them. */
  readonly layout?: EcogramLayout;
}

/**
 * A network map as an SVG picture: people around ego, with who knows whom, who gives what, and what is not known. The same
 * map always gives the same picture.
 *
 * It has a title, a description that says in words what it shows, and a text for each person, in reading order. Colours are
 * CSS custom properties (`--ecogram-ink` and so on), and shapes, letters and lines say the same without them.
 *
 * @example
 * ```ts
 * import { drawEcogram } from "@steunnetwerk/ecogram";
 *
 * const svg = drawEcogram({
 *   version: 1, id: "kaart", ego: { id: "ik", label: "Sam" },
 *   alters: [{ id: "oma", label: "Oma", closeness: 5, provides: { emotioneel: "yes" } }], ties: [],
 * });
 * svg.includes("<title id=\"ecogram-kaart-title\">De mensen om Sam heen</title>"); // => true
 * ```
 */
export function drawEcogram(network: Network, options: EcogramOptions = {}): string {
  const { form = "convoy", language = "nl" } = options;
  const layout = options.layout ?? layoutEcogram(network, { form });
  return drawScene(
    plainScene(network, layout),
    titleOf(network, language),
    mapInWords(network, language),
    options,
  );
}

/** One map with its legend on a page. */
export function drawScene(
  scene: Scene,
  title: string,
  description: string,
  { language = "nl", page = "screen", ...options }: EcogramOptions,
): string {
  const theme = options.theme ?? (page === "a4" ? "print" : "auto");
  const paint = painter(theme);
  const id = idOf(scene.network);
  const half = Math.max(smallestHalf, halfWidthOf(scene.layout));
  const map = drawMap(scene, language, id, paint);
  const legend = drawLegend([scene], 2 * half, language, paint);
  const middle = `translate(${rounded(half)} ${rounded(half)})`;
  const below = `translate(0 ${rounded(2 * half + 20)})`;
  return drawPage({
    id,
    title,
    description,
    language,
    theme,
    page,
    width: 2 * half,
    height: 2 * half + 20 + legend.height,
    drawing:
      element("g", { transform: middle }, map) + element("g", { transform: below }, legend.svg),
  });
}

/** A map of a few people is drawn on as much paper as one of a dozen. */
const smallestHalf = 320;

/** An id for a picture's parts, made of the map's own. */
export const idOf = ({ id }: Network) => `ecogram-${id.replace(/[^\w-]/g, "_")}`;
