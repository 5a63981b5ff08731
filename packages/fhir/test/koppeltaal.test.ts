import { readFileSync } from "node:fs";

import { madeUpCase } from "@steunnetwerk/synthetic";
import { describe, expect, it } from "vitest";

import { generatedFile } from "./support/files.ts";
import { byFhirJs, byMedplum, bySchema } from "./support/validators.ts";

import {
  fromKoppeltaal,
  koppeltaalLosses,
  toFhir,
  toKoppeltaal,
  type CaseFile,
} from "@steunnetwerk/fhir";

type Found = Record<string, unknown> & { resourceType: string; id?: string };

const resourcesOf = (bundle: { entry?: readonly { resource?: unknown }[] | undefined }) =>
  (bundle.entry ?? []).map(({ resource }) => resource as Found);

/** A made-up case with its enactment, of people whose day of birth is known. */
function file(seed: number): CaseFile {
  const told = madeUpCase(`kt-${seed}`, { months: 6 });
  const one = generatedFile(seed);
  return {
    ...one,
    people: {
      ...told.family.people,
      persons: told.family.people.persons.map((person, index) =>
        index % 4 === 3 ? person : { ...person, birthDate: "1980-05-06" },
      ),
    },
    genders: Object.fromEntries(
      told.family.people.persons.map(({ id }) => [id, "female" as const]),
    ),
    enactment: told.case,
  };
}

describe("the Koppeltaal flavour", () => {
  it("has every loss in the table of the README, in order", () => {
    const rows = koppeltaalLosses.map(
      ({ resource, element, reason }) =>
        `| ${resource === "*" ? "every other type" : resource} | ${element === "*" ? "all of it" : `\`${element}\``} | ${reason.en} |`,
    );
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    expect(readme).toContain(
      ["| resource | element | why |", "| --- | --- | --- |", ...rows].join("\n"),
    );
  });

  it("is valid R4, and has of each resource what Koppeltaal asks and nothing it forbids", () => {
    for (let seed = 0; seed < 4; seed++) {
      const { bundle } = toKoppeltaal(file(seed));
      for (const resource of resourcesOf(bundle)) {
        expect([...bySchema(resource), ...byFhirJs(resource), ...byMedplum(resource)]).toEqual([]);
        expect(resource["identifier"]).toBeDefined();
        if (resource.resourceType === "RelatedPerson") {
          expect([typeof resource["gender"], typeof resource["birthDate"]]).toEqual([
            "string",
            "string",
          ]);
          expect(resource["active"]).toBeDefined();
        }
        if (resource.resourceType === "Task") {
          expect(resource).toMatchObject({ for: {}, owner: {} });
          for (const element of [
            "statusReason",
            "businessStatus",
            "restriction",
            "input",
            "output",
            "note",
            "basedOn",
            "focus",
          ])
            expect(resource[element]).toBeUndefined();
        }
        if (resource.resourceType === "CareTeam")
          expect(JSON.stringify(resource["participant"])).not.toContain("Patient/");
      }
    }
  });

  it("loses only what the table says", () => {
    const listed = new Set(
      koppeltaalLosses.map(({ resource, element }) => `${resource}.${element}`),
    );
    const types = new Set(["Patient", "Practitioner", "RelatedPerson", "CareTeam", "Task"]);
    const lost = new Set<string>();
    for (let seed = 0; seed < 4; seed++) {
      const thin = new Map(
        resourcesOf(toKoppeltaal(file(seed)).bundle).map((one) => [
          `${one.resourceType}/${one.id ?? ""}`,
          one,
        ]),
      );
      for (const full of resourcesOf(toFhir(file(seed), { release: "2020" }))) {
        const there = thin.get(`${full.resourceType}/${full.id ?? ""}`);
        if (there === undefined)
          lost.add(types.has(full.resourceType) ? `${full.resourceType}.*` : "*.*");
        else
          for (const [element, value] of Object.entries(full))
            if (
              element !== "meta" &&
              element !== "owner" &&
              JSON.stringify(there[element]) !== JSON.stringify(value)
            )
              lost.add(`${full.resourceType}.${element}`);
      }
    }
    expect([...lost].filter((one) => !listed.has(one))).toEqual([]);
  });

  it("tells whom to ask for what is required", () => {
    const { missing } = toKoppeltaal(file(1));
    expect(missing.length).toBeGreaterThan(0);
    expect(new Set(missing.map(({ code }) => code))).toEqual(new Set(["askFirst"]));
  });

  it("gives the whole file back when nothing changed there", () => {
    for (let seed = 0; seed < 3; seed++)
      expect(fromKoppeltaal(file(seed), toKoppeltaal(file(seed)).bundle)).toEqual(file(seed));
  });

  it("takes over a status that was set there, and changes nothing else", () => {
    const ready = (bundle: ReturnType<typeof toKoppeltaal>["bundle"]) =>
      resourcesOf(bundle).find(
        ({ resourceType, status }) => resourceType === "Task" && status === "ready",
      );
    const sent = [0, 1, 2, 3, 4, 5, 6, 7]
      .map(file)
      .find((one) => ready(toKoppeltaal(one).bundle) !== undefined);
    if (sent === undefined) throw new Error("A case has an open task");
    const { bundle } = toKoppeltaal(sent);
    const open = ready(bundle);
    if (open === undefined) throw new Error("A task is open");
    open["status"] = "completed";
    const back = fromKoppeltaal(sent, bundle);
    const states = (one: CaseFile) =>
      Object.values(one.enactment?.steps ?? {}).flatMap(({ tasks }) =>
        Object.values(tasks).map(({ state }) => state),
      );
    const changed = states(back).filter((state, index) => state !== states(sent)[index]);
    expect(changed).toEqual(["done"]);
    expect({ ...back, enactment: undefined }).toEqual({ ...sent, enactment: undefined });
  });
});
