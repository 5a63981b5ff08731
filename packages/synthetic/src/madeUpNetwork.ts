import {
  coreSupportTypes,
  roles,
  type Alter,
  type Answer,
  type Language,
  type Network,
  type SupportType,
  type Tie,
} from "@steunnetwerk/domain";

import { Random } from "./Random.ts";
import { castFor, type Cast, type Member } from "./cast.ts";
import { figures } from "./figures.ts";
import { kinds, type NetworkProfile } from "./kinds.ts";

/** What may be fixed in a made-up network; everything else is drawn from the seed. */
export interface MadeUpOptions {
  /** Language of the names; `nl` when left out. */
  readonly language?: Language;
  /** The day the map is drawn, as `YYYY-MM-DD`. */
  readonly on?: string;
  /** Age of the child in whole years. Range: 0 to 17; 8 to 17 is drawn when left out. */
  readonly age?: number;
  /** Whether there is youth care, and so professionals on the map; true when left out. */
  readonly inCare?: boolean;
  /** What kind of network it is. */
  readonly profile?: NetworkProfile;
  /** How many people and groups are on the map. Range: 2 to 200. */
  readonly size?: number;
  /** Support types that were asked about; the five core types when left out. */
  readonly supportTypes?: readonly SupportType[];
  /** Share of answers that are missing, half of them not asked and half not known. Range: 0 to 1; 0.08 when left out. */
  readonly missing?: number;
}

/** The day on which made-up maps are drawn unless told otherwise. */
export const defaultDay = "2026-01-15";

/**
 * A made-up network map of a child, the same for the same seed. Its id begins with `made-up-` and ego has the attribute
 * `madeUp`, so that nobody can take it for a real one.
 *
 * Sizes, the share of professionals, the profile of the network and the layers of closeness follow the published
 * {@link figures}; who gives what follows the usual support of each role in `@steunnetwerk/domain`. Who knows whom, conflict
 * and missing answers are our own guesses, chosen to look plausible.
 *
 * @example
 * ```ts
 * import { madeUpNetwork } from "@steunnetwerk/synthetic";
 *
 * const network = madeUpNetwork("training-1", { size: 12, age: 14 });
 * network.alters.length; // => 12
 * network.id; // => "made-up-training-1"
 * ```
 */
export function madeUpNetwork(seed: string, options: MadeUpOptions = {}): Network {
  const random = new Random(seed);
  const age = options.age ?? random.for("age").whole(8, 17);
  const cast = castFor(idFor(seed), random.for("cast"), {
    language: options.language ?? "nl",
    age,
    inCare: options.inCare ?? true,
    profile: options.profile,
    size: options.size,
  });
  return networkOf(cast, idFor(seed), random.for("network"), options);
}

/** The id of what is made from a seed. */
export const idFor = (seed: string) => `made-up-${seed.replace(/[^\w-]/g, "_").slice(0, 100)}`;

/** The map that a child draws of the people around it. */
export function networkOf(cast: Cast, id: string, random: Random, options: MadeUpOptions): Network {
  const { child, members } = cast;
  const closeness = closenessOf(members, random.for("closeness"));
  return {
    version: 1,
    id,
    mapId: id,
    ego: { id: child.id, label: child.label, age: child.age, attributes: { madeUp: true } },
    owner: { capacity: "jeugdige", personId: child.id },
    drawnOn: options.on ?? defaultDay,
    instrument: { name: "made-up", closenessRanks: 5 },
    alters: members.map((member, at) =>
      alterOf(cast, member, closeness[at] ?? 3, random.for(member.id), options),
    ),
    ties: tiesOf(cast, random.for("ties")),
    unlistedTies: "absent",
  };
}

/** Ranks of closeness: a few very close, a dozen at most close or closer, the others further away. */
function closenessOf(members: readonly Member[], random: Random): number[] {
  const { closestPeople, closePeople } = figures;
  const inner = random.whole(closestPeople.value.least, closestPeople.value.most);
  const middle = random.whole(closePeople.value.least, closePeople.value.most);
  const order = members
    .map(({ kind }, at) => ({ at, near: kinds[kind].closeness + 0.35 * (random.number() - 0.5) }))
    .sort((a, b) => b.near - a.near);
  const ranks: number[] = [];
  for (const [place, { at, near }] of order.entries()) {
    if (place < inner) ranks[at] = near > 0.75 ? 5 : 4;
    else ranks[at] = place < middle && near > 0.3 ? 3 : near > 0.3 ? 2 : 1;
  }
  return ranks;
}

function alterOf(
  cast: Cast,
  member: Member,
  rank: number,
  random: Random,
  options: MadeUpOptions,
): Alter {
  const entry = kinds[member.kind];
  const missing = options.missing ?? 0.08;
  const near = (rank - 1) / 4;
  const apart = cast.parentsApart && member.kind === "father";
  const conflict = random.happens(apart ? 0.25 : entry.circle === "home" ? 0.06 : 0.03);
  const state = stateOf(member, random);
  const { relation, role, lifeDomain, circle } = entry;
  const family = lifeDomain === "kin" || lifeDomain === "household";
  const closeness = orMissing(random, missing, rank);
  const contactsPerYear = orMissing(random, missing, contactsOf(member, state, random));
  const yearsKnown = family ? cast.child.age : random.whole(0, cast.child.age);
  const reciprocal = orMissing(
    random,
    missing,
    answer(random, entry.professional ? 0.05 : 0.3 + 0.5 * near),
  );
  const provides = random.happens(missing / 2)
    ? undefined
    : supportOf(member, near, random, options);
  return {
    id: member.id,
    label: member.label,
    ...(entry.group ? { kind: "group" } : {}),
    relation,
    roles: [role],
    ...(state === "active" ? {} : { state }),
    lifeDomain: lifeDomain === "household" && !member.livesWithChild ? "kin" : lifeDomain,
    kin: family || circle === "kinA" || circle === "kinB" ? "yes" : "no",
    professional: entry.professional ? "yes" : "no",
    ...(member.livesWithChild ? { household: `${cast.child.id}-home` } : {}),
    ...(closeness === undefined ? {} : { closeness }),
    ...(contactsPerYear === undefined ? {} : { contactsPerYear }),
    yearsKnown,
    ...(provides === undefined ? {} : { provides }),
    ...(reciprocal === undefined ? {} : { reciprocal }),
    conflict: conflict ? "yes" : "no",
  };
}

/** A value, `unknown`, or nothing: of the missing answers one half was not asked and one half is not known. */
function orMissing<Value>(
  random: Random,
  missing: number,
  value: Value,
): Value | "unknown" | undefined {
  if (random.happens(missing / 2)) return undefined;
  return random.happens(missing / 2) ? "unknown" : value;
}

const answer = (random: Random, chance: number): Answer => (random.happens(chance) ? "yes" : "no");

function stateOf({ kind, livesWithChild }: Member, random: Random): NonNullable<Alter["state"]> {
  const { professional, names, relation } = kinds[kind];
  if (livesWithChild || professional) return "active";
  if (relation === "grootouder" && random.happens(0.12)) return "deceased";
  if (names !== "child" && random.happens(0.015)) return "unsafe";
  return random.happens(0.07) ? "activatable" : "active";
}

function contactsOf(
  { kind, livesWithChild }: Member,
  state: Alter["state"],
  random: Random,
): number {
  if (state === "deceased") return 0;
  if (state === "activatable") return random.whole(0, 2);
  if (livesWithChild) return 365;
  const { contactsPerYear } = kinds[kind];
  return Math.min(
    365,
    Math.max(1, Math.round(Math.min(contactsPerYear, 180) * 2 ** (2 * random.number() - 1))),
  );
}

/** Who is close gives more, and most people give some kinds and not others (Wellman & Wortley 1990). */
function supportOf(
  { kind }: Member,
  near: number,
  random: Random,
  options: MadeUpOptions,
): Alter["provides"] {
  const role = roles[kinds[kind].relation === "ouder" ? "grootouder" : kinds[kind].role];
  const types: readonly SupportType[] = options.supportTypes ?? coreSupportTypes;
  const missing = options.missing ?? 0.08;
  return Object.fromEntries(
    types.map((type): [SupportType, Answer] => {
      if (random.happens(missing / 2)) return [type, "unknown"];
      if (role.usual.includes(type)) return [type, answer(random, 0.5 + 0.4 * near)];
      if (role.sometimes.includes(type)) return [type, answer(random, 0.1 + 0.3 * near)];
      return [type, answer(random, 0.03 + 0.25 * near)];
    }),
  );
}

/** Chance that two people know each other, by circle; within a circle first. Our own guesses. */
const acquaintance: Readonly<Record<string, number>> = {
  "home home": 1,
  "kinA kinA": 0.85,
  "kinB kinB": 0.85,
  "friends friends": 0.5,
  "class class": 0.6,
  "club club": 0.6,
  "street street": 0.5,
  "professionals professionals": 0.6,
  "home kinA": 0.9,
  "home kinB": 0.8,
  "home friends": 0.5,
  "class home": 0.35,
  "club home": 0.3,
  "home street": 0.6,
  "home professionals": 0.55,
  "alone home": 0.4,
  "kinA kinB": 0.3,
  "class friends": 0.35,
  "club friends": 0.25,
  "class club": 0.12,
};

function tiesOf({ members, parentsApart }: Cast, random: Random): Tie[] {
  const ties: Tie[] = [];
  for (const [at, one] of members.entries())
    for (const other of members.slice(at + 1)) {
      const circles = [kinds[one.kind].circle, kinds[other.kind].circle].sort().join(" ");
      if (!random.happens(acquaintance[circles] ?? 0.04)) continue;
      const unknown = random.happens(0.03);
      const parents = one.kind === "mother" && other.kind === "father";
      const conflict = random.happens(parents && parentsApart ? 0.5 : 0.03);
      ties.push({
        source: one.id,
        target: other.id,
        ...(unknown ? { status: "unknown" } : { weight: random.whole(1, 3) }),
        ...(conflict ? { conflict: "yes" } : {}),
      });
    }
  return ties;
}
