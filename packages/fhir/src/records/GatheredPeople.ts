import { parseDocument, safeParseDocument, type Issue, type People } from "@steunnetwerk/domain";

import { fhirIssue } from "../FhirIssue.ts";
import type { Gender } from "../codes/relationCodes.ts";
import { asList, asObjects, type JsonObject } from "../json.ts";
import type { Scope } from "../lens/Scope.ts";

import { reasonOf } from "./keptRecord.ts";
import type { ReadPerson } from "./person.ts";

const lists = ["persons", "relations", "roles", "positions", "measures"] as const;

/** After so many rounds of leaving out what is not valid, nothing more will help. */
const mostRepairs = 20;

/** The people that were read from several resources, brought together. */
export class GatheredPeople {
  /** Sex by id, of whom it was said. */
  readonly genders = new Map<string, Gender>();
  readonly #jeugdigeId: string;
  readonly #found: ReadPerson[] = [];
  readonly #measures: JsonObject[] = [];
  readonly #pathOf = new Map<unknown, string>();

  constructor(jeugdigeId: string) {
    this.#jeugdigeId = jeugdigeId;
  }

  /** Takes in somebody who was read at a place. */
  add(read: ReadPerson, path: string): void {
    this.#found.push(read);
    for (const one of [read.person, ...read.relations, ...read.roles, ...read.positions])
      this.#pathOf.set(one, path);
    if (read.gender !== undefined) this.genders.set(String(read.person["id"]), read.gender);
  }

  /** Takes in a measure that was read at a place. */
  addMeasure(measure: JsonObject, path: string): void {
    this.#measures.push(measure);
    this.#pathOf.set(measure, path);
  }

  /** As People; a field or a record that is not valid is left out, and said. */
  toPeople(team: JsonObject, scope: Scope): People {
    const persons = this.#found.map(({ person }) => person);
    const distinct = (records: readonly JsonObject[]) => this.#distinct(records);
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
        distinct([...this.#measures, ...asObjects(measuresOfOthers)]),
        measureOrder,
      ),
    };
    for (let round = 0; round < mostRepairs; round++) {
      const result = safeParseDocument("people", draft);
      if (result.success) return result.data;
      const tooMany = result.issues.find(({ path }) => path.length === 1 && path[0] === "persons");
      if (tooMany !== undefined) {
        scope.issues.push(fhirIssue("notValid", "Bundle", reasonOf(tooMany)));
        break;
      }
      this.#repair(draft, result.issues, scope);
    }
    // More people than anybody has, or what somebody wrote under our name does not hang together: only the young person is left.
    return parseDocument("people", {
      version: 1,
      ...Object.fromEntries(lists.map((list) => [list, []])),
      id: `${this.#jeugdigeId.slice(0, 100)}-people`,
      jeugdigeId: this.#jeugdigeId,
      persons: [{ version: 1, id: this.#jeugdigeId }],
    });
  }

  /** Leaves out what is not valid: a field, or the whole record when the field is needed. */
  #repair(draft: JsonObject, issues: readonly Issue[], scope: Scope): void {
    const broken = new Map<string, Set<number>>();
    for (const issue of issues) {
      const { path, code } = issue;
      const [list, index, field] = path;
      if (typeof list !== "string") continue;
      if (!lists.includes(list as (typeof lists)[number]) || typeof index !== "number") {
        scope.issues.push(fhirIssue("notValid", "Bundle", reasonOf(issue)));
        if (lists.includes(list as (typeof lists)[number])) draft[list] = [];
        else Reflect.deleteProperty(draft, list);
        continue;
      }
      const record = asList(draft[list])[index] as JsonObject;
      const at = this.#pathOf.get(record) ?? "Bundle";
      scope.issues.push(fhirIssue("notValid", at, reasonOf({ ...issue, path: path.slice(2) })));
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
  #distinct(records: readonly JsonObject[]): JsonObject[] {
    const next = new Map<unknown, number>();
    const taken = new Set(records.map(({ id }) => id));
    return records.map((record) => {
      const { id } = record;
      const seen = next.get(id);
      let number = seen ?? 1;
      if (seen === undefined) {
        next.set(id, 2);
        return record;
      }
      while (taken.has(`${String(id)}-${number}`)) number++;
      next.set(id, number + 1);
      const renamed = { ...record, id: `${String(id)}-${number}` };
      taken.add(renamed.id);
      this.#pathOf.set(renamed, this.#pathOf.get(record) ?? "Bundle");
      return renamed;
    });
  }
}

/** By an order of ids; who is not in it comes last. */
function inOrder(records: JsonObject[], order: unknown): JsonObject[] {
  if (!Array.isArray(order)) return records;
  const at = new Map(order.map((id, index) => [id, index]));
  const place = ({ id }: JsonObject) => at.get(id) ?? order.length;
  return [...records].sort((one, other) => place(one) - place(other));
}
