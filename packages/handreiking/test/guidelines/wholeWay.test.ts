import { describe, expect, it } from "vitest";

import { jeugdige, nv } from "../Enactment.ts";
import { fourteen, Story, supporter } from "../Story.ts";

import { workOf } from "@steunnetwerk/handreiking";

describe("the whole way", () => {
  it("[H4] goes from the first talk to the call a year after, with nothing forgotten", () => {
    const story = new Story(fourteen).explained().mapped().welcomes("oma-1", "oma");
    expect(story.case.people["oma-1"]?.statuses).toEqual({ steunfiguur: "actief" });
    expect(story.case.steps["S07"]).toBeUndefined(); // nobody is missing, so it never opened
    expect(story.open("planSupport")).toEqual(["planSupport/oma-1#1"]);
    story.planned("oma-1").agreedWith("oma-1").close("S09");
    story.task("planSupport", "planned", { subject: "oma-1" });

    story.waitUntil("2027-01-19"); // 8 weeks after 24 November
    expect(story.open("keepInTouch")).toEqual(["keepInTouch/oma-1#1"]);
    story.task("keepInTouch", "spoken", { subject: "oma-1" });
    story.task("reviewPlan", "continue");
    story.close("S11");

    expect(
      story.refuses({ type: "closeStep", by: nv, step: "S12", child: story.child }).missing,
    ).toHaveLength(4);
    story.task("closingTalk", "ordinaryTie", { by: nv, with: ["oma-1"], subject: "oma-1" });
    story.task("nameWhoStays", "someoneStays");
    story.task("tellWayBack", "told");
    story.task("setRetention", "set");
    story.task("askAftercare", "yes");
    story.close("S12");
    story.close("S10");
    story.does({ type: "closeCase", by: nv });

    expect(story.work).toEqual([]);
    story.waitUntil("2027-04-19");
    expect(story.open("callAfterMonths")).toEqual(["callAfterMonths#1"]);
    story.task("callAfterMonths", "well");
    story.waitUntil("2028-01-19");
    expect(story.open("callAfterYear")).toEqual(["callAfterYear#1"]);
    expect(story.case.people["oma-1"]?.statuses).toEqual({ steunfiguur: "gewoneBand" });
  });

  it("[H5] does not close a plan with nobody's input without a reason", () => {
    const story = new Story(fourteen).explained().mapped();
    story.close("S05");
    story.close("S06");
    story.task("makePlan", "otherPlan");
    story.task("youngPersonAgrees", "agrees", { by: jeugdige, subject: "kind-1" });
    story.task("parentAgrees", "agrees", { subject: "ouder-1" });
    const refusal = story.refuses({ type: "closeStep", by: nv, step: "S08", child: story.child });
    expect(refusal.missing?.map(({ exit }) => exit)).toEqual(["influenceRecorded"]);
    expect(
      story.refuses({ ...story.completing("explainNoSupporters", "explained"), reason: undefined }),
    ).toMatchObject({ rule: "T5" });
    story.task("explainNoSupporters", "explained");
    story.close("S08");
  });

  it("[H8] closes well, within a set time, when help stops before S12", () => {
    const story = new Story(fourteen).explained();
    story.does({ type: "closeCase", by: nv, reason: "verhuisd" });
    const [item] = workOf(story.guideline, story.case);
    // Two weeks after 24 November.
    expect(item).toMatchObject({ task: "closeAfterSuddenEnd", due: "2026-12-08" });
    story.task("closeAfterSuddenEnd", "closed");
    expect(story.work).toEqual([]);
  });

  it("[H6] keeps the rhythm of support for supporters when its step is skipped", () => {
    const story = new Story(fourteen).explained().mapped().welcomes("oma-1", "oma");
    story.does({ type: "skipStep", by: nv, step: "S10", reason: "geen tijd", child: story.child });
    story.waitUntil("2027-01-01");
    expect(story.open("keepInTouch")).toEqual(["keepInTouch/oma-1#1"]);
    // Only the supporter's own no stops it, until the day that was agreed.
    story.does({
      type: "declineTask",
      by: supporter("oma-1"),
      task: "keepInTouch",
      subject: "oma-1",
      reason: "bel maar niet",
      askAgain: "2027-09-01",
    });
    story.waitUntil("2027-08-31");
    expect(story.open("keepInTouch")).toEqual([]);
    story.waitUntil("2027-09-01");
    expect(story.open("keepInTouch")).toEqual(["keepInTouch/oma-1#2"]);
  });
});
