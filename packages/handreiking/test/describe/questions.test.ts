import { describe, expect, it } from "vitest";

import { periodsIn, handreiking, jimAanpak, whoMayAct } from "@steunnetwerk/handreiking";

// That nobody else can do it is tried in every place that test/explore visits.
describe("questions to a guideline (D)", () => {
  it("[D2] says who may do each thing", () => {
    const may = (command: string, about?: string) =>
      whoMayAct(handreiking).filter(
        ({ command: one, task, step }) => one === command && (task ?? step) === about,
      );
    expect(may("completeTask", "drawMap")).toEqual([
      {
        command: "completeTask",
        step: "S03",
        task: "drawMap",
        capacities: ["jeugdige", "netwerkverantwoordelijke"],
        together: ["jeugdige"],
      },
    ]);
    expect(may("declineTask", "explain")).toEqual([]); // a duty of the professional
    expect(may("activityResult", "describeMap")).toMatchObject([{ capacities: ["system"] }]);
    expect(may("completeTask", "describeMap")).toEqual([]);
    expect(may("closeStep", "S08")).toMatchObject([
      { capacities: ["netwerkverantwoordelijke", "regievoerder"] },
    ]);
    expect(may("raiseSignal")[0]?.capacities).toEqual(Object.keys(handreiking.capacities));
    expect(may("withdrawConsent")).toMatchObject([{ also: ["decider"] }]);
  });

  it("[D2] tells what a supporter may do, and that it is not to close anything", () => {
    const theirs = whoMayAct(jimAanpak).filter(
      ({ command, capacities }) => capacities.includes("jim") && command !== "raiseSignal",
    );
    expect(theirs).toEqual([]);
    expect(
      whoMayAct(handreiking)
        .filter(({ capacities }) => capacities.includes("steunfiguur"))
        .map(({ command, task }) => task ?? command),
    ).toEqual(expect.arrayContaining(["confirmDoable", "raiseSignal"]));
  });

  it("[D3] finds every use of every period, with its source", () => {
    for (const guideline of [handreiking, jimAanpak]) {
      const used = new Set(periodsIn(guideline).map(({ period }) => period));
      expect([...used].sort()).toEqual(Object.keys(guideline.periods).sort());
      for (const { mark, sources } of periodsIn(guideline))
        expect(mark === "derived" || sources.length > 0).toBe(true);
    }
    expect(periodsIn(jimAanpak).filter(({ task }) => task === "reviewPlan")).toMatchObject([
      { purpose: "open", length: "P2M", mark: "found" },
      { purpose: "due", length: "P1W" },
      { purpose: "again", length: "P2M", setBy: { id: "jim-aanpak" } },
    ]);
    expect(
      periodsIn(handreiking).filter(({ step, purpose }) => step === "S12" && purpose === "review"),
    ).toMatchObject([{ period: "callAfterMonths" }, { period: "callAfterYear" }]);
  });
});
