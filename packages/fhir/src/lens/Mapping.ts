// A table of which field stands where, used in both directions, and what the table cannot carry in an extension.
import { asList, asObject, asObjects, isEqual, type JsonObject } from "../json.ts";
import { recordExtension } from "../systems.ts";

import type { Scope } from "./Scope.ts";
import { putAt, valueAt } from "./place.ts";
import { fromExtension, toExtension } from "./rest.ts";

/** How one kind of value is written in FHIR and read from it; `undefined` when it cannot be. */
export interface Codec {
  readonly to: (value: never, scope: Scope) => unknown;
  readonly from: (found: unknown, scope: Scope) => unknown;
}

/**
 * A field of a record (or a field of a field: `period.start`), the place in FHIR it goes to, and how. Several rows for a field
 * are all written; the first that is there is read.
 */
export type Row = readonly [field: string, place: string, codec: Codec];

/** Which field of a kind of record stands where. */
export interface Mapping {
  /** The kind of record. */
  readonly kind: string;
  readonly rows: readonly Row[];
  /** For fields that do not each have a place, such as the items of a questionnaire: all of them at once. */
  readonly whole?: {
    readonly to: (record: JsonObject, scope: Scope) => JsonObject;
    readonly from: (source: unknown, scope: Scope) => JsonObject;
  };
}

/** Says what a field is, as long as the table reads what it read when we wrote it. */
const instead = "instead";

/**
 * Writes the fields of a record into a resource or a part of one. What the table does not carry, or not exactly, goes along in
 * an extension, so reading gives the same record: that is checked here, not hoped for.
 */
export function write(
  target: JsonObject,
  record: JsonObject,
  mapping: Mapping,
  scope: Scope,
  also: JsonObject = {},
): void {
  const { rows, whole } = mapping;
  Object.assign(target, whole?.to(record, scope));
  for (const [field, place, { to }] of rows) {
    const value = valueAt(record, field);
    const written = value === undefined ? undefined : to(value as never, scope);
    if (written !== undefined) putAt(target, place, written);
  }
  const back = quietly(scope, () => readTable(target, mapping, scope));
  const rest = Object.entries(also).map(([field, value]) => toExtension(field, value));
  for (const [field, value] of Object.entries(record))
    if (value !== undefined && back[field] === undefined) rest.push(toExtension(field, value));
  for (const [field, found] of Object.entries(back))
    if (!isEqual(found, record[field]))
      rest.push(toExtension(instead, { field, read: found, value: record[field] }));
  if (rest.length > 0)
    target["extension"] = [
      ...asList(target["extension"]),
      { url: recordExtension, extension: rest },
    ];
}

/** The fields of a record, as {@link write} wrote them or as somebody else did. What was changed since we wrote it counts. */
export function read(source: unknown, mapping: Mapping, scope: Scope): JsonObject {
  const record = readTable(source, mapping, scope);
  for (const part of restOf(source) ?? []) {
    const name = String(part["url"]);
    const kept = fromExtension(part);
    if (name !== instead) {
      if (record[name] === undefined && kept !== undefined) record[name] = kept;
      continue;
    }
    const { field, read: was, value } = asObject(kept) ?? {};
    if (typeof field !== "string" || !isEqual(record[field], was)) continue;
    if (value === undefined) Reflect.deleteProperty(record, field);
    else record[field] = value;
  }
  return record;
}

/** The part of a record that we wrote in an extension. */
export function restOf(source: unknown): readonly JsonObject[] | undefined {
  const extension = asList(asObject(source)?.["extension"]).find(
    (one) => asObject(one)?.["url"] === recordExtension,
  );
  if (extension === undefined) return undefined;
  return asObjects(asObject(extension)?.["extension"]);
}

/** Under which names the extension holds the kind and id of the record, where no identifier does. */
export const key = { kind: "record-kind", id: "record-id" } as const;

/** One field of what {@link restOf} found. */
export function restField(source: unknown, field: string): unknown {
  return fromExtension(restOf(source)?.find(({ url }) => url === field));
}

/** Tries something out; what it would report is not reported. */
function quietly<Value>(scope: Scope, attempt: () => Value): Value {
  const { length } = scope.issues;
  const value = attempt();
  scope.issues.length = length;
  return value;
}

function readTable(source: unknown, { rows, whole }: Mapping, scope: Scope): JsonObject {
  const record: JsonObject = whole?.from(source, scope) ?? {};
  const { path } = scope;
  for (const [field, place, { from }] of rows) {
    if (valueAt(record, field) !== undefined) continue;
    const found = valueAt(source, place);
    if (found === undefined) continue;
    scope.path = `${path}.${place}`;
    const value = from(found, scope);
    if (value !== undefined) putAt(record, field, value);
  }
  scope.path = path;
  return record;
}
