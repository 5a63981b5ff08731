import type { SupportType } from "@steunnetwerk/domain";

import type { IndicatorId } from "./catalogue.ts";
import type { SourceId } from "./sources.ts";

/** The part of the specification an indicator belongs to. */
export type Section =
  "structural" | "compositional" | "relational" | "functional" | "resilience" | "burden";

/**
 * How far an indicator can be trusted.
 *
 * `ok`: the value stands and the bounds are exact. `outer-bounds`: the true bounds lie within the ones given.
 * `too-incomplete`: too many answers are missing for a value; the bounds remain. `undefined`: the formula has no value here.
 */
export type IndicatorStatus = "ok" | "outer-bounds" | "too-incomplete" | "undefined";

/**
 * Why an indicator has no value.
 *
 * `no-alters`, `one-alter`: there are too few people. `no-known-values`: it was asked, nobody knows. `not-collected`: it was not
 * asked. `no-categories`: there is nothing to look at. `zero-denominator`: a share of nothing. `too-incomplete`: too many
 * answers are missing.
 */
export type Reason =
  | "no-alters"
  | "one-alter"
  | "no-known-values"
  | "not-collected"
  | "no-categories"
  | "zero-denominator"
  | "too-incomplete";

/** What produces the value of an indicator; lists that do not apply are empty. */
export interface Trace {
  /** Ids of the alters that count, sorted. */
  readonly alters: readonly string[];
  /** The present ties that count, as positions in the map's list of ties. */
  readonly ties: readonly number[];
  /** Support types that count. */
  readonly types: readonly SupportType[];
  /** For each of `alters`, or else for each of `types`, the number that the value is computed from. */
  readonly parts: readonly number[];
}

/** One indicator of a network: its value, what is certain about it, and where it comes from. */
export interface Indicator<Id extends string = IndicatorId> {
  /** Stable id; names the model or population where there is more than one. */
  readonly id: Id;
  /** The value on what is known; `null` where it is not defined or withheld. */
  readonly value: number | null;
  /** The smallest value that any completion of the missing answers gives; `null` where there is none. */
  readonly lower: number | null;
  /** The largest value that any completion of the missing answers gives; `null` where there is none. */
  readonly upper: number | null;
  /** Whether the value stands, and how sharp the bounds are. */
  readonly status: IndicatorStatus;
  /** Why there is no value; `null` when there is one. */
  readonly reason: Reason | null;
  /** How many alters, pairs or answers the formula asks for. */
  readonly n: number;
  /** How many of them are known. */
  readonly known: number;
  /** How many of them are not. */
  readonly missing: number;
  /** `E`: established, published elsewhere. `P`: this project's own construct. */
  readonly label: "E" | "P";
  /** Id of the formula and its version. */
  readonly formula: string;
  /** Id of where the formula comes from; `sources` has the reference. */
  readonly source: SourceId;
  /** What produces the value. */
  readonly trace: Trace;
}
