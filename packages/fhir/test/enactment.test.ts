import type { Case } from "@steunnetwerk/handreiking";
import { describe, expect, it } from "vitest";

import { explorations } from "../../handreiking/test/explore/Explored.ts";
import { walk } from "../../handreiking/test/explore/Walk.ts";

import { handWritten } from "./support/documents.ts";
import { byFhirJs, byMedplum, bySchema } from "./support/validators.ts";

import { fromFhir, toFhir, type CaseFile } from "@steunnetwerk/fhir";

const everyone = { circles: ["family", "supporter", "restricted", "professional"] } as const;

function fileOf(enactment: Case): CaseFile {
  const [people] = handWritten("people").slice(-1);
  return { people, records: {}, enactment } as unknown as CaseFile;
}

describe("a case of the engine", () => {
  it("comes back as it was, wherever a walk through a guideline has led, and every Task is valid", () => {
    const wrong = new Set<string>();
    const statuses = new Set<string>();
    for (const explored of Object.values(explorations))
      for (let seed = 1; seed <= 12; seed++) {
        const { current } = walk(explored, seed, 40 * seed);
        const file = fileOf(current);
        const bundle = toFhir(file, everyone);
        expect(fromFhir(JSON.parse(JSON.stringify(bundle)))).toMatchObject({ file, issues: [] });
        for (const { resource } of bundle.entry ?? []) {
          if (resource === undefined) continue;
          if (resource.resourceType === "Task") statuses.add(resource.status);
          if (seed > 3) continue; // shapes of all kinds have come by
          for (const problem of [
            ...bySchema(resource),
            ...byFhirJs(resource),
            ...byMedplum(resource),
          ])
            wrong.add(`${resource.resourceType}: ${problem}`);
        }
      }
    expect([...wrong]).toEqual([]);
    expect([...statuses].sort()).toEqual([
      "accepted",
      "cancelled",
      "completed",
      "draft",
      "in-progress",
      "on-hold",
      "ready",
      "rejected",
      "requested",
    ]);
  });
});

describe("what leaves with a case", () => {
  const { current } = walk(explorations.handreiking, 5, 400, {
    often: ({ type }) => type === "raiseSignal",
  });

  it("is nothing of the track of safety and no reflection, unless that is asked for", () => {
    const shared = JSON.stringify(toFhir(fileOf(current)));
    expect(Object.keys(current.signals).length).toBeGreaterThan(0);
    for (const signal of Object.keys(current.signals)) expect(shared).not.toContain(`"${signal}"`);
    expect(shared).not.toContain('implicated","extension');
    expect(shared).not.toMatch(/reflectOn|consultColleague|"weigh"/);
    const all = JSON.stringify(toFhir(fileOf(current), everyone));
    for (const signal of Object.keys(current.signals)) expect(all).toContain(signal);
  });
});

describe("a status that somebody else sets on a Task", () => {
  const states = {
    draft: "waiting",
    requested: "open",
    received: "open",
    accepted: "done",
    rejected: "declined",
    ready: "open",
    cancelled: "waiting",
    "in-progress": "open",
    "on-hold": "paused",
    failed: "open",
    completed: "done",
    "entered-in-error": "waiting",
  };

  it.each(Object.entries(states))(
    "%s says that the task is %s, and changes nothing else",
    (status, state) => {
      const { current } = walk(explorations.handreiking, 3, 60);
      const bundle = toFhir(fileOf(current), everyone);
      const entry = (bundle.entry ?? []).find(
        ({ resource }) =>
          resource?.id?.includes("tellFamily") === true ||
          JSON.stringify(resource).includes('"code":"tellFamily"'),
      );
      const task = entry?.resource as unknown as { status: string };
      task.status = status;
      const steps = fromFhir(bundle).file.enactment?.steps;
      expect(steps?.["S01"]?.tasks["tellFamily"]?.state).toBe(state);
      const other = structuredClone(steps);
      expect({ ...other?.["S01"]?.tasks["tellFamily"], state: undefined }).toEqual({
        ...current.steps["S01"]?.tasks["tellFamily"],
        state: undefined,
      });
    },
  );
});
