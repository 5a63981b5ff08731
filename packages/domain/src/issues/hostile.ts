import type { Issue } from "./Issue.ts";
import { problem, type ProblemCode } from "./problems.ts";

/** Most levels a document has; the deepest of our shapes has nine. */
const deepest = 32;
/** Most characters of one text. */
const longestText = 100_000;
/** Most values in one document: a map of 10,000 people with a million ties has about five million. */
const mostValues = 8_000_000;

/** Something that no document holds, and the path to it from the inside out. */
interface Found {
  readonly code: ProblemCode;
  readonly path: (string | number)[];
}

/**
 * The first thing in an input that no document of ours holds, whatever its shape: a field name that reaches a prototype, a text
 * or a nesting without end (a cycle is one), more values than any document has, an object that is not plain. Looked for before
 * anything is built.
 */
export function findHostile(input: unknown): Issue | undefined {
  const found = visit(input, 0, { values: 0 });
  return found === undefined ? undefined : problem(found.path.reverse(), found.code);
}

function visit(value: unknown, depth: number, seen: { values: number }): Found | undefined {
  if (typeof value === "string")
    return value.length > longestText ? { code: "tooLarge", path: [] } : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  if (depth === deepest) return { code: "tooDeep", path: [] };
  return Array.isArray(value) ? visitItems(value, depth, seen) : visitFields(value, depth, seen);
}

function visitItems(
  items: readonly unknown[],
  depth: number,
  seen: { values: number },
): Found | undefined {
  seen.values += items.length;
  if (seen.values > mostValues) return { code: "tooLarge", path: [] };
  for (let index = 0; index < items.length; index += 1) {
    const found = visit(items[index], depth + 1, seen);
    if (found !== undefined) {
      found.path.push(index);
      return found;
    }
  }
  return undefined;
}

function visitFields(value: object, depth: number, seen: { values: number }): Found | undefined {
  if (!isPlain(value)) return { code: "unreadable", path: [] };
  const keys = Object.keys(value);
  seen.values += keys.length;
  if (seen.values > mostValues) return { code: "tooLarge", path: [] };
  for (const key of keys) {
    // These reach the prototype of an object.
    if (key === "__proto__" || key === "constructor" || key === "prototype")
      return { code: "forbiddenKey", path: [key] };
    const found = visit((value as Record<string, unknown>)[key], depth + 1, seen);
    if (found !== undefined) {
      found.path.push(key);
      return found;
    }
  }
  return undefined;
}

/** Whether an object is one as JSON makes them: a Date or Map would be read as one without fields, and what it says be lost. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of plain objects is at the end of its chain, also in another frame or context.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
