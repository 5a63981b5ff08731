// Case files made from a seed: a made-up family with its map, and arbitrary records of every kind that speak of its people.
import { documents, type DocumentKind } from "@steunnetwerk/domain";
import { madeUpFamily } from "@steunnetwerk/synthetic";
import fc from "fast-check";

import { documentOf } from "./documents.ts";

import type { CaseFile } from "@steunnetwerk/fhir";

const inPeople: readonly string[] = [
  "people",
  "person",
  "relation",
  "roleAssignment",
  "legalPosition",
  "measure",
];

/** The kinds of records a case file holds beside its people. */
export const recordKinds = (Object.keys(documents) as DocumentKind[]).filter(
  (kind) => !inPeople.includes(kind),
);

const arbitraries = new Map(recordKinds.map((kind) => [kind, documentOf(kind)]));

/** A case file, the same for the same seed. */
export function generatedFile(seed: number): CaseFile {
  const { people: family, map } = madeUpFamily(`file-${seed}`);
  const people = {
    ...family,
    persons: family.persons.map((one, index) =>
      index % 2 === 0 ? { ...one, name: `${one.label ?? "A."} Voorbeeld` } : one,
    ),
  };
  const records = Object.fromEntries(
    recordKinds.map((kind, index) => {
      const arbitrary = arbitraries.get(kind) ?? fc.constant({});
      const sample = fc.sample(arbitrary, { seed: seed * 100 + index, numRuns: 2 });
      return [kind, sample.map((record, number) => ({ ...record, id: `${kind}-${number}` }))];
    }),
  );
  const { id: networkId } = map;
  return {
    people,
    genders: Object.fromEntries(
      people.persons.map(({ id }, index) => [id, index % 3 === 0 ? "female" : "male"]),
    ),
    records: { ...records, network: [map] },
    summaries: [
      {
        id: "in-words",
        words: "Oma en de buurvrouw elke week.",
        on: "2026-02-01",
        approvedBy: [people.jeugdigeId],
      },
    ],
    measurements: [
      {
        id: "m-1",
        indicator: "egoDensity",
        value: 0.4,
        lower: 0.2,
        upper: 0.6,
        on: "2026-02-01",
        networkId,
      },
      { id: "m-2", indicator: "burden", value: null, reason: "not-collected" },
    ],
    mapFiles: [
      {
        id: "drawing",
        networkId,
        mediaType: "image/png",
        title: "Getekend aan de keukentafel",
        base64: "iVBORw0KGgo=",
        on: "2026-02-01",
        madeBy: people.jeugdigeId,
      },
      {
        id: "graph",
        networkId,
        mediaType: "application/graphml+xml",
        url: "https://example.org/kaart.graphml",
      },
    ],
    changes: [
      {
        id: "change-1",
        of: [networkId],
        what: "created",
        at: "2026-02-10T10:05:00+01:00",
        by: people.jeugdigeId,
        enteredBy: "nv-1",
      },
      {
        id: "change-2",
        of: ["goal-0"],
        what: "changed",
        at: "2026-02-11T10:05:00+01:00",
        reason: "verhuisd",
      },
    ],
    accesses: [
      {
        id: "a-1",
        at: "2026-02-11T08:00:00+01:00",
        by: "m-17",
        action: "read",
        allowed: true,
        purpose: "supportNetwork",
        observer: "engine",
      },
      {
        id: "a-2",
        at: "2026-02-11T08:00:00+01:00",
        by: "m-17",
        action: "read",
        allowed: false,
        purpose: "familyRequest",
        of: [networkId],
        observer: "engine",
      },
    ],
  };
}
