// Section 4: the network as a whole, and who is responsible for it.
import { roles, type Netwerkverantwoordelijkheid, type Person } from "@steunnetwerk/domain";

import type { CaseFile } from "../CaseFile.ts";
import { positionCodes } from "../codes/legalCodes.ts";
import { roleCodes } from "../codes/roleCodes.ts";
import { asList, asObject, omit, type JsonObject } from "../json.ts";
import { key, restField, restOf, write, type Mapping } from "../lens/Mapping.ts";
import { identifierOf, type Scope } from "../lens/Scope.ts";
import { coding, day, person, readParts, writePart } from "../lens/codecs.ts";
import { nlCore, systems } from "../systems.ts";

import { heldBy } from "./heldBy.ts";
import { personTypeOf } from "./person.ts";

/** `768832004` casemanager: the one code of ZorgverlenerRolCodelijst that fits who is answerable for the network. */
const caseManager = "768832004";

const responsible: Mapping = {
  kind: "netwerkverantwoordelijkheid",
  rows: [
    ["personId", "member", person],
    ["period.start", "period.start", day],
    ["period.end", "period.end", day],
  ],
};

/** What the people are made of; each stands with the person it is about. */
const lists = ["persons", "relations", "roles", "positions", "measures"];

/** The CareTeam of a case file: the young person, whoever is responsible, and everybody with a role, each with all their roles. */
export function writeCareTeam(file: CaseFile, scope: Scope): JsonObject {
  const { people } = file;
  const { id } = people;
  const identifier = identifierOf("people", id);
  const participant = [
    { member: scope.reference(people.jeugdigeId, "person") },
    ...(file.records.netwerkverantwoordelijkheid ?? []).map((record) =>
      responsibility(record, scope),
    ),
    ...people.persons.flatMap((one) => {
      const part = participantOf(one, file, scope);
      return part === undefined ? [] : [part];
    }),
  ];
  const team: JsonObject = {
    resourceType: "CareTeam",
    id: scope.place("people", id, "CareTeam"),
    ...(oneOfAKind(participant) && { meta: { profile: [nlCore("CareTeam")] } }),
    ...(identifier !== undefined && { identifier: [identifier] }),
    status: "active",
    name: "Steunnetwerk",
    subject: scope.reference(people.jeugdigeId, "person"),
    participant,
  };
  const fields = omit(people, "version", "id", "jeugdigeId", ...lists);
  write(
    team,
    fields,
    { kind: "people", rows: [] },
    scope,
    identifier === undefined ? { [key.kind]: "people", [key.id]: id } : {},
  );
  return team;
}

/** nl-core-CareTeam allows one contact person and one professional: only such a team claims it. */
function oneOfAKind(participants: readonly JsonObject[]): boolean {
  const types = participants.flatMap(({ member }) => asObject(member)?.["type"] ?? []);
  return new Set(types).size === types.length;
}

/** The records of who is responsible, as we wrote them or as somebody else named a case manager. */
export function readResponsible(team: JsonObject, scope: Scope): JsonObject[] {
  const { path } = scope;
  return asList(team["participant"]).flatMap((part, index) => {
    if (restField(part, key.kind) !== responsible.kind) return [];
    scope.path = `${path}.participant[${index}]`;
    const [record] = readParts([part], responsible, scope);
    scope.path = path;
    return record === undefined ? [] : [{ version: 1, ...record }];
  });
}

/** What a CareTeam of ours says of the list of people itself. */
export function peopleFields(team: JsonObject): JsonObject {
  return Object.fromEntries(
    (restOf(team) ?? [])
      .filter(({ url }) => url !== key.kind && url !== key.id)
      .map(({ url }) => [String(url), restField(team, String(url))]),
  );
}

function responsibility(record: Netwerkverantwoordelijkheid, scope: Scope): JsonObject {
  return writePart(record, responsible, scope, {
    role: [
      {
        coding: [
          coding(systems.snomed, caseManager),
          coding(systems.role, "netwerkverantwoordelijke", "netwerkverantwoordelijke"),
        ],
      },
    ],
  });
}

/** Somebody with a role or a legal position in the team; the roles of Koppeltaal stand beside ours. */
function participantOf(somebody: Person, file: CaseFile, scope: Scope): JsonObject | undefined {
  const { people } = file;
  const { id } = somebody;
  if (id === people.jeugdigeId) return undefined;
  const { roles: held, relations } = heldBy(people, id);
  if (held.length === 0 && relations.length === 0) return undefined;
  const role = held.map((assignment) => {
    const rights = koppeltaalRole(assignment.role, id, file);
    return {
      coding: [
        ...(rights === undefined ? [] : [coding(systems.snomed, rights)]),
        coding(systems.role, assignment.role, roles[assignment.role].label.nl),
      ],
    };
  });
  const isProfessional = personTypeOf(somebody, file) === "Practitioner";
  const [period] = held.flatMap((assignment) => assignment.period ?? []);
  return {
    ...(role.length > 0 && { role }),
    member: isProfessional
      ? scope.reference(id, "practitionerRole")
      : scope.reference(id, "person"),
    ...(held.length === 1 && period !== undefined && Object.keys(period).length > 0 && { period }),
  };
}

const family = new Set([
  "ouder",
  "stiefouder",
  "kind",
  "broerZus",
  "grootouder",
  "oomTante",
  "neefNicht",
  "anderFamilielid",
  "aangetrouwd",
]);

/** The code by which Koppeltaal gives rights; nothing means the least. */
function koppeltaalRole(
  role: keyof typeof roleCodes,
  personId: string,
  { people }: CaseFile,
): string | undefined {
  const { positions, relations } = heldBy(people, personId);
  if (role === "ouder" && positions.some(({ kind }) => positionCodes[kind].represents === true))
    return "310391000146105";
  const code = roleCodes[role].koppeltaal;
  if (code === undefined || typeof code === "string") return code;
  return relations.some(({ kind }) => family.has(kind)) ? code.family : undefined;
}
