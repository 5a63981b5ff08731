import type { SupportType } from "@steunnetwerk/domain";

import type { Indicator, Reason, Trace } from "../Indicator.ts";
import { indicatorDefinitions, type IndicatorDefinition, type IndicatorId } from "../catalogue.ts";

const none: readonly never[] = /* @__PURE__ */ Object.freeze([]);
const noTrace: Trace = /* @__PURE__ */ Object.freeze({
  alters: none,
  ties: none,
  types: none,
  parts: none,
});

/** What an indicator was computed from. */
export interface Evidence {
  /** How many answers the formula asks for. */
  readonly n: number;
  /** How many of them are missing. */
  readonly missing: number;
  /** Whether the question was put at all. */
  readonly asked: boolean;
}

/** Every indicator of one network, filled in section by section; the definition of one that is not filled in yet. */
export type Sheet = Record<IndicatorId, Indicator>;

/** A sheet to fill in. */
export const newSheet = (): Sheet => ({ ...(indicatorDefinitions as object) }) as Sheet;

/** What an indicator says of itself on every map. */
export type Head<Id extends string = IndicatorId> = Omit<
  IndicatorDefinition<Id, string>,
  "section"
>;

/** An indicator; a `null` value means that nothing is known. Bounds are `outer` when the true ones may lie within. */
export function indicatorOf<Id extends string>(
  { id, label, formula, source }: Head<Id>,
  maximumMissing: number,
  value: number | null,
  lower: number | null,
  upper: number | null,
  { n, missing, asked }: Evidence,
  trace: Trace,
  outer = false,
): Indicator<Id> {
  let reason: Reason | null = null;
  if (value === null) reason = asked ? "no-known-values" : "not-collected";
  else if (missing > 0 && missing > maximumMissing * n) reason = "too-incomplete";
  return {
    id,
    value: reason === null ? value : null,
    lower,
    upper,
    status: outer ? "outer-bounds" : reason === null ? "ok" : "too-incomplete",
    reason,
    n,
    known: n - missing,
    missing,
    label,
    formula,
    source,
    trace,
  };
}

/** An indicator whose formula has no value here. */
export function noIndicator<Id extends string>(
  { id, label, formula, source }: Head<Id>,
  reason: Reason,
  n = 0,
  missing = 0,
): Indicator<Id> {
  return {
    id,
    value: null,
    lower: null,
    upper: null,
    status: "undefined",
    reason,
    n,
    known: n - missing,
    missing,
    label,
    formula,
    source,
    trace: noTrace,
  };
}

/** An indicator of which none of the `n` answers was asked for; the value lies anywhere between the bounds. */
export const notAsked = <Id extends string>(
  head: Head<Id>,
  lower: number,
  upper: number,
  n: number,
): Indicator<Id> =>
  n === 0
    ? noIndicator(head, "no-alters")
    : indicatorOf(head, 0, null, lower, upper, { n, missing: n, asked: false }, noTrace);

/** The indicator under another id. */
export const underId = <Id extends string>(id: Id, own: Indicator<string>): Indicator<Id> => ({
  id, // field by field is three times as quick as a spread
  value: own.value,
  lower: own.lower,
  upper: own.upper,
  status: own.status,
  reason: own.reason,
  n: own.n,
  known: own.known,
  missing: own.missing,
  label: own.label,
  formula: own.formula,
  source: own.source,
  trace: own.trace,
});

/** The trace of alters, each with its number if that is given. */
export const byAlters = (alters: readonly string[], parts: readonly number[] = none): Trace => ({
  alters,
  ties: none,
  types: none,
  parts,
});

/** The trace of support types, each with its number if that is given. */
export const byTypes = (types: readonly SupportType[], parts: readonly number[] = none): Trace => ({
  alters: none,
  ties: none,
  types,
  parts,
});

/** The trace of alters with the type that each stands for. */
export const byAltersAndTypes = (
  alters: readonly string[],
  types: readonly SupportType[],
): Trace => ({ alters, ties: none, types, parts: none });

/** The trace of ties, as positions in the map's list. */
export const byTies = (ties: readonly number[]): Trace => ({
  alters: none,
  ties,
  types: none,
  parts: none,
});
