// For every field of a shape: documents that are wrong in exactly that field, as changes (JSON Patch, RFC 6902) to one that is right.
import type { Json } from "./descriptions.ts";

/** A document that is refused: how it differs from one that is accepted, and the issues it gives. */
export interface InvalidCase {
  readonly name: string;
  /** Name of the valid document that `patch` changes. */
  readonly of: string;
  /** Operations of RFC 6902. */
  readonly patch: readonly Operation[];
  /** Every issue, by path and code, in document order. */
  readonly issues: readonly {
    readonly path: readonly (string | number)[];
    readonly code: string;
  }[];
  /** Whether the JSON Schema refuses it too, or only the rules between fields and the checks on versions do. */
  readonly refusedBy: "schema" | "rules";
}

/** One operation of a JSON Patch. */
export type Operation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

type Path = readonly (string | number)[];

/** The cases for a shape, from its JSON Schema and a document that has every field. */
export function shapeCases(schema: Json, of: string, document: unknown): readonly InvalidCase[] {
  const seen = new Set<Json>();
  const cases: InvalidCase[] = [];
  const refuse = (
    name: string,
    path: Path,
    code: string,
    operation: "remove" | { readonly value: unknown; readonly add?: true },
  ) => {
    const pointer = path.map((key) => `/${key}`).join("");
    cases.push({
      name: path.length === 0 ? name : `${path.join(".")}: ${name}`,
      of,
      patch: [
        operation === "remove"
          ? { op: "remove", path: pointer }
          : {
              op: operation.add === true ? "add" : "replace",
              path: pointer,
              value: operation.value,
            },
      ],
      issues: [{ path, code }],
      refusedBy: "schema",
    });
  };

  visit(schema, document, []);
  return cases;

  function visit(node: Json, value: unknown, path: Path): void {
    if (seen.has(node) || node["const"] !== undefined) return;
    seen.add(node);
    const options = node["anyOf"] as readonly Json[] | undefined;
    if (options !== undefined) {
      refuse("true", path, "invalid_union", { value: null });
      const option = options.find((one) => one["type"] === typeName(value));
      if (option !== undefined && Array.isArray(value)) visitParts(option, value, path);
      return;
    }
    wrongType(node, path);
    bounds(node, path);
    visitParts(node, value, path);
  }

  function visitParts(node: Json, value: unknown, path: Path): void {
    const {
      items,
      properties,
      required = [],
      propertyNames,
    } = node as {
      readonly items?: Json;
      readonly properties?: Readonly<Record<string, Json>>;
      readonly required?: readonly string[];
      readonly propertyNames?: Json;
    };
    if (items !== undefined && Array.isArray(value))
      for (const [index, entry] of (value as readonly unknown[]).entries())
        visit(items, entry, [...path, index]);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    if (propertyNames?.["enum"] !== undefined)
      refuse("a name that is not in the list", [...path, "colour"], "unrecognized_keys", {
        value: "yes",
        add: true,
      });
    if (properties === undefined) return;
    refuse("a field nobody knows", [...path, "colour"], "unrecognized_keys", {
      value: "red",
      add: true,
    });
    for (const [name, property] of Object.entries(properties)) {
      const field = (value as Json)[name];
      if (field === undefined) continue;
      if (required.includes(name) && !seen.has(property))
        refuse("missing", [...path, name], "missing", "remove");
      visit(property, field, [...path, name]);
    }
  }

  function wrongType(node: Json, path: Path): void {
    if (node["enum"] !== undefined)
      refuse("a code that is not in the list", path, "invalid_value", { value: "anders" });
    else refuse("something of another type", path, "invalid_type", { value: otherType(node) });
    if (node["type"] === "integer") refuse("a fraction", path, "invalid_type", { value: 1.5 });
    if (node["format"] === "date")
      refuse("a day that does not exist", path, "invalid_format", { value: "2026-02-30" });
  }

  function bounds(node: Json, path: Path): void {
    const { minLength, maxLength, minimum, maximum, exclusiveMinimum, minItems, maxItems } =
      node as Readonly<Record<string, number | undefined>>;
    const small = (value: unknown) => {
      refuse("less than the least", path, "too_small", { value });
    };
    const large = (value: unknown) => {
      refuse("more than the most", path, "too_big", { value });
    };
    if (minLength !== undefined) small("x".repeat(minLength - 1));
    if (maxLength !== undefined && maxLength <= 50) large("x".repeat(maxLength + 1));
    if (minimum !== undefined) small(minimum - 1);
    if (exclusiveMinimum !== undefined) small(exclusiveMinimum);
    if (maximum !== undefined) large(maximum + 1);
    if (minItems !== undefined) small([]);
    const [entry] = ((node["items"] as Json | undefined)?.["enum"] ?? []) as readonly unknown[];
    if (maxItems !== undefined && maxItems <= 13 && entry !== undefined)
      large(Array.from({ length: maxItems + 1 }, () => entry));
  }
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

/** A value that a schema of this type does not take. */
function otherType({ type }: Json): unknown {
  return type === "array" ? {} : type === "object" ? [] : true;
}
