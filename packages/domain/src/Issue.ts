import type * as z from "zod";
import { en, nl } from "zod/locales";

import type { Text } from "./text.ts";

/** One thing that is wrong with a document: where, which rule, and a sentence to act on. Holds no value from the input. */
export interface Issue {
  /** Keys and positions from the root of the document to the value. */
  readonly path: readonly (string | number)[];
  /** Stable code of the rule: zod's issue codes, or one of our own such as `duplicateId`. */
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

const localeError = { nl: nl().localeError, en: en().localeError };

/** zod's issues as ours, each sentence in both languages. */
export function toIssues(error: z.core.$ZodError): readonly Issue[] {
  return error.issues.map((issue) => {
    const own: unknown = issue.code === "custom" ? issue.params?.["issue"] : undefined;
    return {
      path: issue.path.map((key) => (typeof key === "symbol" ? String(key) : key)),
      ...(isOwn(own) ? own : { code: issue.code, message: sentences(issue) }),
    };
  });
}

function sentences(issue: z.core.$ZodIssue): Text {
  const say = (language: keyof Text): string => {
    const message = localeError[language](issue as z.core.$ZodRawIssue);
    return typeof message === "string" ? message : (message?.message ?? issue.message);
  };
  return { nl: say("nl"), en: say("en") };
}

function isOwn(value: unknown): value is Pick<Issue, "code" | "message"> {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}
