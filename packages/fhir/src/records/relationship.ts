// Section 4, `RelatedPerson.relationship`: what somebody is to the young person, what they do, and what the law makes of them.
import {
  legalPositionLabels,
  relationLabels,
  roles,
  type LegalPosition,
  type Relation,
  type RoleAssignment,
} from "@steunnetwerk/domain";

import { positionCodes } from "../codes/legalCodes.ts";
import { readCode } from "../codes/readCodes.ts";
import { relationRows, type Gender } from "../codes/relationCodes.ts";
import { codingsOf, roleCodes, type Codes } from "../codes/roleCodes.ts";
import { asList, asObject, isEqual, omit, type JsonObject } from "../json.ts";
import { key, restField, type Codec, type Mapping } from "../lens/Mapping.ts";
import type { Scope } from "../lens/Scope.ts";
import { codeIn, codesOf, coding, readParts, writePart } from "../lens/codecs.ts";
import { systems } from "../systems.ts";

import type { Held } from "./heldBy.ts";

type Sex = "male" | "female" | "neutral";

/** What somebody is to the young person, as concepts: relations first, then roles, then positions. */
export function writeRelationship(
  { relations, roles: assignments, positions }: Held,
  jeugdigeId: string,
  gender: Gender | undefined,
  scope: Scope,
): JsonObject[] {
  const sex = gender === "male" || gender === "female" ? gender : "neutral";
  return [
    ...relations
      .filter(({ toPersonId }) => toPersonId === jeugdigeId)
      .map((relation) => partIn(relation, relationMapping(sex), scope)),
    ...assignments.map((role) => partIn(role, roleMapping(sex, role), scope)),
    ...positions
      .filter((position) => position.jeugdigeId === jeugdigeId)
      .map((position) => partIn(position, positionMapping, scope)),
  ];
}

/** What was read of `relationship`, whoever wrote it. */
export interface ReadRelationship {
  readonly relations: JsonObject[];
  readonly roles: JsonObject[];
  readonly positions: JsonObject[];
  /** What a code says of the sex of the person. */
  readonly sex?: "male" | "female";
}

/** What somebody is to the young person, from the concepts of a RelatedPerson or of Patient.contact. */
export function readRelationship(
  source: JsonObject,
  personId: string,
  jeugdigeId: string,
  scope: Scope,
): ReadRelationship {
  const relations: JsonObject[] = [];
  const roleList: JsonObject[] = [];
  const positions: JsonObject[] = [];
  let sex: ReadRelationship["sex"];
  const period = periodIn(source["period"]);
  const { path } = scope;
  for (const [index, part] of asList(source["relationship"]).entries()) {
    scope.path = `${path}.relationship[${index}]`;
    const kind = restField(part, key.kind);
    if (kind === "relation") {
      const known = { personId, toPersonId: jeugdigeId };
      relations.push(...ours(part, relationMapping("neutral"), scope, known));
    } else if (kind === "roleAssignment")
      roleList.push(...ours(part, roleMapping("neutral"), scope, { personId }));
    else if (kind === "legalPosition")
      positions.push(...ours(part, positionMapping, scope, { personId, jeugdigeId }));
    else {
      const said = theirs(part, scope);
      const record = (what: string, more: JsonObject) => ({
        version: 1,
        id: `${personId}-${what}-${index + 1}`,
        personId,
        ...(period !== undefined && { period }),
        ...more,
      });
      sex ??= said.sex;
      if (said.relation !== undefined)
        relations.push(record("relation", { toPersonId: jeugdigeId, kind: said.relation }));
      if (said.role !== undefined) roleList.push(record("role", { role: said.role }));
      if (said.position !== undefined)
        positions.push(record("position", { jeugdigeId, kind: said.position }));
    }
  }
  scope.path = path;
  return { relations, roles: roleList, positions, ...(sex !== undefined && { sex }) };
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
