// Arbitrary documents of every kind, made from the JSON Schemas that @steunnetwerk/domain ships.
import { readFileSync } from "node:fs";

import { documents, safeParseDocument, type DocumentKind } from "@steunnetwerk/domain";
import fc from "fast-check";

type Schema = Record<string, unknown>;

const folder = new URL("../../../domain/", import.meta.url);

/** The documents of a kind that were written by hand: one with as little as possible, one with every field. */
export function handWritten(kind: DocumentKind): readonly Schema[] {
  const { valid } = JSON.parse(
    readFileSync(new URL(`conformance/${kind}.json`, folder), "utf8"),
  ) as { valid: readonly { readonly document: Schema }[] };
  return valid
    .map(({ document }) => document)
    .filter(({ version }) => version === newestVersion(kind));
}

const newestVersion = (kind: DocumentKind) => documents[kind].migrations.length + 1;

/** Any document of a kind that is valid, its rules between fields included. */
export function documentOf(kind: DocumentKind): fc.Arbitrary<Schema> {
  const schema = JSON.parse(
    readFileSync(new URL(`schemas/${kind}.v${newestVersion(kind)}.schema.json`, folder), "utf8"),
  ) as Schema;
  return valueOf(schema)
    .map((document) => document as Schema)
    .filter((document) => safeParseDocument(kind, document).success);
}

const id = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("kind", "oma", "buur-1", "p.7", "nv-1", "moeder") },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 80, unit: "binary" }) },
);
const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("Samen koken.", "Weer naar school", "twee\nregels", "  met ruimte "),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40, unit: "binary" }) },
);
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function valueOf(schema: Schema, name = ""): fc.Arbitrary<unknown> {
  const {
    anyOf,
    const: only,
    enum: options,
    type,
    format,
  } = schema as {
    anyOf?: Schema[];
    const?: unknown;
    enum?: unknown[];
    type?: string;
    format?: string;
  };
  if (only !== undefined) return fc.constant(only);
  if (options !== undefined) return fc.constantFrom(...options);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => valueOf(one, name)));
  switch (type) {
    case "object":
      return objectOf(schema);
    case "array": {
      const { minItems = 0, maxItems = 3 } = schema as { minItems?: number; maxItems?: number };
      return fc.array(valueOf(schema["items"] as Schema, name), {
        minLength: minItems,
        maxLength: Math.min(maxItems, Math.max(minItems, 3)),
      });
    }
    case "string":
      if (format === "date") return day;
      return /id$/i.test(name) || /ids$/i.test(name) || /by$/i.test(name) ? id : words;
    case "integer":
    case "number": {
      const {
        minimum = 0,
        maximum = 1000,
        exclusiveMinimum,
      } = schema as {
        minimum?: number;
        maximum?: number;
        exclusiveMinimum?: number;
      };
      return type === "integer"
        ? fc.integer({ min: minimum, max: maximum })
        : fc
            .double({
              min: exclusiveMinimum === undefined ? minimum : 0.001,
              max: maximum,
              noNaN: true,
            })
            .map((number) => (Object.is(number, -0) ? 0 : number));
    }
    default:
      return fc.boolean();
  }
}

function objectOf(schema: Schema): fc.Arbitrary<unknown> {
  const {
    properties,
    required = [],
    additionalProperties,
    propertyNames,
  } = schema as {
    properties?: Record<string, Schema>;
    required?: string[];
    additionalProperties?: Schema | false;
    propertyNames?: { enum?: string[] };
  };
  if (properties !== undefined)
    return fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([name, field]) => [name, valueOf(field, name)]),
      ),
      { requiredKeys: required },
    );
  const names =
    propertyNames?.enum === undefined
      ? fc.constantFrom("kleur", "aantal keer", "wat dan ook?")
      : fc.constantFrom(...propertyNames.enum);
  return fc.dictionary(
    names,
    valueOf(additionalProperties === false ? {} : (additionalProperties ?? {})),
    { maxKeys: 3 },
  );
}

/** Any people around a jeugdige that hang together: whoever is named is there, and no two have the same id. */
export function anyPeople(): fc.Arbitrary<Schema> {
  const some = (kind: DocumentKind, maxLength: number) =>
    fc.array(documentOf(kind), { minLength: kind === "person" ? 1 : 0, maxLength });
  return fc
    .record({
      persons: some("person", 5),
      relations: some("relation", 4),
      roles: some("roleAssignment", 4),
      positions: some("legalPosition", 3),
      measures: some("measure", 3),
      names: fc.uniqueArray(id, { minLength: 5, maxLength: 5 }),
      who: fc.array(fc.nat(4), { minLength: 60, maxLength: 60 }),
    })
    .map(({ persons, relations, roles, positions, measures, names, who }) => {
      let next = 0;
      const somebody = () => names[(who[next++ % who.length] ?? 0) % persons.length];
      const numbered = (list: readonly Schema[], change: (record: Schema) => Schema) =>
        list.map((record, index) => ({ ...record, ...change(record), id: `r-${index}` }));
      return {
        version: 1,
        id: "mensen",
        jeugdigeId: names[0],
        persons: persons.map((person, index) => ({ ...person, id: names[index] })),
        relations: numbered(relations, () => ({ personId: somebody(), toPersonId: somebody() })),
        roles: numbered(roles, (role) => ({
          personId: somebody(),
          ...(role["contactOwnerId"] !== undefined && { contactOwnerId: somebody() }),
          ...(Array.isArray(role["supportsIds"]) && {
            supportsIds: role["supportsIds"].map(somebody),
          }),
        })),
        positions: numbered(positions, () => ({ personId: somebody(), jeugdigeId: somebody() })),
        measures: numbered(measures, () => ({ jeugdigeId: somebody() })),
      };
    })
    .filter((people) => safeParseDocument("people", people).success);
}
