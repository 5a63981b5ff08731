import type { Network, Tie } from "@steunnetwerk/domain";

import type { Scene } from "./draw/drawMap.ts";
import type { Sign } from "./draw/glyphs.ts";
import { drawScene, type EcogramOptions } from "./drawEcogram.ts";
import { drawnTies, layoutEcogram, type EcogramLayout } from "./layout/layoutEcogram.ts";
import { changeInWords, changeTitleOf } from "./words/change.ts";

/** How two versions of a map are drawn over each other. */
export interface ChangeOptions extends Omit<EcogramOptions, "layout"> {
  /** The layout of the earlier version as it was shown; left out, it is where {@link layoutEcogram} puts people. */
  readonly previous?: EcogramLayout;
}

/**
 * Two versions of one person's map in one picture: who came, who left, who stands closer or further away, and which ties
 * came and went. Whoever stayed stands where they stood.
 *
 * People are matched by id, never by name.
 * Source: project reference "Network-strength scoring", section 9.
 *
 * @example
 * ```ts
 * import { drawChange } from "@steunnetwerk/ecogram";
 *
 * const map = { version: 1 as const, id: "kaart", ego: { id: "ik" }, ties: [] };
 * const svg = drawChange(
 *   { ...map, alters: [{ id: "oma", label: "Oma", closeness: 5 }] },
 *   { ...map, alters: [{ id: "oma", label: "Oma", closeness: 5 }, { id: "jim", label: "Jim", closeness: 3 }] },
 * );
 * svg.includes("Jim: nieuw op de kaart"); // => true
 * ```
 */
export function drawChange(before: Network, after: Network, options: ChangeOptions = {}): string {
  const { form = "convoy", language = "nl", previous = layoutEcogram(before, { form }) } = options;
  const scene = sceneOf(before, after, previous);
  const words = changeInWords(before, after, language);
  return drawScene(scene, changeTitleOf(before, after, language), words, options);
}

function sceneOf(before: Network, after: Network, previous: EcogramLayout): Scene {
  const was = new Map(before.alters.map((alter) => [alter.id, alter]));
  const is = new Set(after.alters.map(({ id }) => id));
  // Who left is drawn where they stood, and gives nothing any more.
  const left = before.alters
    .filter(({ id }) => !is.has(id))
    .map((one) => ({ ...one, provides: {} }));
  const changes = new Map<Tie, "came" | "left">();
  const [earlier, later] = [drawnTies(before), drawnTies(after)];
  const [wereTied, areTied] = [earlier, later].map((ties) => new Set(ties.map(pairOf)));
  const gone = earlier.filter((tie) => areTied?.has(pairOf(tie)) === false);
  for (const tie of gone) if (is.has(tie.source) && is.has(tie.target)) changes.set(tie, "left");
  for (const tie of later)
    if (wereTied?.has(pairOf(tie)) === false && was.has(tie.source) && was.has(tie.target))
      changes.set(tie, "came");
  const network = { ...after, alters: [...after.alters, ...left], ties: [...later, ...gone] };
  const layout = layoutEcogram(network, { form: previous.form, previous });
  const signs = new Map<string, readonly Sign[]>([
    ...after.alters.flatMap(({ id }) => (was.has(id) ? [] : [[id, ["came"]] as const])),
    ...left.map(({ id }) => [id, ["left"]] as const),
  ]);
  const trails = after.alters.flatMap(({ id }) => {
    const [from, to] = [previous.places[id], layout.places[id]];
    return from !== undefined && to !== undefined && from.ring !== to.ring
      ? [[from, to] as const]
      : [];
  });
  return { network, layout, signs, changes, trails };
}

const pairOf = ({ source, target }: Tie) => JSON.stringify([source, target].sort());
