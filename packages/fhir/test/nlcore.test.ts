import { describe, expect, it } from "vitest";

import { generatedFile } from "./support/files.ts";
import { nictiz } from "./support/nictiz.ts";
import { nlCore } from "./support/nlcore.ts";

import { toFhir } from "@steunnetwerk/fhir";

describe("nl-core", () => {
  it("accepts its own examples, by the way it is checked here", () => {
    const check = nlCore("zib2020");
    const wrong = nictiz("examples-zib2020").flatMap(([name, resource]) =>
      check(resource).map((problem) => `${name}: ${problem}`),
    );
    // Some examples claim a profile that is not kept here.
    expect(wrong.filter((one) => !one.includes("is not in this release"))).toEqual([]);
  });

  it.each([
    ["2020", "zib2020", []],
    ["both", "zib2020", []],
    ["2024", "zib2024", ["HelpFromOthers", "TreatmentObjective"]],
    ["both", "zib2024", ["HelpFromOthers", "TreatmentObjective"]],
  ] as const)(
    "accepts what is written for release %s, by the definitions of %s",
    (release, definitions, absent) => {
      const check = nlCore(definitions);
      const wrong = new Set<string>();
      for (let seed = 0; seed < 20; seed++)
        for (const { resource } of toFhir(generatedFile(seed), { release }).entry ?? [])
          for (const problem of check(resource as unknown as Record<string, unknown>))
            wrong.add(`${resource?.resourceType ?? ""}: ${problem}`);
      const known = [...wrong].filter(
        (one) => !absent.some((name) => one.includes(`nl-core-${name} is not in this release`)),
      );
      expect(known).toEqual([]);
    },
  );
});
