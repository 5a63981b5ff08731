// Section 4: a goal, as nl-core-TreatmentObjective. `target.measure` is bound to nursing lists and is left out.
import type { Goal } from "@steunnetwerk/domain";

import { code, codeIn, coding, day, each, first, person, text, alsoRead } from "../lens/codecs.ts";
import { nlCore, systems } from "../systems.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";

const achievement: Readonly<Partial<Record<Goal["state"], string>>> = {
  active: "in-progress",
  reached: "achieved",
};

export const goal: ResourceMapping = {
  kind: "goal",
  type: "Goal",
  rows: [
    ["words", "description.text", text],
    ["ofIds", "subject", alsoRead((found, scope) => each(person).from([found], scope))],
    ["expressedBy", "expressedBy", first(person)],
    [
      "state",
      "achievementStatus",
      {
        to: (state: Goal["state"]) => {
          const reached = achievement[state];
          return reached && { coding: [coding(systems.goalAchievement, reached)] };
        },
        from: (found) =>
          codeIn(found, systems.goalAchievement) === "achieved" ? "reached" : undefined,
      },
    ],
    [
      "state",
      "lifecycleStatus",
      code(
        {
          proposed: "proposed",
          active: "active",
          onHold: "on-hold",
          reached: "completed",
          partlyReached: "completed",
          stopped: "cancelled",
        },
        { planned: "proposed", accepted: "active", rejected: "stopped" },
      ),
    ],
    ["period.start", "startDate", day],
    ["period.end", "target.0.dueDate", day],
    ["reviewedOn", "statusDate", day],
    ["noticedBy", "note.0.text", text],
  ],
  fixed: (_record: Goal, scope, { people }) => ({
    meta: { profile: [nlCore("TreatmentObjective")] },
    description: { text: "-" },
    subject: scope.reference(people.jeugdigeId, "person"),
  }),
  accepts: () => true,
};
