// What other parties call a relation: every code of the two lists of relations, and what each says of ours.
import type { RelationKind } from "@steunnetwerk/domain";

/** Sex as FHIR codes it. */
export type Gender = "male" | "female" | "other" | "unknown";

/** A relation: our kind, the sex that the code tells, the code of zib 2020 (v3-RoleCode) and that of zib 2024 (SNOMED CT). */
export type RelationRow = readonly [
  kind: RelationKind,
  sex: "male" | "female" | "neutral",
  zib2020: string | null,
  zib2024: string | null,
];

/**
 * Relations to codes, both ways. The first row of a kind and sex is the one that is written, and of a kind whose first row is
 * neutral that row only; `null` is written as `OTH` with a text. Every row is read.
 *
 * Source: project reference "Interoperability", section 5; the lists RelatieCodelijst (2020-09-01) and RelatieSnomedCodelijst
 * (2024-04-15) of Nictiz, CC0. SNOMED CT identifiers only, without their terms: these are of SNOMED International.
 */
export const relationRows: readonly RelationRow[] = [
  ["ouder", "male", "FTH", "66839005"],
  ["ouder", "female", "MTH", "72705000"],
  ["ouder", "neutral", null, "40683002"],
  ["ouder", "male", "ADOPTF", "609005"],
  ["ouder", "female", "ADOPTM", "21464003"],
  ["ouder", "neutral", null, "41953004"],
  ["stiefouder", "male", "STPFTH", "30578000"],
  ["stiefouder", "female", "STPMTH", "65412001"],
  ["stiefouder", "neutral", null, "74128007"],
  ["pleegouder", "male", "FTHFOST", "8458002"],
  ["pleegouder", "female", "MTHFOST", "38265003"],
  ["pleegouder", "neutral", null, "90921004"],
  ["kind", "male", "SONC", "65616008"],
  ["kind", "female", "DAUC", "66089001"],
  ["kind", "neutral", null, null],
  ["kind", "neutral", null, "393547004"],
  ["kind", "male", "SONFOST", "12241003"],
  ["kind", "female", "DAUFOST", "31831004"],
  ["kind", "neutral", null, "39062003"],
  ["kind", "male", null, "8674003"],
  ["kind", "female", null, "22573006"],
  ["kind", "neutral", null, "86764008"],
  ["broerZus", "male", "BRO", "70924004"],
  ["broerZus", "female", "SIS", "27733009"],
  ["broerZus", "neutral", null, "375005"],
  ["broerZus", "male", null, "17925003"],
  ["broerZus", "female", null, "76022008"],
  ["broerZus", "neutral", null, "79508001"],
  ["broerZus", "male", null, "76087000"],
  ["broerZus", "female", null, "46363003"],
  ["broerZus", "neutral", null, "88510002"],
  ["grootouder", "male", "GRFTH", "34871008"],
  ["grootouder", "female", "GRMTH", "113157001"],
  ["grootouder", "neutral", null, "38312007"],
  ["oomTante", "male", "UNCLE", "38048003"],
  ["oomTante", "female", "AUNT", "25211005"],
  ["oomTante", "neutral", null, null],
  ["neefNicht", "neutral", "COUSN", "55538000"],
  ["neefNicht", "male", "NEPHEW", "47801002"],
  ["neefNicht", "female", "NIECE", "2959006"],
  ["anderFamilielid", "neutral", null, null],
  ["anderFamilielid", "male", "GGRFTH", "50261002"],
  ["anderFamilielid", "female", "GGRMTH", "78652007"],
  ["anderFamilielid", "male", "GRNDSON", "70578009"],
  ["anderFamilielid", "female", "GRNDDAU", "44181008"],
  ["anderFamilielid", "neutral", null, "86372007"],
  ["aangetrouwd", "neutral", null, null],
  ["aangetrouwd", "male", "BROINLAW", "300461000146105"],
  ["aangetrouwd", "female", "SISINLAW", "300471000146104"],
  ["aangetrouwd", "male", "FTHINLAW", "5171000124108"],
  ["aangetrouwd", "female", "MTHINLAW", "5181000124106"],
  ["aangetrouwd", "neutral", null, "5161000124101"],
  ["aangetrouwd", "male", "SONINLAW", "1258960001"],
  ["aangetrouwd", "female", "DAUINLAW", "1258961002"],
  ["partner", "neutral", "DOMPART", "262043009"],
  ["partner", "neutral", null, "414043009"],
  ["partner", "male", "HUSB", "127849001"],
  ["partner", "female", "WIFE", "127850001"],
  ["partner", "neutral", null, "127848009"],
  ["exPartner", "neutral", null, "300761000146104"],
  ["buur", "neutral", null, "427568008"],
  ["huisgenoot", "neutral", null, "300521000146102"],
  ["kennis", "neutral", null, "48385004"],
];
