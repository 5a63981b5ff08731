import { handreiking, type Actor, type Command } from "@steunnetwerk/handreiking";
import { describe, expect, test } from "vitest";

import type { ActivityToDo } from "../src/Activity.ts";
import { openEngine } from "../src/openEngine.ts";

const lead: Actor = { person: "p-lead", capacity: "regievoerder" };

describe("what is not for everybody", () => {
  test("[W3] a safety task is listed for the safety circle, not for whom it is about, not for nobody in particular", async () => {
    let tell: (activity: ActivityToDo) => void = () => undefined;
    const told = new Promise<ActivityToDo>((resolve) => (tell = resolve));
    const engine = await openEngine({
      storage: { memory: true },
      activities: {
        notify: (activity) => {
          if (activity.about === "signal") tell(activity);
          return Promise.resolve(undefined);
        },
      },
    });
    const { caseId } = await engine.start({
      by: lead,
      people: [
        { id: "p-child", capacities: ["jeugdige"], birthDate: "2012-03-04" },
        { id: "p-parent", capacities: ["ouder"] },
      ],
    });
    await engine.send(caseId, {
      type: "assignNetwerkverantwoordelijke",
      by: lead,
      person: "p-network",
    });
    const circle = handreiking.safety?.circle ?? [];
    expect(circle).toContain("netwerkverantwoordelijke");
    const signal: Command = {
      type: "raiseSignal",
      by: { person: "p-network", capacity: "netwerkverantwoordelijke" },
      signal: "s-1",
      implicated: ["p-parent"],
      what: "Heard shouting.",
    };
    await engine.send(caseId, signal);
    const safety = async (query: Parameters<typeof engine.work>[0]) =>
      (await engine.work(query)).tasks.filter(({ compartment }) => compartment === "safety");
    expect((await safety({ person: "p-network" })).length).toBeGreaterThan(0);
    expect(await safety({ person: "p-parent", capacities: circle })).toEqual([]);
    expect(await safety({ capacities: circle })).toEqual([]);
    expect(await safety({ caseId })).toEqual([]);

    expect(await told).toMatchObject({ recipients: ["p-network"], except: ["p-parent"] });
    await engine.close();
  });
});
