import type { Language } from "@steunnetwerk/domain";

import type { SubScoreId } from "../profile/Profile.ts";
import type { CounterfactualKind } from "../profile/counterfactuals.ts";

/** What a sub-score is called, for a professional and in plain words. */
export const subScoreNames = {
  availability: {
    nl: ["beschikbaarheid", "hoeveel mensen er zijn"],
    en: ["availability", "how many people there are"],
  },
  closeness: {
    nl: ["nabijheid", "hoe dichtbij mensen voelen"],
    en: ["closeness", "how close people feel"],
  },
  coverage: {
    nl: ["dekking", "voor welke steun er iemand is"],
    en: ["coverage", "for which support there is somebody"],
  },
  depth: {
    nl: ["dubbele dekking", "of er nog iemand anders is"],
    en: ["double coverage", "whether there is somebody else too"],
  },
  resilience: {
    nl: ["robuustheid", "wat er blijft als iemand wegvalt"],
    en: ["robustness", "what is left when somebody goes"],
  },
  spread: {
    nl: ["spreiding", "of mensen uit allerlei delen van je leven komen"],
    en: ["spread", "whether people come from many parts of your life"],
  },
  balance: {
    nl: ["verdeling", "of de steun verdeeld is"],
    en: ["balance", "whether support is shared"],
  },
  reciprocity: {
    nl: ["wederkerigheid", "of je elkaar steunt"],
    en: ["reciprocity", "whether you support each other"],
  },
} as const satisfies Record<SubScoreId, Record<Language, readonly [string, string]>>;

/** What would be different, as the first half of a sentence. */
export const suppositions = {
  gives: { nl: "Als {people} ook {types} geeft", en: "If {people} also gives {types}" },
  revives: {
    nl: "Als het contact met {people} weer wordt opgepakt[types|, met {types}]",
    en: "If contact with {people} is taken up again[types|, with {types}]",
  },
  joins: {
    nl: "Als er iemand bij komt voor {types}",
    en: "If somebody new comes in for {types}",
  },
  loss: { nl: "Als {people} wegvalt", en: "If {people} goes" },
} as const satisfies Record<CounterfactualKind, Record<Language, string>>;

/** The sentences around a composite and what would be different. */
export const profileSentences = {
  composite: {
    nl: "{name} ({version}): {value}; door ontbrekende antwoorden tussen {data}[weights|, door de keuze van gewichten tussen {weights}], samen tussen {both}. Delen: {parts}.[compensated| Hoge delen verbergen lage: het meetkundig gemiddelde is {geometric}.] Eigen keuze, geen norm.",
    en: "{name} ({version}): {value}; through missing answers between {data}[weights|, through the choice of weights between {weights}], together between {both}. Parts: {parts}.[compensated| High parts hide low ones: the geometric mean is {geometric}.] Our own choice, no norm.",
  },
  family: {
    nl: "Hierbij is gekeken naar: {parts}.",
    en: "This looked at: {parts}.",
  },
  part: {
    nl: "{name} {value} ({lower} tot {upper}, gewicht {weight})",
    en: "{name} {value} ({lower} to {upper}, weight {weight})",
  },
  undefined: { nl: "niet bepaald", en: "not defined" },
  and: { nl: "en", en: "and" },
  change: { nl: "{name} van {from} naar {to}", en: "{name} from {from} to {to}" },
  arithmetic: {
    nl: "{if}[parts|: {parts}][!parts|: geen deelscore verandert][total|; samen van {from} naar {to}].[maybe| Misschien is dit al zo: het is niet bekend.]",
    en: "{if}[parts|: {parts}][!parts|: no sub-score changes][total|; together from {from} to {to}].[maybe| This may be so already: it is not known.]",
  },
  plain: {
    nl: "{if}, verandert [parts|{parts}][!parts|er hier niets].[maybe| Misschien is dit al zo: dat weten we niet.]",
    en: "{if}, this changes: [parts|{parts}][!parts|nothing here].[maybe| This may be so already: we do not know.]",
  },
} as const satisfies Record<string, Record<Language, string>>;
