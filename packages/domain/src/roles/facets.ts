// What people read for the values of the facets of a role.
import type { Text } from "../text.ts";

import type {
  AgreementForm,
  Authority,
  Beneficiary,
  Chooser,
  Compensation,
  Formality,
  LiveIn,
  Origin,
  Registration,
  RoleDuration,
  RoleScreening,
  RoleSection,
  Setting,
} from "./Role.ts";

/** What people read for each value of each facet of a role. */
export const facetLabels = {
  section: {
    natural: { nl: "natuurlijk netwerk", en: "natural network" },
    asked: { nl: "gevraagd door de jeugdige", en: "asked by the young person" },
    organised: { nl: "georganiseerde vrijwilligers", en: "organised volunteers" },
    statutory: { nl: "burgers in een wettelijke positie", en: "citizens in a statutory position" },
    boundary: { nl: "grens: geen informele steun", en: "boundary: not informal support" },
  } satisfies Record<RoleSection, Text>,
  formality: {
    natural: { nl: "natuurlijk", en: "natural" },
    organised: { nl: "georganiseerd", en: "organised" },
    hybrid: { nl: "informeel, wettelijk geregeld", en: "informal, regulated in law" },
    formal: { nl: "formeel", en: "formal" },
  } satisfies Record<Formality, Text>,
  origin: {
    ownNetwork: { nl: "eigen netwerk", en: "own network" },
    matched: { nl: "gekoppeld", en: "matched" },
    courtAppointed: { nl: "benoemd door de rechter", en: "appointed by a court" },
    employed: { nl: "in dienst", en: "employed" },
  } satisfies Record<Origin, Text>,
  chosenBy: {
    jeugdige: { nl: "jeugdige", en: "young person" },
    ouder: { nl: "ouder", en: "parent" },
    programme: { nl: "programma", en: "programme" },
    rechter: { nl: "rechter", en: "court" },
    aanbieder: { nl: "aanbieder", en: "provider" },
    self: { nl: "wie de steun vraagt, zelf", en: "the one who asks for support" },
  } satisfies Record<Chooser, Text>,
  setting: {
    atChildsHome: { nl: "bij het kind thuis", en: "at the child's home" },
    atSupportersHome: { nl: "bij de steunfiguur thuis", en: "at the supporter's home" },
    elsewhere: { nl: "ergens anders", en: "elsewhere" },
    online: { nl: "online", en: "online" },
    livesTogether: { nl: "samenwonend", en: "living together" },
  } satisfies Record<Setting, Text>,
  liveIn: {
    no: { nl: "nee", en: "no" },
    daypart: { nl: "dagdelen", en: "dayparts" },
    nights: { nl: "nachten", en: "nights" },
    yes: { nl: "ja", en: "yes" },
  } satisfies Record<LiveIn, Text>,
  screening: {
    none: { nl: "geen", en: "none" },
    VOG: { nl: "VOG", en: "VOG" },
    VGB: { nl: "VGB, ook van huisgenoten vanaf 12", en: "VGB, also of housemates from 12" },
    courtEnquiry: { nl: "onderzoek voor de rechter", en: "enquiry for the court" },
    references: { nl: "referenties", en: "references" },
    selection: { nl: "voorbereiding en selectie", en: "preparation and selection" },
    byOrganisation: { nl: "volgens de organisatie", en: "by the organisation's rules" },
    byEmployer: { nl: "via het werk", en: "through the job" },
  } satisfies Record<RoleScreening, Text>,
  agreement: {
    none: { nl: "geen", en: "none" },
    oral: { nl: "mondeling", en: "oral" },
    written: { nl: "schriftelijk", en: "written" },
    contract: { nl: "contract", en: "contract" },
    pleegcontract: { nl: "pleegcontract", en: "pleegcontract" },
    beschikking: { nl: "beschikking van de rechter", en: "court decision" },
    planRole: { nl: "rol in het plan", en: "role in the plan" },
    programmeRules: { nl: "regels van het programma", en: "rules of the programme" },
    acceptance: { nl: "aanvaarding", en: "acceptance" },
  } satisfies Record<AgreementForm, Text>,
  compensation: {
    none: { nl: "geen", en: "none" },
    expenses: { nl: "onkosten", en: "expenses" },
    volunteerAllowance: { nl: "vrijwilligersvergoeding", en: "volunteer allowance" },
    rent: { nl: "huur", en: "rent" },
    pleegvergoeding: { nl: "pleegvergoeding", en: "foster care allowance" },
    pay: { nl: "betaald", en: "pay" },
    pgb: { nl: "persoonsgebonden budget", en: "personal budget" },
  } satisfies Record<Compensation, Text>,
  authority: {
    none: { nl: "geen", en: "none" },
    dailyCare: { nl: "dagelijkse zorg", en: "daily care" },
    gezag: { nl: "gezag, door wet of rechter", en: "gezag, by law or court" },
  } satisfies Record<Authority, Text>,
  registered: {
    no: { nl: "nee", en: "no" },
    programme: { nl: "programma", en: "programme" },
    pleegzorgaanbieder: { nl: "pleegzorgaanbieder", en: "foster care provider" },
    gezagsregister: { nl: "gezagsregister", en: "gezag register" },
    "SKJ/BIG": { nl: "SKJ of BIG", en: "SKJ or BIG" },
  } satisfies Record<Registration, Text>,
  duration: {
    openEnded: { nl: "zonder einde", en: "open-ended" },
    fixedTerm: { nl: "afgesproken tijd", en: "fixed term" },
    untilAge: { nl: "tot een leeftijd", en: "until an age" },
  } satisfies Record<RoleDuration, Text>,
  beneficiary: {
    jeugdige: { nl: "jeugdige", en: "young person" },
    ouder: { nl: "ouder", en: "parent" },
    gezin: { nl: "gezin", en: "family" },
  } satisfies Record<Beneficiary, Text>,
};
