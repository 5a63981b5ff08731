// Who came and went between two dates, and which ties among those who stayed.
import type { Indicator } from "../Indicator.ts";
import type { NetworkIndex } from "../NetworkIndex.ts";
import { define } from "../catalogue.ts";
import { byAlters, indicatorOf, noIndicator, type Evidence } from "../internal/Sheet.ts";

/** Formulas and sources of the measures of who came and went. */
export const changeDefinitions = /* @__PURE__ */ define("change", {
  alterJaccard: ["E", "halgin2012", "jaccard"],
  alterRetention: ["E", "halgin2012", "retention"],
  alterTurnover: ["E", "halgin2012", "turnover"],
  tieJaccard: ["E", "halgin2012", "jaccard"],
  tieRetention: ["E", "halgin2012", "retention"],
  tieTurnover: ["E", "halgin2012", "turnover"],
});

/** The id of a measure of who came and went. */
export type ChangeMeasureId = keyof typeof changeDefinitions;

/** What stayed, went and came. */
export interface Churn<Member> {
  /** On both dates. */
  readonly kept: readonly Member[];
  /** On the earlier date only. */
  readonly lost: readonly Member[];
  /** On the later date only. */
  readonly gained: readonly Member[];
}

/** Two alters by id, the first before the second. */
export type AlterPair = readonly [string, string];

/** The alters that stayed, went and came, by id. */
export function alterChurn(earlier: NetworkIndex, later: NetworkIndex): Churn<string> {
  const now = new Set(later.ids);
  const before = new Set(earlier.ids);
  return {
    kept: earlier.ids.filter((id) => now.has(id)),
    lost: earlier.ids.filter((id) => !now.has(id)),
    gained: later.ids.filter((id) => !before.has(id)),
  };
}

/** The number of pairs by whether they know each other on either date: no, yes, or not known. */
type PairCounts = readonly [
  no: readonly [no: number, yes: number, open: number],
  yes: readonly [no: number, yes: number, open: number],
  open: readonly [no: number, yes: number, open: number],
];

/** The ties among the alters who stayed, as far as they are known on both dates, and the pairs by what is known of them. */
export function tieChurn(
  earlier: NetworkIndex,
  later: NetworkIndex,
  kept: readonly string[],
): { readonly ties: Churn<AlterPair>; readonly pairs: PairCounts } {
  const ties = { kept: [] as AlterPair[], lost: [] as AlterPair[], gained: [] as AlterPair[] };
  const counts: [number, number, number][] = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  const before = placesOf(kept, earlier.ids);
  const after = placesOf(kept, later.ids);
  for (let i = 0; i < kept.length; i++)
    for (let j = i + 1; j < kept.length; j++) {
      const was = knownPair(earlier, before[i]!, before[j]!);
      const is = knownPair(later, after[i]!, after[j]!);
      counts[was]![is]++;
      const pair = [kept[i]!, kept[j]!] as const;
      if (was === 1 && is === 1) ties.kept.push(pair);
      else if (was === 1 && is === 0) ties.lost.push(pair);
      else if (was === 0 && is === 1) ties.gained.push(pair);
    }
  return { ties, pairs: counts as unknown as PairCounts };
}

/** Where each of `some` stands in `ids`; both are sorted. */
function placesOf(some: readonly string[], ids: readonly string[]): number[] {
  let at = 0;
  return some.map((id) => {
    while (ids[at] !== id) at++;
    return at;
  });
}

function knownPair({ known, possible, unknownTieCount }: NetworkIndex, a: number, b: number) {
  if (known.has(a, b)) return 1;
  return unknownTieCount > 0 && possible.has(a, b) ? 2 : 0;
}

/** The measures of who came and went. */
export function churnMeasures(
  alters: Churn<string>,
  pairs: PairCounts,
  asked: boolean,
  maximumMissing: number,
): Record<ChangeMeasureId, Indicator<ChangeMeasureId>> {
  const { kept, lost, gained } = alters;
  const people = kept.length + lost.length + gained.length;
  const evidence: Evidence = { n: people, missing: 0, asked: true };
  const of = (id: ChangeMeasureId, part: number, whole: number, who: readonly string[]) =>
    whole === 0
      ? noIndicator(changeDefinitions[id], "zero-denominator")
      : indicatorOf(
          changeDefinitions[id],
          maximumMissing,
          part / whole,
          part / whole,
          part / whole,
          evidence,
          byAlters(who),
        );
  const before = kept.length + lost.length;
  const after = kept.length + gained.length;
  return {
    alterJaccard: of("alterJaccard", kept.length, people, kept),
    alterRetention: of("alterRetention", kept.length, before, kept),
    alterTurnover: of("alterTurnover", people - kept.length, before + after, [...lost, ...gained]),
    ...tieMeasures(pairs, asked, maximumMissing),
  };
}

/**
 * The measures of ties among alters who stayed. Every pair adds to a part and to a whole what its two answers make of it, so
 * that the extremes follow from what each open pair is best taken for.
 */
function tieMeasures(
  [no, yes, open]: PairCounts,
  asked: boolean,
  maximumMissing: number,
): Record<"tieJaccard" | "tieRetention" | "tieTurnover", Indicator<ChangeMeasureId>> {
  const [kept, lost, gained] = [yes[1], yes[0], no[1]];
  const missing = no[2] + yes[2] + open[0] + open[1] + open[2];
  const evidence: Evidence = { n: no[0] + kept + lost + gained + missing, missing, asked };
  const of = (
    id: ChangeMeasureId,
    [part, whole]: readonly [number, number],
    lower: number | null,
    upper: number | null,
  ) =>
    lower === null || upper === null
      ? noIndicator(changeDefinitions[id], "zero-denominator", evidence.n, missing)
      : indicatorOf(
          changeDefinitions[id],
          maximumMissing,
          whole === 0 ? null : part / whole,
          lower,
          upper,
          evidence,
          byAlters([]),
        );
  const ratio = (part: number, whole: number, otherwise: number | null) =>
    whole === 0 ? otherwise : part / whole;

  const union = kept + lost + gained + yes[2] + open[1];
  const stay = kept + yes[2] + open[1];
  const known = kept + lost + gained;
  return {
    // A pair known on one date is in the union whatever the other says; kept at the most, changed at the least.
    tieJaccard: of(
      "tieJaccard",
      [kept, known],
      ratio(kept, union + no[2] + open[0] + open[2], null),
      ratio(stay + open[2], union + open[2], no[2] + open[0] > 0 ? 0 : null),
    ),
    tieRetention: of(
      "tieRetention",
      [kept, kept + lost],
      ratio(kept, kept + lost + yes[2] + open[0] + open[2], open[1] > 0 ? 1 : null),
      ratio(stay + open[2], stay + lost + open[2], open[0] > 0 ? 0 : null),
    ),
    tieTurnover: of(
      "tieTurnover",
      [lost + gained, 2 * kept + lost + gained],
      ratio(lost + gained, 2 * (stay + open[2]) + lost + gained, no[2] + open[0] > 0 ? 1 : null),
      ratio(lost + gained + missing, 2 * kept + lost + gained + missing, null),
    ),
  };
}
