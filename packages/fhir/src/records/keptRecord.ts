// What was read is kept only when it is whole: a stored record by the domain's schema, anything else by a schema here.
import { formatPath, toIssues, type Issue, type Text } from "@steunnetwerk/domain";
import { CaseSchema, type Case } from "@steunnetwerk/handreiking";
import * as z from "zod";

import type { Access, Change, MapFile, Measurement, NetworkSummary } from "../CaseFile.ts";

const Id = z.string().min(1);
const Day = z.iso.date();
const Instant = z.iso.datetime({ offset: true });

const Summary = z.strictObject({
  id: Id,
  words: z.string(),
  on: Day.optional(),
  approvedBy: z.array(Id).optional(),
});

const Measured = z.strictObject({
  id: Id,
  indicator: z.string(),
  label: z.string().optional(),
  value: z.number().nullable(),
  lower: z.number().nullable().optional(),
  upper: z.number().nullable().optional(),
  unit: z.string().optional(),
  reason: z.string().optional(),
  on: Day.optional(),
  networkId: Id.optional(),
  formula: z.string().optional(),
});

const Attached = z.strictObject({
  id: Id,
  networkId: Id,
  mediaType: z.string(),
  title: z.string().optional(),
  base64: z.base64().optional(),
  url: z.string().optional(),
  on: Day.optional(),
  madeBy: Id.optional(),
});

const Changed = z.strictObject({
  id: Id,
  of: z.array(Id),
  what: z.enum(["created", "changed", "removed"]),
  at: Instant,
  by: Id.optional(),
  enteredBy: Id.optional(),
  reason: z.string().optional(),
});

const Accessed = z.strictObject({
  id: Id,
  at: Instant,
  by: Id,
  action: z.enum(["create", "read", "change", "remove"]),
  allowed: z.boolean(),
  purpose: z.enum(["supportNetwork", "treatment", "familyRequest"]),
  of: z.array(Id).optional(),
  observer: z.string(),
});

/** What a case file holds beside stored documents. */
interface Kept {
  readonly summaries: NetworkSummary;
  readonly measurements: Measurement;
  readonly mapFiles: MapFile;
  readonly changes: Change;
  readonly accesses: Access;
  readonly enactment: Case;
}

const schemas: { readonly [Name in keyof Kept]: z.ZodType } = {
  summaries: Summary,
  measurements: Measured,
  mapFiles: Attached,
  changes: Changed,
  accesses: Accessed,
  enactment: CaseSchema,
};

const compiled = new Map<string, z.ZodType>();

/** What was read as what it should be, or everything that is wrong with it. */
export function whole<Name extends keyof Kept>(
  name: Name,
  found: unknown,
):
  | { readonly success: true; readonly data: Kept[Name] }
  | { readonly success: false; readonly issues: readonly Issue[] } {
  let schema = compiled.get(name);
  if (schema === undefined) {
    schema = z.compile(schemas[name]);
    compiled.set(name, schema);
  }
  const result = schema.safeParse(found, { reportInput: true });
  return result.success
    ? { success: true, data: result.data as Kept[Name] }
    : { success: false, issues: toIssues(result.error) };
}

/** What is wrong, as it stands after the sentence of an issue: the field, and what it takes. */
export function reasonOf({ path, message }: Pick<Issue, "path" | "message">): Text {
  const place = path.length === 0 ? "" : `${formatPath(path)}: `;
  return { nl: `(${place}${message.nl})`, en: `(${place}${message.en})` };
}
