// Short forms for writing guidelines down: a sentence in both languages, with the keys of its sources.
import type { Text } from "@steunnetwerk/domain";

import type { Advice } from "../guideline/Source.ts";
import type { Step } from "../guideline/Step.ts";

/** A sentence in both languages. */
export const say = (nl: string, en: string): Text => ({ nl, en });

/** Something to do or to know. */
export const advise = (nl: string, en: string, ...sources: string[]): Advice => ({
  text: { nl, en },
  sources,
});

/** Something to ask somebody. */
export const ask = (
  capacity: string,
  nl: string,
  en: string,
  ...sources: string[]
): Step["questions"][number] => ({ ask: capacity, text: { nl, en }, sources });

/** Something that can go wrong, and what then. */
export const pitfall = (
  when: Text,
  then: Text,
  ...sources: string[]
): Step["pitfalls"][number] => ({ when, then, sources });

/** Who does what in a step. */
export const does = (capacity: string, nl: string, en: string): Step["actors"][number] => ({
  capacity,
  does: { nl, en },
});
