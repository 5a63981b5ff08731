// A stored document as a form: the questions follow from its zod schema, so there is no second list of fields to keep.
import { documents, type DocumentKind } from "@steunnetwerk/domain";
import * as z from "zod";

import { omit, type JsonObject } from "../json.ts";

/** What can be answered at one place of a form. */
export type Form =
  | {
      readonly type: "group";
      readonly fields: Readonly<Record<string, Form>>;
      readonly required: readonly string[];
    }
  /** Facts under names that the writer chooses: a text, a number, true or false. */
  | { readonly type: "entries" }
  | { readonly type: "list"; readonly of: Form; readonly or?: readonly string[] }
  | { readonly type: "choice"; readonly options: readonly string[] }
  /** A value, or one of a few codes such as `unknown` in its place. */
  | { readonly type: "value"; readonly as: ValueType; readonly or: readonly string[] };

type ValueType = "string" | "date" | "integer" | "decimal" | "boolean";

const forms = new Map<DocumentKind, Form & { readonly type: "group" }>();

/** The form of a kind of document, without the fields that say which document it is. */
export function formOf(kind: DocumentKind): Form & { readonly type: "group" } {
  let form = forms.get(kind);
  if (form === undefined) {
    const whole = toForm(z.toJSONSchema(documents[kind].schema));
    if (whole.type !== "group") throw new TypeError(`The document ${kind} has no fields`);
    const fields = omit(whole.fields, "version", "id") as Readonly<Record<string, Form>>;
    form = { ...whole, fields };
    forms.set(kind, form);
  }
  return form;
}

function toForm(schema: JsonObject): Form {
  const { anyOf, properties, propertyNames, additionalProperties, items, required } = schema as {
    readonly anyOf?: readonly JsonObject[];
    readonly properties?: Readonly<Record<string, JsonObject>>;
    readonly propertyNames?: { readonly enum?: readonly string[] };
    readonly additionalProperties?: JsonObject;
    readonly items?: JsonObject;
    readonly required?: readonly string[];
  };
  if (anyOf !== undefined) return union(anyOf.map(toForm));
  if (properties !== undefined)
    return {
      type: "group",
      fields: Object.fromEntries(
        Object.entries(properties).map(([name, field]) => [name, toForm(field)]),
      ),
      required: required ?? [],
    };
  if (additionalProperties !== undefined) {
    if (propertyNames?.enum === undefined) return { type: "entries" };
    const value = toForm(additionalProperties);
    return {
      type: "group",
      fields: Object.fromEntries(propertyNames.enum.map((name) => [name, value])),
      required: [],
    };
  }
  if (items !== undefined) return { type: "list", of: toForm(items) };
  return scalar(schema);
}

function scalar({ type, format, enum: options, const: only }: JsonObject): Form {
  if (Array.isArray(options)) return { type: "choice", options: options as string[] };
  if (typeof only === "string") return { type: "choice", options: [only] };
  if (type === "string")
    return { type: "value", as: format === "date" ? "date" : "string", or: [] };
  if (type === "integer") return { type: "value", as: "integer", or: [] };
  if (type === "number") return { type: "value", as: "decimal", or: [] };
  return { type: "value", as: "boolean", or: [] };
}

/** A list, a value or a choice, with the codes that may stand in its place. */
function union(forms: readonly Form[]): Form {
  const codes = forms.flatMap((form) => (form.type === "choice" ? form.options : []));
  const list = forms.find((form) => form.type === "list");
  if (list !== undefined) return { ...list, or: codes };
  const value = forms.find((form) => form.type === "value");
  return value === undefined ? { type: "choice", options: codes } : { ...value, or: codes };
}
