// The questions of `@steunnetwerk/law`, as a body can ask them. The types there are the shape; these say no more than they do.
import { CalendarDate, Id, LegalPositionKind, MeasureKind, Period } from "@steunnetwerk/domain";
import { receiverLabels, type ConsentQuestion, type Receiver } from "@steunnetwerk/law";
import * as z from "zod";

const YesNo = z.enum(["yes", "no", "unknown"]);

const shared = {
  birthDate: CalendarDate.optional(),
  positions: z
    .array(z.strictObject({ personId: Id, kind: LegalPositionKind, period: Period.optional() }))
    .max(100)
    .optional(),
  measures: z
    .array(z.strictObject({ kind: MeasureKind, period: Period.optional() }))
    .max(50)
    .optional(),
  ability: z.enum(["able", "notAble", "unknown"]).optional(),
  jeugdigeId: Id.optional(),
  supportedParents: z.array(Id).max(20).optional(),
  supporterId: Id.optional(),
  willingRelatives: z
    .array(z.strictObject({ personId: Id, relation: z.enum(["partner", "closeFamily"]) }))
    .max(20)
    .optional(),
  stances: z
    .record(Id, z.enum(["given", "refused", "withdrawn", "awaited", "saidByOtherParent"]))
    .optional(),
  unsuitable: z.array(Id).max(20).optional(),
  withinMeasure: YesNo.optional(),
};

/** One of the five questions of consent, with the facts it depends on. */
const LawQuestion = z.discriminatedUnion("decision", [
  z.strictObject({
    decision: z.literal("C1"),
    ...shared,
    medicalTreatment: YesNo.optional(),
    seriousHarm: YesNo.optional(),
    persistsAfterRefusal: YesNo.optional(),
    noTimeToAsk: YesNo.optional(),
    resists: YesNo.optional(),
    invasive: YesNo.optional(),
    separated: YesNo.optional(),
  }),
  z.strictObject({
    decision: z.literal("C2"),
    ...shared,
    receiver: z.enum(Object.keys(receiverLabels) as [Receiver, ...Receiver[]]),
    goodCareForbids: YesNo.optional(),
  }),
  z.strictObject({
    decision: z.literal("C3"),
    ...shared,
    present: z.enum(["other", "mustConsent", "neededProfessional"]),
    goodCareForbids: YesNo.optional(),
  }),
  z.strictObject({
    decision: z.literal("C4"),
    ...shared,
    beneficiary: z.enum(["jeugdige", "ouder", "gezin"]),
    jim: YesNo.optional(),
  }),
  z.strictObject({ decision: z.literal("C5"), ...shared, supporterIsMinor: YesNo.optional() }),
]) satisfies z.ZodType<ConsentQuestion>;

/** A question, and the day it is about. */
export const DecideLaw = z.strictObject({
  question: LawQuestion,
  on: CalendarDate.refine((day) => day >= "2015-01-01" && day <= "2999-12-31").optional(),
});
