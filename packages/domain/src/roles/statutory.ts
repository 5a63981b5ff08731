// Statutory positions held by citizens (project reference "Roles and support types", section 3d): informal in spirit, regulated
// in law. Gezag comes from the position (LegalPosition), never from the role.
import type { Role } from "./Role.ts";

const statutory = {
  section: "statutory",
  formality: "hybrid",
  setting: ["livesTogether"],
  liveIn: ["yes"],
  compensation: null,
  duration: "untilAge",
  beneficiary: ["jeugdige"],
  countsAsInformal: true,
  usual: ["emotioneel", "praktisch", "normatief", "gezelschap", "opvang", "veiligheid", "wonen"],
  sometimes: ["informatief", "belangenbehartiging", "bemiddeling", "toekomst"],
  unverified: ["duration", "beneficiary"],
  mark: "found",
} as const satisfies Partial<Role>;

const pleegouder = {
  ...statutory,
  screening: ["VGB", "selection"],
  agreement: ["pleegcontract"],
  compensation: ["pleegvergoeding"],
  authority: "dailyCare",
  registered: "pleegzorgaanbieder",
  minimumAge: 21,
} as const satisfies Partial<Role>;

const guardian = {
  ...statutory,
  origin: ["courtAppointed"],
  agreement: ["beschikking"],
  authority: "gezag",
  registered: "gezagsregister",
  minimumAge: 18,
  usual: ["emotioneel", "informatief", "belangenbehartiging", "veiligheid", "toekomst"],
  sometimes: ["praktisch", "normatief", "gezelschap", "bemiddeling"],
} as const satisfies Partial<Role>;

/** Roles of citizens in a position that the law regulates. */
export const statutoryRoles = {
  netwerkpleegouder: {
    ...pleegouder,
    label: { nl: "netwerkpleegouder", en: "kinship foster parent" },
    definition: {
      nl: "Verzorgt onder een pleegcontract een kind dat hij of zij al kende, als lid van het eigen gezin.",
      en: "Cares under a pleegcontract for a child already known, as part of the own family.",
    },
    plain: "Iemand die je al kende en bij wie je nu woont, met een contract voor pleegzorg.",
    origin: ["ownNetwork"],
    chosenBy: ["jeugdige", "ouder", "aanbieder"],
    note: {
      nl: "Ook huisgenoten vanaf 12 hebben een VGB. Wie al zorgt, heeft dertien weken na het contract.",
      en: "Housemates from 12 need a VGB too. Somebody already caring has thirteen weeks after the contract.",
    },
    sources: ["JW", "KST", "YOR"],
  },
  bestandspleegouder: {
    ...pleegouder,
    label: { nl: "bestandspleegouder", en: "registered foster parent" },
    definition: {
      nl: "Voorbereide pleegouder die klaarstaat voor een kind dat hij of zij nog niet kent, onder een pleegcontract.",
      en: "Prepared foster parent ready for a child not known before, under a pleegcontract.",
    },
    plain: "Een pleegouder die je nog niet kende en bij wie je woont.",
    origin: ["matched"],
    chosenBy: ["aanbieder"],
    liveIn: ["yes", "nights", "daypart"],
    unverified: [...statutory.unverified, "label"],
    sources: ["JW"],
  },
  weekendpleegouder: {
    ...pleegouder,
    label: { nl: "deeltijd- of weekendpleegouder", en: "part-time foster parent" },
    definition: {
      nl: "Pleegouder bij wie het kind weekenden of vakanties is, als dat in het aanbod van de pleegzorgaanbieder zit.",
      en: "Foster parent with whom the child stays for weekends or holidays, if that is in the provider's offer.",
    },
    plain: "Een pleegouder bij wie je in weekenden of vakanties bent.",
    origin: ["matched", "ownNetwork"],
    chosenBy: ["aanbieder"],
    liveIn: ["nights"],
    note: { nl: "De vergoeding is naar rato.", en: "The allowance is pro rata." },
    sources: ["RJW"],
  },
  pleegoudervoogd: {
    ...pleegouder,
    label: { nl: "pleegoudervoogd", en: "foster parent with guardianship" },
    definition: {
      nl: "Pleegouder die de rechter ook tot voogd heeft benoemd; pas door die benoeming is er gezag.",
      en: "Foster parent whom the court also appointed guardian; only that appointment gives gezag.",
    },
    plain: "Je pleegouder die van de rechter ook belangrijke beslissingen over je mag nemen.",
    origin: ["courtAppointed"],
    chosenBy: ["rechter"],
    screening: ["VGB", "selection", "courtEnquiry"],
    agreement: ["pleegcontract", "beschikking"],
    authority: "gezag",
    registered: "gezagsregister",
    note: {
      nl: "Begeleiding mag tot één gesprek per jaar beperkt zijn.",
      en: "Guidance may be limited to one talk a year.",
    },
    sources: ["JW"],
  },
  burgervoogd: {
    ...guardian,
    label: { nl: "burgervoogd", en: "citizen guardian" },
    definition: {
      nl: "Gewone volwassene met een blijvende band die de voogdij van een instelling overneemt over een kind dat elders woont; is daarmee wettelijk vertegenwoordiger.",
      en: "Ordinary adult with a lasting bond who takes over guardianship from an institution for a child who lives elsewhere; becomes the legal representative.",
    },
    plain:
      "Iemand die je goed kent en die van de rechter je voogd is, in plaats van een instelling.",
    origin: ["ownNetwork", "courtAppointed"],
    chosenBy: ["jeugdige", "rechter"],
    setting: ["elsewhere"],
    liveIn: ["no"],
    screening: ["courtEnquiry"],
    note: {
      nl: "De jeugdige mag iemand voorstellen, de rechter beslist; tot 18. Eén persoon alleen als het kind in een instelling woont. Kosten en risico's zijn niet duidelijk gevonden.",
      en: "The young person may propose somebody, the court decides; until 18. One person only if the child lives in an institution. Costs and risks were not found clearly.",
    },
    sources: ["BV1", "BV2", "ZOJ"],
  },
  voogd_testament: {
    ...guardian,
    label: { nl: "voogd bij testament of gezagsregister", en: "guardian named by a parent" },
    definition: {
      nl: "Voogd die een ouder heeft aangewezen; de voogdij begint pas als die haar aanvaardt na het overlijden.",
      en: "Guardian named by a parent; the guardianship starts only when accepted after the parent's death.",
    },
    plain: "Iemand die je ouders hebben gekozen om voor je te beslissen als zij er niet meer zijn.",
    origin: ["ownNetwork"],
    chosenBy: ["ouder"],
    setting: null,
    liveIn: ["yes", "no"],
    screening: null,
    agreement: ["acceptance"],
    compensation: ["none"],
    note: { nl: "Staat in het register van de rechtbank.", en: "Is in the register of the court." },
    sources: ["BW1"],
  },
  medegezag_derde: {
    ...guardian,
    label: { nl: "niet-ouder met gezamenlijk gezag", en: "non-parent with joint gezag" },
    definition: {
      nl: "Niet-ouder met een nauwe band die van de rechter samen met een ouder het gezag heeft.",
      en: "Non-parent with a close personal tie to whom the court gave gezag together with a parent.",
    },
    plain: "Iemand die geen ouder is, maar van de rechter samen met je ouder over je beslist.",
    chosenBy: ["rechter"],
    screening: ["courtEnquiry"],
    compensation: ["none"],
    sources: ["BW1"],
  },
} as const satisfies Record<string, Role>;
