// The form that a QuestionnaireResponse answers, from the same zod schema as its items.
import { documents } from "@steunnetwerk/domain";
import type { Questionnaire } from "fhir/r4.js";

import type { RecordKind } from "../CaseFile.ts";
import type { JsonObject } from "../json.ts";
import { canonical } from "../systems.ts";

import { formOf, type Form } from "./Form.ts";
import { codingFor, factLinks, insteadLink, isPerson } from "./items.ts";
import { mapQuestions } from "./questions.ts";

/** The version of the form of a kind: that of its stored shape. */
export const formVersion = (kind: RecordKind) => `${documents[kind].migrations.length + 1}.0.0`;

/**
 * The form of a kind of record as a Questionnaire: every field is a question, in the order of the stored shape. A place where
 * somebody may say that they do not know is a question of its own (`….instead`).
 */
export function questionnaireFor(kind: RecordKind): Questionnaire {
  const { label } = documents[kind];
  const version = formVersion(kind);
  return {
    resourceType: "Questionnaire",
    id: `${kind}-${version}`,
    url: canonical("Questionnaire", kind),
    version,
    name: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
    title: label.nl,
    status: "active",
    language: "nl",
    subjectType: ["Patient"],
    item: questionsOf(formOf(kind), "", kind === "network" ? mapQuestions : {}),
  } as unknown as Questionnaire;
}

type Questions = Readonly<Record<string, { readonly nl: string }>>;

function questionsOf(
  form: Form & { readonly type: "group" },
  above: string,
  words: Questions,
): JsonObject[] {
  return Object.entries(form.fields).flatMap(([name, field]) => {
    const linkId = `${above}${name}`;
    const common = { linkId, text: words[linkId]?.nl ?? name };
    const or = field.type === "value" || field.type === "list" ? (field.or ?? []) : [];
    const question = questionFor(field, common, words);
    if (form.required.includes(name) && or.length === 0 && field.type !== "list")
      question["required"] = true;
    if (or.length === 0) return [question];
    const link = insteadLink(linkId);
    return [question, choice({ linkId: link, text: `${common.text} (of)` }, or)];
  });
}

function questionFor(
  form: Form,
  common: { readonly linkId: string; readonly text: string },
  words: Questions,
): JsonObject {
  const { linkId } = common;
  switch (form.type) {
    case "group":
      return { ...common, type: "group", item: questionsOf(form, `${linkId}.`, words) };
    case "entries":
      return {
        ...common,
        type: "group",
        repeats: true,
        item: [
          { linkId: `${linkId}.name`, text: "naam", type: "string" },
          { linkId: `${linkId}.${factLinks.string}`, text: "tekst", type: "string" },
          { linkId: `${linkId}.${factLinks.number}`, text: "getal", type: "decimal" },
          { linkId: `${linkId}.${factLinks.boolean}`, text: "ja of nee", type: "boolean" },
        ],
      };
    case "list":
      return { ...questionFor(form.of, common, words), repeats: true };
    case "choice":
      return choice(common, form.options);
    case "value":
      return { ...common, type: isPerson(linkId) ? "reference" : form.as };
  }
}

function choice(
  common: { readonly linkId: string; readonly text: string },
  options: readonly string[],
): JsonObject {
  return {
    ...common,
    type: "choice",
    answerOption: options.map((option) => ({
      valueCoding: codingFor(options, option, common.linkId),
    })),
  };
}
