import type { Json } from "../../generate/descriptions.ts";

import type { Random } from "./random.ts";

/** Few ids, so that a document often refers to itself, twice to the same, or to nobody. */
const ids = ["a", "b", "c", "ik"];
const days = ["2024-02-29", "2026-03-01", "2026-03-29", "2026-10-25", "2026-12-31"];

/** A document that fits a JSON Schema, or nearly: the rules between its fields may be broken. */
export function randomDocument(schema: Json, random: Random): unknown {
  if (schema["const"] !== undefined) return schema["const"];
  const { enum: codes, anyOf } = schema as {
    readonly enum?: readonly unknown[];
    readonly anyOf?: readonly Json[];
  };
  if (codes !== undefined) return random.pick(codes);
  if (anyOf !== undefined) return randomDocument(random.pick(anyOf), random);
  switch (schema["type"]) {
    case "string":
      return randomText(schema, random);
    case "integer":
    case "number":
      return randomNumber(schema, random);
    case "boolean":
      return random.chance(0.5);
    case "array":
      return randomList(schema, random);
    default:
      return randomFields(schema, random);
  }
}

function randomText({ format, minLength = 0 }: Json, random: Random): string {
  if (format === "date") return random.pick(days);
  if (minLength === 0 && random.chance(0.1)) return "";
  return random.pick(ids);
}

function randomNumber(schema: Json, random: Random): number {
  const {
    minimum,
    maximum = 9,
    exclusiveMinimum = 0,
    type,
  } = schema as {
    readonly minimum?: number;
    readonly maximum?: number;
    readonly exclusiveMinimum?: number;
    readonly type: string;
  };
  const least = minimum ?? exclusiveMinimum + 1;
  const number = least + random.next() * (Math.min(maximum, least + 9) - least);
  return type === "integer" ? Math.round(number) : number;
}

function randomList(schema: Json, random: Random): unknown[] {
  const {
    items,
    minItems = 0,
    maxItems = 3,
  } = schema as {
    readonly items: Json;
    readonly minItems?: number;
    readonly maxItems?: number;
  };
  const length = Math.min(maxItems, Math.max(minItems, random.below(4)));
  return Array.from({ length }, () => randomDocument(items, random));
}

function randomFields(schema: Json, random: Random): Json {
  const {
    properties = {},
    required = [],
    propertyNames,
    additionalProperties,
  } = schema as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
    readonly propertyNames?: { readonly enum?: readonly string[] };
    readonly additionalProperties?: Json | false;
  };
  const fields: Json = {};
  for (const [name, property] of Object.entries(properties))
    if (required.includes(name) || random.chance(0.3))
      fields[name] = randomDocument(property, random);
  if (propertyNames !== undefined && typeof additionalProperties === "object")
    for (let count = random.below(3); count > 0; count -= 1)
      fields[random.pick(propertyNames.enum ?? ids)] = randomDocument(additionalProperties, random);
  return fields;
}

const strange: readonly unknown[] = [
  null,
  undefined,
  NaN,
  Infinity,
  -0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  "",
  "x",
  "2026-02-30",
  "2025-02-29",
  "2026-03-29T02:30:00Z",
  "29-03-2026",
  "ＮｏＷ",
  "\u0000",
  "\ud800",
  "x".repeat(201),
  "x".repeat(10_001),
  "mentor",
  "unknown",
  true,
  1n,
  Symbol("x"),
  () => 1,
];
const strangeNames = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "colour",
  "",
  "0",
  "version",
  "id",
];

/** The document with one to four changes: fields and entries taken out, put in, doubled, moved or made strange. */
export function mutate(document: unknown, random: Random): unknown {
  const root: Json = { document };
  for (let count = 1 + random.below(4); count > 0; count -= 1) mutateOnce(root, random);
  return root["document"];
}

function mutateOnce(root: Json, random: Random): void {
  let parent: Json | unknown[] = root;
  let key = "document";
  for (let depth = random.below(6); depth > 0; depth -= 1) {
    const value = parent[key];
    if (typeof value !== "object" || value === null) break;
    const names = Object.keys(value);
    if (names.length === 0) break;
    parent = value as Json;
    key = random.pick(names);
  }
  const holder = parent;
  const value = holder[key];
  switch (random.below(7)) {
    case 0:
      Reflect.deleteProperty(holder, key);
      break;
    case 1:
      if (Array.isArray(parent)) parent.push(anythingStrange(random));
      else define(holder, random.pick(strangeNames), anythingStrange(random));
      break;
    case 2:
      if (Array.isArray(parent)) parent.push(parent[random.below(parent.length)]);
      else holder[key] = [value, value];
      break;
    case 3:
      holder[key] = structuredCopy(holder);
      break;
    case 4:
      if (random.chance(0.02)) holder[key] = random.chance(0.5) ? "x".repeat(100_001) : nested(40);
      else holder[key] = random.pick(ids);
      break;
    default:
      holder[key] = anythingStrange(random);
  }
}

/** Something that seldom belongs where it is put; new each time, since a later change may go into it. */
function anythingStrange(random: Random): unknown {
  switch (random.below(8)) {
    case 0:
      return [];
    case 1:
      return {};
    case 2:
      return [[]];
    case 3:
      return new Date(0);
    default:
      return random.pick(strange);
  }
}

function define(holder: Json, name: string, value: unknown): void {
  Object.defineProperty(holder, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** A copy one level deep, so that a document never holds itself by accident. */
function structuredCopy(value: Json | unknown[]): unknown {
  return Array.isArray(value) ? [...value] : { ...value };
}

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}
