import type { SupportType } from "@steunnetwerk/domain";

import type { IndicatorId } from "./catalogue.ts";

/** The part of the specification an indicator belongs to; missing answers are counted per section. */
export type Section = "structural" | "functional";

/**
 * How far an indicator can be trusted.
 *
 * `ok`: the value stands and the bounds are exact. `outer-bounds`: the true bounds lie within the ones given.
 * `too-incomplete`: too many answers are missing for a value; the bounds remain. `undefined`: the formula has no value here.
 */
export type IndicatorStatus = "ok" | "outer-bounds" | "too-incomplete" | "undefined";

/** Why an indicator has no value. */
export type Reason =
  | "no-alters"
  | "one-alter"
  | "no-known-values"
  | "not-collected"
  | "no-categories"
  | "zero-denominator"
  | "too-incomplete";

/** What produces the value of an indicator, by id; lists that do not apply are empty. */
export interface Trace {
  /** Alters that count, sorted by id. */
  readonly alters: readonly string[];
  /** Present ties that count, as pairs of alters. */
  readonly ties: readonly (readonly [string, string])[];
  /** Support types that count. */
  readonly types: readonly SupportType[];
  /** The part of the value that each alter, or else each type, brings in; aligned with `alters`, or with `types` where there are no alters. */
  readonly parts: readonly number[];
}

/** One indicator of a network: its value, what is certain about it, and where it comes from. */
export interface Indicator {
  /** Stable id; names the model or population where there is more than one. */
  readonly id: IndicatorId;
  /** The value on what is known; `null` where it is not defined or withheld. */
  readonly value: number | null;
  /** The smallest value that any completion of the missing answers gives. */
  readonly lower: number | null;
  /** The largest value that any completion of the missing answers gives. */
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
  /** Where the formula comes from. */
  readonly source: string;
  /** What produces the value. */
  readonly trace: Trace;
}
