import type { Text } from "../text.ts";

/**
 * What the law makes of a person towards a jeugdige. Only the law or a court gives gezag; a role never does.
 *
 * Source: Jeugdwet 1.1; Burgerlijk Wetboek Boek 1, artikelen 245, 251, 253t, 280, 295, 302, 378, 450; the list as a whole is our
 * own construct.
 */
export const legalPositionKinds = [
  "ouderlijkGezag",
  "gezagNietOuder",
  "voogdijNatuurlijkPersoon",
  "voogdijGi",
  "ouderZonderGezag",
  "pleegcontract",
  "curatele",
  "mentorschap",
  "schriftelijkeMachtiging",
] as const;

/** What people read for each of {@link legalPositionKinds}. */
export const legalPositionLabels = {
  ouderlijkGezag: { nl: "ouder met gezag", en: "parent with gezag" },
  gezagNietOuder: { nl: "niet-ouder met gezamenlijk gezag", en: "non-parent with joint gezag" },
  voogdijNatuurlijkPersoon: { nl: "voogd (een mens)", en: "guardian (a person)" },
  voogdijGi: {
    nl: "voogd van de gecertificeerde instelling",
    en: "guardian from the certified institution",
  },
  ouderZonderGezag: { nl: "ouder zonder gezag", en: "parent without gezag" },
  pleegcontract: { nl: "pleegouder met pleegcontract", en: "foster parent under a pleegcontract" },
  curatele: { nl: "curator van een volwassene", en: "curator of an adult" },
  mentorschap: { nl: "mentor van een volwassene", en: "court mentor of an adult" },
  schriftelijkeMachtiging: { nl: "schriftelijk gemachtigde", en: "authorised in writing" },
} satisfies Record<(typeof legalPositionKinds)[number], Text>;
