// What other parties call a role: section 5 of the interoperability reference, row for row.
import type { RoleId } from "@steunnetwerk/domain";

import { systems } from "../systems.ts";

/** A code as this table writes it: an abbreviation of its system, a colon, the code. */
type Short = `${"v3" | "C" | "X" | "S" | "N"}:${string}`;

/** A code, or one for each sex where the list has no neutral one; what is left out is not in the list. */
export type Codes =
  Short | { readonly male?: Short; readonly female?: Short; readonly neutral?: Short };

/** The codes of one role. */
export interface RoleCodes {
  /** What a receiver of zib 2020 must accept. */
  readonly zib2020?: readonly Codes[];
  /** What the lists of zib 2024 have; with neither, our own code stands alone. */
  readonly zib2024?: readonly Codes[];
  /** Role of Koppeltaal for access, in CareTeam; left out means the least rights. `family`: only for a relative. */
  readonly koppeltaal?: string | { readonly family: string };
  /** Codes instead of the ones above, while the person lives with the jeugdige. */
  readonly livingTogether?: Pick<RoleCodes, "zib2020" | "zib2024">;
  /** A formal role: a Practitioner, never a RelatedPerson. */
  readonly practitioner?: true;
  /** Its 2024 code says something else to whoever does not read the text beside it. */
  readonly needsText?: true;
}

const relative = "125677006";
const buddy = "62071000";
const carer = "407542009";
const legalRepresentative = "310391000146105";

const supporter: RoleCodes = { zib2020: ["C:09"], zib2024: ["S:300491000146100"] };
const trusted: RoleCodes = {
  zib2020: ["C:09"],
  zib2024: ["S:300601000146109"],
  koppeltaal: { family: relative },
  needsText: true,
};
const fosterCodes = {
  zib2020: [{ male: "v3:FTHFOST", female: "v3:MTHFOST", neutral: "N:OTH" }],
  zib2024: [{ male: "S:8458002", female: "S:38265003", neutral: "S:90921004" }],
} as const;
const foster: RoleCodes = { ...fosterCodes, koppeltaal: carer };
const guardian: RoleCodes = {
  zib2020: ["C:11"],
  zib2024: ["S:394619001"],
  koppeltaal: legalRepresentative,
};
const other: RoleCodes = { zib2020: ["C:09"], zib2024: ["N:OTH"] };
const professional: RoleCodes = { practitioner: true };

/**
 * The codes of each role.
 *
 * Source: project reference "Interoperability", section 5, with its traps; lists RelatieCodelijst and RolCodelijst (2020-09-01),
 * RelatieSnomedCodelijst and RolSnomedCodelijst (2024-04-15) of Nictiz, CC0. The choice of a code for each role is our own.
 * Where a list has no neutral code, `OTH` with a text is written while the sex is not known.
 */
export const roleCodes: Readonly<Record<RoleId, RoleCodes>> = {
  grootouder: {
    zib2020: [{ male: "v3:GRFTH", female: "v3:GRMTH", neutral: "N:OTH" }],
    zib2024: [{ male: "S:34871008", female: "S:113157001", neutral: "S:38312007" }],
    koppeltaal: relative,
  },
  oom_tante: {
    zib2020: [{ male: "v3:UNCLE", female: "v3:AUNT", neutral: "N:OTH" }],
    zib2024: [{ male: "S:38048003", female: "S:25211005", neutral: "N:OTH" }],
    koppeltaal: relative,
  },
  broer_zus: {
    zib2020: [{ male: "v3:BRO", female: "v3:SIS", neutral: "N:OTH" }],
    zib2024: [{ male: "S:70924004", female: "S:27733009", neutral: "S:375005" }],
    koppeltaal: relative,
  },
  ander_familielid: { zib2020: ["N:OTH"], zib2024: ["N:OTH"], koppeltaal: relative },
  bonusouder: {
    zib2020: [{ male: "v3:STPFTH", female: "v3:STPMTH", neutral: "N:OTH" }],
    zib2024: [{ male: "S:30578000", female: "S:65412001", neutral: "S:74128007" }],
    koppeltaal: relative,
  },
  vriend_jeugdige: { zib2020: ["C:20", "v3:FRND"], zib2024: ["N:OTH"] },
  vriend_gezin: { zib2020: ["C:20", "v3:FRND"], zib2024: ["N:OTH"] },
  buur: { zib2020: ["C:19", "v3:NBOR"], zib2024: ["S:427568008"] },
  leerkracht: { zib2020: ["C:09"], zib2024: ["S:106304008"] },
  trainer: supporter,
  vereniging: supporter,
  geloofsgemeenschap: other,
  werkgever: { zib2020: ["C:09"], zib2024: ["S:394571004"] },
  online_contact: other,
  mantelzorger: { zib2020: ["X:100001"], zib2024: [`S:${carer}`], koppeltaal: carer },
  netwerkverzorger_zonder_contract: {
    livingTogether: { zib2020: ["C:06"], zib2024: ["S:300521000146102"] },
    koppeltaal: carer,
  },
  lotgenoot: other,
  steunfiguur: trusted,
  natuurlijke_mentor: trusted,
  jim: trusted,
  vertrouwd_persoon_gesprek: {
    zib2020: ["C:23"],
    zib2024: ["S:300601000146109"],
    needsText: true,
  },
  steungezin: supporter,
  steunouder: supporter,
  meeleefgezin: supporter,
  homestart: supporter,
  samen_oplopen: supporter,
  vrijwillige_mentor: supporter,
  maatje: { ...supporter, koppeltaal: buddy },
  ervaringsmaatje: { ...supporter, koppeltaal: buddy },
  gastgezin: { zib2020: ["C:06"], zib2024: ["S:300521000146102"] },
  ek_coordinator: other,
  netwerkpleegouder: foster,
  bestandspleegouder: foster,
  weekendpleegouder: foster,
  pleegoudervoogd: {
    zib2020: [...fosterCodes.zib2020, "C:11"],
    zib2024: [...fosterCodes.zib2024, "S:394619001"],
    koppeltaal: legalRepresentative,
  },
  burgervoogd: guardian,
  voogd_testament: guardian,
  medegezag_derde: {
    zib2020: ["C:24"],
    zib2024: ["S:310401000146108"],
    koppeltaal: legalRepresentative,
  },
  vertrouwenspersoon: professional,
  clientondersteuner: { zib2020: ["C:21"], zib2024: ["N:OTH"] },
  gezinshuisouder: professional,
  voogd_gi: professional,
  jeugdprofessional: professional,
  ervaringswerker: professional,
  wettelijk_mentor: {
    zib2020: ["C:15"],
    zib2024: ["S:300561000146109"],
    koppeltaal: legalRepresentative,
  },
  ouder: {
    zib2020: [{ male: "v3:FTH", female: "v3:MTH", neutral: "N:OTH" }],
    zib2024: [{ male: "S:66839005", female: "S:72705000", neutral: "S:40683002" }],
  },
  pgb_netwerk: other,
  vraaggezin: other,
  jonge_mantelzorger: { zib2020: ["X:100001"], zib2024: [`S:${carer}`], koppeltaal: carer },
};

const systemOf = {
  v3: systems.roleCode,
  C: systems.cod472,
  X: systems.extraRole,
  S: systems.snomed,
  N: systems.nullFlavor,
} as const;

/** Displays that a receiver compares letter for letter (trap 3); other lists are read by code. */
const displays: Readonly<Record<string, string>> = {
  "C:23": "Contactpersoon",
  "C:24": "Wettelijke vertegenwoordiger",
};

/** The codes for somebody of a sex, as Codings. */
export function codingsOf(codes: readonly Codes[], sex: "male" | "female" | "neutral") {
  return codes.flatMap((one) => {
    const short = typeof one === "string" ? one : (one[sex] ?? one.neutral);
    return short === undefined ? [] : [codingOf(short)];
  });
}

/** A code of another party as a Coding. */
export function codingOf(short: string) {
  const [prefix = "", code = ""] = short.split(":");
  const display = displays[short];
  return {
    system: systemOf[prefix as keyof typeof systemOf],
    code,
    ...(display !== undefined && { display }),
  };
}
