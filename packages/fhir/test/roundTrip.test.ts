import { documents, type DocumentKind } from "@steunnetwerk/domain";
import { madeUpFamily } from "@steunnetwerk/synthetic";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyPeople, documentOf, handWritten } from "./support/documents.ts";

import { fromFhir, toFhir, type CaseFile } from "@steunnetwerk/fhir";

const everyone = { circles: ["family", "supporter", "restricted", "professional"] } as const;
const inPeople: readonly string[] = [
  "people",
  "person",
  "relation",
  "roleAssignment",
  "legalPosition",
  "measure",
];
const kinds = (Object.keys(documents) as DocumentKind[]).filter((kind) => !inPeople.includes(kind));

/** A file with a few people and these records. */
function fileWith(records: CaseFile["records"]): CaseFile {
  const [people] = handWritten("people").slice(-1);
  return { people, records } as unknown as CaseFile;
}

/** The file after a trip through the text of a Bundle, and what could not be read. */
function trip(file: CaseFile) {
  const { file: back, issues } = fromFhir(JSON.parse(JSON.stringify(toFhir(file, everyone))));
  return { back, issues };
}

describe("a case file to FHIR and back", () => {
  it.each(kinds)(
    "keeps every hand-written record of the kind %s, and says nothing was lost",
    (kind) => {
      const file = fileWith({ [kind]: handWritten(kind) });
      const { back, issues } = trip(file);
      expect(back).toEqual(file);
      expect(issues).toEqual([]);
    },
  );

  it.each(kinds)("keeps any record of the kind %s", (kind) => {
    fc.assert(
      fc.property(documentOf(kind), (record) => {
        const file = fileWith({ [kind]: [record] });
        expect(trip(file).back).toEqual(file);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps any people around a jeugdige, with hand-written ones as well", () => {
    for (const people of handWritten("people"))
      expect(trip({ people, records: {} } as unknown as CaseFile).back.people).toEqual(people);
    fc.assert(
      fc.property(anyPeople(), (people) => {
        expect(trip({ people, records: {} } as unknown as CaseFile).back.people).toEqual(people);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps made-up families and their maps, without an issue", () => {
    for (let seed = 0; seed < 40; seed++) {
      const { people, map } = madeUpFamily(`trip-${seed}`);
      const file = { people, records: { network: [map] } };
      const { back, issues } = trip(file);
      expect(back).toEqual(file);
      expect(issues).toEqual([]);
    }
  });
});
