// Plain JSON as this package handles it: resources and records alike.

/** A JSON object of which nothing is known yet. */
export type JsonObject = Record<string, unknown>;

/** The value as an object with fields, when it is one. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The value as a list; one that stands alone is a list of one, as careless writers of FHIR send it. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** The objects in a list, or the one that stands alone. */
export function asObjects(value: unknown): JsonObject[] {
  return asList(value).filter((item): item is JsonObject => asObject(item) !== undefined);
}

/** An object without some of its fields. */
export function omit(object: object, ...fields: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([field]) => !fields.includes(field)));
}

/** The text that a value is; nothing for anything else. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Whether two JSON values say the same; the order of fields does not count, a field that is `undefined` is not there. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isEqual(item, other[index]))
    );
  const left = one as JsonObject;
  const right = other as JsonObject;
  for (const key in left) if (!isEqual(left[key], right[key])) return false;
  for (const key in right) if (right[key] !== undefined && left[key] === undefined) return false;
  return true;
}
