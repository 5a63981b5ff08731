// A case file as resources: the order of the Bundle, and which records go along.
import { documents, type DocumentEntry } from "@steunnetwerk/domain";

import type { CaseFile, RecordKind } from "./CaseFile.ts";
import { asList, asObjects, isEqual, type JsonObject } from "./json.ts";
import { Scope, type Release } from "./lens/Scope.ts";
import { toExtension } from "./lens/rest.ts";
import type { ResourceMapping } from "./records/ResourceMapping.ts";
import { writeRecord } from "./records/ResourceMapping.ts";
import { writeCareTeam } from "./records/careTeam.ts";
import { heldBy, type Held } from "./records/heldBy.ts";
import { measure, writeRepresentation } from "./records/legal.ts";
import { personTypeOf, writePerson } from "./records/person.ts";
import { noteMappings, recordMappings } from "./records/records.ts";
import { recordExtension } from "./systems.ts";
import { placeEnactment, writeEnactment } from "./workflow/writeEnactment.ts";

/** Who sees a kind of record; see `documents` in `@steunnetwerk/domain`. */
export type Circle = DocumentEntry<unknown>["scope"];

/** The address that a record already has, in a Bundle it was read from. */
export interface Origin {
  /** Kind of the record. */
  readonly kind: string;
  /** Id of the record. */
  readonly id: string;
  /** Type of the resource. */
  readonly type: string;
  /** Logical id of the resource. */
  readonly at: string;
}

/** How a case file is written. */
export interface Manner {
  /** Which codes. */
  readonly release: Release;
  /** The day it is said on. */
  readonly on: string | undefined;
  /** Whose records go along. */
  readonly circles: readonly Circle[];
  /** Where records already are. */
  readonly origins?: readonly Origin[];
}

/** Every resource of a case file. */
export function toResources(
  given: CaseFile,
  { release, on, circles, origins = [] }: Manner,
): JsonObject[] {
  // Whoever gave the file may change it later: what is remembered about these people is remembered for this call.
  const file = { ...given, people: { ...given.people } };
  const scope = new Scope(release, on);
  for (const { kind, id, type, at } of origins) scope.settle(kind, id, type, at);
  const records = recordsOf(file, circles);
  placeAll(file, records, scope);
  const { people } = file;
  return [
    ...people.persons.flatMap((person) => writePerson(person, file, scope, on)),
    withOrder(writeCareTeam(file, scope), file),
    ...people.measures
      .filter((one) => isOfJeugdige(one, file))
      .map((one) => writeRecord(one, measure, scope, file)),
    ...people.positions
      .filter(({ jeugdigeId }) => jeugdigeId === people.jeugdigeId)
      .flatMap((position) => writeRepresentation(position, scope)),
    ...records.map(([mapping, record]) => writeRecord(record, mapping, scope, file)),
    ...writeEnactment(file, scope, {
      safety: circles.includes("restricted"),
      author: circles.includes("professional"),
    }),
  ];
}

type Written = readonly [ResourceMapping, JsonObject & { readonly id: string }];

function recordsOf(file: CaseFile, circles: readonly Circle[]): readonly Written[] {
  return [
    ...Object.entries(recordMappings).flatMap(([kind, mapping]) =>
      circles.includes(documents[kind as RecordKind].scope)
        ? (file.records[kind as RecordKind] ?? []).map((record): Written => [
            mapping,
            record as Written[1],
          ])
        : [],
    ),
    ...Object.entries(noteMappings).flatMap(([list, mapping]) =>
      (file[list as keyof typeof noteMappings] ?? []).map((record): Written => [
        mapping,
        record as unknown as Written[1],
      ]),
    ),
  ];
}

/** Everything gets its place before anything is written, so that a reference may go forward. */
function placeAll(file: CaseFile, records: readonly Written[], scope: Scope): void {
  const { people } = file;
  for (const person of people.persons) {
    const type = personTypeOf(person, file);
    scope.place("person", person.id, type);
    if (type === "Practitioner") scope.place("practitionerRole", person.id, "PractitionerRole");
  }
  scope.place("people", people.id, "CareTeam");
  for (const one of people.measures)
    if (isOfJeugdige(one, file)) scope.place(measure.kind, one.id, measure.type);
  for (const [{ kind, type }, { id }] of records) scope.place(kind, id, type);
  if (file.enactment !== undefined) placeEnactment(file.enactment, scope);
}

/** A Condition is on the patient: a measure about somebody else in the file is none of theirs. */
const isOfJeugdige = ({ jeugdigeId }: { readonly jeugdigeId: string }, { people }: CaseFile) =>
  jeugdigeId === people.jeugdigeId;

/**
 * Relations, roles and positions stand with their person; an order of the lists that does not follow from that is kept with the
 * team, and so are measures about somebody else.
 */
function withOrder(team: JsonObject, file: CaseFile): JsonObject {
  const { people } = file;
  const others = people.measures.filter((one) => !isOfJeugdige(one, file));
  const found = {
    relations: inReadingOrder("relations", file, ({ toPersonId }) => toPersonId),
    roles: inReadingOrder("roles", file, () => people.jeugdigeId),
    positions: inReadingOrder("positions", file, ({ jeugdigeId }) => jeugdigeId),
    measures: [...people.measures.filter((one) => isOfJeugdige(one, file)), ...others],
  };
  const more = Object.entries(found).flatMap(([list, records]) => {
    const order = people[list as keyof typeof found].map(({ id }) => id);
    const follows = isEqual(
      order,
      records.map(({ id }) => id),
    );
    return follows ? [] : [toExtension(`order.${list}`, order)];
  });
  if (others.length > 0) more.push(toExtension("measuresOfOthers", others));
  if (more.length === 0) return team;
  const [own = { url: recordExtension, extension: [] }, ...rest] = asObjects(team["extension"]);
  return {
    ...team,
    extension: [{ ...own, extension: [...asList(own["extension"]), ...more] }, ...rest],
  };
}

/** Records by person; of a RelatedPerson those towards the jeugdige come first, as they stand in `relationship`. */
function inReadingOrder<List extends keyof Held>(
  list: List,
  file: CaseFile,
  towards: (one: Held[List][number]) => string,
): readonly Held[List][number][] {
  const { people } = file;
  return people.persons.flatMap((person) => {
    const held: readonly Held[List][number][] = heldBy(people, person.id)[list];
    if (personTypeOf(person, file) !== "RelatedPerson") return held;
    const isFirst = (one: Held[List][number]) => towards(one) === people.jeugdigeId;
    return [...held.filter(isFirst), ...held.filter((one) => !isFirst(one))];
  });
}
