import { describe, expect, it } from "vitest";

import { jeugdige, nv, ouder } from "../Enactment.ts";
import { fourteen, Story } from "../Story.ts";

import {
  handreiking,
  Invariant,
  jimAanpak,
  safeParseGuideline,
  type Step,
} from "@steunnetwerk/handreiking";

const jim = { person: "broer-1", capacity: "jim" };

describe("the JIM-aanpak (J)", () => {
  it("[J1] is a guideline with every invariant and another shape than the handreiking", () => {
    expect(safeParseGuideline(jimAanpak)).toEqual({ success: true, data: jimAanpak });
    expect(jimAanpak.invariants).toEqual(Invariant.options);
    expect(jimAanpak.steps.map(({ name }) => name.nl)).toEqual([
      "Wie?",
      "Wat?",
      "Hoe?",
      "Duurzaam perspectief",
    ]);
    const ids = ({ id }: Step) => id;
    expect(handreiking.steps.map(ids)).not.toEqual(
      expect.arrayContaining(jimAanpak.steps.map(ids)),
    );
  });

  it("[J1] goes from the question who to a mentor who stays", () => {
    const story = new Story(fourteen, {}, jimAanpak);
    story.task("acceptRole", "accepted");
    story.task("explainJim", "explained");
    story.task("askWho", "someone", { by: jeugdige });
    story.everyoneSays("granted", "hulp");
    story.everyoneSays("granted", "kaart");
    story.does({
      type: "recordPerson",
      by: nv,
      person: { id: "broer-1", capacities: ["jim"], label: "grote broer" },
    });
    story.task("considerJim", "fits", { by: jeugdige, subject: "broer-1" });
    // The young person chooses; the parent's agreement is asked too, as the method says.
    story.says("kind-1", "granted", "kiezen", "broer-1");
    expect(story.open("askJim")).toEqual(["askJim/broer-1#1"]);
    expect(
      story.refuses(story.completing("askJim", "yes", { by: jeugdige, subject: "broer-1" })),
    ).toMatchObject({ rule: "T3" });
    story.says("ouder-1", "granted", "kiezen", "broer-1");
    story.task("askJim", "yes", { by: jeugdige, subject: "broer-1" });
    story.task("informJim", "informed", { subject: "broer-1" });
    story.says("broer-1", "granted", "meedoen", "broer-1");
    story.task("installJim", "active", { subject: "broer-1" });
    story.close("wie");

    story.task("setGoals", "chosen", { by: ouder });
    story.task("makePlan", "made");
    expect(
      story.refuses({ type: "closeStep", by: nv, step: "wat", child: story.child }).missing,
    ).toMatchObject([{ exit: "influenceRecorded" }]);
    story.task("recordInput", "used", { subject: "broer-1" });
    story.close("wat");

    story.task("makeAgreement", "agreed", { with: ["kind-1"], subject: "broer-1" });
    story.waitUntil("2027-01-24"); // two months after 24 November
    story.task("reviewPlan", "continue");
    story.close("hoe");

    story.task("closingTalk", "goesOn", { with: ["broer-1"], subject: "broer-1" });
    story.task("nameWhoStays", "someoneStays");
    story.task("tellWayBack", "told");
    story.close("perspectief");
    story.does({ type: "closeCase", by: nv });
    expect(story.case.people["broer-1"]?.statuses).toEqual({ jim: "actief" });
  });

  it("[J1] takes no plan without the mentor's input, unless it says why there is none", () => {
    const story = new Story(fourteen, {}, jimAanpak);
    story.task("askWho", "nobodyYet", { by: jeugdige });
    story.close("wie");
    story.task("setGoals", "chosen");
    // It waits for consent to write about the network; no is a good answer meanwhile.
    story.does({
      type: "declineTask",
      by: ouder,
      task: "makePlan",
      reason: "nog niet",
      askAgain: "never",
    });
    expect(
      story.refuses({ type: "closeStep", by: nv, step: "wat", child: story.child }).missing,
    ).toMatchObject([{ exit: "influenceRecorded" }]);
    story.task("explainNoJim", "explained");
    story.close("wat");
    expect(
      story.refuses({ type: "raiseSignal", by: jim, signal: "s-1", implicated: [], what: "x" }),
    ).toMatchObject({ rule: "A2" });
  });
});
