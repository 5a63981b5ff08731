import type { Network, Tie } from "@steunnetwerk/domain";

import { arrange, type Group, type Links, type Pair } from "./arrange.ts";
import { circleNames, ranksOf, ringNames, ringOf, type RingName } from "./rings.ts";
import { bandsFor, cornerRoom, corners, wholeTurn } from "./rows.ts";
import { sectorsOf, type Sector } from "./sectors.ts";

/**
 * How people are placed: `convoy` in three circles by closeness; `sectors` in three circles with a part of the circle for
 * each part of life; `ecogram` around ego whatever their closeness, since the line to ego says how they stand.
 *
 * Source: Kahn & Antonucci (1980) for the circles; Tracy & Whittaker (1990) for the parts of life; Hartman (1978), Social
 * Casework 59(8), for the ecogram (eco-map).
 */
type EcogramForm = "convoy" | "sectors" | "ecogram";

/** Where somebody stands. */
export interface Place {
  /** The circle they stand in; left out in a form without circles. */
  readonly ring?: RingName;
  /** Distance from ego's middle. */
  readonly radius: number;
  /** Clockwise from the top, in radians. Range: 0 to 2π. */
  readonly angle: number;
  /** To the right of ego's middle. */
  readonly x: number;
  /** Below ego's middle. */
  readonly y: number;
}

/** Where everything on a map stands; plain data, so it can be kept and given to the next version of the map. */
export interface EcogramLayout {
  /** How people are placed. */
  readonly form: EcogramForm;
  /** The circles from the middle outwards, with the distance of their outer edge; empty when the form has none. */
  readonly rings: readonly { readonly name: RingName; readonly edge: number }[];
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
}

/**
 * Where the people of a map stand. The same map always gives the same layout.
 *
 * Nobody's disc, marks or name can overlap with another's, since rows and neighbours keep a fixed distance; among the
 * places that leaves, people get those where few ties cross.
 */
export function layoutEcogram(network: Network, options: LayoutOptions = {}): EcogramLayout {
  const form = options.form ?? "convoy";
  const { alters } = network;
  const sectors = form === "sectors" ? sectorsOf(network) : [];
  const turns = form === "sectors" ? sectors : [wholeTurn];
  const ranks = ranksOf(network);
  const places = alters.map((alter) => ({
    ring: form === "ecogram" ? ("inner" as const) : ringOf(alter, ranks),
    sector: Math.max(
      0,
      sectors.findIndex((one) => one.lifeDomain === (alter.lifeDomain ?? "unknown")),
    ),
  }));
  const peopleIn = (ring: RingName) =>
    turns.map((_, sector) =>
      places.flatMap((place, at) => (place.ring === ring && place.sector === sector ? at : [])),
    );
  const unrated = peopleIn("unrated").flat().length;
  const inCorners = form === "convoy" && unrated <= cornerRoom;
  const banded =
    form === "ecogram" ? (["inner"] as const) : unrated > 0 && !inCorners ? ringNames : circleNames;
  const people = banded.map(peopleIn);
  const bands = bandsFor(
    people.map((ring) => ring.map(({ length }) => length)),
    turns,
  );
  const edge = bands.at(-1)?.edge ?? 0;
  const groups = people.flatMap((ring, band) =>
    ring.map((group, sector): Group => ({
      people: group,
      spots: bands[band]?.spots[sector] ?? [],
    })),
  );
  if (inCorners) groups.push({ people: peopleIn("unrated").flat(), spots: corners(edge) });
  const spots = arrange(alters.length, groups, linksOf(network, form));
  return {
    form,
    rings:
      form === "ecogram" ? [] : banded.map((name, at) => ({ name, edge: bands[at]?.edge ?? 0 })),
    sectors,
    radius: edge,
    places: Object.fromEntries(
      alters.map(({ id }, at): [string, Place] => {
        const { radius, angle } = spots[at] ?? { radius: 0, angle: 0 };
        const point = { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
        const ring = form === "ecogram" ? {} : { ring: places[at]?.ring ?? "unrated" };
        return [id, { ...ring, radius, angle, ...point }];
      }),
    ),
  };
}

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
  const bonds = alters.flatMap(({ lifeDomain = "unknown" }, person): Pair[] => {
    const before = last.get(lifeDomain);
    last.set(lifeDomain, person);
    return before === undefined || lifeDomain === "unknown" ? [] : [[before, person]];
  });
  return { lines: [...ties, ...spokes], bonds };
}
