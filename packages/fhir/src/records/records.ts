// Every kind of record and the resource it becomes: section 4 of the interoperability reference in one table.
import { documents, type DocumentKind } from "@steunnetwerk/domain";

import type { RecordKind } from "../CaseFile.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";
import { consent } from "./consent.ts";
import { formMapping } from "./forms.ts";
import { goal } from "./goal.ts";
import { mapFile } from "./mapFile.ts";
import { invitation, privacyNotice } from "./messages.ts";
import { measurement, summary } from "./observations.ts";
import { plan, supportAgreement } from "./plans.ts";
import { referral } from "./referral.ts";
import { supporter } from "./supporter.ts";
import { access, change } from "./trail.ts";

const elsewhere: readonly DocumentKind[] = [
  "people",
  "person",
  "relation",
  "roleAssignment",
  "legalPosition",
  "measure",
  "netwerkverantwoordelijkheid",
];

/** Kinds with a resource of their own in FHIR; every other kind is a QuestionnaireResponse. */
const own = {
  goal,
  consent,
  supporter,
  invitation,
  privacyNotice,
  referral,
  plan,
  supportAgreement,
} satisfies Partial<Record<RecordKind, ResourceMapping>>;

/** The mapping of each kind of record. Who is responsible for the network stands in the CareTeam (`careTeam.ts`). */
export const recordMappings: Readonly<Partial<Record<RecordKind, ResourceMapping>>> =
  Object.fromEntries(
    (Object.keys(documents) as RecordKind[])
      .filter((kind) => !elsewhere.includes(kind))
      .map((kind) => [kind, kind in own ? own[kind as keyof typeof own] : formMapping(kind)]),
  );

/** What is no stored document, by the list of a case file it stands in. */
export const noteMappings = {
  summaries: summary,
  measurements: measurement,
  mapFiles: mapFile,
  changes: change,
  accesses: access,
} as const;
