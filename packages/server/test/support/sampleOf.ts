/** A JSON Schema, as far as the document uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

const strange = [
  null,
  true,
  -1,
  1.5,
  1e308,
  "",
  "x".repeat(500),
  "\u0000",
  "2026-02-30",
  [],
  {},
  [[[]]],
  { __proto__x: 1 },
  "Noor's 😀",
];

/** A value that follows a schema, or now and then one that does not. */
export function sampleOf(
  schema: Schema,
  components: Readonly<Record<string, Schema>>,
  random: () => number,
  depth = 0,
): unknown {
  const pick = <One>(from: readonly One[]): One => from[Math.floor(random() * from.length)] as One;
  const inside = (one: Schema) => sampleOf(one, components, random, depth + 1);
  if (random() < 0.03) return pick(strange);
  if (schema.$ref !== undefined)
    return inside(components[schema.$ref.split("/").at(-1) ?? ""] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(schema.enum);
  const choices = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (choices !== undefined && choices.length > 0) return inside(pick(choices));
  const type =
    typeof schema.type === "string" ? schema.type : pick(schema.type ?? ["string", "object"]);
  switch (type) {
    case "object": {
      const required = new Set(schema.required ?? []);
      const entries = Object.entries(schema.properties ?? {}).filter(([name]) =>
        required.has(name) ? random() < 0.97 : depth < 6 && random() < 0.4,
      );
      const made = Object.fromEntries(entries.map(([name, one]) => [name, inside(one)]));
      if (random() < 0.03) made["notKnown"] = 1;
      if (typeof schema.additionalProperties === "object" && random() < 0.5)
        made["team"] = inside(schema.additionalProperties);
      return made;
    }
    case "array":
      return depth > 6
        ? []
        : Array.from({ length: Math.floor(random() * 4) }, () => inside(schema.items ?? {}));
    case "integer":
    case "number": {
      const { minimum = 0, maximum = 100 } = schema;
      return Math.max(minimum, Math.min(maximum, Math.floor(random() * 100)));
    }
    case "boolean":
      return random() < 0.5;
    case "null":
      return null;
    default:
      if (schema.format === "date") return pick(["2012-03-04", "2026-11-24", "1999-12-31"]);
      if (schema.format === "uuid" || schema.format === "guid")
        return "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea";
      if (schema.format === "date-time") return pick(["2026-01-05T10:00:00Z", "2026-01-05"]);
      if (schema.format === "uri") return "https://hooks.example/x";
      if (schema.pattern?.includes("Practitioner") === true) return "Practitioner/w-1";
      return pick([
        "case-1",
        "patient-view",
        "kind-1",
        "nv-1",
        "oma-1",
        "regievoerder",
        "netwerkverantwoordelijke",
        "S03",
        "drawMap",
        "delen",
        "5",
        "x",
      ]);
  }
}
