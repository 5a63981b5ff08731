/**
 * The roles and code lists of informal support with their labels in Dutch and English: plain data, no zod.
 *
 * @packageDocumentation
 */

// Languages and labels
export { languages, type Language, type Text } from "./text.ts";

// Roles
export { roleIds, roles } from "./roles/roles.ts";
export type {
  AgreementForm,
  Authority,
  Beneficiary,
  Chooser,
  Compensation,
  Formality,
  LiveIn,
  Origin,
  Registration,
  Role,
  RoleDuration,
  RoleScreening,
  RoleSection,
  Setting,
} from "./roles/Role.ts";
export { facetLabels } from "./roles/facets.ts";
export { wordTraps, type WordTrap } from "./roles/wordTraps.ts";
export { roleSources, type RoleSourceKey } from "./roles/sources.ts";

// Answers, support types, life domains, relations
export { answerLabels, answers } from "./codes/answers.ts";
export { coreSupportTypes, supportTypeLabels, supportTypes } from "./codes/supportTypes.ts";
export { supportTypeEntries, type SupportTypeEntry } from "./codes/supportTypeEntries.ts";
export { lifeDomainLabels, lifeDomains } from "./codes/lifeDomains.ts";
export { relationKinds, relationLabels } from "./codes/relations.ts";

// Law: positions, measures, the five decisions of consent
export { legalPositionKinds, legalPositionLabels } from "./codes/legalPositions.ts";
export { measureKinds, measureLabels } from "./codes/measures.ts";
export { consentDecisionLabels, consentDecisions } from "./codes/consentDecisions.ts";

// Reflections of the professional
export { reflectionIds, reflectionQuestions } from "./codes/reflections.ts";
