import type { Text } from "../text.ts";

/**
 * One thing that is wrong with a document: where, which rule, and a sentence to act on. Holds no value from the input; a path
 * holds the names of fields, also those the document made up itself.
 */
export interface Issue {
  /** Keys and positions from the root of the document to the value. */
  readonly path: readonly (string | number)[];
  /** Stable code of the rule: zod's issue codes, or one of our own such as `missing` or `duplicateId`. */
  readonly code: string;
  /** What is wrong and what is expected, in each language. */
  readonly message: Text;
}

/** A document that was refused, with every {@link Issue} found. */
export class InvalidDocument extends Error {
  override readonly name = "InvalidDocument";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidDocument";
  /** What is wrong, in document order. */
  readonly issues: readonly Issue[];

  constructor(kind: string, issues: readonly Issue[]) {
    super(
      `This is not a valid ${kind}:\n${issues.map((issue) => `- ${formatPath(issue.path)}: ${issue.message.en}`).join("\n")}`,
    );
    this.issues = issues;
  }
}

/**
 * A path as people read it.
 *
 * @example
 * ```ts
 * import { formatPath } from "@steunnetwerk/domain";
 *
 * formatPath(["alters", 2, "closeness"]); // => "alters[2].closeness"
 * ```
 */
export function formatPath(path: Issue["path"]): string {
  const text = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
  return text === "" ? "(document)" : text;
}
