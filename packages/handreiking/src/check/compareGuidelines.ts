import type { Json } from "../case/Event.ts";
import type { Guideline } from "../guideline/Guideline.ts";

/** One difference between two guidelines. */
export interface GuidelineChange {
  /** Where; a step, task, exit or outcome is named by its id. */
  readonly path: readonly (string | number)[];
  /** Whether it is new, gone, or says something else. */
  readonly kind: "added" | "removed" | "changed";
  /** What it was; left out when it is new. */
  readonly before?: Json;
  /** What it is; left out when it is gone. */
  readonly after?: Json;
}

/**
 * What differs between two guidelines, such as two versions of one: each new, removed or changed value, with where it stands.
 *
 * @example
 * ```ts
 * import { compareGuidelines, handreiking } from "@steunnetwerk/handreiking";
 *
 * const remind = { ...handreiking.periods["remind"]!, default: "P3D" };
 * const next = { ...handreiking, periods: { ...handreiking.periods, remind } };
 * compareGuidelines(handreiking, next);
 * // => [{ path: ["periods", "remind", "default"], kind: "changed", before: "P7D", after: "P3D" }]
 * ```
 */
export function compareGuidelines(before: Guideline, after: Guideline): readonly GuidelineChange[] {
  return changes(before as unknown as Json, after as unknown as Json, []);
}

function changes(
  before: Json | undefined,
  after: Json | undefined,
  path: readonly (string | number)[],
): GuidelineChange[] {
  if (before === undefined) return after === undefined ? [] : [{ path, kind: "added", after }];
  if (after === undefined) return [{ path, kind: "removed", before }];
  const inside = [partsOf(before), partsOf(after)] as const;
  if (inside[0] === undefined || inside[1] === undefined)
    return before === after ? [] : [{ path, kind: "changed", before, after }];
  const [old, now] = inside;
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys].flatMap((key) => changes(old.get(key), now.get(key), [...path, key]));
}

/** The values inside a value, by key; in a list by id, or by position where they have none. */
function partsOf(value: Json): Map<string | number, Json> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map((value as Json[]).map((one, position) => [idOf(one) ?? position, one]));
}

function idOf(value: Json): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { id } = value as Record<string, Json>;
  return typeof id === "string" ? id : undefined;
}
