// What is read or written is whole: a stored record by the domain's schema, anything else by a schema here.
import {
  documents,
  formatPath,
  safeParseDocument,
  toIssues,
  type DocumentKind,
  type Issue,
  type Text,
} from "@steunnetwerk/domain";
import { CaseSchema, type Case } from "@steunnetwerk/handreiking";
import * as z from "zod";

import type {
  Access,
  CaseFile,
  RecordChange,
  MapFile,
  Measurement,
  NetworkSummary,
} from "../CaseFile.ts";
import { InvalidCaseFile } from "../InvalidCaseFile.ts";
import { isBsn } from "../codes/bsn.ts";

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

/** Kinds of documents that a case file holds in its people, not among its records. */
const kindsInPeople: readonly DocumentKind[] = [
  "people",
  "person",
  "relation",
  "roleAssignment",
  "legalPosition",
  "measure",
];

const recordKinds = (Object.keys(documents) as DocumentKind[]).filter(
  (kind) => !kindsInPeople.includes(kind),
);

const notBsn: Text = {
  nl: "Dit is geen burgerservicenummer: het zijn negen cijfers die de elfproef doorstaan.",
  en: "This is no citizen number (BSN): it has nine digits that pass its check.",
};

/** A case file, but for what is in the documents it holds. */
const Outline = z.strictObject({
  people: z.looseObject({}),
  genders: z.record(z.string(), z.enum(["male", "female", "other", "unknown"])).optional(),
  bsn: z
    .string()
    .refine(isBsn, { params: { issue: { code: "notBsn", message: notBsn } } })
    .optional(),
  records: z.partialRecord(z.enum(recordKinds), z.array(z.unknown())),
  summaries: z.array(Summary).optional(),
  measurements: z.array(Measured).optional(),
  mapFiles: z.array(Attached).optional(),
  changes: z.array(Changed).optional(),
  accesses: z.array(Accessed).optional(),
  enactment: CaseSchema.optional(),
});

/** What a case file holds beside stored documents. */
interface Kept {
  readonly summaries: NetworkSummary;
  readonly measurements: Measurement;
  readonly mapFiles: MapFile;
  readonly changes: RecordChange;
  readonly accesses: Access;
  readonly enactment: Case;
}

let outline: z.ZodType | undefined;

/**
 * The case file with its documents in their newest version.
 *
 * @throws an {@link InvalidCaseFile} with everything that is wrong.
 */
export function wholeFile(file: CaseFile): CaseFile {
  outline ??= z.compile(Outline);
  const result = outline.safeParse(file, { reportInput: true });
  if (!result.success) throw new InvalidCaseFile(toIssues(result.error));
  const issues: Issue[] = [];
  const newest = <Found>(kind: DocumentKind, found: Found, ...at: Issue["path"]): Found => {
    const document = safeParseDocument(kind, found);
    if (document.success) return document.data as Found;
    for (const issue of document.issues) issues.push({ ...issue, path: [...at, ...issue.path] });
    return found;
  };
  const whole = {
    ...file,
    people: newest("people", file.people, "people"),
    records: Object.fromEntries(
      Object.entries(file.records).map(([kind, list]) => [
        kind,
        list.map((one, index) => newest(kind as DocumentKind, one, "records", kind, index)),
      ]),
    ),
  };
  if (issues.length > 0) throw new InvalidCaseFile(issues);
  return whole;
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
