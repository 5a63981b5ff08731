import type { Network, Tie } from "@steunnetwerk/domain";

import { groundOf } from "./areas.ts";
import { arrange, type Links, type Pair } from "./arrange.ts";
import type { Point } from "./crossings.ts";
import type { RingName } from "./rings.ts";
import type { Spot } from "./rows.ts";
import { sectorOf, type Sector } from "./sectors.ts";
import { settle } from "./settle.ts";

/** The forms of a map. */
export const forms = ["convoy", "sectors", "ecogram"] as const;

/**
 * How people are placed: `convoy` in three circles by closeness; `sectors` in three circles with a part of the circle for
 * each part of life; `ecogram` around ego whatever their closeness, since the line to ego says how they stand.
 *
 * Source: Kahn & Antonucci (1980) for the circles; Tracy & Whittaker (1990) for the parts of life; Hartman (1978), Social
 * Casework 59(8), for the ecogram (eco-map).
 */
export type EcogramForm = (typeof forms)[number];

/** Where somebody stands. */
export interface Place {
  /** The circle they stand in; in the form `ecogram` it says nothing about closeness. */
  readonly ring: RingName;
  /** Distance from ego's middle. */
  readonly radius: number;
  /** Clockwise from the top, in radians. Range: 0 to 2π. */
  readonly angle: number;
  /** To the right of ego's middle. */
  readonly x: number;
  /** Below ego's middle. */
  readonly y: number;
}

/** A circle of a map. */
export interface Ring {
  /** Which of the circles. */
  readonly name: RingName;
  /** Distance from ego's middle to the circle's outer edge. */
  readonly edge: number;
  /** Distance of each row of people from ego's middle. */
  readonly rows: readonly number[];
}

/** Where everything on a map stands; plain data, so it can be kept and given to the next version of the map. */
export interface EcogramLayout {
  /** How people are placed. */
  readonly form: EcogramForm;
  /** The circles from the middle outwards; the form `ecogram` has one, which is not drawn. */
  readonly rings: readonly Ring[];
  /** The parts of life clockwise; empty when the form has none. */
  readonly sectors: readonly Sector[];
  /** Distance from ego's middle to the edge of the outermost circle; people may stand in the corners around it. */
  readonly radius: number;
  /** Place of each person, by id. */
  readonly places: Readonly<Record<string, Place>>;
}

/** What a layout may take into account. */
export interface LayoutOptions {
  /** How people are placed; `convoy` when left out. */
  readonly form?: EcogramForm;
  /** The layout of an earlier version of the map, in the same form: whoever is still as close stays where they were. */
  readonly previous?: EcogramLayout;
}

/**
 * Where the people of a map stand. The same map always gives the same layout.
 *
 * Nobody's disc, marks or name can overlap with another's, since rows and neighbours keep a fixed distance; among the
 * places that leaves, people get those where few ties cross.
 *
 * @example
 * ```ts
 * import { layoutEcogram } from "@steunnetwerk/ecogram";
 *
 * const layout = layoutEcogram({
 *   version: 1, id: "kaart", ego: { id: "ik" },
 *   alters: [{ id: "oma", closeness: 5 }, { id: "buur" }], ties: [],
 * });
 * layout.places["oma"]?.ring; // => "inner"
 * layout.places["buur"]?.ring; // => "unrated"
 * ```
 */
export function layoutEcogram(network: Network, options: LayoutOptions = {}): EcogramLayout {
  const { form = "convoy" } = options;
  const previous = options.previous?.form === form ? options.previous : undefined;
  const { alters } = network;
  const ground = groundOf(network, form, previous);
  const { kept, groups } = settle(network, ground, previous);
  const spots = arrange(alters.length, kept, groups, linksOf(network, form));
  const ringAt = new Map(
    ground.areas.flatMap(({ people, ring }) => people.map((one) => [one, ring] as const)),
  );
  return {
    form,
    rings: ground.rings,
    sectors: ground.sectors,
    radius: ground.rings.at(-1)?.edge ?? 0,
    places: Object.fromEntries(
      alters.map(({ id }, at): [string, Place] => {
        const spot = spots[at] ?? { radius: 0, angle: 0 };
        return [id, { ring: ringAt.get(at) ?? "unrated", ...spot, ...pointAt(spot) }];
      }),
    ),
  };
}

/** The middle of somebody on a spot. */
const pointAt = ({ radius, angle }: Spot): Point => ({
  x: radius * Math.sin(angle),
  y: -radius * Math.cos(angle),
});

/** Ties that are drawn as a line: those that are there, and those of which it is not known. */
export const drawnTies = ({ ties }: Network): readonly Tie[] =>
  ties.filter(({ status = "present", conflict }) => status !== "absent" || conflict === "yes");

/** What ties people together: the lines of the picture, and invisible bonds that keep a part of life together. */
function linksOf(network: Network, form: EcogramForm): Links {
  const { alters } = network;
  const indexOf = new Map(alters.map(({ id }, index) => [id, index]));
  const ties = drawnTies(network).map(({ source, target }): Pair => [
    indexOf.get(source) ?? 0,
    indexOf.get(target) ?? 0,
  ]);
  const spokes = form === "ecogram" ? alters.map((_, person): Pair => [person, alters.length]) : [];
  const last = new Map<string, number>();
  const bonds = alters.flatMap((alter, person): Pair[] => {
    const lifeDomain = sectorOf(alter);
    const before = last.get(lifeDomain);
    last.set(lifeDomain, person);
    return before === undefined || lifeDomain === "unknown" ? [] : [[before, person]];
  });
  return { lines: [...ties, ...spokes], bonds };
}
