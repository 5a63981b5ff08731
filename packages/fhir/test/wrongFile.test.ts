import { describe, expect, it } from "vitest";

import { generatedFile } from "./support/files.ts";

import { InvalidCaseFile, toFhir, toKoppeltaal, type CaseFile } from "@steunnetwerk/fhir";

const file = generatedFile(1);
const goal = { version: 1, id: "g", words: "Weer naar school", ofIds: ["kim"], state: "active" };

function refusalOf(run: () => unknown): InvalidCaseFile {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidCaseFile) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a case file that is not one", () => {
  it.each<readonly [what: string, given: unknown, paths: readonly string[]]>([
    ["nothing", undefined, [""]],
    ["people that are missing", { records: {} }, ["people"]],
    [
      "a person without an id",
      { ...file, people: { ...file.people, persons: [{ version: 1 }] } },
      [],
    ],
    [
      "a goal with a state that does not exist",
      { ...file, records: { goal: [goal, { ...goal, state: "x" }] } },
      ["records.goal.1.state"],
    ],
    [
      "a kind of record that does not exist",
      { ...file, records: { dream: [] } },
      ["records.dream"],
    ],
    ["records that are no list", { ...file, records: { goal } }, ["records.goal"]],
    ["a field that does not exist", { ...file, extra: 1 }, ["extra"]],
    ["a citizen number with a wrong digit", { ...file, bsn: "999911121" }, ["bsn"]],
    [
      "a moment without its time zone",
      { ...file, changes: [{ id: "c", of: [], what: "created", at: "2026-02-01T10:00:00" }] },
      ["changes.0.at"],
    ],
    [
      "a measure that is a text",
      { ...file, measurements: [{ id: "m", indicator: "size", value: "3" }] },
      ["measurements.0.value"],
    ],
    [
      "a picture that is no base64",
      { ...file, mapFiles: [{ id: "m", networkId: "n", mediaType: "image/png", base64: "é" }] },
      ["mapFiles.0.base64"],
    ],
    [
      "a case of the engine without its steps",
      { ...file, enactment: { id: "c" } },
      ["enactment.steps"],
    ],
  ])(
    "is refused with the path and a sentence, and nothing of what it says: %s",
    (_, given, paths) => {
      for (const write of [toFhir, toKoppeltaal]) {
        const { issues, message } = refusalOf(() => write(given as CaseFile));
        const found = issues.map(({ path }) => path.join("."));
        expect(found).toEqual(expect.arrayContaining([...paths]));
        expect(message).toContain("This case file cannot be written");
        for (const { message: text } of issues)
          expect(text.nl.length > 10 && text.en.length > 10).toBe(true);
        expect(JSON.stringify(issues)).not.toContain("999911121");
      }
    },
  );

  it("says everything that is wrong at once", () => {
    const records = {
      goal: [
        { ...goal, state: "x" },
        { ...goal, words: "" },
      ],
    };
    const { issues } = refusalOf(() => toFhir({ ...file, records } as unknown as CaseFile));
    expect(issues.map(({ path }) => path.join("."))).toEqual([
      "records.goal.0.state",
      "records.goal.1.words",
    ]);
  });
});
