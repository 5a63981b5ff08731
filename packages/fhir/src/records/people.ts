// Section 4, rows 1 to 6: the young person, network members with relation, roles and legal position, and professionals.
import {
  legalPositionLabels,
  relationLabels,
  roles,
  type LegalPosition,
  type Person,
  type Relation,
  type RoleAssignment,
} from "@steunnetwerk/domain";

import type { CaseFile } from "../CaseFile.ts";
import { positionCodes } from "../codes/legalCodes.ts";
import { readCode } from "../codes/readCodes.ts";
import { relationRows, type Gender } from "../codes/relationCodes.ts";
import { codingsOf, roleCodes, type Codes } from "../codes/roleCodes.ts";
import { asList, asObject, asObjects, isEqual, omit, type JsonObject } from "../json.ts";
import {
  key,
  read,
  restField,
  write,
  type Codec,
  type Mapping,
  type Row,
} from "../lens/Mapping.ts";
import { identifierOf, type Scope } from "../lens/Scope.ts";
import {
  alsoRead,
  codeIn,
  codesOf,
  coding,
  day,
  readParts,
  text,
  writePart,
} from "../lens/codecs.ts";
import { valueAt } from "../lens/place.ts";
import { toExtension, fromExtension } from "../lens/rest.ts";
import { canonical, idSystem, nlCore, systems } from "../systems.ts";

type Sex = "male" | "female" | "neutral";

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
  return people.roles.some(
    ({ personId, role }) => personId === person.id && roleCodes[role].practitioner === true,
  )
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
  const parts = partsOf(person, file);
  write(
    resource,
    fields,
    mappings[type],
    scope,
    identifier === undefined ? { [key.id]: person.id } : {},
  );
  if (type === "RelatedPerson") {
    const sex = sexOf(gender);
    const relationship = [
      ...parts.relations
        .filter(({ toPersonId }) => toPersonId === people.jeugdigeId)
        .map((relation) => partIn(relation, relationMapping(sex), scope)),
      ...parts.roles.map((role) => partIn(role, roleMapping(sex, role), scope)),
      ...parts.positions
        .filter(({ jeugdigeId }) => jeugdigeId === people.jeugdigeId)
        .map((position) => partIn(position, positionMapping, scope)),
    ];
    const period = hullOf(parts.roles);
    Object.assign(resource, {
      active: isActive(person, period, on),
      patient: scope.reference(people.jeugdigeId, "person"),
      ...(relationship.length > 0 && { relationship }),
      ...(period !== undefined && { period }),
    });
    parts.relations = parts.relations.filter(({ toPersonId }) => toPersonId !== people.jeugdigeId);
    parts.positions = parts.positions.filter(({ jeugdigeId }) => jeugdigeId !== people.jeugdigeId);
    parts.roles = [];
  }
  const left = Object.fromEntries(
    Object.entries(parts)
      .filter(([, list]) => list.length > 0)
      .map(([key, list]) => [key, list.map((one) => omit(one, "personId"))]),
  );
  if (Object.keys(left).length > 0)
    resource["extension"] = [...asList(resource["extension"]), toExtension(partsExtension, left)];
  if (asList(resource["identifier"]).length === 0) Reflect.deleteProperty(resource, "identifier");
  if (type !== "Practitioner") return [resource];
  const codes = parts.roles.map(({ role }) => ({
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
  const relations: JsonObject[] = [];
  const roleList: JsonObject[] = [];
  const positions: JsonObject[] = [];
  let gender = genderIn(source["gender"]);
  const period = periodIn(source["period"]);
  const { path } = scope;
  const relationships = asList(source["relationship"]);
  for (const [index, part] of relationships.entries()) {
    scope.path = `${path}.relationship[${index}]`;
    const to = { personId, ...(period !== undefined && { period }) };
    switch (restField(part, key.kind)) {
      case "relation":
        relations.push(
          ...ours(part, relationMapping("neutral"), scope, { personId, toPersonId: jeugdigeId }),
        );
        break;
      case "roleAssignment":
        roleList.push(...ours(part, roleMapping("neutral"), scope, { personId }));
        break;
      case "legalPosition":
        positions.push(...ours(part, positionMapping, scope, { personId, jeugdigeId }));
        break;
      default: {
        const said = theirs(part, scope);
        const number = index + 1;
        if (said.sex !== undefined) gender ??= said.sex;
        if (said.relation !== undefined)
          relations.push({
            version: 1,
            id: `${personId}-relation-${number}`,
            ...to,
            toPersonId: jeugdigeId,
            kind: said.relation,
          });
        if (said.role !== undefined)
          roleList.push({ version: 1, id: `${personId}-role-${number}`, ...to, role: said.role });
        if (said.position !== undefined)
          positions.push({
            version: 1,
            id: `${personId}-position-${number}`,
            ...to,
            jeugdigeId,
            kind: said.position,
          });
      }
    }
  }
  scope.path = path;
  if (
    type === "RelatedPerson" &&
    relationships.length === 0 &&
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

function relationMapping(sex: Sex): Mapping {
  return { kind: "relation", rows: [["kind", "coding", relationCodec(sex)]] };
}

function roleMapping(sex: Sex, assignment?: RoleAssignment): Mapping {
  return { kind: "roleAssignment", rows: [["role", "coding", roleCodec(sex, assignment)]] };
}

const positionMapping: Mapping = {
  kind: "legalPosition",
  rows: [
    [
      "kind",
      "coding",
      {
        to: (kind: LegalPosition["kind"], { release }) => [
          ...foreign(positionCodes[kind], release, "neutral"),
          coding(systems.position, kind, legalPositionLabels[kind].nl),
        ],
        from: (found) => codeIn({ coding: found }, systems.position),
      },
    ],
  ],
};

function relationCodec(sex: Sex): Codec {
  return {
    to: (kind: Relation["kind"], { release }) => [
      ...foreign(relationCodesOf(kind, sex), release, "neutral"),
      coding(systems.relation, kind, relationLabels[kind].nl),
    ],
    from: (found) => codeIn({ coding: found }, systems.relation),
  };
}

function roleCodec(sex: Sex, assignment?: RoleAssignment): Codec {
  return {
    to: (role: RoleAssignment["role"], { release }) => {
      const row = roleCodes[role];
      const codes = assignment?.livesWithJeugdige === "yes" ? (row.livingTogether ?? row) : row;
      return [...foreign(codes, release, sex), coding(systems.role, role, roles[role].label.nl)];
    },
    from: (found) => codeIn({ coding: found }, systems.role),
  };
}

/** The codes of other parties in a release; of both releases beside each other, each once. */
function foreign(
  codes: { readonly zib2020?: readonly Codes[]; readonly zib2024?: readonly Codes[] },
  release: Scope["release"],
  sex: Sex,
): JsonObject[] {
  const found = [
    ...(release === "2024" ? [] : codingsOf(codes.zib2020 ?? [], sex)),
    ...(release === "2020" ? [] : codingsOf(codes.zib2024 ?? [], sex)),
  ];
  return found.filter((one, index) => found.findIndex((other) => isEqual(one, other)) === index);
}

function relationCodesOf(kind: Relation["kind"], sex: Sex) {
  const rows = relationRows.filter(([of]) => of === kind);
  // A kind whose first row is neutral has no code for each sex: those that come after it say more than we know.
  const told = rows[0]?.[1] === "neutral" ? "neutral" : sex;
  const row = rows.find(([, is]) => is === told) ?? rows.find(([, is]) => is === "neutral");
  const [, , zib2020 = null, zib2024 = null] = row ?? [];
  return {
    zib2020: [zib2020 === null ? ("N:OTH" as const) : (`v3:${zib2020}` as const)],
    zib2024: [zib2024 === null ? ("N:OTH" as const) : (`S:${zib2024}` as const)],
  };
}

/** A record as a CodeableConcept with a text people read. */
function partIn(
  record: Relation | RoleAssignment | LegalPosition,
  mapping: Mapping,
  scope: Scope,
): JsonObject {
  const part = writePart(omit(record, "personId", "toPersonId", "jeugdigeId"), mapping, scope);
  if ("role" in record) {
    const { label } = roles[record.role];
    part["text"] =
      roleCodes[record.role].needsText === true ? `${label.nl} (vertrouwd persoon)` : label.nl;
  } else
    part["text"] =
      "toPersonId" in record ? relationLabels[record.kind].nl : legalPositionLabels[record.kind].nl;
  return part;
}

/** A record that we wrote in a part, with the fields that follow from its place. */
function ours(part: unknown, mapping: Mapping, scope: Scope, known: JsonObject): JsonObject[] {
  return readParts([part], mapping, scope).map((record) => ({ version: 1, ...record, ...known }));
}

/** What somebody else's CodeableConcept says; several codings say one thing each, and the first of each kind counts. */
function theirs(part: unknown, scope: Scope) {
  const codes = codesOf(part);
  const own = {
    relation: codeIn(part, systems.relation),
    role: codeIn(part, systems.role),
    position: codeIn(part, systems.position),
  };
  const readings = codes.flatMap((code) => readCode(code) ?? []);
  const unknown = codes.some(
    (code) => readCode(code) === undefined && !code.startsWith("urn:steunnetwerk:"),
  );
  const said = {
    relation: own.relation ?? readings.find(({ relation }) => relation)?.relation,
    role: own.role ?? readings.find(({ role }) => role)?.role,
    position: own.position ?? readings.find(({ position }) => position)?.position,
    sex: readings.find(({ sex }) => sex)?.sex,
  };
  if (said.relation === undefined && said.role === undefined && said.position === undefined) {
    if (readings.some(({ ask }) => ask)) scope.report("ambiguousCode");
    else if (unknown) scope.report("unknownCode");
    else scope.report("roleMissing");
  } else if (unknown) scope.report("unknownCode");
  return said;
}

function partsOf({ id }: Person, { people }: CaseFile) {
  return {
    relations: people.relations.filter(({ personId }) => personId === id),
    roles: people.roles.filter(({ personId }) => personId === id),
    positions: people.positions.filter(({ personId }) => personId === id),
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

function sexOf(gender: Gender | undefined): Sex {
  return gender === "male" || gender === "female" ? gender : "neutral";
}

function genderIn(found: unknown): Gender | undefined {
  return found === "male" || found === "female" || found === "other" || found === "unknown"
    ? found
    : undefined;
}

function periodIn(found: unknown): JsonObject | undefined {
  const { start, end } = asObject(found) ?? {};
  const whole = (moment: unknown) =>
    typeof moment === "string" && /^\d{4}-\d{2}-\d{2}/.test(moment)
      ? moment.slice(0, 10)
      : undefined;
  const period = { start: whole(start), end: whole(end) };
  if (period.start === undefined && period.end === undefined) return undefined;
  return {
    ...(period.start !== undefined && { start: period.start }),
    ...(period.end !== undefined && { end: period.end }),
  };
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
