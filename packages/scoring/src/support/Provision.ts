/** Who gives what, with every answer filled in: the types each giver gives, as bits, and the number of givers of each type. */
export interface Provision {
  /** The types each member gives, as bits. */
  readonly masks: readonly number[];
  /** The number of givers of each type. */
  readonly counts: readonly number[];
}

/** How much each type weighs. */
export interface TypeWeights {
  /** Weight of each type. */
  readonly weights: readonly number[];
  /** Their sum; above 0. */
  readonly totalWeight: number;
}

/** Counts the givers of each of `types` types. */
export function provisionOf(masks: readonly number[], types: number): Provision {
  const counts = new Array<number>(types).fill(0);
  for (const mask of masks)
    for (let bits = mask; bits !== 0; bits &= bits - 1) counts[31 - Math.clz32(bits & -bits)]!++;
  return { masks, counts };
}

/** Coverage: the share of weight of the types with at least `depth` givers. Source: project reference, section 6. */
export function coverageOf(
  { counts }: Pick<Provision, "counts">,
  scale: TypeWeights,
  depth = 1,
): number {
  const { weights, totalWeight } = scale;
  let sum = 0;
  for (let type = 0; type < counts.length; type++)
    if (counts[type]! >= depth) sum += weights[type]!;
  return sum / totalWeight;
}

/**
 * Coverage that is left on average when `lost` of the `size` members go, every choice of them being as likely.
 *
 * `Σ ω (1 - Π_{i<c} (k - i)/(n - i)) / Ω`: the product is the chance that all c givers of a type are among the k who go.
 * Exact, without sampling. Source: our own construct (project reference, 7.2).
 */
export function coverageAfterRandomLoss(
  { masks, counts }: Provision,
  { weights, totalWeight }: TypeWeights,
  lost: number,
): number {
  let sum = 0;
  for (let type = 0; type < counts.length; type++)
    sum += weights[type]! * chanceLeft(counts[type]!, masks.length, lost);
  return sum / totalWeight;
}

/** The chance that one of `givers` is left when `lost` of `size` members go. */
function chanceLeft(givers: number, size: number, lost: number): number {
  if (givers === 0 || givers > lost) return givers === 0 ? 0 : 1;
  let gone = 1;
  for (let i = 0; i < givers; i++) gone *= (lost - i) / (size - i);
  return 1 - gone;
}

/**
 * The average of that over losing 0, 1, … all members: `Σ ω c/(c + 1) / Ω`, whatever the number of members.
 *
 * A type with one giver counts 1/2, with two 2/3, with three 3/4.
 * Source: our own construct (project reference, 7.4), after Schneider et al. (2011).
 */
export function randomRobustnessOf(
  { counts }: Pick<Provision, "counts">,
  { weights, totalWeight }: TypeWeights,
): number {
  let sum = 0;
  for (let type = 0; type < counts.length; type++)
    sum += (weights[type]! * counts[type]!) / (counts[type]! + 1);
  return sum / totalWeight;
}

let within = /* @__PURE__ */ new Int32Array(0);
let weightOf = /* @__PURE__ */ new Float64Array(0);
let lostWeight = /* @__PURE__ */ new Float64Array(0);

/**
 * The worst losses: the most weight of types for which just so many members have to go, from 1 to all; 0 where there are none.
 *
 * To lose a set of types, everybody who gives one of them has to go. How many that are follows for every set at once from the
 * number of members by what they give (sums over subsets). Cost: O(types · 2^types + members): a tenth of a
 * millisecond for all thirteen types of the domain. The array is used again.
 * Source: our own construct (project reference, 7.3).
 */
export function worstLosses({ masks, counts }: Provision, { weights }: TypeWeights): Float64Array {
  const types = counts.length;
  const sets = 1 << types;
  const size = masks.length;
  if (within.length < sets) {
    within = new Int32Array(sets);
    weightOf = new Float64Array(sets);
  }
  if (lostWeight.length <= size) lostWeight = new Float64Array(2 * size + 2);
  // Members who give nothing outside the set of types.
  within.fill(0, 0, sets);
  for (const mask of masks) within[mask]!++;
  for (let bit = 1; bit < sets; bit <<= 1)
    for (let set = bit; set < sets; set = (set + 1) | bit) within[set]! += within[set ^ bit]!;
  let given = 0;
  for (let type = 0; type < types; type++) if (counts[type]! > 0) given |= 1 << type;
  lostWeight.fill(0, 0, size + 1);
  for (let set = 1; set < sets; set++) {
    const weight = weightOf[set & (set - 1)]! + weights[31 - Math.clz32(set & -set)]!;
    weightOf[set] = weight;
    if ((set & ~given) !== 0) continue;
    const lost = size - within[(sets - 1) ^ set]!;
    if (weight > lostWeight[lost]!) lostWeight[lost] = weight;
  }
  return lostWeight;
}

/** The sum over 0, 1, … `upTo` members lost of the weight that can be lost with them. */
export function worstLossArea(losses: Float64Array, upTo: number): number {
  let area = 0;
  let worst = 0;
  for (let lost = 1; lost <= upTo; lost++) {
    if (losses[lost]! > worst) worst = losses[lost]!;
    area += worst;
  }
  return area;
}
