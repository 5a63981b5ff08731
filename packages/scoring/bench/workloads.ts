// Made-up networks for the benchmarks, always the same ones.
import { coreSupportTypes, type Alter, type Network } from "@steunnetwerk/domain";

/** Networks of workload A. */
export const networkCount = 10_000;
/** Persons and ties of workload B. */
export const personCount = 100_000;
export const tieCount = 1_000_000;

/** Numbers from 0 up to 1 that look random and are the same in every run (a linear congruential generator, 32 bits). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** An ego network as arrays. */
export interface EgoArrays {
  readonly alters: number;
  readonly ties: number[];
}

/** Workload A: networks of 5 to 60 alters, every pair tied with a chance of a quarter. */
export function egoNetworks(count: number): EgoArrays[] {
  const random = numbers(1);
  return Array.from({ length: count }, () => {
    const alters = 5 + Math.floor(random() * 56);
    const ties: number[] = [];
    for (let a = 0; a < alters; a++)
      for (let b = a + 1; b < alters; b++) if (random() < 0.25) ties.push(a, b);
    return { alters, ties };
  });
}

/** The same as network maps: five support types, each given with a chance of a half, everything known. */
export function egoMaps(networks: readonly EgoArrays[]): Network[] {
  const random = numbers(2);
  return networks.map(({ alters, ties }, at) => ({
    version: 1,
    id: `kaart-${at}`,
    ego: { id: "ik" },
    unlistedTies: "absent",
    alters: Array.from({ length: alters }, (_, i): Alter => {
      const provides: NonNullable<Alter["provides"]> = {};
      for (const type of coreSupportTypes) provides[type] = random() < 0.5 ? "yes" : "no";
      return { id: `a${i}`, professional: "no", provides };
    }),
    ties: Array.from({ length: ties.length / 2 }, (_, i) => ({
      source: `a${ties[2 * i]!}`,
      target: `a${ties[2 * i + 1]!}`,
    })),
  }));
}

/** Workload B: one graph with this many persons and ties, each tie between two persons at random, none twice. */
export function persons(nodes: number, ties: number) {
  const random = numbers(3);
  const source = new Int32Array(ties);
  const target = new Int32Array(ties);
  const seen = new Set<number>();
  for (let at = 0; at < ties;) {
    const a = Math.floor(random() * nodes);
    const b = Math.floor(random() * nodes);
    const key = Math.min(a, b) * nodes + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    source[at] = a;
    target[at++] = b;
  }
  return { nodes, source, target };
}
