import type * as z from "zod";

import type { DocumentModel, Result } from "../document.ts";
import { open, safeOpen } from "../document.ts";
import { Network } from "../network/Network.ts";
import type { Text } from "../text.ts";

import { ChildConversation } from "./ChildConversation.ts";
import { ClosingReport } from "./ClosingReport.ts";
import { Consent } from "./Consent.ts";
import { DecisionList } from "./DecisionList.ts";
import { FamiliegroepsplanOffer } from "./FamiliegroepsplanOffer.ts";
import { Goal } from "./Goal.ts";
import { Invitation } from "./Invitation.ts";
import { LastingArrangement } from "./LastingArrangement.ts";
import { LegalPosition } from "./LegalPosition.ts";
import { LoadCheck } from "./LoadCheck.ts";
import { Match } from "./Match.ts";
import { Measure } from "./Measure.ts";
import { Need } from "./Need.ts";
import { Netwerkverantwoordelijkheid } from "./Netwerkverantwoordelijkheid.ts";
import { People } from "./People.ts";
import { Person } from "./Person.ts";
import { Plan } from "./Plan.ts";
import { PrivacyNotice } from "./PrivacyNotice.ts";
import { Referral } from "./Referral.ts";
import { Reflection } from "./Reflection.ts";
import { Relation } from "./Relation.ts";
import { Review } from "./Review.ts";
import { RoleAssignment } from "./RoleAssignment.ts";
import { SafetyAgreement } from "./SafetyAgreement.ts";
import { SafetyAssessment } from "./SafetyAssessment.ts";
import { SafetySignal } from "./SafetySignal.ts";
import { SupportAgreement } from "./SupportAgreement.ts";
import { SupportCard } from "./SupportCard.ts";
import { Supporter } from "./Supporter.ts";
import { SupporterPlan } from "./SupporterPlan.ts";
import { Trial } from "./Trial.ts";
import { VolunteerContract } from "./VolunteerContract.ts";

/** Every kind of stored document, and what it holds in its newest version. */
export interface Documents {
  /** Network map. */
  network: Network;
  /** People around a jeugdige. */
  people: People;
  /** Person or group. */
  person: Person;
  /** Relation. */
  relation: Relation;
  /** Somebody's role. */
  roleAssignment: RoleAssignment;
  /** Legal position. */
  legalPosition: LegalPosition;
  /** Measure. */
  measure: Measure;
  /** Responsibility for the network. */
  netwerkverantwoordelijkheid: Netwerkverantwoordelijkheid;
  /** Reflection. */
  reflection: Reflection;
  /** Offer of a familiegroepsplan. */
  familiegroepsplanOffer: FamiliegroepsplanOffer;
  /** Consent. */
  consent: Consent;
  /** Conversation with the child. */
  childConversation: ChildConversation;
  /** Need for support. */
  need: Need;
  /** Goal. */
  goal: Goal;
  /** Weighing of safety. */
  safetyAssessment: SafetyAssessment;
  /** Safety agreement. */
  safetyAgreement: SafetyAgreement;
  /** Safety signal. */
  safetySignal: SafetySignal;
  /** Supporter. */
  supporter: Supporter;
  /** Privacy information given. */
  privacyNotice: PrivacyNotice;
  /** Invitation. */
  invitation: Invitation;
  /** Referral. */
  referral: Referral;
  /** Match. */
  match: Match;
  /** Trial. */
  trial: Trial;
  /** Familiegroepsplan or other plan. */
  plan: Plan;
  /** List of decisions with influence. */
  decisionList: DecisionList;
  /** Support agreement. */
  supportAgreement: SupportAgreement;
  /** Volunteer's contract. */
  volunteerContract: VolunteerContract;
  /** Support card. */
  supportCard: SupportCard;
  /** Support plan for a supporter. */
  supporterPlan: SupporterPlan;
  /** Load check. */
  loadCheck: LoadCheck;
  /** Review. */
  review: Review;
  /** Closing report. */
  closingReport: ClosingReport;
  /** Lasting arrangements. */
  lastingArrangement: LastingArrangement;
}

/** A kind of stored document. */
export type DocumentKind = keyof Documents;

/** A stored document of a kind, in its newest version. */
export type DocumentOf<Kind extends DocumentKind> = Documents[Kind];

/** A kind of stored document: what it is called, which steps of the guideline write it, who may see it. */
export interface DocumentEntry<Document> extends DocumentModel<z.ZodType<Document>> {
  /** What people read. */
  readonly label: Text;
  /** The steps that write it (S01 to S12); empty for the people and their relations, which every step reads. */
  readonly steps: readonly string[];
  /**
   * Who may see it by default: `family`: the family and the netwerkverantwoordelijke; `supporter`: the supporter it is about too;
   * `restricted`: netwerkverantwoordelijke and aandachtsfunctionaris; `professional`: the professional who wrote it.
   */
  readonly scope: "family" | "supporter" | "restricted" | "professional";
}

function kind<Document>(
  name: string,
  schema: z.ZodType<Document>,
  nl: string,
  en: string,
  steps: readonly string[],
  scope: DocumentEntry<Document>["scope"] = "family",
): DocumentEntry<Document> {
  return { name, schema, migrations: [], label: { nl, en }, steps, scope };
}

/**
 * Every kind of stored document: the records that the steps of the guideline read and write.
 *
 * A shape never changes; it gets a successor, and a migration here (see `DocumentModel`).
 */
export const documents: {
  readonly [Kind in DocumentKind]: DocumentEntry<Documents[Kind]>;
} = {
  network: kind("network", Network, "netwerkkaart", "network map", ["S03", "S11", "S12"]),
  people: kind("people", People, "mensen rond een jeugdige", "people around a jeugdige", []),
  person: kind("person", Person, "persoon of groep", "person or group", []),
  relation: kind("relation", Relation, "relatie", "relation", []),
  roleAssignment: kind("roleAssignment", RoleAssignment, "rol van iemand", "somebody's role", [
    "S06",
    "S09",
  ]),
  legalPosition: kind("legalPosition", LegalPosition, "juridische positie", "legal position", [
    "S01",
  ]),
  measure: kind("measure", Measure, "maatregel", "measure", ["S01"]),
  netwerkverantwoordelijkheid: kind(
    "netwerkverantwoordelijkheid",
    Netwerkverantwoordelijkheid,
    "netwerkverantwoordelijkheid",
    "responsibility for the network",
    ["S01"],
  ),
  reflection: kind(
    "reflection",
    Reflection,
    "reflectie",
    "reflection",
    ["S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10", "S12"],
    "professional",
  ),
  familiegroepsplanOffer: kind(
    "familiegroepsplanOffer",
    FamiliegroepsplanOffer,
    "aanbod van een familiegroepsplan",
    "offer of a familiegroepsplan",
    ["S02"],
  ),
  consent: kind("consent", Consent, "toestemming", "consent", ["S02", "S06", "S07", "S09"]),
  childConversation: kind(
    "childConversation",
    ChildConversation,
    "kindgesprek",
    "conversation with the child",
    ["S02"],
  ),
  need: kind("need", Need, "steunbehoefte", "need for support", ["S04"]),
  goal: kind("goal", Goal, "doel", "goal", ["S04"]),
  safetyAssessment: kind(
    "safetyAssessment",
    SafetyAssessment,
    "afweging",
    "weighing of safety",
    ["S05"],
    "restricted",
  ),
  safetyAgreement: kind(
    "safetyAgreement",
    SafetyAgreement,
    "veiligheidsafspraak",
    "safety agreement",
    ["S05"],
  ),
  safetySignal: kind(
    "safetySignal",
    SafetySignal,
    "veiligheidssignaal",
    "safety signal",
    ["S05"],
    "restricted",
  ),
  supporter: kind("supporter", Supporter, "steunfiguur", "supporter", ["S06"], "supporter"),
  privacyNotice: kind(
    "privacyNotice",
    PrivacyNotice,
    "privacy-informatie verstrekt",
    "privacy information given",
    ["S06"],
    "supporter",
  ),
  invitation: kind("invitation", Invitation, "uitnodiging", "invitation", ["S06"], "supporter"),
  referral: kind("referral", Referral, "verwijzing", "referral", ["S07"]),
  match: kind("match", Match, "match", "match", ["S07"]),
  trial: kind("trial", Trial, "proefafspraak", "trial", ["S07"]),
  plan: kind("plan", Plan, "familiegroepsplan of ander plan", "familiegroepsplan or other plan", [
    "S08",
    "S11",
  ]),
  decisionList: kind(
    "decisionList",
    DecisionList,
    "besluitenlijst met inbreng",
    "list of decisions with influence",
    ["S08"],
  ),
  supportAgreement: kind(
    "supportAgreement",
    SupportAgreement,
    "steunafspraak",
    "support agreement",
    ["S09"],
    "supporter",
  ),
  volunteerContract: kind(
    "volunteerContract",
    VolunteerContract,
    "contract van een vrijwilliger",
    "volunteer's contract",
    ["S09"],
    "supporter",
  ),
  supportCard: kind("supportCard", SupportCard, "steunkaart", "support card", ["S09"]),
  supporterPlan: kind(
    "supporterPlan",
    SupporterPlan,
    "steunplan voor een steunfiguur",
    "support plan for a supporter",
    ["S10"],
    "supporter",
  ),
  loadCheck: kind("loadCheck", LoadCheck, "belastingcheck", "load check", ["S10"], "supporter"),
  review: kind("review", Review, "evaluatie", "review", ["S11"]),
  closingReport: kind("closingReport", ClosingReport, "afsluitverslag", "closing report", ["S12"]),
  lastingArrangement: kind(
    "lastingArrangement",
    LastingArrangement,
    "borgingsafspraken",
    "lasting arrangements",
    ["S12"],
  ),
};

/**
 * The input as a document of a kind in its newest version, or every issue found in it. Never throws. An older version is brought
 * to the newest; one made by newer software is refused with a sentence.
 *
 * @example
 * ```ts
 * import { safeParseDocument } from "@steunnetwerk/domain";
 *
 * const result = safeParseDocument("goal", { version: 1, id: "d1", words: "Weer naar school", ofIds: [], state: "active" });
 * result.success ? [] : result.issues.map(({ path, message }) => `${path.join(".")}: ${message.en}`);
 * // => ["ofIds: This takes a list of at least 1 entry."]
 * ```
 */
export function safeParseDocument<Kind extends DocumentKind>(
  kind: Kind,
  input: unknown,
): Result<DocumentOf<Kind>> {
  return safeOpen(documents[kind], input);
}

/**
 * The input as a document of a kind in its newest version.
 *
 * @throws an {@link InvalidDocument} with every issue when the input is not such a document.
 *
 * @example
 * ```ts
 * import { parseDocument } from "@steunnetwerk/domain";
 *
 * parseDocument("goal", { version: 1, id: "d1", words: "Weer naar school", ofIds: ["ik"], state: "active" }).words;
 * // => "Weer naar school"
 * parseDocument("goal", { version: 2 }); // throws InvalidDocument
 * ```
 */
export function parseDocument<Kind extends DocumentKind>(
  kind: Kind,
  input: unknown,
): DocumentOf<Kind> {
  return open(documents[kind], input);
}
