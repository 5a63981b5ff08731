import { describe, expect, it } from "vitest";

import { generatedFile } from "./support/files.ts";
import { byFhirJs, byMedplum, bySchema } from "./support/validators.ts";

import { toFhir } from "@steunnetwerk/fhir";

const everyone = ["family", "supporter", "restricted", "professional"] as const;

describe("every resource that is written", () => {
  it.each(["both", "2020", "2024"] as const)(
    "is valid R4 for three validators (release %s)",
    (release) => {
      const wrong = new Set<string>();
      for (let seed = 0; seed < 12; seed++) {
        const bundle = toFhir(generatedFile(seed), { release, circles: everyone });
        for (const { resource } of bundle.entry ?? [])
          if (resource !== undefined)
            for (const problem of [
              ...bySchema(resource),
              ...byFhirJs(resource),
              ...byMedplum(resource),
            ])
              wrong.add(`${resource.resourceType}: ${problem}`);
      }
      expect([...wrong]).toEqual([]);
    },
  );
});
