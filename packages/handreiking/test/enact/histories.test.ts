import { describe, expect, it } from "vitest";

import { Enactment, jeugdige, nv, says, started, throughS02, withConsent } from "../Enactment.ts";

import { evolve, type Case, type CaseEvent } from "@steunnetwerk/handreiking";

const replay = (events: readonly CaseEvent[]) =>
  events.reduce<Case | undefined>((current, event) => evolve(current, event), undefined);

function aHistory(): Enactment {
  const enactment = withConsent();
  enactment.does(...throughS02, {
    type: "completeTask",
    by: jeugdige,
    task: "drawMap",
    subject: "kind-1",
    outcome: "approved",
    record: { drawnOn: "2026-11-24", instrument: "cards" },
  });
  enactment.does({
    type: "raiseSignal",
    by: nv,
    signal: "sig-1",
    implicated: ["ouder-1"],
    what: "zorg",
  });
  return enactment;
}

describe("events and cases (E)", () => {
  it("[E1] folds a history to the case the commands were decided on", () => {
    const enactment = aHistory();
    expect(replay(enactment.history)).toEqual(enactment.case);
  });

  it("[E2] folds to the same structure when what is personal was destroyed", () => {
    const enactment = aHistory();
    const bare = enactment.history.map(
      (event) => JSON.parse(JSON.stringify({ ...event, personal: undefined })) as CaseEvent,
    );
    const { personal, ...structure } = enactment.case;
    expect(replay(bare)).toEqual({ ...structure, personal: { people: {}, implicated: {} } });
    expect(Object.keys(personal.people)).toEqual(["kind-1", "ouder-1"]);
    expect(JSON.stringify(bare)).not.toMatch(/mama|2012-03-04|oma|zorg/);
  });

  it("[E3] does not let a case grow with what happens in it", () => {
    const enactment = withConsent();
    const rounds = (count: number) => {
      for (let round = 0; round < count; round += 1)
        enactment.does(
          { type: "withdrawConsent", by: jeugdige, decision: "kaart", decider: "kind-1" },
          says("kind-1", "kaart"),
          { type: "claimTask", by: nv, task: "hearChild" },
          { type: "releaseTask", by: nv, task: "hearChild" },
        );
      return JSON.stringify(enactment.case).length;
    };
    const early = rounds(10);
    expect(rounds(500) - early).toBeLessThan(20); // only the digits of the rounds grow
    expect(enactment.history.length).toBeGreaterThan(2000);
  });

  it("[E4] consists of plain JSON", () => {
    const enactment = aHistory();
    expect(JSON.parse(JSON.stringify(enactment.case))).toStrictEqual(enactment.case);
    expect(JSON.parse(JSON.stringify(enactment.history))).toStrictEqual(enactment.history);
  });

  it("[E1] says what is wrong with a history without a beginning", () => {
    const enactment = new Enactment();
    const [, second] = enactment.does(started());
    expect(() => second && evolve(undefined, second)).toThrow(RangeError);
  });
});
