// The answers of a form as items of a QuestionnaireResponse, and back.
import {
  answerLabels,
  relationLabels,
  roles,
  supportTypeLabels,
  type Text,
} from "@steunnetwerk/domain";

import { asList, asObject, asObjects, type JsonObject } from "../json.ts";
import type { Scope } from "../lens/Scope.ts";
import { isPlainText } from "../lens/rest.ts";
import { systems } from "../systems.ts";

import type { Form } from "./Form.ts";

/** Lists of codes that have a system and labels; the codes of other lists are known by the question they answer. */
const labelled: readonly (readonly [string, Readonly<Record<string, Text>>])[] = [
  [systems.supportType, supportTypeLabels],
  [systems.relation, relationLabels],
  [systems.role, Object.fromEntries(Object.entries(roles).map(([id, { label }]) => [id, label]))],
  [`${systems.answerCode}:answer`, answerLabels],
];

/** The items of a group; a field that is not there has no item, an empty list has an item without an answer. */
export function itemsOf(
  form: Form & { readonly type: "group" },
  value: JsonObject,
  scope: Scope,
  above = "",
): JsonObject[] {
  return Object.entries(form.fields).flatMap(([name, field]) =>
    value[name] === undefined ? [] : itemsFor(field, value[name], `${above}${name}`, scope),
  );
}

function itemsFor(form: Form, value: unknown, linkId: string, scope: Scope): JsonObject[] {
  switch (form.type) {
    case "group":
      return [group(linkId, itemsOf(form, asObject(value) ?? {}, scope, `${linkId}.`))];
    case "entries":
      if (
        !Object.entries(asObject(value) ?? {})
          .flat()
          .every(isFact)
      )
        return [];
      return Object.entries(asObject(value) ?? {}).map(([name, fact]) =>
        group(linkId, [
          { linkId: `${linkId}.name`, answer: [{ valueString: name }] },
          { linkId: `${linkId}.${factLink(fact)}`, answer: [factAnswer(fact)] },
        ]),
      );
    case "list":
      if (!Array.isArray(value)) return [insteadItem(form.or ?? [], value, linkId)];
      if (value.length === 0) return [{ linkId }];
      return form.of.type === "group"
        ? value.flatMap((item) => itemsFor(form.of, item, linkId, scope))
        : [{ linkId, answer: value.flatMap((item) => answers(form.of, item, linkId, scope)) }];
    case "value":
      if (form.or.includes(String(value))) return [insteadItem(form.or, value, linkId)];
      break;
    case "choice":
      break;
  }
  return [{ linkId, answer: answers(form, value, linkId, scope) }].filter(
    ({ answer }) => answer.length > 0,
  );
}

/** A code such as `unknown` where a value or a list would stand: a question of its own, since a question has one type. */
function insteadItem(options: readonly string[], value: unknown, linkId: string): JsonObject {
  const link = insteadLink(linkId);
  return { linkId: link, answer: [{ valueCoding: codingFor(options, value, link) }] };
}

/** The question for a code that stands where a value would. */
export const insteadLink = (linkId: string) => `${linkId}.instead`;

/** The questions for a fact with a name of its own: one for each type. */
export const factLinks = { string: "text", number: "number", boolean: "truth" } as const;

/** Whether FHIR takes a name or a fact as it stands. */
const isFact = (fact: unknown) => typeof fact !== "string" || isPlainText(fact);

const factLink = (fact: unknown) => factLinks[typeof fact as keyof typeof factLinks];

function factAnswer(fact: unknown): JsonObject {
  if (typeof fact === "number") return { valueDecimal: fact };
  return typeof fact === "boolean" ? { valueBoolean: fact } : { valueString: fact };
}

function group(linkId: string, item: JsonObject[]): JsonObject {
  return item.length === 0 ? { linkId } : { linkId, item };
}

function answers(form: Form, value: unknown, linkId: string, scope: Scope): JsonObject[] {
  if (form.type === "choice") return [{ valueCoding: codingFor(form.options, value, linkId) }];
  if (form.type !== "value") return [];
  if (typeof value === "boolean") return [{ valueBoolean: value }];
  if (typeof value === "number")
    return [form.as === "integer" ? { valueInteger: value } : { valueDecimal: value }];
  if (typeof value !== "string") return [];
  if (form.as === "date") return [{ valueDate: value }];
  if (isPerson(linkId)) return [{ valueReference: scope.reference(value, "person") }];
  return isPlainText(value) ? [{ valueString: value }] : [];
}

/** Whether a question asks for a person. */
export const isPerson = (linkId: string) => /(^|\.)personId$/.test(linkId);

/** The fields of a group, as its items answer them. */
export function valuesOf(
  form: Form & { readonly type: "group" },
  items: readonly unknown[],
  scope: Scope,
  above = "",
): JsonObject {
  const byLink = new Map<string, JsonObject[]>();
  for (const item of items) {
    const found = asObject(item);
    if (found === undefined) continue;
    const key = String(found["linkId"]);
    byLink.set(key, [...(byLink.get(key) ?? []), found]);
  }
  const value: JsonObject = {};
  for (const [name, field] of Object.entries(form.fields)) {
    const linkId = `${above}${name}`;
    const [instead] = byLink.get(insteadLink(linkId)) ?? [];
    const found = byLink.get(linkId);
    const answer =
      found === undefined
        ? readAnswer(asList(instead?.["answer"])[0], scope)
        : valueFor(field, found, linkId, scope);
    if (answer !== undefined) value[name] = answer;
  }
  return value;
}

function valueFor(form: Form, items: readonly JsonObject[], linkId: string, scope: Scope): unknown {
  const given = items.flatMap((item) => asList(item["answer"]));
  switch (form.type) {
    case "group":
      return valuesOf(form, asList(items[0]?.["item"]), scope, `${linkId}.`);
    case "entries":
      return Object.fromEntries(
        items.map(({ item }) => {
          const [name, fact] = asObjects(item).map(({ answer }) => asList(answer)[0]);
          return [String(readAnswer(name, scope)), readAnswer(fact, scope)];
        }),
      );
    case "list": {
      const { of } = form;
      if (of.type !== "group") return given.map((one) => readAnswer(one, scope));
      return items.length === 1 && items[0]?.["item"] === undefined
        ? []
        : items.map(({ item }) => valuesOf(of, asList(item), scope, `${linkId}.`));
    }
    default:
      return readAnswer(given[0], scope);
  }
}

function readAnswer(answer: unknown, scope: Scope): unknown {
  const found = asObject(answer);
  if (found === undefined) return undefined;
  if (found["valueReference"] !== undefined) return scope.idOf(found["valueReference"]);
  if (found["valueCoding"] !== undefined) return asObject(found["valueCoding"])?.["code"];
  for (const key of ["valueString", "valueDate", "valueInteger", "valueDecimal", "valueBoolean"])
    if (found[key] !== undefined) return found[key];
  return undefined;
}

/** A code of a form with its system: of a list of ours, or of the question it answers. */
export function codingFor(options: readonly string[], value: unknown, linkId: string): JsonObject {
  const code = String(value);
  const known = labelled.find(
    ([, labels]) => options.length > 1 && options.every((option) => option in labels),
  );
  const display = known?.[1][code]?.nl;
  return {
    system: known?.[0] ?? `${systems.answerCode}:${linkId}`,
    code,
    ...(display !== undefined && { display }),
  };
}
