import { checkPeople, parseDocument } from "@steunnetwerk/domain";
import { describe, expect, it } from "vitest";

import {
  figures,
  madeUpFamily,
  madeUpMunicipality,
  madeUpNetwork,
  type MadeUpFamily,
} from "@steunnetwerk/synthetic";

const families = Array.from({ length: 500 }, (_, at) => madeUpFamily(`family-${at}`));

describe("madeUpFamily", () => {
  it("gives valid records, in which everything says it is made up", () => {
    for (const { people } of families) {
      parseDocument("people", people);
      const { persons, relations, roles, positions, measures } = people;
      for (const { id } of [people, ...persons, ...relations, ...roles, ...positions, ...measures])
        expect(id).toMatch(/^made-up-/);
    }
  });

  it("has no roles that do not hold together", () => {
    const findings = families.flatMap(({ people }) => checkPeople(people, "2026-01-15"));
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("has the map that the network of the same seed is", () => {
    expect(madeUpFamily("a").map).toEqual(madeUpNetwork("a"));
  });

  it("has everybody on the map among its people, with the age that goes with the map", () => {
    for (const { people, map } of families.slice(0, 50)) {
      const known = new Set(people.persons.map(({ id }) => id));
      expect(map.alters.every(({ id }) => known.has(id))).toBe(true);
      const born = people.persons.find(({ id }) => id === people.jeugdigeId)?.birthDate ?? "";
      const birthday = `2026${born.slice(4)}`;
      expect(2026 - Number(born.slice(0, 4)) - Number(birthday > "2026-01-15")).toBe(map.ego.age);
    }
  });

  it("has supervision, guardianship, JIMs, support figures, buddies and support families", () => {
    const measures = new Set(
      families.flatMap(({ people }) => people.measures.map(({ kind }) => kind)),
    );
    const positions = new Set(
      families.flatMap(({ people }) => people.positions.map(({ kind }) => kind)),
    );
    const roles = new Set(families.flatMap(({ people }) => people.roles.map(({ role }) => role)));
    expect(measures).toEqual(new Set(["ondertoezichtstelling"]));
    expect(positions).toEqual(new Set(["ouderlijkGezag", "ouderZonderGezag", "voogdijGi"]));
    expect(roles).toEqual(new Set(["jim", "steunfiguur", "maatje", "steungezin"]));
  });

  // Tolerance: three standard errors of a share over 500 families.
  it("follows the published share of one-parent households", () => {
    const apart = families.filter(
      ({ map }) =>
        map.alters.filter(
          ({ relation, household }) => relation === "ouder" && household !== undefined,
        ).length === 1,
    );
    const share = figures.oneParentHouseholds.value;
    expect(Math.abs(apart.length / families.length - share)).toBeLessThan(
      3 * Math.sqrt((share * (1 - share)) / 500),
    );
  });
});

describe("madeUpMunicipality", () => {
  it("has as many families with children, and as many with youth care, as published", () => {
    const all = [...madeUpMunicipality("town", { inhabitants: 20_000 })];
    expect(all).toHaveLength(Math.round(20_000 * figures.householdsWithChildren.value));
    const share = all.filter(({ inCare }) => inCare).length / all.length;
    const expected = figures.youthCare.value;
    expect(Math.abs(share - expected)).toBeLessThan(
      3 * Math.sqrt((expected * (1 - expected)) / all.length),
    );
  });

  it("makes a family only when it is asked for", () => {
    const country = madeUpMunicipality("country", { inhabitants: 17_800_000 });
    const families = country[Symbol.iterator]();
    expect((families.next().value as MadeUpFamily).id).toBe("made-up-country-1");
    expect((families.next().value as MadeUpFamily).id).toBe("made-up-country-2");
  });

  it("can leave out families without youth care, and makes the others the same", () => {
    const all = [...madeUpMunicipality("town", { inhabitants: 3_000 })];
    expect([...madeUpMunicipality("town", { inhabitants: 3_000, only: "inCare" })]).toEqual(
      all.filter(({ inCare }) => inCare),
    );
  });
});
