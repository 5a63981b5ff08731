import { describe, expect, it } from "vitest";

import {
  accepts,
  assigned,
  Enactment,
  heard,
  nv,
  regievoerder,
  says,
  started,
  throughS02,
  withConsent,
} from "../Enactment.ts";

import type { Command } from "@steunnetwerk/handreiking";

const reason = "past beter bij dit gezin";

describe("steps (S)", () => {
  it("[S1] knows only the steps of the guideline", () => {
    expect(
      withConsent().refuses({ type: "closeStep", by: nv, step: "S99", child: heard }),
    ).toMatchObject({ rule: "S1", path: ["step"] });
  });

  it("[S2] opens a step by itself when what comes before is settled and what it needs is there", () => {
    const enactment = withConsent();
    enactment.does(...throughS02);
    expect(enactment.case.steps["S03"]).toMatchObject({ state: "open", round: 1 });
  });

  it("[S2] [H2] never opens the map without consent or without a netwerkverantwoordelijke", () => {
    const open = { type: "openStep", by: regievoerder, step: "S03", reason } as const;
    const enactment = new Enactment();
    enactment.does(started(), assigned, accepts);
    expect(enactment.refuses(open)).toMatchObject({ rule: "S2" });
    enactment.does(says("ouder-1", "kaart"), says("kind-1", "kaart", "refused"));
    expect(enactment.refuses(open)).toMatchObject({ rule: "S2" });
    enactment.does(says("kind-1", "kaart"));
    enactment.does({ type: "endNetwerkverantwoordelijke", by: nv, reason: "andere baan" });
    expect(enactment.refuses(open)).toMatchObject({ rule: "S2" });
    enactment.does(assigned, open);
  });

  it("[S3] names the exits that do not hold yet", () => {
    const refusal = withConsent().refuses({ type: "closeStep", by: nv, step: "S01", child: heard });
    expect(refusal).toMatchObject({ rule: "S3", code: "exitsMissing" });
    expect(refusal.missing?.map(({ exit }) => exit)).toEqual(["familyTold", "reflectionsAnswered"]);
    expect(refusal.message.nl).toContain("de jongere en de ouders weten wie het is");
  });

  it("[S4] closes and skips with who heard the child, or why not", () => {
    const enactment = withConsent();
    enactment.does(...throughS02.slice(0, 2));
    const close = { type: "closeStep", by: nv, step: "S01" } as const;
    expect(enactment.refuses(close)).toMatchObject({ rule: "S4", path: ["child"] });
    expect(enactment.refuses({ type: "skipStep", by: nv, step: "S02", reason })).toMatchObject({
      rule: "S4",
    });
    const [event] = enactment.does({ ...close, child: { heard: false, reason: "te jong" } });
    expect(event).toMatchObject({
      child: { heard: false },
      personal: { case: { notHeard: "te jong" } },
    });
  });

  it("[S5] does to a step only what its state allows", () => {
    const enactment = withConsent();
    expect(enactment.refuses({ type: "openStep", by: nv, step: "S01", reason })).toMatchObject({
      code: "stepNotWaiting",
    });
    expect(
      enactment.refuses({ type: "closeStep", by: nv, step: "S03", child: heard }),
    ).toMatchObject({ code: "stepNotOpen" });
    enactment.does({ type: "skipStep", by: nv, step: "S02", reason, child: heard });
    expect(
      enactment.refuses({ type: "skipStep", by: nv, step: "S02", reason, child: heard }),
    ).toMatchObject({ code: "stepSettled" });
    expect(
      enactment.refuses({ type: "reorderStep", by: nv, step: "S02", after: [], reason }),
    ).toMatchObject({ code: "stepNotWaiting" });
    expect(
      enactment.refuses({ type: "mergeStep", by: nv, step: "S02", into: "S01", reason }),
    ).toMatchObject({ code: "stepSettled" });
  });

  it("[S6] repeats a settled step with new tasks, in a closed case too", () => {
    const enactment = withConsent();
    expect(enactment.refuses({ type: "repeatStep", by: nv, step: "S02", reason })).toMatchObject({
      rule: "S6",
    });
    enactment.does({ type: "skipStep", by: nv, step: "S02", reason, child: heard });
    enactment.does({ type: "closeCase", by: nv, reason });
    enactment.does({ type: "repeatStep", by: regievoerder, step: "S02", reason });
    expect(enactment.case).toMatchObject({
      state: "open",
      steps: { S02: { state: "open", round: 2 } },
    });
    expect(enactment.work).toContain("hearChild#2");
  });

  it("[S7] takes another order without a circle", () => {
    const enactment = new Enactment();
    enactment.does(started(), assigned, accepts, says("ouder-1", "kaart"));
    expect(
      enactment.refuses({ type: "reorderStep", by: nv, step: "S03", after: ["S03"], reason }),
    ).toMatchObject({ rule: "S7" });
    expect(
      enactment.refuses({ type: "reorderStep", by: nv, step: "S03", after: ["S42"], reason }),
    ).toMatchObject({ rule: "S1", path: ["after", 0] });
    enactment.does({ type: "reorderStep", by: nv, step: "S03", after: [], reason });
    expect(enactment.case.steps["S03"]?.state).toBe("waiting");
    enactment.does(says("kind-1", "kaart"));
    expect(enactment.case.steps["S03"]?.state).toBe("open");
  });

  it("[S8] opens and closes merged steps together, with the exits of both", () => {
    const enactment = withConsent();
    expect(
      enactment.refuses({ type: "mergeStep", by: nv, step: "S03", into: "S03", reason }),
    ).toMatchObject({ rule: "S8" });
    enactment.does({ type: "mergeStep", by: nv, step: "S03", into: "S02", reason });
    expect(enactment.work).toContain("drawMap/kind-1#1");
    const refusal = enactment.refuses({ type: "closeStep", by: nv, step: "S02", child: heard });
    expect(refusal.missing?.map(({ exit }) => exit)).toContain("mapApproved");
    enactment.does({ type: "skipStep", by: nv, step: "S02", reason, child: heard });
    expect(enactment.work).not.toContain("drawMap/kind-1#1");
  });

  it("[S8] does not merge into what may not open", () => {
    const enactment = new Enactment();
    enactment.does(started(), assigned, accepts);
    expect(
      enactment.refuses({ type: "mergeStep", by: nv, step: "S03", into: "S02", reason }),
    ).toMatchObject({ rule: "S2" });
  });

  it("[S9] records reason, by whom and when", () => {
    const enactment = withConsent();
    const commands: Command[] = [
      { type: "reorderStep", by: nv, step: "S03", after: ["S01"], reason },
      { type: "skipStep", by: nv, step: "S02", reason, child: heard },
      { type: "repeatStep", by: nv, step: "S02", reason },
      { type: "mergeStep", by: nv, step: "S03", into: "S02", reason },
    ];
    for (const command of commands) {
      const [event] = enactment.does(command);
      expect(event).toMatchObject({ by: nv, on: "2026-11-24", personal: { case: { reason } } });
      expect(enactment.refuses({ ...command, reason: undefined })).toMatchObject({
        rule: "C1",
        path: ["reason"],
      });
    }
  });
});
