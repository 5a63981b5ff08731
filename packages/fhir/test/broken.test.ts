import { safeParseDocument, type DocumentKind } from "@steunnetwerk/domain";
import { CaseSchema, type Case } from "@steunnetwerk/handreiking";
import { madeUpCase } from "@steunnetwerk/synthetic";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { generatedFile } from "./support/files.ts";

import { fromFhir, toFhir, type CaseFile } from "@steunnetwerk/fhir";

const everyone = { circles: ["family", "supporter", "restricted", "professional"] } as const;

type Resource = Record<string, unknown> & { resourceType: string; id: string };

function fileOf(seed: number): CaseFile & { readonly enactment: Case } {
  const told = madeUpCase(`broken-${seed}`, { months: 5 });
  return { ...generatedFile(seed), people: told.family.people, enactment: told.case };
}

const resourcesOf = (file: CaseFile) =>
  (toFhir(file, everyone).entry ?? []).map(({ resource }) => resource as unknown as Resource);

function givenBack(resources: readonly unknown[]) {
  const { file, source } = fromFhir(resources);
  return (toFhir(file, { ...everyone, onto: source }).entry ?? []).map(({ resource }) => resource);
}

const kindOf = ({ identifier }: Resource) =>
  String((identifier as { system: string }[] | undefined)?.[0]?.system).replace(
    "urn:steunnetwerk:id:",
    "",
  );

describe("a case of the engine that is not whole", () => {
  const resources = resourcesOf(fileOf(1));
  const partsOfCase = ["enactment", "step", "task", "consentAnswer"];
  const places = resources
    .map((resource, index) => [kindOf(resource), index] as const)
    .filter(([kind]) => partsOfCase.includes(kind));

  it.each(partsOfCase)("is not read without one of its resources (%s), and says so", (kind) => {
    const without = places.filter(([is]) => is === kind).slice(0, 5);
    expect(without.length).toBeGreaterThan(0);
    for (const [, index] of without) {
      const torn = resources.toSpliced(index, 1);
      const { file, issues } = fromFhir(torn);
      expect(file.enactment).toBeUndefined();
      expect(issues.map(({ code }) => code)).toEqual(["caseIncomplete"]);
      expect(issues[0]?.path).toMatch(/^Bundle\.entry\[\d+\]\.resource$/);
      expect(givenBack(torn)).toEqual(torn);
    }
  });

  it.each(partsOfCase)("is not read when one of them is broken (%s), and says which", (kind) => {
    for (const [, index] of places.filter(([is]) => is === kind).slice(0, 5)) {
      const torn = resources.with(index, { ...resources[index], status: "kapot" } as Resource);
      const { file, issues } = fromFhir(torn);
      expect(file.enactment).toBeUndefined();
      expect(issues[0]).toMatchObject({
        code: "notValid",
        path: `Bundle.entry[${index}].resource`,
      });
      expect(issues[0]?.message.en).toMatch(/\((state|answer): /);
      expect(givenBack(torn)).toEqual(torn);
    }
  });

  it("is read once when there are two, and the other is kept", () => {
    const other = resourcesOf(fileOf(2)).filter((one) => partsOfCase.includes(kindOf(one)));
    const { file, issues } = fromFhir([...resources, ...other]);
    expect(file.enactment?.id).toBe(fileOf(1).enactment.id);
    expect(issues.map(({ code }) => code)).toEqual(["severalCases"]);
    expect(givenBack([...resources, ...other])).toEqual([...resources, ...other]);
  });
});

/** Everything in a file that is not what it says it is. */
function notWhole({ people, records, enactment, ...rest }: CaseFile): string[] {
  const stored: [string, unknown][] = [
    ["people", people],
    ...Object.entries(records).flatMap(([kind, list]) =>
      list.map((record): [string, unknown] => [kind, record]),
    ),
  ];
  const notes = [...(rest.summaries ?? []), ...(rest.measurements ?? []), ...(rest.changes ?? [])];
  return [
    ...stored.flatMap(([kind, record]) =>
      safeParseDocument(kind as DocumentKind, record).success ? [] : [kind],
    ),
    ...(enactment === undefined || CaseSchema.safeParse(enactment).success ? [] : ["enactment"]),
    ...notes.flatMap((note) =>
      Object.entries(note).flatMap(([field, value]) =>
        ["string", "number"].includes(typeof value) || value === null || Array.isArray(value)
          ? []
          : [field],
      ),
    ),
    ...(rest.accesses ?? []).flatMap(({ at, purpose, allowed }) =>
      typeof at === "string" && typeof purpose === "string" && typeof allowed === "boolean"
        ? []
        : ["access"],
    ),
  ];
}

/** Every place in a tree, as keys from the root. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [[...path], ...[...keys].flatMap((key) => placesIn(value[key as never], [...path, key]))];
}

function withAt(root: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...below] = path;
  if (key === undefined) return value;
  const copy = Array.isArray(root) ? [...(root as unknown[])] : { ...(root as object) };
  const inside = withAt(copy[key as never], below, value);
  if (inside === undefined) Reflect.deleteProperty(copy, key);
  else Object.assign(copy, { [key]: inside });
  return copy;
}

describe("what we wrote, changed by somebody else at any place", () => {
  const resources = resourcesOf(fileOf(3));

  it("is read as a file that is whole, and comes back as it is", () => {
    const place = fc
      .nat(resources.length - 1)
      .chain((index) => fc.constantFrom(...placesIn(resources[index], [index])))
      .filter((path) => path.length > 1 && path[1] !== "resourceType");
    const value = fc.oneof(
      fc.constant(undefined),
      fc.constantFrom("", "x", 0, -1, 1e21, null, true, [], {}, [[]], "2026-02-30", "constructor"),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce<unknown>((all, [path, to]) => {
          try {
            return withAt(all, path, to);
          } catch {
            return all; // an earlier change took the place away
          }
        }, resources) as Resource[];
        const { file } = fromFhir(changed);
        expect(notWhole(file)).toEqual([]);
        expect(givenBack(changed)).toEqual(changed);
      }),
      { numRuns: 150 },
    );
  });
});
