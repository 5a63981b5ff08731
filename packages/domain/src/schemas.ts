// Everything that is made with zod, as one entry of the build: whoever imports only roles and code lists then bundles no zod.

// Code lists, ids and days
export { Answer, LifeDomain, RelationKind, RoleId, SupportType } from "./schemas/codes.ts";
export { CalendarDate, Period } from "./schemas/date.ts";
export type { Choice } from "./schemas/choice.ts";
export { Id } from "./schemas/id.ts";
export { Words } from "./schemas/record.ts";

// Network map
export { Network, parseNetwork, safeParseNetwork } from "./network/Network.ts";
export {
  MapActor,
  Alter,
  AlterState,
  Capacity,
  MapInstrument,
  SupportAnswers,
  Tie,
} from "./network/v1/schema.ts";

// The people around a jeugdige
export { mapToDraw, peopleOnMap } from "./network/peopleAndMap.ts";
export { People } from "./records/People.ts";
export { checkPeople, countsAsInformal, type Finding } from "./records/checkPeople.ts";
export { Person } from "./records/Person.ts";
export { Relation } from "./records/Relation.ts";
export { RoleAssignment } from "./records/RoleAssignment.ts";
export { LegalPosition, LegalPositionKind } from "./records/LegalPosition.ts";
export { Measure, MeasureKind } from "./records/Measure.ts";

// The records of the guideline's steps, in order
export { Netwerkverantwoordelijkheid } from "./records/Netwerkverantwoordelijkheid.ts";
export { Reflection, ReflectionId } from "./records/Reflection.ts";
export {
  FamiliegroepsplanOffer,
  FamiliegroepsplanState,
} from "./records/FamiliegroepsplanOffer.ts";
export { Consent, ConsentDecision } from "./records/Consent.ts";
export { ChildConversation } from "./records/ChildConversation.ts";
export { Need } from "./records/Need.ts";
export { Goal } from "./records/Goal.ts";
export { SafetyAssessment } from "./records/SafetyAssessment.ts";
export { SafetyAgreement } from "./records/SafetyAgreement.ts";
export { SafetySignal } from "./records/SafetySignal.ts";
export { Supporter } from "./records/Supporter.ts";
export { PrivacyNotice } from "./records/PrivacyNotice.ts";
export { Invitation } from "./records/Invitation.ts";
export { Referral } from "./records/Referral.ts";
export { Match } from "./records/Match.ts";
export { Trial } from "./records/Trial.ts";
export { Plan, PlanAction } from "./records/Plan.ts";
export { DecisionList } from "./records/DecisionList.ts";
export { SupportAgreement } from "./records/SupportAgreement.ts";
export { VolunteerContract } from "./records/VolunteerContract.ts";
export { SupportCard } from "./records/SupportCard.ts";
export { SupporterPlan } from "./records/SupporterPlan.ts";
export { LoadCheck } from "./records/LoadCheck.ts";
export { Review } from "./records/Review.ts";
export { ClosingReport } from "./records/ClosingReport.ts";
export { LastingArrangement } from "./records/LastingArrangement.ts";

// Every kind of stored document
export {
  documents,
  parseDocument,
  safeParseDocument,
  type DocumentEntry,
  type DocumentKind,
  type DocumentOf,
  type Documents,
} from "./records/documents.ts";

// What is wrong with a document
export { formatPath, InvalidDocument, type Issue } from "./issues/Issue.ts";
export { toIssues } from "./issues/toIssues.ts";
export type { DocumentModel, DocumentMigration, Result } from "./document.ts";
