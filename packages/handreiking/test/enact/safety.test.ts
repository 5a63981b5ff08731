import { describe, expect, it } from "vitest";

import {
  aandachtsfunctionaris,
  Enactment,
  jeugdige,
  nv,
  ouder,
  regievoerder,
  throughS02,
  withConsent,
} from "../Enactment.ts";
import { fourteen, Story } from "../Story.ts";

import {
  maySee,
  mayTell,
  timersOf,
  transition,
  workOf,
  type CommandOf,
} from "@steunnetwerk/handreiking";

const steunfiguur = { person: "oma-1", capacity: "steunfiguur" };
const outsiders = [steunfiguur, jeugdige, ouder, regievoerder];

const signal: CommandOf<"raiseSignal"> = {
  type: "raiseSignal",
  by: { person: "prof-1", capacity: "professional" },
  signal: "sig-1",
  implicated: ["oma-1"],
  what: "Verklaring van een leerkracht op 20 november.",
};
const stap = { on: "2026-11-24", facts: "gezien door de leerkracht" };
const meldcode = (number: number, outcome: string, by = nv): CommandOf<"completeTask"> => ({
  type: "completeTask",
  by,
  task: `meldcode${number}`,
  subject: "sig-1",
  outcome,
  record: stap,
});

/** The map is being drawn, grandmother is in the case. */
function underWay(): Enactment {
  const enactment = withConsent();
  enactment.does(...throughS02, {
    type: "recordPerson",
    by: nv,
    person: { id: "oma-1", capacities: ["steunfiguur"] },
  });
  return enactment;
}

describe("safety (V)", () => {
  it("[V1] takes a signal from anybody in the case, at any time", () => {
    for (const by of [jeugdige, ouder, nv, aandachtsfunctionaris, signal.by]) {
      const enactment = underWay();
      enactment.does({ type: "closeCase", by: nv, reason: "verhuisd" });
      expect(enactment.does({ ...signal, by })[0]).toMatchObject({ type: "signalRaised" });
      expect(enactment.does({ ...signal, by })).toEqual([]); // the same signal once more
    }
  });

  it("[V2] opens the meldcode and tells the circle, less those it is about", () => {
    const enactment = underWay();
    enactment.does({ ...signal, implicated: ["nv-1"] });
    expect(enactment.activities.at(-1)).toEqual({
      id: "notify/signal/sig-1#1",
      kind: "notify",
      about: "signal",
      to: ["netwerkverantwoordelijke", "aandachtsfunctionaris"],
      except: ["nv-1"],
      compartment: "safety",
    });
    expect(enactment.work).toContain("meldcode1/sig-1#1");
    expect(enactment.refuses(meldcode(1, "done"))).toMatchObject({ rule: "T2" }); // as if there were none
    enactment.does(meldcode(1, "done", aandachtsfunctionaris));
    expect(enactment.work).toContain("meldcode2/sig-1#1");
  });

  it("[V2] [T15] tells and asks anew for a signal with the id of one that was closed", () => {
    const enactment = underWay();
    const handled = () => {
      enactment.does(signal, meldcode(1, "done"), meldcode(2, "done"));
      enactment.does(meldcode(3, "talked"), meldcode(4, "noSuspicion"), meldcode(5, "help"));
      enactment.does({ type: "closeSignal", by: nv, signal: "sig-1", reason: "opgelost" });
    };
    handled();
    handled();
    expect(
      enactment.activities.filter(({ kind }) => kind === "notify").map(({ id }) => id),
    ).toEqual(["notify/signal/sig-1#1", "notify/signal/sig-1#2"]);
    const opened = enactment.history.flatMap((event) =>
      event.type === "taskOpened" && event.task === "meldcode1" ? [event.round] : [],
    );
    expect(opened).toEqual([1, 2]);
  });

  it("[V3] shows nothing of it outside the circle or to whom it is about", () => {
    const enactment = underWay();
    const visible = (viewer: typeof nv) => ({
      events: enactment.history.filter((event) =>
        maySee(enactment.guideline, enactment.case, viewer, event),
      ),
      work: workOf(enactment.guideline, enactment.case).filter((item) =>
        maySee(enactment.guideline, enactment.case, viewer, item),
      ),
      timers: timersOf(enactment.guideline, enactment.case).filter((timer) =>
        maySee(enactment.guideline, enactment.case, viewer, timer),
      ),
      activities: enactment.activities.filter((one) =>
        maySee(enactment.guideline, enactment.case, viewer, one),
      ),
    });
    const before = outsiders.map(visible);
    enactment.does(signal, meldcode(1, "done"), meldcode(2, "done"));
    expect(outsiders.map(visible)).toEqual(before);
    expect(visible(nv).work.map(({ id }) => id)).toContain("meldcode3/sig-1#1");
    enactment.does(meldcode(3, "talked"), meldcode(4, "noSuspicion"), meldcode(5, "help"));
    enactment.does({ type: "closeSignal", by: nv, signal: "sig-1", reason: "opgelost" });
    expect(outsiders.map(visible)).toEqual(before);
    expect(JSON.stringify(enactment.case)).not.toContain("sig-1");
  });

  it("[V3] answers the commands of outsiders as if there were no signal", () => {
    const without = underWay();
    const withSignal = underWay();
    withSignal.does(signal, meldcode(1, "done"));
    const commands = [
      { type: "completeTask", by: jeugdige, task: "drawMap", subject: "kind-1", outcome: "nobody" },
      { type: "closeSignal", by: regievoerder, signal: "sig-1", reason: "weg" },
      { type: "closeSignal", by: steunfiguur, signal: "sig-1", reason: "weg" },
      {
        type: "completeTask",
        by: steunfiguur,
        task: "meldcode2",
        subject: "sig-1",
        outcome: "done",
      },
      {
        type: "recordPerson",
        by: regievoerder,
        person: { id: "oma-1", capacities: ["steunfiguur"] },
      },
      { type: "closeCase", by: regievoerder, reason: "verhuisd" },
    ];
    for (const command of commands)
      expect(transition(withSignal.guideline, withSignal.case, command, withSignal.facts)).toEqual(
        transition(without.guideline, without.case, command, without.facts),
      );
  });

  it("[V4] makes work with whom it is about wait, for the circle", () => {
    const story = new Story(fourteen).explained().mapped().welcomes("oma-1", "oma");
    story.does(signal);
    expect(
      story.refuses(story.completing("planSupport", "planned", { subject: "oma-1" })),
    ).toMatchObject({
      rule: "V4",
      code: "onHold",
    });
    // The supporter, who may not notice, still can.
    const no = {
      type: "declineTask",
      by: steunfiguur,
      task: "offerPeers",
      subject: "oma-1",
      reason: "nee",
      askAgain: "never",
    } as const;
    story.does(no);
    story.does(
      meldcode(1, "done"),
      meldcode(2, "done"),
      meldcode(3, "talked"),
      meldcode(4, "noSuspicion"),
      meldcode(5, "help"),
    );
    story.does({ type: "closeSignal", by: nv, signal: "sig-1", reason: "opgelost" });
    story.task("planSupport", "planned", { subject: "oma-1" });
  });

  it("[V6] tells nobody anything without consent, and nothing at all about a signal's sake", () => {
    const story = new Story(fourteen)
      .explained()
      .mapped()
      .welcomes("oma-1", "oma")
      .planned("oma-1");
    const telling = () => mayTell(story.guideline, story.case, "oma-1");
    expect(telling()).toEqual({ allowed: false, because: "noConsent" });
    story.agreedWith("oma-1");
    expect(telling()).toEqual({ allowed: true, because: "consent" });
    story.does(signal);
    expect(telling()).toEqual({ allowed: false, because: "frozen" });
    expect(mayTell(story.guideline, story.case, "buur-9")).toEqual({
      allowed: false,
      because: "noPart",
    });
  });

  it("[V5] closes a signal when its tasks are done", () => {
    const enactment = underWay();
    enactment.does(signal);
    const close = { type: "closeSignal", by: nv, signal: "sig-1", reason: "opgelost" } as const;
    expect(enactment.refuses(close)).toMatchObject({ rule: "V5" });
    expect(enactment.refuses({ ...close, signal: "sig-2" })).toMatchObject({ rule: "V3" });
    enactment.does(meldcode(1, "done"), meldcode(2, "done"));
    expect(enactment.refuses(meldcode(3, "putOff"))).toMatchObject({ rule: "T5" });
    enactment.does(
      { ...meldcode(3, "putOff"), reason: "gevaar" },
      meldcode(4, "unsafe"),
      meldcode(5, "both"),
      close,
    );
  });
});
