// Every system, profile and name of another party that this package writes or reads, and those of our own.

const own = "urn:steunnetwerk:";
const hl7 = "http://terminology.hl7.org/CodeSystem/";
const zib = "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.";

/**
 * Code systems and naming systems by name.
 *
 * Source: project reference "Interoperability", section 2. Those that begin with `urn:steunnetwerk:` are our own.
 */
export const systems = {
  bsn: "http://fhir.nl/fhir/NamingSystem/bsn",
  snomed: "http://snomed.info/sct",
  roleCode: `${hl7}v3-RoleCode`,
  nullFlavor: `${hl7}v3-NullFlavor`,
  participation: `${hl7}v3-ParticipationType`,
  participationMode: `${hl7}v3-ParticipationMode`,
  actReason: `${hl7}v3-ActReason`,
  dataOperation: `${hl7}v3-DataOperation`,
  cod472: "urn:oid:2.16.840.1.113883.2.4.3.11.22.472",
  extraRole: `${zib}23.1`,
  legalStatus: `${zib}23.2`,
  representation: `${zib}23.3`,
  conditionClinical: `${hl7}condition-clinical`,
  observationCategory: `${hl7}observation-category`,
  dataAbsentReason: `${hl7}data-absent-reason`,
  consentScope: `${hl7}consentscope`,
  goalAchievement: `${hl7}goal-achievement`,
  planDefinitionType: `${hl7}plan-definition-type`,
  provenanceParticipant: `${hl7}provenance-participant-type`,
  auditEventType: `${hl7}audit-event-type`,
  auditEntityType: `${hl7}audit-entity-type`,
  objectRole: `${hl7}object-role`,
  restfulInteraction: "http://hl7.org/fhir/restful-interaction",
  ucum: "http://unitsofmeasure.org",
  language: "urn:ietf:bcp:47",

  role: `${own}role`,
  relation: `${own}relation`,
  position: `${own}legal-position`,
  measure: `${own}measure`,
  supportType: `${own}support-type`,
  decision: `${own}decision`,
  indicator: `${own}indicator`,
  step: `${own}step`,
  task: `${own}task`,
  outcome: `${own}outcome`,
  guidelineDecision: `${own}guideline-decision`,
  planKind: `${own}plan-kind`,
  message: `${own}message`,
  document: `${own}document`,
  answerCode: `${own}code`,
} as const;

/** The system of the ids of our records of one kind, as in `identifier`. */
export const idSystem = (kind: string) => `${own}id:${kind}`;

/** The canonical address of a definition of ours. */
export const canonical = (type: string, id: string) => `${own}fhir:${type}:${id}`;

/** The profile of nl-core with this name; the same address in both releases. */
export const nlCore = (name: string) =>
  `http://nictiz.nl/fhir/StructureDefinition/nl-core-${name}` as const;

/** What FHIR has no place for: one extension that holds the fields of our record by name. */
export const recordExtension = canonical("StructureDefinition", "record");
