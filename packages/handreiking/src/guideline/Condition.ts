import type { AgeGroup } from "@steunnetwerk/law";
import * as z from "zod";

/**
 * What must be true, as data. Conditions read what people decided and recorded; there is none that reads a score.
 *
 * - `all`, `any`, `not` join conditions.
 * - `task` looks at a task: `done`, `declined`, `answered` (done or declined), `open`, `overdue`; `outcome` narrows `done`.
 *   For a task per person it looks at the same person; use `every` or `some` to look at all of them.
 * - `every` and `some` go over the people with a capacity, `status` narrows them; `every` of nobody is true.
 * - `step` looks at a step: `opened` once, `open` now, `settled` (closed, skipped or merged away).
 * - `consent` looks at a decision: `given` by all who decide, or `answered` by all who decide. For a decision per
 *   supporter it looks at the same person.
 * - `netwerkverantwoordelijke` is `assigned`, `vacant` or `handedOver` (somebody had it before).
 * - `status` looks at the status of the same person.
 * - `age` looks at the age group of the jeugdige.
 * - `known` asks whether a fact was recorded: who holds gezag, the birth date of the jeugdige, which measures there are.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | {
      task: string;
      is: "done" | "declined" | "answered" | "open" | "overdue";
      outcome?: string[] | undefined;
    }
  | { every: string; status?: string[] | undefined; holds: Condition }
  | { some: string; status?: string[] | undefined; holds?: Condition | undefined }
  | { step: string; is: "opened" | "open" | "settled" }
  | { consent: string; is: "given" | "answered" }
  | { netwerkverantwoordelijke: "assigned" | "vacant" | "handedOver" }
  | { status: string[] }
  | { age: (AgeGroup | "unknown")[] }
  | { known: "gezag" | "birthDate" | "measures" };

/** The shape of an age group of the law; `unknown` when no birth date was recorded. */
export const AgeOrUnknown = z.enum(["under12", "12to15", "16to17", "18plus", "unknown"]);

const codes = z.array(z.string().min(1)).min(1);

/** The shape of a `Condition`. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition) }),
    z.strictObject({ any: z.array(Condition) }),
    z.strictObject({ not: Condition }),
    z.strictObject({
      task: z.string().min(1),
      is: z.enum(["done", "declined", "answered", "open", "overdue"]),
      outcome: codes.optional(),
    }),
    z.strictObject({ every: z.string().min(1), status: codes.optional(), holds: Condition }),
    z.strictObject({
      some: z.string().min(1),
      status: codes.optional(),
      holds: Condition.optional(),
    }),
    z.strictObject({ step: z.string().min(1), is: z.enum(["opened", "open", "settled"]) }),
    z.strictObject({ consent: z.string().min(1), is: z.enum(["given", "answered"]) }),
    z.strictObject({ netwerkverantwoordelijke: z.enum(["assigned", "vacant", "handedOver"]) }),
    z.strictObject({ status: codes }),
    z.strictObject({ age: z.array(AgeOrUnknown).min(1) }),
    z.strictObject({ known: z.enum(["gezag", "birthDate", "measures"]) }),
  ]),
);
