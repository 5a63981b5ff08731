/**
 * A case of informal support to and from FHIR R4: nl-core of zib 2020 and 2024, and Koppeltaal.
 *
 * @packageDocumentation
 */

// A case file to FHIR and back
export { fromFhir, toFhir, type FromFhir, type ToFhirOptions } from "./fhir.ts";
export type {
  Access,
  CaseFile,
  RecordChange,
  MapFile,
  Measurement,
  NetworkSummary,
  RecordKind,
} from "./CaseFile.ts";
export { measurementsOf, type MeasurementOptions } from "./measurementsOf.ts";
export type { Circle } from "./toResources.ts";
export type { Release } from "./lens/Scope.ts";
export type { Gender } from "./codes/relationCodes.ts";

// Koppeltaal: a thinner way to say it
export {
  fromKoppeltaal,
  koppeltaalLosses,
  toKoppeltaal,
  type Koppeltaal,
  type KoppeltaalLoss,
} from "./koppeltaal.ts";

// The guideline: its definition, and the tree of a plan that follows it
export { applyGuideline, type ApplyOptions } from "./workflow/apply.ts";
export { guidelineFromFhir, guidelineToFhir } from "./workflow/definitions.ts";
export type { BundleOptions } from "./bundle.ts";

// The forms that records answer
export { questionnaireFor } from "./questionnaire/questionnaire.ts";

// What was not understood, and a file that cannot be written
export { InvalidCaseFile } from "./InvalidCaseFile.ts";
export { fhirIssueMessages, type FhirIssue, type FhirIssueCode } from "./FhirIssue.ts";

// Addresses of systems
export { systems } from "./systems.ts";
