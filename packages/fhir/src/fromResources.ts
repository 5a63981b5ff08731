// Resources as a case file, whoever wrote them: what is known is taken over, what is not understood is listed.
import { safeParseDocument, type Issue } from "@steunnetwerk/domain";

import type { CaseFile, RecordKind } from "./CaseFile.ts";
import { fhirIssue, type FhirIssue } from "./FhirIssue.ts";
import { isBsn } from "./codes/bsn.ts";
import { asList, asObject, asText, omit, type JsonObject } from "./json.ts";
import { Scope } from "./lens/Scope.ts";
import { valueAt } from "./lens/place.ts";
import { GatheredPeople } from "./records/GatheredPeople.ts";
import { ownKey, readRecord, type ResourceMapping } from "./records/ResourceMapping.ts";
import {
  containedId,
  isAbout,
  patientMeant,
  personTypes,
  register,
  type Found,
} from "./records/addresses.ts";
import { peopleFields, readResponsible } from "./records/careTeam.ts";
import { reasonOf, whole } from "./records/keptRecord.ts";
import { isRepresentation, measure } from "./records/legal.ts";
import { readPerson, type PersonType } from "./records/person.ts";
import { noteMappings, recordMappings } from "./records/records.ts";
import { systems } from "./systems.ts";
import type { Origin } from "./toResources.ts";
import { enactmentKinds, FoundEnactment } from "./workflow/FoundEnactment.ts";

/** What was read. */
export interface Understood {
  /** What was understood. */
  readonly file: CaseFile;
  /** What was not. */
  readonly issues: readonly FhirIssue[];
  /** Which record each resource became, by its position in the input; left out for one that became none. */
  readonly origins: readonly (Origin | undefined)[];
}

/** The mappings by kind, and by type for resources of somebody else. */
const mappings: readonly ResourceMapping[] = [
  measure,
  ...Object.values(recordMappings),
  ...Object.values(noteMappings),
];
const byKind = new Map(mappings.map((mapping) => [mapping.kind, mapping]));
const noteLists = new Map(
  Object.entries(noteMappings).map(([list, mapping]): [ResourceMapping, NoteList] => [
    mapping,
    list as NoteList,
  ]),
);

type NoteList = keyof typeof noteMappings;

/** Kinds whose resources say again what stands elsewhere, so nothing is read from them. */
const saidElsewhere: readonly string[] = ["practitionerRole", "legalPosition"];

/** The case file in a list of resources. */
export function fromResources(found: readonly Found[]): Understood {
  const reading = new Reading(found);
  for (const [index, one] of found.entries()) reading.read(one, index);
  return reading.understood();
}

/** Resources that are being read, one after the other. */
class Reading {
  readonly #scope = new Scope("both");
  readonly #ids: readonly string[];
  readonly #jeugdige: number;
  readonly #jeugdigeId: string;
  readonly #origins: (Origin | undefined)[];
  readonly #people: GatheredPeople;
  readonly #records: Partial<Record<RecordKind, unknown[]>> = {};
  readonly #notes: Partial<Record<NoteList, unknown[]>> = {};
  readonly #enactment = new FoundEnactment();
  #bsn: string | undefined;
  #team: JsonObject = {};

  constructor(found: readonly Found[]) {
    this.#ids = register(found, this.#scope);
    this.#jeugdige = found.findIndex(({ resource }) => resource["resourceType"] === "Patient");
    this.#jeugdigeId = this.#ids[this.#jeugdige] ?? patientMeant(found, this.#ids, this.#scope);
    this.#origins = found.map(() => undefined);
    this.#people = new GatheredPeople(this.#jeugdigeId);
    if (this.#jeugdige < 0) this.#scope.issues.push(fhirIssue("noPatient", "Bundle"));
  }

  /** Takes over what is known of a resource. */
  read({ resource, path }: Found, index: number): void {
    const type = String(resource["resourceType"]);
    const at = asText(resource["id"]) ?? "";
    this.#scope.path = path;
    this.#scope.container = `${type}/${at}`;
    this.#readContained(resource, this.#ids[index] ?? "");
    const became = this.#become(resource, type, index);
    if (became !== undefined) this.#origins[index] = { ...became, type, at };
  }

  /** All that was read. */
  understood(): Understood {
    const scope = this.#scope;
    const current = this.#enactment.toCase(scope);
    return {
      file: {
        people: this.#people.toPeople(this.#team, scope),
        ...(this.#people.genders.size > 0 && { genders: Object.fromEntries(this.#people.genders) }),
        ...(this.#bsn !== undefined && { bsn: this.#bsn }),
        records: this.#records as CaseFile["records"],
        ...(this.#notes as Pick<CaseFile, NoteList>),
        ...(current !== undefined && { enactment: current }),
      },
      issues: scope.issues,
      origins: this.#origins,
    };
  }

  /** Which record a resource became, if it became one. */
  #become(
    resource: JsonObject,
    type: string,
    index: number,
  ): Pick<Origin, "kind" | "id"> | undefined {
    const own = ownKey(resource);
    if (own !== undefined && saidElsewhere.includes(own.kind)) return own;
    if (own !== undefined && enactmentKinds.includes(own.kind)) {
      this.#enactment.add(own.kind, resource, own.id, this.#scope);
      return own;
    }
    if (personTypes.includes(type) && (type !== "Organization" || own?.kind === "person"))
      return this.#becomePerson(resource, type as PersonType, index);
    if (type === "CareTeam") return this.#becomeTeam(resource, own);
    const mapping =
      (own === undefined ? undefined : byKind.get(own.kind)) ??
      mappings.find((one) => one.type === type && one.accepts(resource));
    if (mapping?.type === type) return this.#becomeRecord(resource, mapping, index);
    this.#scope.report(
      isRepresentation(resource) ? "representationWithoutPerson" : "resourceNotMapped",
    );
    return undefined;
  }

  #becomePerson(resource: JsonObject, type: PersonType, index: number) {
    const scope = this.#scope;
    const { path } = scope;
    const id = this.#ids[index] ?? "";
    if (type === "Patient" && index !== this.#jeugdige) {
      scope.report("severalPatients");
      return undefined;
    }
    if (type === "RelatedPerson" && !isAbout(resource["patient"], this.#jeugdigeId, scope)) {
      scope.report("severalPatients", "patient");
      return undefined;
    }
    const person = readPerson(resource, type, id, this.#jeugdigeId, scope);
    this.#people.add(person, path);
    if (type === "Patient") {
      this.#readBsn(resource);
      this.#readContacts(resource, id);
    }
    return { kind: "person", id: String(person.person["id"]) };
  }

  #becomeTeam(team: JsonObject, own: ReturnType<typeof ownKey>) {
    const scope = this.#scope;
    for (const record of readResponsible(team, scope))
      this.#keep("netwerkverantwoordelijkheid", record);
    if (own?.kind !== "people") {
      for (const index of asList(team["participant"]).keys())
        scope.report("notCarried", `participant[${index}]`);
      return undefined;
    }
    this.#team = { ...peopleFields(team), id: own.id };
    return { kind: "people", id: own.id };
  }

  #becomeRecord(resource: JsonObject, mapping: ResourceMapping, index: number) {
    const scope = this.#scope;
    const { path } = scope;
    const about = resource["subject"] ?? resource["patient"] ?? resource["for"];
    if (!isAbout(about, this.#jeugdigeId, scope)) {
      scope.report("severalPatients");
      return undefined;
    }
    const record = readRecord(resource, mapping, this.#ids[index] ?? "", scope);
    scope.path = path;
    const list = noteLists.get(mapping);
    if (mapping === measure)
      this.#people.addMeasure({ jeugdigeId: this.#jeugdigeId, ...record }, path);
    else if (list !== undefined) {
      if (!this.#note(list, omit(record, "version"))) return undefined;
    } else if (!this.#keep(mapping.kind as RecordKind, record)) return undefined;
    return { kind: mapping.kind, id: String(record["id"]) };
  }

  #readBsn(patient: JsonObject): void {
    const value = valueAt(patient, `identifier[system=${systems.bsn}].value`);
    if (value === undefined) return;
    if (typeof value === "string" && isBsn(value)) this.#bsn = value;
    else this.#scope.report("notBsn", "identifier");
  }

  /** People inside another resource. */
  #readContained(resource: JsonObject, id: string): void {
    const scope = this.#scope;
    const { path } = scope;
    for (const [index, one] of asList(resource["contained"]).entries()) {
      const inside = asObject(one);
      const type = String(inside?.["resourceType"]);
      scope.path = `${path}.contained[${index}]`;
      if (inside === undefined || !["RelatedPerson", "Practitioner"].includes(type)) {
        scope.report("resourceNotMapped");
        continue;
      }
      const inner = containedId(id, one);
      const read = readPerson(inside, type as PersonType, inner, this.#jeugdigeId, scope);
      this.#people.add(read, scope.path);
    }
    scope.path = path;
  }

  /** People in Patient.contact, where a RelatedPerson would say more. */
  #readContacts(patient: JsonObject, id: string): void {
    const scope = this.#scope;
    const { path } = scope;
    for (const [index, contact] of asList(patient["contact"]).entries()) {
      const source = asObject(contact);
      if (source === undefined) continue;
      scope.path = `${path}.contact[${index}]`;
      const read = readPerson(source, "RelatedPerson", `${id}#contact-${index + 1}`, id, scope);
      this.#people.add(read, scope.path);
    }
    scope.path = path;
  }

  /** Keeps a stored record when it is whole; otherwise tells what is wrong with it. */
  #keep(kind: RecordKind, record: JsonObject): boolean {
    const result = safeParseDocument(kind, record);
    if (!result.success) return this.#refuse(result.issues);
    (this.#records[kind] ??= []).push(result.data);
    return true;
  }

  #note(list: NoteList, record: JsonObject): boolean {
    const result = whole(list, record);
    if (!result.success) return this.#refuse(result.issues);
    (this.#notes[list] ??= []).push(result.data);
    return true;
  }

  #refuse([first]: readonly Issue[]): false {
    this.#scope.report("notValid", "", first && reasonOf(first));
    return false;
  }
}
