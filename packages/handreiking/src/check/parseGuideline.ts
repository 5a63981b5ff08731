import { InvalidDocument, toIssues, type Issue } from "@steunnetwerk/domain";
import { safeParse } from "zod";

import { Guideline } from "../guideline/Guideline.ts";

import { checkInvariants } from "./checkInvariants.ts";
import { checkReachability } from "./checkReachability.ts";
import { checkReferences } from "./checkReferences.ts";
import type { Report } from "./issue.ts";

/** A {@link Guideline}, or everything that is wrong with the input. */
export type GuidelineResult =
  | { readonly success: true; readonly data: Guideline }
  | { readonly success: false; readonly issues: readonly Issue[] };

/**
 * The input as a guideline that can be enacted, or every issue found in it, each with its path.
 *
 * Checked beyond the shape: ids are unique, everything that is named exists, conditions about a person stand where there is
 * one, steps do not wait for each other in a circle, every task can end, periods are within their range, every step and exit
 * can be reached, and what the invariants need is there.
 *
 * @example
 * ```ts
 * import { formatPath } from "@steunnetwerk/domain";
 * import { handreiking, safeParseGuideline } from "@steunnetwerk/handreiking";
 *
 * const periods = { ...handreiking.periods, remind: { ...handreiking.periods["remind"], default: "P9W" } };
 * const result = safeParseGuideline({ ...handreiking, periods });
 * result.success ? [] : result.issues.map((issue) => `${formatPath(issue.path)}: ${issue.message.en}`);
 * // => ["periods.remind.default: This period is outside its range, from P1D to P4W."]
 * ```
 */
export function safeParseGuideline(input: unknown): GuidelineResult {
  const parsed = safeParse(Guideline, input, { reportInput: true });
  if (!parsed.success) return { success: false, issues: toIssues(parsed.error) };
  const issues: Issue[] = [];
  const report: Report = (path, code, message) => issues.push({ path, code, message });
  checkReferences(parsed.data, report);
  // What cannot be reached, or is not kept, can only be told of a guideline that hangs together.
  if (issues.length === 0) {
    checkReachability(parsed.data, report);
    checkInvariants(parsed.data, report);
  }
  return issues.length > 0 ? { success: false, issues } : { success: true, data: parsed.data };
}

/**
 * The input as a guideline that can be enacted; see {@link safeParseGuideline}.
 *
 * @throws an {@link InvalidDocument} with every issue when it is not.
 */
export function parseGuideline(input: unknown): Guideline {
  const result = safeParseGuideline(input);
  if (!result.success) throw new InvalidDocument("guideline", result.issues);
  return result.data;
}
