// Roles to concepts of SNOMED CT, as they stand in the value lists of zib 2024 for a relation or a role of a contact person.
//
// `exactMatch` only where the concept says the same; else how it differs. Left out on purpose: concept 300601000146109 reads
// "Vertrouwenspersoon", which in youth law is the statutory advocate, so no supporter maps to it; and no youth mentor maps to
// 300561000146109, the court mentor of an adult.
// Source: project reference "Interop", sections 5 and 14.
import type { roleIds } from "../src/roles/roles.ts";

type Mapping = Readonly<
  Partial<
    Record<
      "exactMatch" | "closeMatch" | "broadMatch" | "narrowMatch" | "relatedMatch",
      readonly string[]
    >
  >
>;

const sct = (...ids: readonly string[]) => ids.map((id) => `sct:${id}`);

/** Foster parent; foster father and foster mother are narrower. */
const fosterParent: Mapping = {
  broadMatch: sct("90921004"),
  relatedMatch: sct("8458002", "38265003"),
};
/** Companion not related to a healthcare facility. */
const notFromCare: Mapping = { broadMatch: sct("300491000146100") };
/** Guardian. */
const guardian: Mapping = { broadMatch: sct("394619001") };

/** What each role is in SNOMED CT; a role that is not here has no fitting concept in the lists. */
export const roleMappings: Readonly<Partial<Record<(typeof roleIds)[number], Mapping>>> = {
  grootouder: { exactMatch: sct("38312007"), narrowMatch: sct("34871008", "113157001") },
  oom_tante: { narrowMatch: sct("38048003", "25211005") },
  broer_zus: {
    exactMatch: sct("375005"),
    narrowMatch: sct("70924004", "27733009", "88510002", "79508001"),
  },
  ander_familielid: { narrowMatch: sct("55538000", "47801002", "2959006") },
  bonusouder: { closeMatch: sct("74128007"), relatedMatch: sct("30578000", "65412001") },
  vriend_jeugdige: { relatedMatch: sct("48385004") },
  vriend_gezin: { relatedMatch: sct("48385004") },
  buur: { exactMatch: sct("427568008") },
  leerkracht: { closeMatch: sct("106304008") },
  trainer: notFromCare,
  vereniging: notFromCare,
  werkgever: { closeMatch: sct("394571004") },
  mantelzorger: { exactMatch: sct("407542009") },
  netwerkverzorger_zonder_contract: { broadMatch: sct("407542009") },
  steungezin: notFromCare,
  steunouder: notFromCare,
  meeleefgezin: notFromCare,
  homestart: notFromCare,
  samen_oplopen: notFromCare,
  vrijwillige_mentor: notFromCare,
  maatje: notFromCare,
  ervaringsmaatje: notFromCare,
  gastgezin: { relatedMatch: sct("300521000146102") },
  netwerkpleegouder: fosterParent,
  bestandspleegouder: fosterParent,
  weekendpleegouder: fosterParent,
  pleegoudervoogd: { broadMatch: sct("90921004", "394619001") },
  burgervoogd: guardian,
  voogd_testament: guardian,
  medegezag_derde: { relatedMatch: sct("310401000146108") },
  wettelijk_mentor: { closeMatch: sct("300561000146109") },
  ouder: { closeMatch: sct("40683002"), narrowMatch: sct("66839005", "72705000", "41953004") },
};
