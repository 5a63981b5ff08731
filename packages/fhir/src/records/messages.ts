// Section 4: what a supporter was asked or told, as a Communication to them that says no more than the record does.
import type { Invitation, PrivacyNotice } from "@steunnetwerk/domain";

import type { CaseFile } from "../CaseFile.ts";
import { asList, asObject, type JsonObject } from "../json.ts";
import type { Codec } from "../lens/Mapping.ts";
import type { Scope } from "../lens/Scope.ts";
import { code, codeIn, coding, day, person, reference, text } from "../lens/codecs.ts";
import { systems } from "../systems.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";

/** Who asked somebody to be a supporter, in which words; what was answered is the status of the Task it is based on. */
export const invitation: ResourceMapping = {
  kind: "invitation",
  type: "Communication",
  rows: [
    ["supporterId", "basedOn.0", reference("supporter")],
    ["askedBy", "sender", person],
    ["askedOn", "sent", day],
    ["words", "payload.0.contentString", text],
  ],
  fixed: ({ supporterId }: Invitation, scope, file) => ({
    ...message("invitation", "uitnodiging", scope, file),
    status: "completed",
    ...to(file.records.supporter?.find(({ id }) => id === supporterId)?.personId, scope),
  }),
  accepts: isMessage("invitation"),
};

const manners = { oral: "VERBAL", written: "WRITTEN", digital: "ELECTRONIC" };

const manner: Codec = {
  to: (said: keyof typeof manners) => ({
    coding: [coding(systems.participationMode, manners[said])],
  }),
  from: (found) => {
    const theirs = codeIn(found, systems.participationMode);
    return Object.entries(manners).find(([, mode]) => mode === theirs)?.[0];
  },
};

/** That a supporter was told what is kept about them (AVG 14), or why not. */
export const privacyNotice: ResourceMapping = {
  kind: "privacyNotice",
  type: "Communication",
  rows: [
    ["personId", "recipient.0", person],
    [
      "state",
      "status",
      code({ given: "completed", due: "preparation", notNeeded: "not-done", exempted: "not-done" }),
    ],
    ["givenOn", "sent", day],
    ["givenBy", "sender", person],
    ["manner", "medium.0", manner],
    ["reason", "statusReason.text", text],
  ],
  fixed: (_record: PrivacyNotice, scope, file) =>
    message("privacyNotice", "privacy-informatie", scope, file),
  accepts: isMessage("privacyNotice"),
};

function message(kind: string, label: string, scope: Scope, { people }: CaseFile): JsonObject {
  return {
    category: [{ coding: [coding(systems.message, kind, label)] }],
    subject: scope.reference(people.jeugdigeId, "person"),
  };
}

function to(personId: string | undefined, scope: Scope): JsonObject {
  return personId === undefined ? {} : { recipient: [scope.reference(personId, "person")] };
}

function isMessage(kind: string): ResourceMapping["accepts"] {
  return ({ category }) =>
    codeIn(
      { coding: asList(category).flatMap((one) => asList(asObject(one)?.["coding"])) },
      systems.message,
    ) === kind;
}
