import type { Text } from "../text.ts";

/** The five separate decisions of consent; never one tick box. Source: our own construct, law and method in `@steunnetwerk/law`. */
export const consentDecisions = ["C1", "C2", "C3", "C4", "C5"] as const;

/** What people read for each of {@link consentDecisions}. */
export const consentDecisionLabels = {
  C1: { nl: "jeugdhulp krijgen", en: "getting help" },
  C2: {
    nl: "iets uit het dossier vertellen aan iemand",
    en: "telling somebody something from the file",
  },
  C3: { nl: "iemand is bij een gesprek", en: "somebody is present in a conversation" },
  C4: {
    nl: "deze persoon is mijn steunfiguur, we vragen die",
    en: "this person is my supporter, we ask them",
  },
  C5: { nl: "de steunfiguur doet mee", en: "the supporter takes part" },
} satisfies Record<(typeof consentDecisions)[number], Text>;
