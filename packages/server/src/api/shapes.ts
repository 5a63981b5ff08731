// What goes out, as the documentation has it. The shapes are those of the packages below; what they do not name is not sent.
import type { CaseEvent as Happening } from "@steunnetwerk/handreiking";
import { Schema } from "effect";

const Text = Schema.Struct({ nl: Schema.String, en: Schema.String });
const Strings = Schema.Array(Schema.String);
const optional = Schema.optionalKey;

/** Any JSON object. */
export const AnyObject = Schema.Record(Schema.String, Schema.Unknown);

/** Which guideline, in which version. */
const GuidelineRef = Schema.Struct({ id: Schema.String, version: Schema.String }).annotate({
  identifier: "GuidelineRef",
});

/** Who acts, and in what capacity. */
const Actor = Schema.Struct({ person: Schema.String, capacity: Schema.String }).annotate({
  identifier: "Actor",
});

/** What a case can be found by. */
const Attributes = Schema.Record(
  Schema.String,
  Schema.Union([Schema.String, Schema.Finite, Schema.Boolean]),
).annotate({ identifier: "Attributes" });

const CaseState = Schema.Literals(["open", "closed", "destroyed"]);

/** Something that happened. What else it has depends on its type; `@steunnetwerk/handreiking` has the type of each. */
const CaseEvent = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.String,
    at: Schema.String,
    on: Schema.String,
    by: optional(Actor),
  }),
  [AnyObject],
).annotate({ identifier: "CaseEvent" }) as unknown as Schema.Codec<Happening, Happening>;

/** Proof that a command was accepted and is kept for good. */
export const Receipt = Schema.Struct({
  caseId: Schema.String,
  version: Schema.Int,
  position: Schema.Int,
  at: Schema.String,
  events: Schema.Array(CaseEvent),
  hash: Schema.String,
  isRepeated: Schema.Boolean,
}).annotate({ identifier: "Receipt" });

/** A task that waits for a person. */
const WorkItem = Schema.Struct({
  id: Schema.String,
  task: Schema.String,
  step: Schema.String,
  subject: optional(Schema.String),
  mayAct: Strings,
  assignee: optional(Schema.String),
  openedOn: Schema.String,
  due: optional(Schema.String),
  level: Schema.Int,
  isPaused: Schema.Boolean,
  compartment: optional(Schema.String),
}).annotate({ identifier: "WorkItem" });

/** A task in the work list. */
const Work = Schema.Struct({ ...WorkItem.fields, caseId: Schema.String }).annotate({
  identifier: "Work",
});

/** A page of tasks. */
export const WorkPage = Schema.Struct({
  tasks: Schema.Array(Work),
  next: optional(Schema.String),
}).annotate({ identifier: "WorkPage" });

/** A case that was found. */
const CaseSummary = Schema.Struct({
  caseId: Schema.String,
  version: Schema.Int,
  guideline: GuidelineRef,
  state: CaseState,
  attributes: Attributes,
}).annotate({ identifier: "CaseSummary" });

/** A page of cases. */
export const CasePage = Schema.Struct({
  cases: Schema.Array(CaseSummary),
  next: optional(Schema.String),
}).annotate({ identifier: "CasePage" });

/** How much of a case somebody may see, and by which rules. */
const Sight = Schema.Struct({
  as: Schema.String,
  sees: Schema.Literals(["file", "shared", "own"]),
  because: Strings,
}).annotate({ identifier: "Sight" });

/** A case as it is now, as far as the reader may see it. */
export const CaseView = Schema.Struct({
  caseId: Schema.String,
  version: Schema.Int,
  guideline: GuidelineRef,
  attributes: Attributes,
  sight: Sight,
  state: AnyObject.annotate({
    identifier: "Case",
    description: "Everything that is true in it, or the part that may be seen.",
  }),
  work: Schema.Array(WorkItem),
}).annotate({ identifier: "CaseView" });

/** One entry of the history. */
const Entry = Schema.Struct({
  caseId: Schema.String,
  version: Schema.Int,
  position: Schema.Int,
  at: Schema.String,
  by: Actor,
  command: Schema.String,
  guideline: GuidelineRef,
  events: Schema.Array(CaseEvent),
  attributes: optional(Attributes),
  destroyed: optional(Schema.String),
  ground: optional(Schema.String),
  hash: Schema.String,
}).annotate({ identifier: "Entry" });

/** A page of the history. */
export const EntryPage = Schema.Struct({
  entries: Schema.Array(Entry),
  next: optional(Schema.String),
}).annotate({ identifier: "EntryPage" });

/** A history in which everything fits. */
export const Verified = Schema.Struct({ version: Schema.Int, hash: Schema.String }).annotate({
  identifier: "Verified",
});

/** Everything about a person, or of a case. */
export const ExportDocument = Schema.Struct({
  exportedAt: Schema.String,
  person: optional(Schema.String),
  cases: Schema.Array(AnyObject),
}).annotate({ identifier: "ExportDocument" });

/** A guideline that cases can follow. */
export const GuidelineSummary = Schema.Struct({
  id: Schema.String,
  version: Schema.String,
  name: Text,
  about: Text,
}).annotate({ identifier: "GuidelineSummary" });

/** One difference between two guidelines. */
export const GuidelineChange = Schema.Struct({
  path: Schema.Array(Schema.Union([Schema.String, Schema.Int])),
  kind: Schema.Literals(["added", "removed", "changed"]),
  before: optional(Schema.Unknown),
  after: optional(Schema.Unknown),
}).annotate({ identifier: "GuidelineChange" });

/** What the law says on a question, with its grounds. */
export const LawDecision = Schema.StructWithRest(
  Schema.Struct({
    on: Schema.String,
    status: Schema.Literals(["decided", "undetermined"]),
    rows: Strings,
    norms: Strings,
  }),
  [AnyObject],
).annotate({ identifier: "LawDecision" });

/** The score of one network. */
export const NetworkScore = Schema.StructWithRest(
  Schema.Struct({ network: Schema.String, indicators: AnyObject }),
  [AnyObject],
).annotate({ identifier: "NetworkScore" });

/** One line of the audit trail. */
const AuditLine = Schema.Struct({
  number: Schema.Int,
  at: Schema.String,
  who: Schema.Struct({
    kind: Schema.Literals(["person", "machine", "nobody"]),
    id: Schema.String,
  }),
  onBehalfOf: optional(Actor),
  operation: Schema.String,
  caseId: optional(Schema.String),
  patient: optional(Schema.String),
  as: optional(Schema.String),
  because: optional(Strings),
  from: Schema.String,
  outcome: Schema.Literals(["done", "denied", "refused", "failed"]),
  status: Schema.Int,
  request: Schema.String,
  previous: Schema.String,
  hash: Schema.String,
}).annotate({ identifier: "AuditLine" });

/** A page of the audit trail. */
export const AuditPage = Schema.Struct({
  lines: Schema.Array(AuditLine),
  next: optional(Schema.String),
}).annotate({ identifier: "AuditPage" });

/** That every line of the audit trail fits the one before it; or the first that does not. */
export const AuditVerification = Schema.Struct({
  intact: Schema.Boolean,
  lines: Schema.Int,
  head: Schema.String,
  firstBroken: optional(Schema.Int),
}).annotate({ identifier: "AuditVerification" });
