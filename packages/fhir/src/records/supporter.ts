// Section 7, S06: a person who was asked, as a Task they own. A no is a good outcome: `rejected`, never `failed`.
import type { Supporter } from "@steunnetwerk/domain";

import {
  alsoRead,
  each,
  code,
  coding,
  day,
  first,
  person,
  reference,
  codeIn,
} from "../lens/codecs.ts";
import { systems } from "../systems.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";

const asked = "supporter";

export const supporter: ResourceMapping = {
  kind: "supporter",
  type: "Task",
  rows: [
    ["personId", "owner", person],
    ["forPersonIds", "for", alsoRead((found, scope) => each(person).from([found], scope))],
    ["contactOwnerId", "requester", person],
    ["since", "lastModified", day],
    ["needIds", "reasonReference", first(reference("need"))],
    [
      "state",
      "status",
      code(
        {
          considered: "draft",
          asked: "requested",
          acceptedNotStarted: "accepted",
          active: "in-progress",
          paused: "on-hold",
          ended: "completed",
          declined: "rejected",
          notNow: "rejected",
        },
        { received: "asked", ready: "asked", cancelled: "ended" },
      ),
    ],
  ],
  fixed: (_record: Supporter, scope, { people }) => ({
    intent: "proposal",
    code: { coding: [coding(systems.task, asked), coding(systems.step, "S06")] },
    businessStatus: { coding: [coding(systems.step, "S06")] },
    for: scope.reference(people.jeugdigeId, "person"),
  }),
  accepts: (resource) => codeIn(resource["code"], systems.task) === asked,
};
