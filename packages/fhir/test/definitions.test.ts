import { guidelines, type Guideline } from "@steunnetwerk/handreiking";
import { describe, expect, it } from "vitest";

import { explorations } from "../../handreiking/test/explore/Explored.ts";
import { walk } from "../../handreiking/test/explore/Walk.ts";

import { byFhirJs, byMedplum, bySchema } from "./support/validators.ts";

import { applyGuideline, guidelineFromFhir, guidelineToFhir } from "@steunnetwerk/fhir";

const named: readonly (readonly [string, Guideline])[] = guidelines.map((guideline) => [
  `${guideline.id} ${guideline.version}`,
  guideline,
]);

function wrongIn({ entry = [] }: ReturnType<typeof guidelineToFhir>): string[] {
  return entry.flatMap(({ resource }) =>
    resource === undefined
      ? []
      : [...bySchema(resource), ...byFhirJs(resource), ...byMedplum(resource)].map(
          (problem) => `${resource.resourceType}: ${problem}`,
        ),
  );
}

describe.each(named)("%s as PlanDefinition and ActivityDefinitions", (_, guideline) => {
  const bundle = guidelineToFhir(guideline);

  it("is valid R4", () => {
    expect([...new Set(wrongIn(bundle))]).toEqual([]);
  });

  it("comes back as it was", () => {
    expect(guidelineFromFhir(JSON.parse(JSON.stringify(bundle)))).toEqual({
      success: true,
      data: guideline,
    });
  });

  it("defines every task that it names", () => {
    const text = JSON.stringify(bundle);
    const defined = new Set(
      (bundle.entry ?? []).flatMap(({ resource }) => {
        const { url, version } = resource as { url?: string; version?: string };
        return url === undefined ? [] : [`${url}|${version ?? ""}`];
      }),
    );
    const named = [...text.matchAll(/"definitionCanonical":"([^"]+)"/g)].map(([, one]) => one);
    expect(named.filter((one) => !defined.has(one ?? ""))).toEqual([]);
    expect(named.length).toBe(guideline.steps.flatMap(({ tasks }) => tasks).length);
  });

  it("applies to a tree of steps with a valid Task for each task", () => {
    const applied = applyGuideline(guideline, {
      id: "plan-1",
      patient: "kim",
      on: "2026-11-24",
      practitioner: "nv",
    });
    expect([...new Set(wrongIn(applied))]).toEqual([]);
    const types = (applied.entry ?? []).map(({ resource }) => resource?.resourceType);
    expect(types.slice(0, 2)).toEqual(["CarePlan", "RequestGroup"]);
    const named = [...JSON.stringify(applied).matchAll(/"reference":"(Task\/[^"]+)"/g)].map(
      ([, one]) => one,
    );
    const there = (applied.entry ?? []).map(
      ({ resource }) => `${resource?.resourceType ?? ""}/${resource?.id ?? ""}`,
    );
    expect(named.filter((one) => !there.includes(one ?? ""))).toEqual([]);
  });
});

describe("a guideline that is not whole", () => {
  it("is refused with what is wrong, and does not throw", () => {
    expect(guidelineFromFhir({}).success).toBe(false);
    expect(guidelineFromFhir(null).success).toBe(false);
  });
});

describe("$apply on a case under way", () => {
  it("gives valid Tasks wherever the case stands", () => {
    const [guideline] = guidelines;
    for (let seed = 1; seed < 10; seed++) {
      const { current } = walk(explorations.handreiking, seed, seed * 60);
      const applied = applyGuideline(guideline, {
        id: current.id,
        patient: "kim",
        on: "2026-11-24",
        current,
      });
      expect([...new Set(wrongIn(applied))]).toEqual([]);
    }
  });
});
