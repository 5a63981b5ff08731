import type { Network } from "@steunnetwerk/domain";

import type { EcogramForm, EcogramLayout, Ring } from "./layoutEcogram.ts";
import { circleNames, ranksOf, ringNames, ringOf, type RingName } from "./rings.ts";
import {
  bandsFor,
  closest,
  cornerRoom,
  corners,
  spotsOn,
  wholeTurn,
  type Spot,
  type Turn,
} from "./rows.ts";
import { sectorOf, sectorsOf, type Sector } from "./sectors.ts";
import { stay, stayOn, type Stay, type Stayer } from "./stay.ts";

/** A part of the map with the people who belong there. */
export interface Area {
  /** By position in the list of people. */
  readonly people: readonly number[];
  /** The circle, or outside the circles. */
  readonly ring: RingName;
  /** The part of the circle, and its part of life when there are sectors. */
  readonly turn: Turn | Sector;
  /** Spots for these people when nobody has one yet. */
  readonly fresh: () => readonly Spot[];
  /** Spots when some have one from before. */
  readonly again: (stayers: readonly Stayer[], newcomers: number) => Stay;
}

/** The map before anybody stands on it. */
export interface Ground {
  /** The circles, from the middle outwards. */
  readonly rings: readonly Ring[];
  /** The parts of life, clockwise; none when the form has none. */
  readonly sectors: readonly Sector[];
  /** Everybody in one area each. */
  readonly areas: readonly Area[];
}

/** Room between ego and the first people when there are lines to ego to be read. */
const spokeRoom = 46;

/** The circles, parts of life and areas of a map. What an earlier version had stays as it was, as far as there is room. */
export function groundOf(network: Network, form: EcogramForm, previous?: EcogramLayout): Ground {
  const { alters } = network;
  const ranks = ranksOf(network);
  const ringAt = alters.map((alter) => (form === "ecogram" ? "inner" : ringOf(alter, ranks)));
  const sectors = form === "sectors" ? sectorsOf(network, previous?.sectors) : [];
  const turns: readonly (Turn | Sector)[] = form === "sectors" ? sectors : [wholeTurn];
  const peopleIn = (ring: RingName, turn: Turn | Sector) =>
    alters.flatMap((alter, at) =>
      ringAt[at] === ring && (!("lifeDomain" in turn) || sectorOf(alter) === turn.lifeDomain)
        ? at
        : [],
    );

  const unrated = ringAt.filter((ring) => ring === "unrated").length;
  const hadRing = previous?.rings.some(({ name }) => name === "unrated") ?? false;
  const inCorners = form === "convoy" && unrated <= cornerRoom && !hadRing;
  const names =
    form === "ecogram" ? ["inner" as const] : unrated > 0 && !inCorners ? ringNames : circleNames;
  const bands = bandsFor(
    names.map((ring) => turns.map((turn) => peopleIn(ring, turn).length)),
    turns,
    closest + (form === "ecogram" ? spokeRoom : 0),
    names.map((ring) => previous?.rings.find(({ name }) => name === ring)?.rows ?? []),
  );
  const rings = bands.map((band, at) => ({ name: names[at] ?? "inner", ...band }));
  const areas = rings.flatMap((ring) =>
    turns.map((turn): Area => {
      const people = peopleIn(ring.name, turn);
      return {
        people,
        ring: ring.name,
        turn,
        fresh: () => spotsOn(ring, turn, people.length),
        again: (stayers, newcomers) => stay(stayers, newcomers, ring.rows, turn),
      };
    }),
  );
  if (!inCorners) return { rings, sectors, areas };
  const spots = corners(rings.at(-1)?.edge ?? 0);
  const corner: Area = {
    people: peopleIn("unrated", wholeTurn),
    ring: "unrated",
    turn: wholeTurn,
    fresh: () => spots,
    again: (stayers) => stayOn(stayers, spots),
  };
  return { rings, sectors, areas: [...areas, corner] };
}
