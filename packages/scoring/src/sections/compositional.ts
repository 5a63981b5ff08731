import { lifeDomains, maybe, type NetworkIndex } from "../NetworkIndex.ts";
import type { IndicatorId } from "../catalogue.ts";
import { byAlters, type Sheet } from "../internal/Sheet.ts";
import { bitCount } from "../internal/bits.ts";
import {
  blauOf,
  entropyOf,
  iqvOf,
  leastEven,
  mostEven,
  richnessOf,
} from "../internal/diversity.ts";
import { addTo, emptySplit, leastShare, mostShare, share } from "../support/shares.ts";

/** Who the alters are. */
export function compositional(index: NetworkIndex, sheet: Sheet): void {
  const { kin, professional, conflict, supporters } = index;
  proportion(index, "kinShare", kin, index.wasAsked("kin"), null, sheet);
  proportion(index, "professionalShare", professional, index.wasAsked("professional"), null, sheet);
  proportion(index, "conflictShare", conflict, index.wasAsked("conflict"), null, sheet);
  domains(index, ["domainBlau", "domainIqv", "domainEntropy", "domainRichness"], null, sheet);
  domains(index, ["domainIqv.supporters"], supporters, sheet);
  formalDependence(index, sheet);
}

/** How many belong, or may. */
export function numberOf({ size }: NetworkIndex, membership: Int8Array | null): number {
  if (membership === null) return size;
  let n = 0;
  for (let i = 0; i < size; i++) if (membership[i] !== 0) n++;
  return n;
}

/** The share of those who belong whose answer is yes. */
export function proportion(
  index: NetworkIndex,
  id: IndicatorId,
  answers: Int8Array,
  asked: boolean,
  membership: Int8Array | null,
  sheet: Sheet,
): void {
  if (!asked) {
    sheet.notAsked(id, 0, 1, numberOf(index, membership));
    return;
  }
  const { ids, size } = index;
  const split = emptySplit();
  const named: string[] = [];
  let n = 0;
  for (let i = 0; i < size; i++) {
    const belongs = membership === null ? 1 : membership[i]!;
    if (belongs === 0) continue;
    n++;
    addTo(split, answers[i]!, belongs);
    if (belongs === 1 && answers[i] === 1) named.push(ids[i]!);
  }
  if (n === 0) {
    sheet.none(id, "no-alters");
    return;
  }
  const known = split.yes + split.no;
  sheet.put(
    id,
    share(split.yes, known),
    leastShare(split),
    mostShare(split),
    { n, missing: n - known, asked },
    byAlters(named),
  );
}

/** How people are spread over life domains, from the number in each. */
const spreadOf = {
  domainBlau: blauOf,
  domainIqv: (counts: readonly number[]) => iqvOf(counts, counts.length),
  "domainIqv.supporters": (counts: readonly number[]) => iqvOf(counts, counts.length),
  domainEntropy: entropyOf,
  domainRichness: richnessOf,
};

/**
 * The spread over life domains of those who belong. For the bounds those of unknown domain are placed in the largest domain,
 * and one by one in the smallest. Exact. Source: project reference, 10.3.
 */
function domains(
  index: NetworkIndex,
  indicators: readonly (keyof typeof spreadOf)[],
  membership: Int8Array | null,
  sheet: Sheet,
): void {
  const { ids, size, lifeDomain } = index;
  const counts = lifeDomains().map(() => 0);
  const known: string[] = [];
  let n = 0;
  let unknown = 0;
  let mayBelong = 0;
  for (let i = 0; i < size; i++) {
    const belongs = membership === null ? 1 : membership[i]!;
    if (belongs === 0) continue;
    n++;
    const domain = lifeDomain[i]!;
    if (belongs === maybe) mayBelong++;
    else if (domain < 0) unknown++;
    else {
      counts[domain]!++;
      known.push(ids[i]!);
    }
  }
  if (n === 0) {
    for (const id of indicators) sheet.none(id, "no-alters");
    return;
  }
  const evidence = { n, missing: unknown + mayBelong, asked: index.wasAsked("lifeDomain") };
  const trace = byAlters(known);
  const least = evidence.missing === 0 ? counts : leastEven(counts, unknown + mayBelong);
  const most = unknown === 0 ? counts : mostEven(counts, unknown);
  for (const id of indicators) {
    const spread = spreadOf[id];
    const value = spread(counts);
    let upper = most === counts ? value : spread(most);
    // Whether more people make it more even depends on how many come.
    for (let extra = 1; extra <= mayBelong; extra++) {
      const other = spread(mostEven(counts, unknown + extra));
      if (upper === null || (other !== null && other > upper)) upper = other;
    }
    const lower = least === counts ? value : spread(least);
    sheet.put(id, known.length === 0 ? null : value, lower, upper, evidence, trace);
  }
}

/** The share of support that comes from people who are there for their job, among those in contact. */
function formalDependence(index: NetworkIndex, sheet: Sheet): void {
  const { ids, size, active, informal, gives, mayGive, scale } = index;
  const id = "formalDependence";
  const types = scale.types.length;
  let formalLeast = 0;
  let formalMost = 0;
  let restLeast = 0;
  let restMost = 0;
  let n = 0;
  let missing = 0;
  const givers: string[] = [];
  const parts: number[] = [];
  for (let i = 0; i < size; i++) {
    if (active[i] !== 1) continue;
    const least = bitCount(gives[i]!);
    const most = bitCount(gives[i]! | mayGive[i]!);
    n += types;
    if (informal[i] === maybe) {
      // Where it is not known whether it is their job, what they give counts on either side.
      missing += types;
      formalMost += most;
      restMost += most;
      continue;
    }
    missing += most - least;
    if (informal[i] === 1) {
      restLeast += least;
      restMost += most;
      continue;
    }
    formalLeast += least;
    formalMost += most;
    if (least === 0) continue;
    givers.push(ids[i]!);
    parts.push(least);
  }
  if (formalMost + restMost === 0) sheet.none(id, "zero-denominator", n, missing);
  else
    sheet.put(
      id,
      missing === n ? null : share(formalLeast, formalLeast + restLeast),
      share(formalLeast, formalLeast + restMost) ?? (restMost > 0 ? 0 : 1),
      share(formalMost, formalMost + restLeast) ?? (formalMost > 0 ? 1 : 0),
      { n, missing, asked: index.wasAsked("provides") },
      byAlters(givers, parts),
    );
}
