// A digest of everything the library gives for many made-up maps: the same in every engine, or something is not deterministic.
import { coreSupportTypes, LifeDomain, type Network } from "@steunnetwerk/domain";

import {
  compositeScore,
  counterfactuals,
  explain,
  explainChange,
  explainComposite,
  explainCounterfactual,
  indexTies,
  measureNodes,
  networkChange,
  parseProfile,
  scoreNetwork,
  subScoreIds,
  supportCurves,
  type IndicatorId,
} from "@steunnetwerk/scoring";

const count = 150;

/** The digest: a hash of all output as JSON text, and the length of it. */
export function digest(): string {
  const hash = new Hash();
  const random = numbers(7);
  let before: Network | undefined;
  for (let at = 0; at < count; at++) {
    const map = mapOf(random, at);
    const score = scoreNetwork(map);
    hash.add(JSON.stringify(score));
    hash.add(JSON.stringify(scoreNetwork(shuffled(map, random))));
    const composite = compositeScore(score, profile);
    const options = counterfactuals(map, profile);
    hash.add(JSON.stringify([composite, options, supportCurves(map)]));
    const change = networkChange(before ?? map, map);
    hash.add(JSON.stringify(change));
    for (const language of ["nl", "en"] as const)
      for (const reader of ["professional", "family"] as const) {
        const words = { language, reader };
        for (const id of Object.keys(score.indicators) as IndicatorId[]) {
          hash.add(explain(score.indicators[id], words));
          hash.add(explainChange(change.indicators[id], words));
        }
        hash.add(explainComposite(composite, profile, words));
        for (const option of options) hash.add(explainCounterfactual(option, words));
      }
    before = map;
  }
  for (const directed of [false, true]) {
    const index = indexTies({ nodes: 60, ...tiesOf(random), directed });
    hash.add(JSON.stringify(measureNodes(index)));
  }
  return hash.text();
}

const profile = parseProfile({
  format: 1,
  id: "digest",
  version: "1",
  name: { nl: "Proef", en: "Trial" },
  rationale: { nl: "Proef", en: "Trial" },
  subScores: Object.fromEntries(
    subScoreIds.map((id, at) => [
      id,
      {
        weight: at + 1,
        anchors: [
          [0, 0],
          [id === "availability" ? 7 : 1, 100],
        ],
      },
    ]),
  ),
});

/** Two hashes of 32 bits (FNV-1a and a multiplicative one) and the length. */
class Hash {
  #a = 0x811c9dc5;
  #b = 0;
  #length = 0;

  add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      this.#a = Math.imul(this.#a ^ code, 0x01000193);
      this.#b = Math.imul(this.#b, 31) + code;
    }
    this.#length += text.length;
  }

  text(): string {
    const hex = (value: number) => (value >>> 0).toString(16).padStart(8, "0");
    return `${hex(this.#a)}${hex(this.#b)}-${this.#length}`;
  }
}

function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** A map of up to fifteen people, with answers missing here and there. */
function mapOf(random: () => number, at: number): Network {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  const answer = () => pick(["yes", "yes", "no", "no", "no", "unknown"] as const);
  const alters = Array.from({ length: Math.floor(random() * 16) }, (_, i) => ({
    id: `a${i}`,
    state: pick(["active", "active", "active", "activatable", "unsafe", "deceased"] as const),
    professional: pick(["yes", "no", "no", "no", "unknown"] as const),
    kin: answer(),
    conflict: answer(),
    reciprocal: answer(),
    lifeDomain: pick(["unknown", ...LifeDomain.options] as const),
    closeness: pick([1, 2, 3, 4, 5, "unknown"] as const),
    contactsPerYear: pick([0, 4, 12, 52, 365, "unknown"] as const),
    yearsKnown: pick([0, 1, 3, 11, "unknown"] as const),
    availability: pick([0, 0.1, 0.3, 0.7, 1, "unknown"] as const),
    capacity: pick([0, 2, 4, "unknown"] as const),
    ...(random() < 0.5 ? { household: pick(["h1", "h2"]) } : {}),
    provides: Object.fromEntries(coreSupportTypes.map((type) => [type, answer()])),
  }));
  const ties = alters.flatMap((a, i) =>
    alters.slice(i + 1).flatMap((b) =>
      random() < 0.3
        ? [
            {
              source: a.id,
              target: b.id,
              status: pick(["present", "present", "present", "absent", "unknown"] as const),
            },
          ]
        : [],
    ),
  );
  const ego = { id: "ik", age: 12 };
  return {
    version: 1,
    id: `kaart-${at}`,
    ego,
    alters,
    ties,
    unlistedTies: pick(["absent", "absent", "unknown"] as const),
  };
}

/** The same map with its alters and ties in another order. */
function shuffled(map: Network, random: () => number): Network {
  const mix = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => [random(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  return { ...map, alters: mix(map.alters) };
}

function tiesOf(random: () => number) {
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  for (let a = 0; a < 60; a++)
    for (let b = a + 1; b < 60; b++)
      if (random() < 0.1) {
        source.push(a);
        target.push(b);
        weight.push(1 + Math.floor(random() * 9) / 7);
      }
  return { source, target, weight };
}
