import { describe, expect, it } from "vitest";

import { generatedFile, recordKinds } from "./support/files.ts";
import { byFhirJs, byMedplum, bySchema } from "./support/validators.ts";

import { questionnaireFor, toFhir, type RecordKind } from "@steunnetwerk/fhir";

interface Item {
  readonly linkId: string;
  readonly type?: string;
  readonly repeats?: boolean;
  readonly item?: readonly Item[];
  readonly answer?: readonly Record<string, unknown>[];
}

const typeOf: Readonly<Record<string, string>> = {
  valueString: "string",
  valueDate: "date",
  valueInteger: "integer",
  valueDecimal: "decimal",
  valueBoolean: "boolean",
  valueCoding: "choice",
  valueReference: "reference",
};

/** Answers that the form does not ask for: another question, another type, more than one where one is asked. */
function astray(answers: readonly Item[], questions: readonly Item[]): string[] {
  const asked = new Map(questions.map((question) => [question.linkId, question]));
  const seen = new Set<string>();
  return answers.flatMap(({ linkId, item = [], answer = [] }) => {
    const question = asked.get(linkId);
    if (question === undefined) return [`${linkId} is not asked`];
    const twice =
      seen.has(linkId) && question.repeats !== true ? [`${linkId} is answered twice`] : [];
    seen.add(linkId);
    const many =
      answer.length > 1 && question.repeats !== true ? [`${linkId} has several answers`] : [];
    const wrong = answer
      .map((one) => typeOf[Object.keys(one)[0] ?? ""])
      .filter((type) => type !== question.type)
      .map((type) => `${linkId} is a ${question.type ?? ""}, not a ${type ?? ""}`);
    return [...twice, ...many, ...wrong, ...astray(item, question.item ?? [])];
  });
}

describe("the form of every kind of record", () => {
  it.each(recordKinds)("is a valid Questionnaire (%s)", (kind) => {
    const form = questionnaireFor(kind as RecordKind);
    expect([...bySchema(form), ...byFhirJs(form), ...byMedplum(form)]).toEqual([]);
  });

  it("asks all that is answered, with the same type", () => {
    const wrong = new Set<string>();
    let count = 0;
    for (let seed = 0; seed < 20; seed++)
      for (const { resource } of toFhir(generatedFile(seed), {
        circles: ["family", "supporter", "restricted", "professional"],
      }).entry ?? []) {
        if (resource?.resourceType !== "QuestionnaireResponse") continue;
        const kind = /Questionnaire:(\w+)\|/.exec(resource.questionnaire ?? "")?.[1] as RecordKind;
        const form = questionnaireFor(kind) as unknown as { item: Item[] };
        for (const problem of astray((resource.item ?? []) as unknown as Item[], form.item))
          wrong.add(`${kind}: ${problem}`);
        count += 1;
      }
    expect([...wrong]).toEqual([]);
    expect(count).toBeGreaterThan(300);
  });
});
