// Section 7, S07: that a volunteer organisation was asked for somebody, as a ServiceRequest to it.
import { supportTypeLabels, type Referral, type SupportType } from "@steunnetwerk/domain";

import { asList } from "../json.ts";
import { code, codeIn, coding, day, each, person, reference, text } from "../lens/codecs.ts";
import { systems } from "../systems.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";

export const referral: ResourceMapping = {
  kind: "referral",
  type: "ServiceRequest",
  rows: [
    ["organisationId", "performer.0", person],
    [
      "supportTypes",
      "code.coding",
      each({
        to: (type: SupportType) => coding(systems.supportType, type, supportTypeLabels[type].nl),
        from: (found) => codeIn({ coding: [found] }, systems.supportType),
      }),
    ],
    ["programme", "code.text", text],
    ["message", "note.0.text", text],
    ["consentIds", "supportingInfo", each(reference("consent"))],
    ["sentBy", "requester", person],
    ["sentOn", "authoredOn", day],
    [
      "state",
      "status",
      code({
        sent: "active",
        waitingList: "on-hold",
        matched: "completed",
        noMatch: "revoked",
        withdrawn: "revoked",
      }),
    ],
  ],
  fixed: (_record: Referral, scope, { people }) => ({
    intent: "order",
    category: [{ coding: [coding(systems.step, "S07")] }],
    subject: scope.reference(people.jeugdigeId, "person"),
  }),
  accepts: ({ category }) => asList(category).some((one) => codeIn(one, systems.step) === "S07"),
};
