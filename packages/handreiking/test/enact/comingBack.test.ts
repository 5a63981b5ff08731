import { describe, expect, it } from "vitest";

import { jeugdige, nv, ouder, regievoerder } from "../Enactment.ts";
import { fourteen, Story, supporter } from "../Story.ts";

const underWay = () => new Story(fourteen).explained().mapped().welcomes("oma-1", "oma");

describe("tasks that come (back) because somebody wants it (T)", () => {
  it("[T17] opens on demand for who may do it, or the one it is about, and for nobody else", () => {
    const story = underWay();
    const ask = { type: "openTask", task: "answerDataRequest", subject: "oma-1" } as const;
    expect(story.refuses({ ...ask, by: regievoerder })).toMatchObject({ rule: "A3" });
    expect(story.refuses({ ...ask, by: supporter("oma-1"), subject: "buur-1" })).toMatchObject({
      rule: "T17",
      path: ["subject"],
    });
    story.does({ ...ask, by: supporter("oma-1") });
    expect(story.open("answerDataRequest")).toEqual(["answerDataRequest/oma-1#1"]);
    expect(story.refuses({ ...ask, by: nv })).toMatchObject({ rule: "T17" }); // it is open already
    story.task("answerDataRequest", "given", { subject: "oma-1" });
    story.does({ ...ask, by: nv });
    expect(story.open("answerDataRequest")).toEqual(["answerDataRequest/oma-1#2"]);
  });

  it("[T17] does not open what is not there to be asked for", () => {
    const story = underWay();
    expect(story.refuses({ type: "openTask", by: nv, task: "explain" })).toMatchObject({
      rule: "T17",
    });
    expect(story.refuses({ type: "openTask", by: nv, task: "bake" })).toMatchObject({ rule: "T1" });
  });

  it("[T18] brings the task back after the period of its outcome", () => {
    const story = underWay();
    story.waitUntil("2026-12-25");
    story.task("keepInTouch", "noAnswer", { subject: "oma-1" });
    story.waitUntil("2026-12-31");
    expect(story.open("keepInTouch")).toEqual([]);
    story.waitUntil("2027-01-01"); // a week after 25 December
    expect(story.open("keepInTouch")).toEqual(["keepInTouch/oma-1#2"]);
  });

  it("[T18] brings other tasks back, and does a step once more", () => {
    const story = underWay();
    story.task("makePlan", "otherPlan");
    story.task("youngPersonAgrees", "agreesNot", { by: jeugdige, subject: "kind-1" });
    expect(story.open("makePlan")).toEqual(["makePlan#2"]);
    story.task("makePlan", "familiegroepsplan", { by: ouder });
    expect(story.open("youngPersonAgrees")).toEqual(["youngPersonAgrees/kind-1#2"]);

    story.does({ type: "openTask", by: ouder, task: "noteLifeEvent" });
    story.task("noteLifeEvent", "redrawMap", { by: ouder });
    expect(story.case.steps["S03"]).toMatchObject({ state: "open", round: 2 });
    expect(story.open("drawMap")).toEqual(["drawMap/kind-1#2"]);
  });
});
