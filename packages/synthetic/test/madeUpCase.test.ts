import { handreiking, jimAanpak, evolve, transition, type Case } from "@steunnetwerk/handreiking";
import { describe, expect, it } from "vitest";

import { madeUpCase, madeUpFamily, type MadeUpCase } from "@steunnetwerk/synthetic";

const told = (guideline = handreiking) =>
  Array.from({ length: 120 }, (_, at) => madeUpCase(`case-${at}`, { guideline }));
const [handreikingCases, jimCases] = [told(), told(jimAanpak)];

const eventsOf = (cases: readonly MadeUpCase[]) => cases.flatMap(({ history }) => history);

describe("madeUpCase", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(madeUpCase("one")).toEqual(madeUpCase("one"));
    expect(madeUpCase("one").history).not.toEqual(madeUpCase("two").history);
  });

  it.each([
    ["the handreiking", handreikingCases, handreiking],
    ["the JIM-aanpak", jimCases, jimAanpak],
  ])("asks nothing that %s refuses, and its events make the case", (_, cases, guideline) => {
    for (const { commands, history, case: end } of cases.slice(0, 30)) {
      let current: Case | undefined;
      const events = commands.flatMap(({ command, facts }) => {
        const decided = transition(guideline, current, command, facts);
        if (!decided.accepted) throw new Error(decided.refusal.message.en);
        current = decided.events.reduce<Case | undefined>(evolve, current);
        return decided.events;
      });
      expect(events).toEqual(history);
      expect(current).toEqual(end);
    }
  });

  it.each([
    ["the handreiking", handreikingCases, handreiking],
    ["the JIM-aanpak", jimCases, jimAanpak],
  ])("closes and leaves out every step of %s", (_, cases, { steps }) => {
    const events = eventsOf(cases);
    const of = (type: string) =>
      new Set(
        events.flatMap((event) => (event.type === type && "step" in event ? [event.step] : [])),
      );
    expect([...of("stepClosed")].sort()).toEqual(steps.map(({ id }) => id).sort());
    expect(of("stepSkipped").size).toBeGreaterThan(steps.length / 2);
  });

  it("has refusals, people who leave, ages, worries about safety, and everything else that happens without an upgrade", () => {
    const types = new Set(eventsOf([...handreikingCases, ...jimCases]).map(({ type }) => type));
    for (const type of [
      "taskDeclined",
      "taskAssigned",
      "taskOverdue",
      "consentWithdrawn",
      "consentExpired",
      "consentDue",
      "decidersChanged",
      "ageReached",
      "signalRaised",
      "signalClosed",
      "stepRepeated",
      "stepReordered",
      "stepMerged",
      "personEnded",
      "netwerkverantwoordelijkeEnded",
      "caseClosed",
      "caseReopened",
    ] as const)
      expect(types, type).toContain(type);
    const refused = eventsOf(handreikingCases).filter(
      (event) => event.type === "consentRecorded" && event.answer === "refused",
    );
    expect(refused.length).toBeGreaterThan(20);
  });

  it("goes on in time, within the months asked for", () => {
    const { commands, history } = madeUpCase("short", { months: 2, on: "2027-02-01" });
    const days = commands.map(({ facts }) => facts.today);
    expect([...days].sort()).toEqual(days);
    expect(days[0]).toBe("2027-02-01");
    expect(days.filter((day) => day > "2027-04-03")).toEqual([]);
    const moments = history.map(({ at }) => at);
    expect([...moments].sort()).toEqual(moments);
  });

  it("is about the family given, and says that everything is made up", () => {
    const family = madeUpFamily("given", { language: "en" });
    const { id, madeUp, case: end, ...rest } = madeUpCase("other", { family, language: "en" });
    expect(rest.family).toBe(family);
    expect([madeUp, id, end.id]).toEqual([true, "made-up-other-case", "made-up-other-case"]);
    for (const person of Object.keys(end.people)) expect(person).toMatch(/^made-up-/u);
  });
});
