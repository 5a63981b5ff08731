// Every code in a tree of resources, and every code of another party that may be written.
import { systems } from "@steunnetwerk/fhir";

/** The codings and quantities in a resource, as `system|code`. */
export function codesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { system, code } = value as { system?: unknown; code?: unknown };
  const here = typeof system === "string" && typeof code === "string" ? [`${system}|${code}`] : [];
  return [...here, ...Object.values(value).flatMap(codesIn)];
}

/** The codes of a list in a system. */
const list = (system: string, codes: string) =>
  codes.split(/\s+/).map((code) => `${system}|${code}`);

/**
 * All codes of other parties that may be written, by list.
 *
 * Source: the value sets of Nictiz (2020-09-01 and 2024-04-15) and HL7 named here, as far as they are used.
 */
export const allowed: ReadonlySet<string> = new Set([
  // RelatieCodelijst 2020
  ...list(
    systems.roleCode,
    `ADOPTF ADOPTM AUNT BRO BROINLAW COUSN DAUC DAUINLAW DOMPART FTH FTHINLAW DAUFOST FTHFOST MTHFOST SONFOST GRNDDAU GRFTH GRMTH
    GRNDSON GGRFTH GGRMTH HUSB MTH MTHINLAW NEPHEW NIECE SIS SISINLAW SONC SONINLAW STPFTH STPMTH UNCLE WIFE`,
  ),
  // v3-RoleCode, beside a code of a list only (trap 5)
  ...list(systems.roleCode, "FRND NBOR"),
  ...list(systems.nullFlavor, "OTH"),
  // RolCodelijst 2020
  ...list(systems.extraRole, "100001"),
  ...list(systems.cod472, "03 06 09 11 15 19 20 21 23 24"),
  // RelatieSnomedCodelijst and RolSnomedCodelijst 2024
  ...list(
    systems.snomed,
    `25211005 70924004 300461000146105 55538000 66089001 262043009 300761000146104 66839005 8458002 38265003 90921004 48385004 34871008
    113157001 38312007 72705000 427568008 40683002 300521000146102 375005 27733009 65616008 30578000 65412001 74128007 38048003
    1269519005 300561000146109 310141000146103 394619001 310401000146108 407542009 106304008 300601000146109 394571004
    300491000146100`,
  ),
  // Koppeltaal: CareTeam.participant.role; ZorgverlenerRolCodelijst; categories and codes of zibs
  ...list(systems.snomed, "125677006 62071000 407542009 310391000146105 768832004"),
  ...list(systems.snomed, "303186005 8625004 151701000146105 243114000 365469004"),
  ...list(systems.legalStatus, "OTS VOTS"),
  ...list(systems.representation, "6 8 9 20 25"),
  // HL7
  ...list(systems.conditionClinical, "active inactive"),
  ...list(systems.observationCategory, "survey"),
  ...list(systems.dataAbsentReason, "unknown not-asked asked-unknown not-applicable"),
  ...list(systems.consentScope, "patient-privacy treatment"),
  ...list(systems.goalAchievement, "in-progress achieved"),
  ...list(systems.planDefinitionType, "workflow-definition"),
  ...list(systems.provenanceParticipant, "author enterer assembler"),
  ...list(systems.auditEventType, "rest"),
  ...list(systems.auditEntityType, "1 2"),
  ...list(systems.objectRole, "1"),
  ...list(systems.restfulInteraction, "create read update delete"),
  ...list(systems.participation, "IRCP"),
  ...list(systems.participationMode, "VERBAL WRITTEN ELECTRONIC"),
  ...list(systems.actReason, "SUPNWK TREAT FAMRQT"),
  ...list(systems.dataOperation, "CREATE UPDATE DELETE"),
  ...list(systems.ucum, "1 /wk d wk mo a h min s"),
]);
