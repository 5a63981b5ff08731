import type { Indicator } from "../Indicator.ts";
import { lifeDomains, maybe, type NetworkIndex } from "../NetworkIndex.ts";
import { indicatorDefinitions as definitions } from "../catalogue.ts";
import {
  byAlters,
  indicatorOf,
  noIndicator,
  notAsked,
  underId,
  type Evidence,
  type Head,
  type Sheet,
} from "../internal/Sheet.ts";
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
  sheet.kinShare = proportion(index, definitions.kinShare, "kin", null);
  sheet.professionalShare = proportion(index, definitions.professionalShare, "professional", null);
  sheet.conflictShare = proportion(index, definitions.conflictShare, "conflict", null);
  const all = domainsOf(index, null);
  sheet.domainBlau = spread(index, definitions.domainBlau, blauOf, all);
  sheet.domainIqv = spread(index, definitions.domainIqv, iqvOfAll, all);
  sheet.domainEntropy = spread(index, definitions.domainEntropy, entropyOf, all);
  sheet.domainRichness = spread(index, definitions.domainRichness, richnessOf, all);
  sheet["domainIqv.supporters"] = index.onlySupporters
    ? underId("domainIqv.supporters", sheet.domainIqv)
    : spread(
        index,
        definitions["domainIqv.supporters"],
        iqvOfAll,
        domainsOf(index, index.supporters),
      );
  sheet.formalDependence = formalDependence(index);
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
  head: Head,
  question: "kin" | "professional" | "conflict" | "reciprocal",
  membership: Int8Array | null,
): Indicator {
  if (!index.wasAsked(question)) return notAsked(head, 0, 1, numberOf(index, membership));
  const { ids, size, scale } = index;
  const answers = index[question];
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
  if (n === 0) return noIndicator(head, "no-alters");
  const known = split.yes + split.no;
  return indicatorOf(
    head,
    scale.maximumMissing,
    share(split.yes, known),
    leastShare(split),
    mostShare(split),
    { n, missing: n - known, asked: true },
    byAlters(named),
  );
}

/** How many people there are in each life domain. */
interface Domains {
  readonly counts: readonly number[];
  /** The same with who is not in it added, the least and the most evenly. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** Ids of those in `counts`. */
  readonly names: readonly string[];
  readonly evidence: Evidence;
  /** Number of people of unknown domain, and of those who may not belong. */
  readonly unknown: number;
  readonly mayBelong: number;
}

function domainsOf(index: NetworkIndex, membership: Int8Array | null): Domains {
  const { ids, size, lifeDomain } = index;
  const counts = lifeDomains().map(() => 0);
  const names: string[] = [];
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
      names.push(ids[i]!);
    }
  }
  const missing = unknown + mayBelong;
  return {
    counts,
    least: missing === 0 ? counts : leastEven(counts, missing),
    most: unknown === 0 ? counts : mostEven(counts, unknown),
    names,
    evidence: { n, missing, asked: index.wasAsked("lifeDomain") },
    unknown,
    mayBelong,
  };
}

const iqvOfAll = (counts: readonly number[]) => iqvOf(counts, counts.length);

/**
 * The spread over life domains. For the bounds those of unknown domain are placed in the largest domain, and one by one in the
 * smallest. Exact. Source: project reference, 10.3.
 */
function spread(
  { scale }: NetworkIndex,
  head: Head,
  spreadOf: (counts: readonly number[]) => number | null,
  { counts, least, most, names, evidence, unknown, mayBelong }: Domains,
): Indicator {
  if (evidence.n === 0) return noIndicator(head, "no-alters");
  const value = names.length === 0 ? null : spreadOf(counts);
  const lower = least === counts ? value : spreadOf(least);
  let upper = most === counts ? value : spreadOf(most);
  // Whether more people make it more even depends on how many come.
  for (let extra = 1; extra <= mayBelong; extra++) {
    const other = spreadOf(mostEven(counts, unknown + extra));
    if (upper === null || (other !== null && other > upper)) upper = other;
  }
  return indicatorOf(head, scale.maximumMissing, value, lower, upper, evidence, byAlters(names));
}

/** The share of support that comes from people who are there for their job, among those in contact. */
function formalDependence(index: NetworkIndex): Indicator {
  const { ids, size, active, informal, load, mostLoad, scale } = index;
  const head = definitions.formalDependence;
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
    const least = load[i]!;
    const most = mostLoad[i]!;
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
  if (formalMost + restMost === 0) return noIndicator(head, "zero-denominator", n, missing);
  return indicatorOf(
    head,
    scale.maximumMissing,
    share(formalLeast, formalLeast + restLeast),
    share(formalLeast, formalLeast + restMost) ?? 1,
    share(formalMost, formalMost + restLeast) ?? 0,
    { n, missing, asked: index.wasAsked("provides") },
    byAlters(givers, parts),
  );
}
