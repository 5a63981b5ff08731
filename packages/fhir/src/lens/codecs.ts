// How single values are written in FHIR and read from it: texts, days, codes, references, and lists of them.
import type { Text } from "@steunnetwerk/domain";

import { asList, asObject, omit, type JsonObject } from "../json.ts";

import type { Codec, Mapping } from "./Mapping.ts";
import { key, read, write } from "./Mapping.ts";
import type { Scope } from "./Scope.ts";
import { cleanText } from "./rest.ts";

/** A text as it stands. */
export const text: Codec = {
  to: (value: string) => cleanText(value),
  from: (found) => (typeof found === "string" ? found : undefined),
};

/** Several texts as one, a line each; read as one text for each line. */
export const lines: Codec = {
  to: (value: readonly string[]) => (value.length === 0 ? undefined : cleanText(value.join("\n"))),
  from: (found) =>
    typeof found === "string"
      ? found.split(/\r?\n/).filter((line) => line.trim() !== "")
      : undefined,
};

/** A day; of a moment its day, and nothing of a month or a year. */
export const day: Codec = {
  to: (value: string) => value,
  from: (found, scope) => {
    if (typeof found !== "string") return undefined;
    if (/^\d{4}-\d{2}-\d{2}/.test(found)) return found.slice(0, 10);
    scope.report("dateNotWhole");
    return undefined;
  },
};

/** A value that FHIR writes as we do: a number, or true and false. */
export const plain: Codec = { to: (value: unknown) => value, from: (found) => found };

/** A person, as a reference. */
export const person: Codec = reference("person");

/** People, as references. */
export const people: Codec = each(person);

/** A record of a kind (or of any), as a reference. */
export function reference(kind = ""): Codec {
  return {
    to: (id: string, scope) => scope.reference(id, kind),
    from: (found, scope) => scope.idOf(Array.isArray(found) ? found[0] : found),
  };
}

/** A list of what `one` writes. */
export function each(one: Codec): Codec {
  return {
    to: (values: readonly never[], scope) => {
      const written = values
        .map((value) => one.to(value, scope))
        .filter((item) => item !== undefined);
      return written.length === 0 ? undefined : written;
    },
    from: (found, scope) => {
      const read = asList(found).map((item) => one.from(item, scope));
      return read.some((item) => item === undefined) ? undefined : read;
    },
  };
}

/** The first of a list; it is read as a list of one. */
export function first(one: Codec): Codec {
  return {
    to: (values: readonly never[], scope) =>
      values.slice(0, 1).map((value) => one.to(value, scope))[0],
    from: (found, scope) => {
      const value = one.from(found, scope);
      return value === undefined ? undefined : [value];
    },
  };
}

/** One of our codes as a code of FHIR, by a table; several of ours may share one of theirs, and the first is read back. */
export function code(
  table: Readonly<Record<string, string>>,
  alsoRead: Readonly<Record<string, string>> = {},
): Codec {
  const back = new Map(Object.entries(alsoRead));
  for (const [ours, theirs] of Object.entries(table).reverse()) back.set(theirs, ours);
  return {
    to: (value: string) => table[value],
    from: (found, scope) => {
      const ours = back.get(String(found));
      if (ours === undefined) scope.report("unknownCode");
      return ours;
    },
  };
}

/** One of our codes as a CodeableConcept with our own coding and its Dutch label. */
export function concept(system: string, labels: Readonly<Record<string, Text>>): Codec {
  return {
    to: (value: string) => ({ coding: [coding(system, value, labels[value]?.nl)] }),
    from: (found) => codeIn(found, system),
  };
}

/** A code with the system it is of. */
export function coding(system: string, value: string, display?: string): JsonObject {
  return { system, code: value, ...(display !== undefined && { display }) };
}

/** The codings of a CodeableConcept, or a Coding that stands alone, as `system|code`. */
export function codesOf(concept: unknown): readonly string[] {
  const found = asObject(concept);
  const codings = found?.["code"] === undefined ? asList(found?.["coding"]) : [found];
  return codings.flatMap((one) => {
    const { system, code: value } = asObject(one) ?? {};
    return typeof value === "string"
      ? [`${typeof system === "string" ? system : ""}|${value}`]
      : [];
  });
}

/** The code of one system in a CodeableConcept. */
export function codeIn(concept: unknown, system: string): string | undefined {
  return codesOf(concept)
    .find((one) => one.startsWith(`${system}|`))
    ?.slice(system.length + 1);
}

/** A part of a resource that holds a record: its kind and id stand in the extension. */
export function writePart(
  record: JsonObject,
  mapping: Mapping,
  scope: Scope,
  part: JsonObject = {},
): JsonObject {
  const fields = omit(record, "version", "id");
  write(part, fields, mapping, scope, { [key.kind]: mapping.kind, [key.id]: record["id"] });
  return part;
}

/** The records of a mapping in a list of parts; those that somebody else wrote get the id of their place. */
export function readParts(found: unknown, mapping: Mapping, scope: Scope): JsonObject[] {
  const { path } = scope;
  return asList(found).map((part, index) => {
    scope.path = `${path}[${index}]`;
    const record = read(part, mapping, scope);
    scope.path = path;
    const { [key.id]: id = `${mapping.kind}-${index + 1}` } = record;
    return { ...omit(record, key.kind, key.id), id };
  });
}

/** Read, but not written: for what others write in another place than we do. */
export function alsoRead(from: Codec["from"]): Codec {
  return { to: () => undefined, from };
}
