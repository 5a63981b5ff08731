import { parseNetwork, roles, type Network } from "@steunnetwerk/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { figures, madeUpNetwork } from "@steunnetwerk/synthetic";

const many = Array.from({ length: 1_000 }, (_, at) => madeUpNetwork(`many-${at}`));
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const professionalsOn = ({ alters }: Network) =>
  alters.filter(({ professional }) => professional === "yes").length;

describe("madeUpNetwork", () => {
  it("gives the same network for the same seed, and another for another", () => {
    expect(madeUpNetwork("a")).toEqual(madeUpNetwork("a"));
    expect(madeUpNetwork("a").alters).not.toEqual(madeUpNetwork("b").alters);
  });

  it("gives valid networks that say they are made up, whatever the seed and the options", () => {
    const options = fc.record(
      {
        language: fc.constantFrom("nl", "en"),
        age: fc.integer({ min: 0, max: 17 }),
        inCare: fc.boolean(),
        profile: fc.constantFrom("closeFamily", "variedFamily", "friendAndFamily"),
        size: fc.integer({ min: 2, max: 60 }),
        missing: fc.double({ min: 0, max: 1, noNaN: true }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.string(), options, (seed, given) => {
        const network = parseNetwork(madeUpNetwork(seed, given));
        expect(network.id).toMatch(/^made-up-/);
        expect(network.ego.attributes).toEqual({ madeUp: true });
        if (given.size !== undefined) expect(network.alters).toHaveLength(given.size);
        if (given.age !== undefined) expect(network.ego.age).toBe(given.age);
      }),
    );
  });

  it("never gives two people one name", () => {
    for (const { alters } of many)
      expect(new Set(alters.map(({ label }) => label)).size).toBe(alters.length);
  });

  // Tolerances are three standard errors of a mean over 1,000 networks, with the standard deviation the generator has.
  it("follows the published sizes and the published share of professionals", () => {
    const sizes = many.map(({ alters }) => alters.length);
    const informal = many.map((network) => network.alters.length - professionalsOn(network));
    expect(Math.abs(mean(sizes) - figures.networkSize.value.mean)).toBeLessThan(0.5);
    expect(Math.abs(mean(informal) - figures.informalSize.value.mean)).toBeLessThan(0.45);
    expect(Math.min(...informal)).toBeGreaterThanOrEqual(figures.informalSize.value.least);
    expect(Math.max(...informal)).toBeLessThanOrEqual(figures.informalSize.value.most);
    const share = mean(many.map((network) => professionalsOn(network) / network.alters.length));
    expect(Math.abs(share - figures.professionalShare.value)).toBeLessThan(0.03);
  });

  it("has no professionals without youth care", () => {
    expect(professionalsOn(madeUpNetwork("a", { inCare: false }))).toBe(0);
  });

  it("follows the published layers of closeness", () => {
    for (const { alters } of many) {
      const closerThan = (rank: number) =>
        alters.filter(({ closeness }) => typeof closeness === "number" && closeness >= rank).length;
      expect(closerThan(4)).toBeLessThanOrEqual(figures.closestPeople.value.most);
      expect(closerThan(3)).toBeLessThanOrEqual(figures.closePeople.value.most);
    }
  });

  it("follows the usual support of each role", () => {
    const answers = many.flatMap(({ alters }) =>
      alters
        .filter(({ relation }) => relation !== "ouder")
        .flatMap(({ roles: held = [], provides = {} }) => {
          const role = roles[held[0] ?? "steunfiguur"];
          const how = (type: string) =>
            (role.usual as readonly string[]).includes(type)
              ? "usual"
              : (role.sometimes as readonly string[]).includes(type)
                ? "sometimes"
                : "other";
          return Object.entries(provides).map(([type, answer]) => ({ how: how(type), answer }));
        }),
    );
    const [usual = 0, sometimes = 0, other = 0] = ["usual", "sometimes", "other"].map((wanted) => {
      const known = answers.filter(({ how, answer }) => how === wanted && answer !== "unknown");
      return known.filter(({ answer }) => answer === "yes").length / known.length;
    });
    expect(usual).toBeGreaterThan(2 * sometimes);
    expect(sometimes).toBeGreaterThan(1.2 * other);
  });

  it("leaves out or leaves unknown as many answers as asked", () => {
    const share = (missing: number) => {
      const fields = Array.from({ length: 200 }, (_, at) => madeUpNetwork(`m-${at}`, { missing }))
        .flatMap(({ alters }) => alters)
        .map(({ closeness }) => closeness);
      return fields.filter((value) => typeof value !== "number").length / fields.length;
    };
    expect(share(0)).toBe(0);
    expect(share(1)).toBeGreaterThan(0.7);
  });

  it("names people in the language asked for", () => {
    const labels = Array.from({ length: 50 }, (_, at) =>
      madeUpNetwork(`en-${at}`, { language: "en" }),
    )
      .flatMap(({ alters }) => alters)
      .map(({ label = "" }) => label);
    expect(
      labels.filter((label) =>
        /^(Mama|Papa|Oma|Opa|Tante|Oom|Juf) |vriend van thuis|jeugdhulp/.test(label),
      ),
    ).toEqual([]);
    expect(labels).toContain("Mum");
  });
});
