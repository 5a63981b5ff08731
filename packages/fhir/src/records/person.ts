// Section 4: the young person, network members and professionals; what they are to each other stands in `relationship.ts`.
import { roles, type Person, type RoleAssignment } from "@steunnetwerk/domain";

import type { CaseFile } from "../CaseFile.ts";
import type { Gender } from "../codes/relationCodes.ts";
import { roleCodes } from "../codes/roleCodes.ts";
import { asList, asObject, asObjects, omit, type JsonObject } from "../json.ts";
import { key, read, restField, write, type Mapping, type Row } from "../lens/Mapping.ts";
import { identifierOf, type Scope } from "../lens/Scope.ts";
import { alsoRead, coding, day, text } from "../lens/codecs.ts";
import { valueAt } from "../lens/place.ts";
import { fromExtension, toExtension } from "../lens/rest.ts";
import { canonical, idSystem, nlCore, systems } from "../systems.ts";

import { heldBy, type Held } from "./heldBy.ts";
import { readRelationship, writeRelationship } from "./relationship.ts";

/** Relations, roles and positions that have no place in a resource: those of the Patient, of professionals, to somebody else. */
const partsExtension = canonical("StructureDefinition", "parts");

const common: readonly Row[] = [
  ["birthDate", "birthDate", day],
  ["label", "name[use=usual].given.0", text],
  ["name", "name[use=official].text", text],
  ["name", "name", alsoRead(nameIn)],
  ["phone", "telecom[system=phone].value", text],
  ["email", "telecom[system=email].value", text],
];

const languageRow: Row = [
  "language",
  `communication.0.language.coding[system=${systems.language}].code`,
  text,
];

/** What a resource says by its type alone. */
const byType = (field: string, says: Readonly<Record<string, string>>): Row => [
  field,
  "resourceType",
  alsoRead((type) => says[String(type)]),
];

/** Person, by the resource it becomes. */
const personRows = {
  Patient: [...common, ["deceasedOn", "deceasedDateTime", day]],
  RelatedPerson: [...common, languageRow],
  Practitioner: [...common, languageRow, byType("professional", { Practitioner: "yes" })],
  Organization: [
    ["name", "name", text],
    ["phone", "telecom[system=phone].value", text],
    ["email", "telecom[system=email].value", text],
    byType("professional", { Organization: "yes" }),
    byType("kind", { Organization: "group" }),
  ],
} satisfies Record<string, readonly Row[]>;

/** The resource that stands for a person. */
export type PersonType = keyof typeof personRows;

const mappings = Object.fromEntries(
  Object.entries(personRows).map(([type, rows]) => [type, { kind: "person", rows }]),
) as unknown as Readonly<Record<PersonType, Mapping>>;

/** Which resource stands for a person: whoever has a formal role is never a RelatedPerson. */
export function personTypeOf(person: Person, { people }: CaseFile): PersonType {
  if (person.id === people.jeugdigeId) return "Patient";
  if (person.professional === "yes")
    return person.kind === "group" ? "Organization" : "Practitioner";
  return heldBy(people, person.id).roles.some(({ role }) => roleCodes[role].practitioner === true)
    ? "Practitioner"
    : "RelatedPerson";
}

/** A person with everything they are and do, as a resource; a professional with a PractitionerRole. */
export function writePerson(
  person: Person,
  file: CaseFile,
  scope: Scope,
  on?: string,
): JsonObject[] {
  const { people } = file;
  const type = personTypeOf(person, file);
  const gender = file.genders?.[person.id];
  const id = scope.place("person", person.id, type);
  const identifier = identifierOf("person", person.id);
  const resource: JsonObject = {
    resourceType: type,
    id,
    ...(type === "Patient" && { meta: { profile: [nlCore("Patient")] } }),
    ...(type === "RelatedPerson" && { meta: { profile: [nlCore("ContactPerson")] } }),
    identifier: [
      ...(identifier === undefined ? [] : [identifier]),
      ...(type === "Patient" && file.bsn !== undefined
        ? [{ system: systems.bsn, value: file.bsn }]
        : []),
    ],
    ...(gender !== undefined && type !== "Organization" && { gender }),
  };
  const fields = omit(person, "version", "id");
  const held = heldBy(people, person.id);
  write(
    resource,
    fields,
    mappings[type],
    scope,
    identifier === undefined ? { [key.id]: person.id } : {},
  );
  if (type === "RelatedPerson") {
    const relationship = writeRelationship(held, people.jeugdigeId, gender, scope);
    const period = hullOf(held.roles);
    Object.assign(resource, {
      active: isActive(person, period, on),
      patient: scope.reference(people.jeugdigeId, "person"),
      ...(relationship.length > 0 && { relationship }),
      ...(period !== undefined && { period }),
    });
  }
  const left = partsLeft(held, type, people.jeugdigeId);
  if (Object.keys(left).length > 0)
    resource["extension"] = [...asList(resource["extension"]), toExtension(partsExtension, left)];
  if (asList(resource["identifier"]).length === 0) Reflect.deleteProperty(resource, "identifier");
  if (type !== "Practitioner") return [resource];
  const codes = held.roles.map(({ role }) => ({
    coding: [coding(systems.role, role, roles[role].label.nl)],
  }));
  return [
    resource,
    {
      resourceType: "PractitionerRole",
      id: scope.place("practitionerRole", person.id, "PractitionerRole"),
      practitioner: scope.reference(person.id, "person"),
      ...(identifier !== undefined && {
        identifier: [identifierOf("practitionerRole", person.id)],
      }),
      ...(codes.length > 0 && { code: codes }),
    },
  ];
}

/** What somebody is and does that has no place in the resource they are, by list. */
function partsLeft(held: Held, type: PersonType, jeugdigeId: string): JsonObject {
  const { relations, roles: assignments, positions } = held;
  const left =
    type === "RelatedPerson"
      ? {
          relations: relations.filter(({ toPersonId }) => toPersonId !== jeugdigeId),
          positions: positions.filter((position) => position.jeugdigeId !== jeugdigeId),
        }
      : { relations, roles: assignments, positions };
  return Object.fromEntries(
    Object.entries(left)
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => [name, list.map((one) => omit(one, "personId"))]),
  );
}

/** What was read of one person. */
export interface ReadPerson {
  readonly person: JsonObject;
  readonly relations: readonly JsonObject[];
  readonly roles: readonly JsonObject[];
  readonly positions: readonly JsonObject[];
  readonly gender?: Gender;
}

/** A person from a resource, or from an entry of Patient.contact; whoever wrote it. */
export function readPerson(
  source: JsonObject,
  type: PersonType,
  id: string,
  jeugdigeId: string,
  scope: Scope,
): ReadPerson {
  const own = restField(source, key.id);
  const personId = typeof own === "string" ? own : id;
  const fields = omit(read(source, mappings[type], scope), key.id);
  const person = { version: 1, id: personId, ...fields };
  const {
    relations,
    roles: roleList,
    positions,
    sex,
  } = readRelationship(source, personId, jeugdigeId, scope);
  const gender = genderIn(source["gender"]) ?? sex;
  if (
    type === "RelatedPerson" &&
    asList(source["relationship"]).length === 0 &&
    restField(source, key.id) === undefined &&
    ownId(source) === undefined
  )
    scope.report("roleMissing");
  const left = asObject(
    fromExtension(
      asList(source["extension"]).find((one) => asObject(one)?.["url"] === partsExtension),
    ),
  );
  const owned = (list: unknown) =>
    asList(list).flatMap((one) => {
      const record = asObject(one);
      return record === undefined ? [] : [{ ...record, personId }];
    });
  return {
    person,
    relations: [...relations, ...owned(left?.["relations"])],
    roles: [...roleList, ...owned(left?.["roles"])],
    positions: [...positions, ...owned(left?.["positions"])],
    ...(gender !== undefined && { gender }),
  };
}

/** From the first start to the last end of several periods; no end while one has none. */
function hullOf(roleList: readonly RoleAssignment[]): JsonObject | undefined {
  const periods = roleList.flatMap(({ period }) => period ?? []);
  if (periods.length === 0) return undefined;
  const starts = periods.flatMap(({ start }) => start ?? []).sort();
  const ends = periods.flatMap(({ end }) => end ?? []).sort();
  const hull = {
    ...(starts[0] !== undefined && starts.length === roleList.length && { start: starts[0] }),
    ...(ends.length === roleList.length && { end: ends.at(-1) }),
  };
  return Object.keys(hull).length === 0 ? undefined : hull;
}

function isActive(person: Person, period: JsonObject | undefined, on: string | undefined): boolean {
  const end = period?.["end"];
  return (
    person.deceasedOn === undefined && !(typeof end === "string" && on !== undefined && end < on)
  );
}

function genderIn(found: unknown): Gender | undefined {
  return found === "male" || found === "female" || found === "other" || found === "unknown"
    ? found
    : undefined;
}

/** The name of somebody as others write it: with parts, without `use`, several of them. A calling name is no full name. */
function nameIn(found: unknown): string | undefined {
  const names = asObjects(found).filter(
    ({ use }) => use !== "usual" && use !== "nickname" && use !== "old",
  );
  for (const { text: whole, given, family } of names) {
    if (typeof whole === "string") return whole;
    const parts = [...asList(given), family].filter((part) => typeof part === "string");
    if (parts.length > 0) return parts.join(" ");
  }
  return undefined;
}

/** The id that we gave a person, when we wrote the resource. */
function ownId(source: JsonObject): unknown {
  return valueAt(source, `identifier[system=${idSystem("person")}].value`);
}
