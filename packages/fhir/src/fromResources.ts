// Resources as a case file, whoever wrote them: what is known is taken over, what is not understood is listed.
import {
  parseDocument,
  safeParseDocument,
  type DocumentKind,
  type People,
} from "@steunnetwerk/domain";

import type { CaseFile, RecordKind } from "./CaseFile.ts";
import { fhirIssue, type FhirIssue } from "./FhirIssue.ts";
import type { Gender } from "./codes/relationCodes.ts";
import { asList, asObject, asObjects, asText, omit, type JsonObject } from "./json.ts";
import { Scope } from "./lens/Scope.ts";
import { valueAt } from "./lens/place.ts";
import { ownKey, readRecord, type ResourceMapping } from "./records/ResourceMapping.ts";
import { peopleFields, readResponsible } from "./records/careTeam.ts";
import { isRepresentation, measure } from "./records/legal.ts";
import { readPerson, type PersonType, type ReadPerson } from "./records/people.ts";
import { noteMappings, recordMappings } from "./records/records.ts";
import { systems } from "./systems.ts";
import type { Origin } from "./toResources.ts";
import { enactmentKinds, FoundEnactment } from "./workflow/enactment.ts";

/** A resource of the input, with its place in it. */
export interface Found {
  /** The resource. */
  readonly resource: JsonObject;
  /** FHIRPath of it. */
  readonly path: string;
  /** The address it says it has. */
  readonly fullUrl?: string;
}

/** What was read. */
export interface Understood {
  /** What was understood. */
  readonly file: CaseFile;
  /** What was not. */
  readonly issues: readonly FhirIssue[];
  /** Which record each resource became, by its position in the input; left out for one that became none. */
  readonly origins: readonly (Origin | undefined)[];
}

const personTypes: readonly string[] = ["Patient", "RelatedPerson", "Practitioner", "Organization"];

/** The mappings by kind, and by type for resources of somebody else. */
const mappings: readonly ResourceMapping[] = [
  measure,
  ...Object.values(recordMappings),
  ...Object.values(noteMappings),
];
const byKind = new Map(mappings.map((mapping) => [mapping.kind, mapping]));

/** The case file in a list of resources. */
export function fromResources(found: readonly Found[]): Understood {
  const scope = new Scope("both");
  const ids = register(found, scope);
  const jeugdige = found.findIndex(({ resource }) => resource["resourceType"] === "Patient");
  const jeugdigeId = ids[jeugdige] ?? patientMeant(found, scope);
  const origins: (Origin | undefined)[] = found.map(() => undefined);
  const people = new Gathered(jeugdigeId);
  const records: Partial<Record<RecordKind, unknown[]>> = {};
  const notes: Partial<Record<keyof typeof noteMappings, unknown[]>> = {};
  const measures: unknown[] = [];
  const enactment = new FoundEnactment();
  let bsn: string | undefined;
  let team: JsonObject = {};
  if (jeugdige < 0) scope.issues.push(fhirIssue("noPatient", "Bundle"));

  for (const [index, { resource, path }] of found.entries()) {
    const type = String(resource["resourceType"]);
    const id = ids[index] ?? "";
    const at = asText(resource["id"]) ?? "";
    scope.path = path;
    scope.container = `${type}/${at}`;
    const own = ownKey(resource);
    const become = (kind: string, is = id) => {
      origins[index] = { kind, id: is, type, at };
    };
    readContained(resource, people, scope, jeugdigeId);
    scope.path = path;
    if (own?.kind === "practitionerRole") {
      become(own.kind, own.id);
      continue;
    }
    if (own !== undefined && enactmentKinds.includes(own.kind)) {
      enactment.add(own.kind, resource, own.id, scope);
      become(own.kind, own.id);
      continue;
    }
    if (own?.kind === "legalPosition") {
      become(own.kind, own.id);
      continue;
    }
    if (personTypes.includes(type) && (type !== "Organization" || own?.kind === "person")) {
      if (type === "Patient" && index !== jeugdige) {
        scope.report("severalPatients");
        continue;
      }
      if (type === "RelatedPerson" && !isAbout(resource["patient"], jeugdigeId, scope)) {
        scope.report("severalPatients", "patient");
        continue;
      }
      const person = readPerson(resource, type as PersonType, id, jeugdigeId, scope);
      people.add(person);
      become("person", String(person.person["id"]));
      if (type === "Patient") {
        const value = valueAt(resource, `identifier[system=${systems.bsn}].value`);
        if (typeof value === "string") bsn = value;
        readContacts(resource, id, people, scope);
      }
      continue;
    }
    if (type === "CareTeam") {
      if (own?.kind === "people") {
        team = { ...peopleFields(resource), id: own.id };
        become("people", own.id);
      }
      for (const record of readResponsible(resource, scope))
        keep(records, "netwerkverantwoordelijkheid", record, scope, path);
      continue;
    }
    const mapping =
      (own === undefined ? undefined : byKind.get(own.kind)) ??
      mappings.find((one) => one.type === type && one.accepts(resource));
    if (mapping?.type !== type) {
      if (isRepresentation(resource)) scope.report("representationWithoutPerson");
      else scope.report("resourceNotMapped");
      continue;
    }
    if (
      !isAbout(resource["subject"] ?? resource["patient"] ?? resource["for"], jeugdigeId, scope)
    ) {
      scope.report("severalPatients");
      continue;
    }
    const record = readRecord(resource, mapping, id, scope);
    scope.path = path;
    const list = Object.entries(noteMappings).find(([, one]) => one === mapping)?.[0];
    if (list !== undefined)
      (notes[list as keyof typeof noteMappings] ??= []).push(omit(record, "version"));
    else if (mapping === measure) measures.push({ jeugdigeId, ...record });
    else if (!keep(records, mapping.kind as RecordKind, record, scope, path)) continue;
    become(mapping.kind, String(record["id"]));
  }

  const current = enactment.toCase();
  const checked = people.toPeople(team, measures, scope);
  return {
    file: {
      people: checked,
      ...(people.genders.size > 0 && { genders: Object.fromEntries(people.genders) }),
      ...(bsn !== undefined && { bsn }),
      records: records as CaseFile["records"],
      ...notes,
      ...(current !== undefined && { enactment: current }),
    } as CaseFile,
    issues: scope.issues,
    origins,
  };
}

/** Gives every resource its id: ours when we gave one, otherwise the one it has where it comes from. */
function register(found: readonly Found[], scope: Scope): readonly string[] {
  const taken = new Set<string>();
  const ids = found.map(({ resource, fullUrl }, index) => {
    const type = String(resource["resourceType"]);
    const own = ownKey(resource);
    const at = typeof resource["id"] === "string" ? resource["id"] : undefined;
    let id = [own?.id, at, fullUrl].find(isId) ?? `${type.slice(0, 50)}-${index + 1}`;
    if (personTypes.includes(type)) {
      if (taken.has(id) && own === undefined) id = `${type}/${id}`;
      taken.add(id);
    }
    if (own !== undefined) scope.settle(own.kind, id, type, at ?? "");
    if (at !== undefined) scope.found(`${type}/${at}`, id);
    if (fullUrl !== undefined) scope.found(fullUrl, id);
    for (const one of asList(resource["contained"]))
      scope.found(`${type}/${at ?? ""}#${String(asObject(one)?.["id"])}`, containedId(id, one));
    return id;
  });
  for (const [index, { resource, fullUrl }] of found.entries()) {
    if (resource["resourceType"] !== "PractitionerRole" || ownKey(resource) !== undefined) continue;
    const practitioner = scope.idOf(resource["practitioner"]);
    if (practitioner === undefined) continue;
    scope.found(
      `PractitionerRole/${asText(resource["id"]) ?? String(index)}@practitioner`,
      practitioner,
    );
    if (fullUrl !== undefined) scope.found(`${fullUrl}@practitioner`, practitioner);
  }
  return ids;
}

/** Whether our records take a text as an id. */
const isId = (text: string | undefined): text is string =>
  text !== undefined && text !== "" && text.length <= 200;

const containedId = (id: string, one: unknown) => `${id}#${String(asObject(one)?.["id"])}`;

/** The patient that resources without a Patient are about. */
function patientMeant(found: readonly Found[], scope: Scope): string {
  for (const { resource } of found)
    for (const field of ["patient", "subject", "for"]) {
      const id = scope.idOf(resource[field]);
      if (isId(id)) return id;
    }
  return "patient";
}

function isAbout(reference: unknown, jeugdigeId: string, scope: Scope): boolean {
  const id = scope.idOf(reference);
  return id === undefined || id === jeugdigeId;
}

/** People inside another resource. */
function readContained(
  resource: JsonObject,
  people: Gathered,
  scope: Scope,
  jeugdigeId: string,
): void {
  const { path } = scope;
  for (const [index, one] of asList(resource["contained"]).entries()) {
    const inside = asObject(one);
    const type = String(inside?.["resourceType"]);
    scope.path = `${path}.contained[${index}]`;
    if (inside === undefined || !["RelatedPerson", "Practitioner"].includes(type)) {
      scope.report("resourceNotMapped");
      continue;
    }
    const id = containedId(asText(resource["id"]) ?? "", one);
    people.add(readPerson(inside, type as PersonType, id, jeugdigeId, scope));
  }
  scope.path = path;
}

/** People in Patient.contact, where a RelatedPerson would say more. */
function readContacts(patient: JsonObject, id: string, people: Gathered, scope: Scope): void {
  const { path } = scope;
  for (const [index, contact] of asList(patient["contact"]).entries()) {
    const source = asObject(contact);
    if (source === undefined) continue;
    scope.path = `${path}.contact[${index}]`;
    people.add(readPerson(source, "RelatedPerson", `${id}#contact-${index + 1}`, id, scope));
  }
  scope.path = path;
}

/** Keeps a record when it is one; otherwise tells what is wrong with it. */
function keep(
  records: Partial<Record<RecordKind, unknown[]>>,
  kind: RecordKind,
  record: JsonObject,
  scope: Scope,
  path: string,
): boolean {
  const result = safeParseDocument(kind as DocumentKind, record);
  if (!result.success) {
    scope.issues.push(fhirIssue("notValid", path, reason(result.issues)));
    return false;
  }
  (records[kind] ??= []).push(result.data);
  return true;
}

function reason(
  issues: readonly {
    readonly path: readonly (string | number)[];
    readonly message: { readonly nl: string; readonly en: string };
  }[],
) {
  const [first] = issues;
  if (first === undefined) return undefined;
  const place = first.path.join(".");
  return { nl: `(${place}: ${first.message.nl})`, en: `(${place}: ${first.message.en})` };
}

/** After so many rounds of leaving out what is not valid, nothing more will help. */
const mostRepairs = 20;

const lists = ["persons", "relations", "roles", "positions", "measures"] as const;

/** The people that were read, brought together. */
class Gathered {
  readonly genders = new Map<string, Gender>();
  readonly #jeugdigeId: string;
  readonly #found: ReadPerson[] = [];

  constructor(jeugdigeId: string) {
    this.#jeugdigeId = jeugdigeId;
  }

  add(read: ReadPerson): void {
    this.#found.push(read);
    if (read.gender !== undefined) this.genders.set(String(read.person["id"]), read.gender);
  }

  /** As People; a field or a record that is not valid is left out, and said. */
  toPeople(team: JsonObject, measures: readonly unknown[], scope: Scope): People {
    const persons = this.#found.map(({ person }) => person);
    if (!persons.some(({ id }) => id === this.#jeugdigeId))
      persons.push({ version: 1, id: this.#jeugdigeId });
    const {
      "order.relations": relations,
      "order.roles": roles,
      "order.positions": positions,
      "order.measures": measureOrder,
      measuresOfOthers,
      ...fields
    } = team;
    const draft: JsonObject = {
      version: 1,
      id: `${this.#jeugdigeId.slice(0, 100)}-people`,
      ...fields,
      jeugdigeId: this.#jeugdigeId,
      persons: distinct(persons),
      relations: inOrder(distinct(this.#found.flatMap((one) => one.relations)), relations),
      roles: inOrder(distinct(this.#found.flatMap((one) => one.roles)), roles),
      positions: inOrder(distinct(this.#found.flatMap((one) => one.positions)), positions),
      measures: inOrder(
        distinct([...asObjects(measures), ...asObjects(measuresOfOthers)]),
        measureOrder,
      ),
    };
    for (let round = 0; round < mostRepairs; round++) {
      const result = safeParseDocument("people", draft);
      if (result.success) return result.data;
      repair(draft, result.issues, scope);
    }
    // What somebody wrote under our name does not hang together at all: only the young person is left of it.
    return parseDocument("people", {
      version: 1,
      ...Object.fromEntries(lists.map((list) => [list, []])),
      id: `${this.#jeugdigeId.slice(0, 100)}-people`,
      jeugdigeId: this.#jeugdigeId,
      persons: [{ version: 1, id: this.#jeugdigeId }],
    });
  }
}

/** Leaves out what is not valid: a field, or the whole record when the field is needed. */
function repair(
  draft: JsonObject,
  issues: Extract<ReturnType<typeof safeParseDocument>, { success: false }>["issues"],
  scope: Scope,
): void {
  const broken = new Map<string, Set<number>>();
  for (const { path, code, message } of issues) {
    const [list, index, field] = path;
    if (typeof list !== "string") continue;
    scope.issues.push(fhirIssue("notValid", `Bundle (${path.join(".")})`, message));
    if (!lists.includes(list as (typeof lists)[number]) || typeof index !== "number") {
      Reflect.deleteProperty(draft, list);
      continue;
    }
    const record = asList(draft[list])[index] as JsonObject;
    const needed =
      field === undefined ||
      code === "missing" ||
      code.startsWith("unknownPerson") ||
      record[field] === undefined;
    if (needed) broken.set(list, (broken.get(list) ?? new Set()).add(index));
    else Reflect.deleteProperty(record, field);
  }
  for (const [list, indexes] of broken)
    draft[list] = asList(draft[list]).filter((_, index) => !indexes.has(index));
}

/** Each id once; a second record with the same id gets a number. */
function distinct(records: readonly JsonObject[]): JsonObject[] {
  const taken = new Set<unknown>();
  return records.map((record) => {
    let id = record["id"];
    for (let number = 2; taken.has(id); number++) id = `${String(record["id"])}-${number}`;
    taken.add(id);
    return id === record["id"] ? record : { ...record, id };
  });
}

function inOrder(records: JsonObject[], order: unknown): JsonObject[] {
  if (!Array.isArray(order)) return records;
  const at = new Map(order.map((id, index) => [id, index]));
  const place = ({ id }: JsonObject) => at.get(id) ?? order.length;
  return [...records].sort((one, other) => place(one) - place(other));
}
