import { roles, SupportType, type Alter, type Network } from "@steunnetwerk/domain";

import { Random } from "./Random.ts";
import { kinds, type Kind } from "./kinds.ts";
import { defaultDay, idFor, madeUpNetwork, type MadeUpOptions } from "./madeUpNetwork.ts";
import { callNames, firstNames } from "./names.ts";

/** What can happen to a network between two versions of its map. */
export type MapEventKind =
  | "burnedOut"
  | "movedAway"
  | "fellOut"
  | "madeUp"
  | "died"
  | "professionalLeft"
  | "cameCloser"
  | "joined"
  | "backInTouch";

/** Something that happened to one person on a made-up map. */
export interface MapEvent {
  /** What happened. */
  readonly kind: MapEventKind;
  /** The person on the map. */
  readonly alterId: string;
  /** Months after the first version in which it happened. */
  readonly month: number;
}

/** Versions of one made-up map, and what happened between them. */
export interface MadeUpMaps {
  /** The versions, the earliest first; each names the one before. */
  readonly maps: readonly Network[];
  /** What happened, in order. */
  readonly events: readonly MapEvent[];
}

/** What may be fixed in a series of made-up maps. */
export interface MadeUpMapsOptions extends MadeUpOptions {
  /** Months after the first version at which the map is drawn again; 4 and 12 when left out. */
  readonly months?: readonly number[];
}

/**
 * A made-up map and its later versions: supporters burn out, move, fall out and make up, somebody dies, professionals change,
 * old friends come back and new supporters are added. People keep their ids.
 *
 * How often things happen is our own guess, high enough that a year shows something.
 *
 * @example
 * ```ts
 * import { madeUpMaps } from "@steunnetwerk/synthetic";
 *
 * const { maps, events } = madeUpMaps("training-1", { months: [6, 12] });
 * maps.map(({ drawnOn }) => drawnOn); // => ["2026-01-15", "2026-07-15", "2027-01-15"]
 * events.length > 0; // => true
 * ```
 */
export function madeUpMaps(seed: string, options: MadeUpMapsOptions = {}): MadeUpMaps {
  const first = madeUpNetwork(seed, options);
  const random = new Random(seed).for("time");
  const maps: Network[] = [first];
  const events: MapEvent[] = [];
  let month = 0;
  let current = first;
  for (const [at, drawn] of (options.months ?? [4, 12]).entries()) {
    for (; month < drawn; month++) {
      const result = monthOf(current, month + 1, random.for(month), seed, options);
      current = result.network;
      events.push(...result.events);
    }
    const id = `${first.id}-v${at + 2}`;
    const previousId = maps.at(-1)?.id ?? first.id;
    current = {
      ...current,
      id,
      previousId,
      drawnOn: monthsAfter(options.on ?? defaultDay, drawn),
      ego: grown(first, drawn),
    };
    maps.push(current);
  }
  return { maps, events };
}

/** Chance in a month that something happens to somebody; our own guesses. */
const chances: Readonly<Record<Exclude<MapEventKind, "joined">, number>> = {
  burnedOut: 0.012,
  movedAway: 0.006,
  fellOut: 0.008,
  madeUp: 0.1,
  died: 0.002,
  professionalLeft: 0.05,
  cameCloser: 0.012,
  backInTouch: 0.03,
};
const joinedPerMonth = 0.2;

function monthOf(
  network: Network,
  month: number,
  random: Random,
  seed: string,
  options: MadeUpOptions,
) {
  const events: MapEvent[] = [];
  const alters = network.alters.map((alter) => {
    const chance = random.for(alter.id);
    const happened = possible(alter).find((kind) => chance.happens(chances[kind]));
    if (happened === undefined) return alter;
    events.push({ kind: happened, alterId: alter.id, month });
    return changed(alter, happened);
  });
  if (!random.happens(joinedPerMonth)) return { network: { ...network, alters }, events };
  const id = `${idFor(seed)}-m${month}`;
  events.push({ kind: "joined", alterId: id, month });
  const joined = newcomer(id, network, random.for("joined"), options);
  const parent = alters.find(({ relation }) => relation === "ouder");
  const ties = parent === undefined ? [] : [{ source: parent.id, target: id, weight: 1 }];
  return {
    network: { ...network, alters: [...alters, joined], ties: [...network.ties, ...ties] },
    events,
  };
}

/** What can happen to somebody, the rarest first. */
function possible({
  state = "active",
  professional,
  conflict,
  relation,
  household,
}: Alter): Exclude<MapEventKind, "joined">[] {
  if (state === "deceased") return [];
  if (professional === "yes") return state === "active" ? ["professionalLeft"] : [];
  if (state === "activatable") return ["backInTouch"];
  if (state === "unsafe") return [];
  return [
    ...(relation === "grootouder" ? (["died"] as const) : []),
    ...(household === undefined ? (["movedAway"] as const) : []),
    conflict === "yes" ? "madeUp" : "fellOut",
    "burnedOut",
    "cameCloser",
  ];
}

function changed(alter: Alter, kind: MapEventKind): Alter {
  const closeness = typeof alter.closeness === "number" ? alter.closeness : undefined;
  const nearer = (by: number) =>
    closeness === undefined ? {} : { closeness: Math.min(5, Math.max(1, closeness + by)) };
  switch (kind) {
    case "burnedOut":
      return { ...alter, ...nearer(-1), provides: fewer(alter.provides) };
    case "movedAway":
      return { ...alter, state: "activatable", contactsPerYear: 2 };
    case "fellOut":
      return { ...alter, ...nearer(-1), conflict: "yes" };
    case "madeUp":
      return { ...alter, ...nearer(1), conflict: "no" };
    case "died":
      return { ...alter, state: "deceased", contactsPerYear: 0 };
    case "professionalLeft":
      return { ...alter, state: "activatable", contactsPerYear: 0 };
    case "cameCloser":
      return { ...alter, ...nearer(1) };
    case "backInTouch":
      return { ...alter, state: "active", contactsPerYear: 26 };
    case "joined":
      return alter;
  }
}

/** Only the first kind of support is left. */
function fewer(provides: Alter["provides"]): NonNullable<Alter["provides"]> {
  let kept = false;
  return Object.fromEntries(
    Object.entries(provides ?? {}).map(([type, given]) => {
      const stays = given !== "yes" || !kept;
      kept ||= given === "yes";
      return [type, stays ? given : "no"];
    }),
  );
}

/** A supporter who was asked or matched: a buddy, a support family, a trainer, or somebody from the family who comes in sight. */
function newcomer(
  id: string,
  { alters, ego }: Network,
  random: Random,
  options: MadeUpOptions,
): Alter {
  const language = options.language ?? "nl";
  const kind: Kind = random.weighted({
    buddy: 2,
    supportFamily: 2,
    trainer: 1,
    aunt: 2,
    familyFriend: 2,
    neighbour: 2,
  });
  const entry = kinds[kind];
  const taken = new Set(alters.map(({ label }) => label));
  const labels = firstNames.adult.map((name) => callNames[kind][language].replace("{name}", name));
  const [label = id] = random.shuffled(labels).filter((one) => !taken.has(one));
  const asked = SupportType.options.filter((type) =>
    alters.some(({ provides }) => provides?.[type] !== undefined),
  );
  const role = roles[entry.role];
  return {
    id,
    label,
    ...(entry.group ? { kind: "group" } : {}),
    relation: entry.relation,
    roles: [entry.role],
    lifeDomain: entry.lifeDomain,
    kin: kind === "aunt" ? "yes" : "no",
    professional: "no",
    closeness: 3,
    contactsPerYear: entry.contactsPerYear,
    yearsKnown: kind === "aunt" ? (ego.age ?? 0) : 0,
    provides: Object.fromEntries(
      asked.map((type) => [type, role.usual.includes(type) ? "yes" : "no"]),
    ),
    conflict: "no",
  };
}

function grown({ ego }: Network, months: number): Network["ego"] {
  return ego.age === undefined ? ego : { ...ego, age: ego.age + Math.floor(months / 12) };
}

/** The same day some months later; the last of the month when there is no such day. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}
