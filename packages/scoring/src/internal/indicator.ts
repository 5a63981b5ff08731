import type { Indicator, Reason, Trace } from "../Indicator.ts";
import { indicatorDefinitions, type IndicatorId } from "../catalogue.ts";

const none: readonly never[] = Object.freeze([]);

/** A trace of what is given, the rest empty. */
const traced = ({
  alters = none,
  ties = none,
  types = none,
  parts = none,
}: Partial<Trace>): Trace => ({
  alters,
  ties,
  types,
  parts,
});

/** What an indicator was computed from: how many answers it asks for and how many of them are missing. */
export interface Evidence {
  /** How many answers the formula asks for. */
  readonly n: number;
  /** How many of them are missing. */
  readonly missing: number;
  /** Whether so many answers of the section are missing that values are withheld. */
  readonly tooIncomplete: boolean;
}

/** An indicator with a value and bounds; the value is withheld where too much is missing. */
export function indicator(
  id: IndicatorId,
  { value, lower, upper, outer = false }: Bounded,
  { n, missing, tooIncomplete }: Evidence,
  trace: Partial<Trace>,
): Indicator {
  const { label, formula, source } = indicatorDefinitions[id];
  const withheld = value === null || (tooIncomplete && missing > 0);
  return {
    id,
    value: withheld ? null : value,
    lower,
    upper,
    status: outer ? "outer-bounds" : withheld ? "too-incomplete" : "ok",
    reason: value === null ? "no-known-values" : withheld ? "too-incomplete" : null,
    n,
    known: n - missing,
    missing,
    label,
    formula,
    source,
    trace: traced(trace),
  };
}

/** A value with its bounds. */
export interface Bounded {
  /** The value on what is known. */
  readonly value: number | null;
  /** The smallest value any completion gives. */
  readonly lower: number | null;
  /** The largest value any completion gives. */
  readonly upper: number | null;
  /** Whether the true bounds may lie within the ones given. */
  readonly outer?: boolean;
}

/** An indicator whose formula has no value for this network, with the reason. */
export function undefinedIndicator(id: IndicatorId, reason: Reason, n = 0): Indicator {
  const { label, formula, source } = indicatorDefinitions[id];
  return {
    id,
    value: null,
    lower: null,
    upper: null,
    status: "undefined",
    reason,
    n,
    known: n,
    missing: 0,
    label,
    formula,
    source,
    trace: traced({}),
  };
}
