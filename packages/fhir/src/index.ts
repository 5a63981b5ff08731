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
  Change,
  Measurement,
  NetworkSummary,
  RecordKind,
} from "./CaseFile.ts";
export type { Circle } from "./toResources.ts";
export type { Release } from "./lens/Scope.ts";
export type { Gender } from "./codes/relationCodes.ts";

// What was not understood
export { fhirIssueMessages, type FhirIssue, type FhirIssueCode } from "./FhirIssue.ts";

// Addresses of systems
export { systems } from "./systems.ts";
