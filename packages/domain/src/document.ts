// How any stored document is opened: checked for hostile input, brought to the newest version, checked against its shape.
import * as z from "zod";

import { InvalidDocument, type Issue } from "./issues/Issue.ts";
import { findHostile } from "./issues/hostile.ts";
import { problem } from "./issues/problems.ts";
import { toIssues } from "./issues/toIssues.ts";

/** A step from one version of a stored shape to the next. Pure; the version itself is set by the caller. */
export interface DocumentMigration {
  /** The shape it starts from. */
  readonly schema: z.ZodType;
  /** The document in the next version. */
  readonly migrate: (document: never) => unknown;
}

/** A kind of stored document: its newest shape, and the steps from the older ones. */
export interface DocumentModel<Shape extends z.ZodType> {
  /** What the document is called in messages. */
  readonly name: string;
  /** The newest shape, with its checks. */
  readonly schema: Shape;
  /** The steps from version 1 on, without gaps; the newest version is one more than their number. */
  readonly migrations: readonly DocumentMigration[];
}

/** A document in its newest version, or everything that is wrong with the input. */
export type Result<Document> =
  | { readonly success: true; readonly data: Document }
  | { readonly success: false; readonly issues: readonly Issue[] };

/** Compiled shapes: the first document of a kind pays for the compilation, each next one is several times faster. */
const compiled = new WeakMap<z.ZodType, z.ZodType>();

/** The input as a document of a kind in its newest version, or every issue found. Never throws. */
export function safeOpen<Shape extends z.ZodType>(
  model: DocumentModel<Shape>,
  input: unknown,
): Result<z.infer<Shape>> {
  try {
    const hostile = findHostile(input);
    if (hostile !== undefined) return { success: false, issues: [hostile] };
    const newest = model.migrations.length + 1;
    const version = versionOf(input);
    if (typeof version !== "number" || version === newest) return check(model.schema, input);
    if (!Number.isInteger(version) || version < 1)
      return { success: false, issues: [problem(["version"], "unknownVersion")] };
    if (version > newest) return { success: false, issues: [problem(["version"], "newerVersion")] };
    return migrate(model, input, version);
  } catch {
    // A getter or proxy of the input threw; JSON has neither.
    return { success: false, issues: [problem([], "unreadable")] };
  }
}

/**
 * The input as a document of a kind in its newest version.
 *
 * @throws an {@link InvalidDocument} with every issue when the input is not such a document.
 */
export function open<Shape extends z.ZodType>(
  model: DocumentModel<Shape>,
  input: unknown,
): z.infer<Shape> {
  const result = safeOpen(model, input);
  if (!result.success) throw new InvalidDocument(model.name, result.issues);
  return result.data;
}

/** The input against one shape. */
function check<Shape extends z.ZodType>(schema: Shape, input: unknown): Result<z.infer<Shape>> {
  let fast = compiled.get(schema);
  if (fast === undefined) {
    fast = z.compile(schema);
    compiled.set(schema, fast);
  }
  const result = fast.safeParse(input, { reportInput: true });
  return result.success
    ? { success: true, data: result.data as z.infer<Shape> }
    : { success: false, issues: toIssues(result.error) };
}

/** An older document, step by step, each step from a document that its own version accepts. */
function migrate<Shape extends z.ZodType>(
  model: DocumentModel<Shape>,
  input: unknown,
  from: number,
): Result<z.infer<Shape>> {
  let document = input;
  for (const [index, step] of model.migrations.entries()) {
    const version = index + 1;
    if (version < from) continue;
    const old = check(step.schema, document);
    if (!old.success) return old;
    document = { ...(step.migrate(old.data as never) as object), version: version + 1 };
  }
  const result = check(model.schema, document);
  // The document was right in its own version, so what is wrong now is the step's doing.
  return result.success
    ? result
    : { success: false, issues: [problem([], "notMigrated"), ...result.issues] };
}

function versionOf(input: unknown): unknown {
  return typeof input === "object" && input !== null && "version" in input
    ? input.version
    : undefined;
}
