// Section 4: who did what, when and why (Provenance), and who looked at what (AuditEvent, NEN 7513).
import type { Access, RecordChange } from "../CaseFile.ts";
import { asList, asObject } from "../json.ts";
import type { Codec } from "../lens/Mapping.ts";
import { alsoRead, code, codeIn, coding, each, person, reference, text } from "../lens/codecs.ts";
import { systems } from "../systems.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";

const instant: Codec = {
  to: (moment: string) => moment,
  from: (found) => (typeof found === "string" ? found : undefined),
};

/** One of our codes as a Coding of a foreign system, by a table. */
function codingBy(system: string, table: Readonly<Record<string, string>>): Codec {
  const by = code(table);
  return {
    to: (value: never, scope) => ({ system, code: by.to(value, scope) }),
    from: (found, scope) => {
      const theirs = codeIn({ coding: asList(found) }, system);
      return theirs === undefined ? undefined : by.from(theirs, scope);
    },
  };
}

const agent = (role: string): Codec => ({
  to: (id: never, scope) => ({
    type: { coding: [coding(systems.provenanceParticipant, role)] },
    who: person.to(id, scope),
  }),
  from: (found, scope) => {
    const { type, who } = asObject(found) ?? {};
    return codeIn(type, systems.provenanceParticipant) === role
      ? person.from(who, scope)
      : undefined;
  },
});

export const change: ResourceMapping = {
  kind: "change",
  type: "Provenance",
  rows: [
    ["of", "target", each(reference())],
    [
      "what",
      "activity.coding.0",
      codingBy(systems.dataOperation, { created: "CREATE", changed: "UPDATE", removed: "DELETE" }),
    ],
    ["at", "recorded", instant],
    ["by", "agent.0", agent("author")],
    ["enteredBy", "agent.1", agent("enterer")],
    ["reason", "reason.0.text", text],
  ],
  fixed: (record: RecordChange) => ({
    ...(record.by === undefined && {
      agent: [
        {
          type: { coding: [coding(systems.provenanceParticipant, "assembler")] },
          who: { display: "steunnetwerk" },
        },
      ],
    }),
  }),
  accepts: (resource) =>
    codeIn(asObject(resource["activity"]), systems.dataOperation) !== undefined,
};

const purposes = { supportNetwork: "SUPNWK", treatment: "TREAT", familyRequest: "FAMRQT" } as const;

export const access: ResourceMapping = {
  kind: "access",
  type: "AuditEvent",
  rows: [
    ["at", "recorded", instant],
    ["by", "agent.0.who", person],
    ["action", "action", code({ create: "C", read: "R", change: "U", remove: "D" })],
    [
      "allowed",
      "outcome",
      { to: (allowed: boolean) => (allowed ? "0" : "4"), from: (found) => found === "0" },
    ],
    ["purpose", "agent.0.purposeOfUse.0.coding.0", codingBy(systems.actReason, purposes)],
    [
      "of",
      "entity",
      {
        to: (ids: readonly string[], scope) =>
          ids.length === 0
            ? undefined
            : ids.map((id) => ({
                what: scope.reference(id),
                type: coding(systems.auditEntityType, "2"),
              })),
        from: (found, scope) =>
          each(reference()).from(
            asList(found).map((one) => asObject(one)?.["what"]),
            scope,
          ),
      },
    ],
    ["observer", "source.observer.display", text],
    ["observer", "source.site", alsoRead(text.from)],
  ],
  fixed: (record: Access, scope, { people }) => ({
    type: coding(systems.auditEventType, "rest"),
    subtype: [
      coding(
        systems.restfulInteraction,
        { create: "create", read: "read", change: "update", remove: "delete" }[record.action],
      ),
    ],
    agent: [{ requestor: true }],
    source: { observer: { display: "-" } },
    ...((record.of ?? []).length === 0 && {
      entity: [
        {
          what: scope.reference(people.jeugdigeId, "person"),
          type: coding(systems.auditEntityType, "1"),
          role: coding(systems.objectRole, "1"),
        },
      ],
    }),
  }),
  accepts: (resource) => asObject(resource["source"]) !== undefined,
};
