import {
  LifeDomain,
  SupportType,
  type Alter,
  type AlterState,
  type Network,
} from "@steunnetwerk/domain";

import type { Scale } from "./ScoreOptions.ts";
import { AlterGraph } from "./internal/AlterGraph.ts";
import { NameTable } from "./internal/NameTable.ts";
import { bitCount } from "./internal/bits.ts";

/** What is known of an answer that is not a number from 0 (for a yes-or-no question 1 is yes and 0 is no). */
const unknown = -1;
/** The question was not put. */
const notAsked = -2;

/** Whether somebody belongs: no (0), yes (1), or maybe, where it was not said. */
export const maybe = 2;

/** The most contacts a year that a map can hold. */
export const mostContactsPerYear = 10_000;
/** The most years known that a map can hold. */
export const mostYearsKnown = 120;

/** A bit for each question, to say whether it was put. */
export const questions = {
  provides: 1,
  professional: 2,
  kin: 4,
  conflict: 8,
  lifeDomain: 16,
  reciprocal: 32,
  closeness: 64,
  contactsPerYear: 128,
  yearsKnown: 256,
  availability: 512,
  capacity: 1024,
} as const;

/** Columns of answers that are whole numbers, and that may have fractions; each after the question. */
const wholeColumns = [
  "kin",
  "conflict",
  "reciprocal",
  "lifeDomain",
  "closeness",
  "capacity",
  "professional",
] as const;
const numberColumns = ["contactsPerYear", "yearsKnown", "availability"] as const;
const membershipColumns = ["informal", "active", "supporters"] as const;

/** Every life domain, in the order of their codes. */
export const lifeDomains = (): readonly LifeDomain[] => LifeDomain.options;

/** Thrown where a document cannot be valid; whoever catches it finds the words. */
class Malformed extends Error {}

const fail = (): never => {
  throw new Malformed();
};

/**
 * A network map as flat arrays, made once and only read by the sections of the score.
 *
 * Alters are sorted by id, so that a score does not depend on the order of the map; the deceased are left out. Of every array
 * the first `size` entries count: an instance is used again for the next map.
 */
export class NetworkIndex {
  network!: Network;
  scale!: Scale;
  /** Number of alters. */
  size = 0;
  /** Ids of the alters, sorted by code unit. */
  ids: string[] = [];
  /** Whether there is contact; longer than `size`, as every array below. */
  states: AlterState[] = [];
  /** Household of each alter; `undefined` where it was not said. */
  households: (string | undefined)[] = [];
  /** Whether it was said of anybody. */
  householdsSaid = false;
  /** Whether each alter is informal (not there for their job), in contact, and both: a supporter. */
  informal = new Int8Array(0);
  active = new Int8Array(0);
  supporters = new Int8Array(0);
  /** Whether everybody in contact is a supporter for certain. */
  nobodyElse = true;
  /** Whether every alter is a supporter for certain. */
  onlySupporters = true;
  /** Types each alter gives, and those of which it is not known, as bits in the order of the scale. */
  gives = new Int32Array(0);
  mayGive = new Int32Array(0);
  /** Number of types each alter gives, as far as is known, and at the most. */
  load = new Int8Array(0);
  mostLoad = new Int8Array(0);
  /** Answers by question. */
  kin = new Int8Array(0);
  professional = new Int8Array(0);
  conflict = new Int8Array(0);
  reciprocal = new Int8Array(0);
  lifeDomain = new Int8Array(0);
  closeness = new Int8Array(0);
  capacity = new Int8Array(0);
  contactsPerYear = new Float64Array(0);
  yearsKnown = new Float64Array(0);
  availability = new Float64Array(0);
  /** Which questions were put to anybody, as bits of {@link questions}. */
  asked = 0;
  /** Which support types were asked about of anybody, as bits in the order of the scale. */
  typesAsked = 0;
  /** Number of ranks of closeness. */
  ranks = 5;
  /** Who knows whom. */
  readonly known = new AlterGraph();
  /** Who knows or may know whom. Only made when ties are unknown. */
  readonly possible = new AlterGraph();
  /** NameTable in the map's list of the ties that are present. */
  presentTies: number[] = [];
  /** Number of pairs of whom it is not known whether they know each other. */
  unknownTieCount = 0;
  /** Whether it was asked who knows whom. */
  tiesAsked = false;
  /** The circle of each alter by the ties that are known, from 0 in order of their first alter, and how many there are. */
  circle = new Int32Array(0);
  circleCount = 0;

  /** NameTable of the alters by id; the deceased come last. */
  readonly #positions = new NameTable();

  /** Reads a map. Throws when what it reads cannot be part of a valid one; `parseNetwork` of the domain then says why. */
  read(network: Network, scale: Scale): void {
    this.network = network;
    this.scale = scale;
    this.ranks = network.instrument?.closenessRanks ?? 5;
    this.#forget();
    this.#place(network.alters);
    if (this.gives.length < this.size) this.#makeRoom(2 * this.size);
    let jobKnown = false;
    for (const alter of network.alters) {
      const i = this.#positions.of(alter.id);
      const job = professionalOf(alter);
      if (job >= 0) jobKnown = true;
      if (i >= this.size) continue;
      this.professional[i] = job;
      this.#readAlter(alter, i);
      if (job !== notAsked) this.asked |= questions.professional;
    }
    this.#readMembership(jobKnown);
    this.#readTies(network);
    this.circleCount = this.known.componentsInto(this.circle);
  }

  /** Gives each alter their place, in order of id. */
  #place(alters: readonly Alter[]): void {
    const ids: string[] = [];
    const gone: string[] = [];
    for (const { id, state } of alters)
      if (state === "deceased") gone.push(id);
      else ids.push(id);
    ids.sort();
    if (!this.#positions.place(gone.length === 0 ? ids : [...ids, ...gone])) fail(); // two with one id
    this.ids = ids;
    this.size = ids.length;
  }

  #makeRoom(size: number): void {
    for (const column of wholeColumns) this[column] = new Int8Array(size).fill(notAsked);
    for (const column of numberColumns) this[column] = new Float64Array(size).fill(notAsked);
    for (const column of membershipColumns) this[column] = new Int8Array(size);
    this.circle = new Int32Array(size);
    this.gives = new Int32Array(size);
    this.mayGive = new Int32Array(size);
    this.load = new Int8Array(size);
    this.mostLoad = new Int8Array(size);
  }

  /** Takes it that no question was put: forgets the answers to those that were on the map before. */
  #forget(): void {
    for (const column of wholeColumns)
      if (this.wasAsked(column)) this[column].fill(notAsked, 0, this.size);
    for (const column of numberColumns)
      if (this.wasAsked(column)) this[column].fill(notAsked, 0, this.size);
    this.asked = 0;
    this.typesAsked = 0;
    this.householdsSaid = false;
  }

  #readAlter(alter: Alter, i: number): void {
    const { state, household, kin, conflict, lifeDomain, reciprocal, receives, provides } = alter;
    const { closeness, contactsPerYear, yearsKnown, availability, capacity } = alter;
    const { types } = this.scale;
    let { asked } = this;
    this.states[i] = state ?? "active";
    this.households[i] = household;
    if (household !== undefined) this.householdsSaid = true;
    if (kin !== undefined && (this.kin[i] = answerOf(kin)) !== notAsked) asked |= questions.kin;
    if (conflict !== undefined && (this.conflict[i] = answerOf(conflict)) !== notAsked)
      asked |= questions.conflict;
    if (
      (reciprocal !== undefined || receives !== undefined) &&
      (this.reciprocal[i] = reciprocityOf(reciprocal, receives)) !== notAsked
    )
      asked |= questions.reciprocal;
    if (lifeDomain !== undefined) {
      this.lifeDomain[i] = domainOf(lifeDomain);
      asked |= questions.lifeDomain;
    }
    if (closeness !== undefined) {
      this.closeness[i] = wholeOf(closeness, 1, this.ranks);
      asked |= questions.closeness;
    }
    if (contactsPerYear !== undefined) {
      this.contactsPerYear[i] = numberOf(contactsPerYear, 0, mostContactsPerYear);
      asked |= questions.contactsPerYear;
    }
    if (yearsKnown !== undefined) {
      this.yearsKnown[i] = numberOf(yearsKnown, 0, mostYearsKnown);
      asked |= questions.yearsKnown;
    }
    if (availability !== undefined) {
      this.availability[i] = numberOf(availability, 0, 1);
      asked |= questions.availability;
    }
    if (capacity !== undefined) {
      this.capacity[i] = wholeOf(capacity, 0, SupportType.options.length);
      asked |= questions.capacity;
    }
    let yes = 0;
    let no = 0;
    let next = 0; // types come in the order of the scale as a rule
    for (const type in provides) {
      const bit = type === types[next] ? next : types.indexOf(type as SupportType);
      if (bit < 0) continue;
      next = bit + 1;
      const answer = provides[type as SupportType];
      // Without a choice between yes and no, which a processor cannot foresee: a third of the time of the whole alter.
      const isYes = Number(answer === "yes");
      const isNo = Number(answer === "no");
      yes |= isYes << bit;
      no |= isNo << bit;
      if ((isYes | isNo) === 0 && answerOf(answer) === unknown) this.typesAsked |= 1 << bit;
    }
    this.typesAsked |= yes | no;
    if (this.typesAsked !== 0) asked |= questions.provides;
    this.gives[i] = yes;
    this.mayGive[i] = ~(yes | no) & ((1 << types.length) - 1);
    this.load[i] = bitCount(yes);
    this.mostLoad[i] = types.length - bitCount(no);
    this.asked = asked;
  }

  /** Whether the question was put to anybody. */
  wasAsked(question: keyof typeof questions): boolean {
    return (this.asked & questions[question]) !== 0;
  }

  /**
   * Who counts as informal, as in contact and as supporter. Where it was said of nobody whether they are there for their job,
   * nobody is taken to be; where it was said of some, it is open for the others.
   */
  #readMembership(collected: boolean): void {
    this.nobodyElse = this.onlySupporters = true;
    for (let i = 0; i < this.size; i++) {
      const job = this.professional[i]!;
      const informal = job === 1 ? 0 : job === 0 || !collected ? 1 : maybe;
      const active = this.states[i] === "active";
      this.informal[i] = informal;
      this.active[i] = active ? 1 : 0;
      this.supporters[i] = active ? informal : 0;
      if (active && informal === 1) continue;
      this.onlySupporters = false;
      if (active) this.nobodyElse = false;
    }
  }

  #readTies({ ties, unlistedTies = "notAsked" }: Network): void {
    const { known, possible, size } = this;
    const positions = this.#positions;
    known.reset(size);
    const skipped: number[] = []; // positions of ties that are not present
    const open: number[] = [];
    const absent: number[] = [];
    let last = ""; // ties of one alter often come in a row
    let a = -1;
    for (let at = 0; at < ties.length; at++) {
      const tie = ties[at]!;
      const { source, target, weight } = tie;
      const status: string | undefined = tie.status;
      if (source !== last) a = positions.of((last = source));
      const b = positions.of(target);
      if (a < 0 || b < 0 || a === b) return fail();
      if (weight !== undefined && !(weight > 0 && weight < Infinity)) fail();
      if (a < size && b < size && (status === undefined || status === "present")) {
        if (!known.join(a, b)) fail();
        continue;
      }
      skipped.push(at);
      if (a >= size || b >= size) continue;
      if (status === "unknown") open.push(a, b);
      else if (status === "absent") absent.push(a, b);
      else fail();
    }
    this.presentTies = allBut(skipped, ties.length);
    this.tiesAsked = ties.length > 0 || unlistedTies !== "notAsked";
    this.unknownTieCount = 0;
    if (unlistedTies === "absent" && open.length + absent.length === 0) return;
    possible.copy(known);
    for (const pairs of [open, absent])
      for (let at = 0; at < pairs.length; at += 2)
        if (!possible.join(pairs[at]!, pairs[at + 1]!)) fail(); // listed twice
    if (unlistedTies !== "absent") possible.joinAll();
    for (let at = 0; at < absent.length; at += 2) possible.part(absent[at]!, absent[at + 1]!);
    this.unknownTieCount = possible.tieCount - known.tieCount;
  }
}

/** 0, 1, 2 …, as far as was needed up to now. */
const numbers: number[] = [];

/** The numbers from 0 below `count`, but for some of them in ascending order. */
function allBut(some: readonly number[], count: number): number[] {
  while (numbers.length < count) numbers.push(numbers.length);
  const left = numbers.slice(0, count);
  if (some.length === 0) return left;
  let next = 0;
  return left.filter((at) => at !== some[next] || (next++, false));
}

/** Whether an alter is there for their job, as was said, or as the life domain or kinship tells. */
function professionalOf({ professional, lifeDomain, kin }: Alter): number {
  const said = answerOf(professional);
  if (said >= 0) return said;
  if (lifeDomain !== undefined && lifeDomain !== "unknown")
    return lifeDomain === "professionals" ? 1 : 0;
  return kin === "yes" ? 0 : said;
}

/** Whether support goes both ways: as was said, or because ego gives any type, or none of all of them. */
function reciprocityOf(reciprocal: Alter["reciprocal"], receives: Alter["receives"]): number {
  const said = answerOf(reciprocal);
  if (said >= 0 || receives === undefined) return said;
  let refused = 0;
  for (const type of SupportType.options) {
    const answer = answerOf(receives[type]);
    if (answer === 1) return 1;
    if (answer === 0) refused++;
  }
  return refused === SupportType.options.length ? 0 : unknown;
}

function domainOf(domain: LifeDomain | "unknown" | undefined): number {
  if (domain === undefined) return notAsked;
  if (domain === "unknown") return unknown;
  const code = lifeDomains().indexOf(domain);
  return code < 0 ? fail() : code;
}

function answerOf(answer: string | undefined): number {
  switch (answer) {
    case "yes":
      return 1;
    case "no":
      return 0;
    case "unknown":
      return unknown;
    case "notAsked":
    case undefined:
      return notAsked;
    default:
      return fail();
  }
}

function numberOf(value: number | "unknown" | undefined, least: number, most: number): number {
  if (value === undefined) return notAsked;
  if (value === "unknown") return unknown;
  return value >= least && value <= most ? value : fail();
}

function wholeOf(value: number | "unknown" | undefined, least: number, most: number): number {
  const number = numberOf(value, least, most);
  return number % 1 === 0 ? number : fail();
}
