import type { Text } from "@steunnetwerk/domain";
import * as z from "zod";

import { Code, Sources, BothLanguages } from "./Source.ts";

/**
 * One field of a record, with all a page needs to show it.
 *
 * - `text` and `longText`: at most 200 and 10,000 characters; `date`: `YYYY-MM-DD`; `number`: from `min` to `max`
 * - `answer`: yes, no, unknown or notAsked; `choice` and `choices`: one or several of `options`
 * - `person` and `people`: opaque ids of people, never names
 * - `document`: a document with a shape of its own, such as a network map of `@steunnetwerk/domain`
 * - `list`: rows of `fields`
 */
export type Field = {
  id: string;
  label: Text;
  help?: Text | undefined;
  required: boolean;
} & (
  | { type: "text" | "longText" | "date" | "answer" | "person" | "people" }
  | { type: "number"; min: number; max: number }
  | { type: "document"; shape: "network" }
  | { type: "choice" | "choices"; options: { id: string; label: Text }[] }
  | { type: "list"; maxRows: number; fields: Field[] }
);

const common = {
  id: Code,
  label: BothLanguages,
  help: BothLanguages.optional(),
  required: z.boolean(),
};

/** The shape of a `Field`. */
export const Field: z.ZodType<Field> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({
      ...common,
      type: z.enum(["text", "longText", "date", "answer", "person", "people"]),
    }),
    z.strictObject({ ...common, type: z.literal("document"), shape: z.literal("network") }),
    z.strictObject({ ...common, type: z.literal("number"), min: z.number(), max: z.number() }),
    z.strictObject({
      ...common,
      type: z.enum(["choice", "choices"]),
      options: z.array(z.strictObject({ id: Code, label: BothLanguages })).min(1),
    }),
    z.strictObject({
      ...common,
      type: z.literal("list"),
      maxRows: z.int().min(1).max(1000),
      fields: z.array(Field).min(1),
    }),
  ]),
);

/** What a task writes down. */
export const RecordShape = z.strictObject({
  name: BothLanguages,
  /**
   * Whose it is, so who can have it destroyed: the child's file (`case`), the person the task is about (`subject`), or the
   * professional who wrote it (`author`).
   */
  belongsTo: z.enum(["case", "subject", "author"]),
  fields: z.array(Field).min(1),
  sources: Sources,
});
/** What the schema of this name lets through. */
export interface RecordShape extends z.infer<typeof RecordShape> {}
