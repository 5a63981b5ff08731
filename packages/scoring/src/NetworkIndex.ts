import {
  coreSupportTypes,
  parseNetwork,
  type Alter,
  type Network,
  type SupportType,
} from "@steunnetwerk/domain";

import type { ScoreOptions } from "./scoreNetwork.ts";

/** Whether an alter counts as a supporter: active and not there as a job. `maybe` when it was not said whether it is a job. */
type Membership = "yes" | "no" | "maybe";

/**
 * A network map as flat arrays, made once and only read by the sections of the score. Alters are sorted by id, so that a
 * score does not depend on the order of the map; the deceased are left out.
 */
export interface NetworkIndex {
  /** The map itself. */
  readonly network: Network;
  /** Who is on the map, sorted by id. */
  readonly alters: readonly Alter[];
  /** Their ids. */
  readonly ids: readonly string[];
  /** Number of 32-bit words in a row of `rows` and `unknownRows`. */
  readonly words: number;
  /** For each alter a row of bits: who they know. */
  readonly rows: Int32Array;
  /** For each alter a row of bits: of whom it is not known. */
  readonly unknownRows: Int32Array;
  /** Pairs who know each other. */
  readonly tieCount: number;
  /** Pairs of whom it is not known. */
  readonly unknownTieCount: number;
  /** The support types that are asked for. */
  readonly types: readonly SupportType[];
  /** How much each of them weighs. */
  readonly weights: readonly number[];
  /** Sum of `weights`. */
  readonly totalWeight: number;
  /** For each alter whether they are a supporter. */
  readonly supporter: readonly Membership[];
  /** For each alter the types they give, as bits in the order of `types`. */
  readonly gives: Int32Array;
  /** For each alter the types of which it is not known, as bits. */
  readonly mayGive: Int32Array;
}

/**
 * The index of a network map.
 *
 * @throws an `InvalidDocument` with every issue when what it reads is not a valid network.
 */
export function indexNetwork(network: Network, options: ScoreOptions): NetworkIndex {
  try {
    return buildIndex(network, options);
  } catch (error) {
    parseNetwork(network); // throws every issue of a bad document, with its path
    throw error;
  }
}

function buildIndex(network: Network, options: ScoreOptions): NetworkIndex {
  const alters = network.alters
    .filter(({ state }) => state !== "deceased")
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const types = options.supportTypes ?? coreSupportTypes;
  const weights = types.map((type) => options.typeWeights?.[type] ?? 1);
  return {
    network,
    alters,
    ids: alters.map(({ id }) => id),
    ...indexTies(network, alters),
    types,
    weights,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
    supporter: supporters(network, alters),
    ...supportBits(alters, types),
  };
}

function indexTies(network: Network, alters: readonly Alter[]) {
  const count = alters.length;
  const position = new Map<string, number>();
  alters.forEach(({ id }, index) => position.set(id, index));
  for (const { id, state } of network.alters) if (state === "deceased") position.set(id, -1);
  if (position.size !== network.alters.length) throw new Error("duplicate id");
  const words = Math.max(1, (count + 31) >>> 5);
  const rows = new Int32Array(count * words);
  const listed = new Int32Array(count * words);
  const unknownRows = new Int32Array(count * words);
  let tieCount = 0;
  let listedCount = 0;
  let unknownTieCount = 0;
  const join = (bits: Int32Array, a: number, b: number) => {
    bits[a * words + (b >>> 5)]! |= 1 << (b & 31);
    bits[b * words + (a >>> 5)]! |= 1 << (a & 31);
  };
  for (const { source, target, status = "present", weight = 1 } of network.ties) {
    const a = position.get(source);
    const b = position.get(target);
    if (a === undefined || b === undefined || source === target || !(weight > 0))
      throw new Error("tie");
    if (a < 0 || b < 0) continue;
    if (((listed[a * words + (b >>> 5)]! >>> (b & 31)) & 1) === 1) throw new Error("duplicate tie");
    join(listed, a, b);
    listedCount++;
    if (status === "present") {
      join(rows, a, b);
      tieCount++;
    } else if (status === "unknown") {
      join(unknownRows, a, b);
      unknownTieCount++;
    }
  }
  const { unlistedTies = "notAsked" } = network;
  if (unlistedTies !== "absent") {
    unknownTieCount += (count * (count - 1)) / 2 - listedCount;
    for (let a = 0; a < count; a++)
      for (let word = 0; word < words; word++) {
        const within = count - 32 * word >= 32 ? -1 : (1 << (count - 32 * word)) - 1;
        unknownRows[a * words + word]! |= ~listed[a * words + word]! & within;
      }
    for (let a = 0; a < count; a++) unknownRows[a * words + (a >>> 5)]! &= ~(1 << (a & 31));
  }
  return { words, rows, unknownRows, tieCount, unknownTieCount };
}

/**
 * Whether each alter is active and informal. Where it was said of nobody whether they are there for their job, nobody is
 * taken to be; where it was said of some, it is unknown of the others.
 */
function supporters(network: Network, alters: readonly Alter[]): Membership[] {
  const collected = network.alters.some((alter) => isProfessional(alter) !== "maybe");
  return alters.map((alter) => {
    const professional = isProfessional(alter);
    if ((alter.state ?? "active") !== "active" || professional === "yes") return "no";
    return collected && professional === "maybe" ? "maybe" : "yes";
  });
}

/** Whether an alter is there for their job, as was said, or as the life domain or kinship tells. */
function isProfessional({
  professional = "notAsked",
  lifeDomain = "unknown",
  kin,
}: Alter): Membership {
  if (professional === "yes" || professional === "no") return professional;
  if (lifeDomain !== "unknown") return lifeDomain === "professionals" ? "yes" : "no";
  return kin === "yes" ? "no" : "maybe";
}

function supportBits(alters: readonly Alter[], types: readonly SupportType[]) {
  const gives = new Int32Array(alters.length);
  const mayGive = new Int32Array(alters.length);
  alters.forEach(({ provides }, index) => {
    types.forEach((type, bit) => {
      const answer: string = provides?.[type] ?? "notAsked";
      if (answer === "yes") gives[index]! |= 1 << bit;
      else if (answer === "unknown" || answer === "notAsked") mayGive[index]! |= 1 << bit;
      else if (answer !== "no") throw new Error("answer");
    });
  });
  return { gives, mayGive };
}
