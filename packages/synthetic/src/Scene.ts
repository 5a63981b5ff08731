import type { Language, Network, Text } from "@steunnetwerk/domain";

import type { CasePeople } from "./CasePeople.ts";
import type { Random } from "./Random.ts";
import type { Telling } from "./Telling.ts";

/** A day in a case on which people meet. */
export interface Scene {
  /**
   *
   */
  readonly telling: Telling;
  /**
   *
   */
  readonly people: CasePeople;
  /**
   *
   */
  readonly random: Random;
  /** The language people write in. */
  readonly language: Language;
  /** The map of the child. */
  readonly map: Network;
}

const reasons: readonly [Text, ...Text[]] = [
  { nl: "Er is nu te veel tegelijk (verzonnen).", en: "There is too much at once now (made up)." },
  { nl: "Dat willen we eerst zelf proberen (verzonnen).", en: "We want to try first (made up)." },
  { nl: "Het past beter op een ander moment (verzonnen).", en: "Another time suits (made up)." },
];
/** Why somebody does something else than was planned. */
export const because = ({ random, language }: Scene) => random.oneOf(reasons)[language];

/** One of a list, as a list of one; nothing when it is empty. */
export function pick<One>(list: readonly One[], random: Random): readonly One[] | undefined {
  const [first, ...rest] = list;
  return first === undefined ? undefined : [random.oneOf([first, ...rest])];
}

/** What comes of one of a list; nothing when it is empty. */
export function withOne<One, Made>(list: readonly One[], random: Random, make: (one: One) => Made) {
  const [one] = pick(list, random) ?? [];
  return one === undefined ? undefined : make(one);
}
