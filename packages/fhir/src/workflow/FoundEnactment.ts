import type { Issue } from "@steunnetwerk/domain";
import type { Case } from "@steunnetwerk/handreiking";

import { fhirIssue } from "../FhirIssue.ts";
import { asObject, omit, type JsonObject } from "../json.ts";
import type { Scope } from "../lens/Scope.ts";
import { readRecord } from "../records/ResourceMapping.ts";
import { reasonOf, whole } from "../records/keptRecord.ts";

import { consentAnswer, enactment, step, task } from "./caseMappings.ts";

const mappings = new Map(
  [enactment, step, task, consentAnswer].map((mapping) => [mapping.kind, mapping]),
);

/** Kinds of resources that together are a case. */
export const enactmentKinds: readonly string[] = [...mappings.keys()];

interface Part {
  readonly record: JsonObject;
  readonly path: string;
}

/** The parts of a case that were found in a Bundle. The case is read whole or not at all. */
export class FoundEnactment {
  readonly #found = new Map<string, Map<string, Part>>();

  /** Takes a resource that we wrote, of one of {@link enactmentKinds}. */
  add(kind: string, resource: JsonObject, id: string, scope: Scope): void {
    const mapping = mappings.get(kind);
    if (mapping === undefined) return;
    const { path } = scope;
    const record = readRecord(resource, mapping, id, scope);
    scope.path = path;
    let parts = this.#found.get(kind);
    if (parts === undefined) {
      parts = new Map();
      this.#found.set(kind, parts);
    }
    if (!parts.has(id)) parts.set(id, { record, path });
  }

  /** The case; when a part is missing or broken there is none, and the scope is told which. */
  toCase(scope: Scope): Case | undefined {
    const [current, ...others] = this.#of("enactment");
    const parts = [...this.#of("step"), ...this.#of("task"), ...this.#of("consentAnswer")];
    if (current === undefined) {
      const [first] = parts;
      if (first !== undefined) scope.issues.push(fhirIssue("caseIncomplete", first.path));
      return undefined;
    }
    for (const { path } of others) scope.issues.push(fhirIssue("severalCases", path));
    const id = String(current.record["id"]);
    const mine = (kind: string) =>
      this.#of(kind).filter(({ record }) => String(record["id"]).startsWith(`${id}/`));
    const [steps, tasks, answers] = [mine("step"), mine("task"), mine("consentAnswer")];
    if (current.record["parts"] !== steps.length + tasks.length + answers.length) {
      scope.issues.push(fhirIssue("caseIncomplete", current.path));
      return undefined;
    }
    const { draft, pathOf, lost } = assembled(current, steps, tasks, answers);
    if (lost !== undefined) {
      scope.issues.push(fhirIssue("notValid", lost.path));
      return undefined;
    }
    const result = whole("enactment", draft);
    if (result.success) return result.data;
    for (const issue of result.issues) scope.issues.push(placed(issue, pathOf, current.path));
    return undefined;
  }

  #of(kind: string): readonly Part[] {
    return [...(this.#found.get(kind)?.values() ?? [])];
  }
}

/** The parts put together, where each stood, and a part that belongs nowhere. */
function assembled(
  current: Part,
  steps: readonly Part[],
  tasks: readonly Part[],
  answers: readonly Part[],
) {
  const pathOf = new Map<string, string>();
  const at = (part: Part, ...keys: readonly unknown[]) => {
    pathOf.set(JSON.stringify(keys), part.path);
  };
  const tasksOf = new Map<unknown, [string, JsonObject][]>();
  const stepEntries = steps.map((part): [string, JsonObject] => {
    const id = String(part.record["step"]);
    at(part, "steps", id);
    tasksOf.set(id, []);
    return [id, omit(part.record, "version", "id", "step")];
  });
  let lost: Part | undefined;
  for (const part of tasks) {
    const { step: of, key } = part.record;
    at(part, "steps", of, "tasks", key);
    const siblings = tasksOf.get(of);
    if (siblings === undefined) lost ??= part;
    else siblings.push([String(key), omit(part.record, "version", "id", "step", "key")]);
  }
  const consents = mapObjects(current.record["consents"], (byAbout) =>
    mapObjects(byAbout, (state) => ({ ...asObject(state), answers: {} })),
  );
  for (const part of answers) {
    const { decision, about = "", decider } = part.record;
    at(part, "consents", decision, about, "answers", decider);
    const decided = asObject(own(consents, decision));
    const given = asObject(asObject(own(decided, about))?.["answers"]);
    if (given === undefined) lost ??= part;
    else
      Object.defineProperty(given, String(decider), {
        value: omit(part.record, "version", "id", "decision", "about", "decider"),
        enumerable: true,
      });
  }
  const draft = {
    ...omit(current.record, "version", "parts"),
    steps: Object.fromEntries(
      stepEntries.map(([id, fields]) => [
        id,
        { ...fields, tasks: Object.fromEntries(tasksOf.get(id) ?? []) },
      ]),
    ),
    consents,
  };
  return { draft, pathOf, lost };
}

/** An object with each of its values changed; nothing of what is no object. */
function mapObjects(value: unknown, change: (value: unknown) => unknown): JsonObject {
  return Object.fromEntries(
    Object.entries(asObject(value) ?? {}).map(([key, one]) => [key, change(one)]),
  );
}

/** What every object has, such as `constructor`, is not in it. */
function own(record: JsonObject | undefined, key: unknown): unknown {
  return record !== undefined && Object.hasOwn(record, String(key))
    ? record[String(key)]
    : undefined;
}

/** What is wrong with a case, at the resource that says it; without the names of what people made themselves. */
function placed(issue: Issue, pathOf: ReadonlyMap<string, string>, whenNone: string) {
  for (const length of [5, 4, 2]) {
    const path = pathOf.get(JSON.stringify(issue.path.slice(0, length)));
    if (path !== undefined)
      return fhirIssue("notValid", path, reasonOf({ ...issue, path: issue.path.slice(length) }));
  }
  return fhirIssue("notValid", whenNone, reasonOf({ ...issue, path: issue.path.slice(0, 1) }));
}
