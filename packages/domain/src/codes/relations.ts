import type { Text } from "../text.ts";

/**
 * What somebody is to another person by birth, family or acquaintance, whatever they do for that person. Neutral as to sex.
 *
 * Source: our own construct, from project reference "Roles and support types", sections 1 and 3a; the family relations follow
 * the relation list of zib ContactPerson (release 2020).
 */
export const relationKinds = [
  "ouder",
  "stiefouder",
  "pleegouder",
  "kind",
  "broerZus",
  "grootouder",
  "oomTante",
  "neefNicht",
  "anderFamilielid",
  "aangetrouwd",
  "peetouder",
  "partner",
  "exPartner",
  "vriend",
  "klasgenoot",
  "buur",
  "leerkracht",
  "trainer",
  "werkgever",
  "collega",
  "clubgenoot",
  "geloofsgenoot",
  "onlineContact",
  "lotgenoot",
  "huisgenoot",
  "kennis",
  "hulpverlener",
  "ander",
] as const;

/** What people read for each of {@link relationKinds}. */
export const relationLabels = {
  ouder: { nl: "ouder", en: "parent" },
  stiefouder: { nl: "stief- of bonusouder", en: "step-parent" },
  pleegouder: { nl: "pleegouder", en: "foster parent" },
  kind: { nl: "kind", en: "child" },
  broerZus: { nl: "broer of zus", en: "sibling" },
  grootouder: { nl: "grootouder", en: "grandparent" },
  oomTante: { nl: "oom of tante", en: "uncle or aunt" },
  neefNicht: { nl: "neef of nicht", en: "cousin, nephew or niece" },
  anderFamilielid: { nl: "ander familielid", en: "other relative" },
  aangetrouwd: { nl: "aangetrouwd", en: "in-law" },
  peetouder: { nl: "peetouder", en: "godparent" },
  partner: { nl: "partner", en: "partner" },
  exPartner: { nl: "ex-partner", en: "former partner" },
  vriend: { nl: "vriend of vriendin", en: "friend" },
  klasgenoot: { nl: "klasgenoot", en: "classmate" },
  buur: { nl: "buur", en: "neighbour" },
  leerkracht: { nl: "leerkracht", en: "teacher" },
  trainer: { nl: "trainer of coach", en: "trainer or coach" },
  werkgever: { nl: "werkgever", en: "employer" },
  collega: { nl: "collega", en: "colleague" },
  clubgenoot: { nl: "clubgenoot", en: "fellow club member" },
  geloofsgenoot: { nl: "geloofsgenoot", en: "fellow believer" },
  onlineContact: { nl: "online contact", en: "online contact" },
  lotgenoot: { nl: "lotgenoot", en: "peer in the same situation" },
  huisgenoot: { nl: "huisgenoot", en: "housemate" },
  kennis: { nl: "kennis", en: "acquaintance" },
  hulpverlener: { nl: "hulpverlener", en: "professional" },
  ander: { nl: "anders", en: "other" },
} satisfies Record<(typeof relationKinds)[number], Text>;
