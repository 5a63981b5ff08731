import type { Bundle, FhirResource } from "fhir/r4.js";

import type { CaseFile } from "./CaseFile.ts";
import { fhirIssue, type FhirIssue } from "./FhirIssue.ts";
import { bundleOf, type BundleOptions } from "./bundle.ts";
import { fromResources, type Understood } from "./fromResources.ts";
import { asList, asObject, isEqual, type JsonObject } from "./json.ts";
import type { Release } from "./lens/Scope.ts";
import { merge, unsaid } from "./lens/merge.ts";
import { ownKey } from "./records/ResourceMapping.ts";
import type { Found } from "./records/addresses.ts";
import { wholeFile } from "./records/keptRecord.ts";
import { toResources, type Circle, type Origin } from "./toResources.ts";

/** How a case file is written as FHIR. */
export interface ToFhirOptions extends BundleOptions {
  /** Which zib release the codes are of; both beside each other when left out. */
  readonly release?: Release;
  /** The day it is said on: what has ended before it is not active. Left out, every end counts as past. */
  readonly on?: string;
  /**
   * Whose records go along; those for the family and for supporters when left out. What is for the safety circle (`restricted`)
   * and what a professional reflected on (`professional`) leave only when asked for.
   */
  readonly circles?: readonly Circle[];
  /** The Bundle that the file was read from: all that was not understood in it is given back, and only what changed is changed. */
  readonly onto?: Bundle<FhirResource>;
}

/** A case file that was read from FHIR. */
export interface FromFhir {
  /** What was understood. */
  readonly file: CaseFile;
  /** What was not understood, by place. */
  readonly issues: readonly FhirIssue[];
  /** The input as a Bundle; give it to `toFhir` as `onto` so that nothing of it is lost. */
  readonly source: Bundle<FhirResource>;
}

const everyone: readonly Circle[] = ["family", "supporter", "restricted", "professional"];

/**
 * A case file as a FHIR R4 Bundle: nl-core where there is a profile for it, base R4 where there is none.
 *
 * Reading it again with {@link fromFhir} gives the same file, but for the circles that were left out.
 *
 * @throws an {@link InvalidCaseFile} when something in the file is not what it should be, with the path to it.
 *
 * @example
 * ```ts
 * import { toFhir } from "@steunnetwerk/fhir";
 *
 * const people = {
 *   version: 1 as const, id: "p", jeugdigeId: "kim", persons: [{ version: 1 as const, id: "kim" }],
 *   relations: [], roles: [], positions: [], measures: [],
 * };
 * toFhir({ people, records: {} }).entry?.map(({ resource }) => resource?.resourceType); // => ["Patient", "CareTeam"]
 * toFhir({ people, records: {}, bsn: "123456789" }); // throws InvalidCaseFile
 * ```
 */
export function toFhir(given: CaseFile, options: ToFhirOptions = {}): Bundle<FhirResource> {
  const file = wholeFile(given);
  const { release = "both", on, circles = ["family", "supporter"], onto } = options;
  const manner = { release, on, circles };
  if (onto === undefined) return bundleOf(toResources(file, manner), options);
  const found = resourcesIn(onto);
  const understood = fromResources(found);
  const origins = understood.origins.flatMap((origin) => origin ?? []);
  const before = byKey(toResources(understood.file, { ...manner, circles: everyone, origins }));
  const after = byKey(toResources(file, { ...manner, origins }));
  return { ...bundleOf(mergeResources(found, understood, before, after), options) };
}

/**
 * The case file in a Bundle, a list of resources or one resource, whoever wrote it. What is known is taken over; what was not
 * understood is listed by place, and given back when the file is written with `onto: source`. Never throws.
 */
export function fromFhir(input: unknown): FromFhir {
  const source = sourceOf(input);
  const found = resourcesIn(source);
  const understood = fromResources(found);
  return {
    file: understood.file,
    issues: [...notFhirIn(source), ...understood.issues, ...notCarried(found, understood)],
    source,
  };
}

/** What was given, as a Bundle: entries as they are, a list or a single resource as entries. */
function sourceOf(input: unknown): Bundle<FhirResource> {
  const one = asObject(input);
  if (one?.["resourceType"] === "Bundle") return one as unknown as Bundle<FhirResource>;
  return {
    resourceType: "Bundle",
    type: "collection",
    entry: asList(input).map((resource) => ({ resource: resource as FhirResource })),
  };
}

function resourcesIn({ entry }: Bundle<FhirResource>): readonly Found[] {
  return asList(entry).flatMap((one, index) => {
    const { resource, fullUrl } = asObject(one) ?? {};
    const found = asObject(resource);
    return found === undefined || typeof found["resourceType"] !== "string"
      ? []
      : [
          {
            resource: found,
            path: `Bundle.entry[${index}].resource`,
            ...(typeof fullUrl === "string" && { fullUrl }),
          },
        ];
  });
}

function notFhirIn({ entry }: Bundle<FhirResource>): FhirIssue[] {
  return asList(entry).flatMap((one, index) =>
    typeof asObject(asObject(one)?.["resource"])?.["resourceType"] === "string"
      ? []
      : [fhirIssue("notFhir", `Bundle.entry[${index}].resource`)],
  );
}

/** What we would not say of what was read: compared with what we say of it, so nothing can be forgotten. */
function notCarried(found: readonly Found[], { file, origins, issues }: Understood): FhirIssue[] {
  const known = origins.flatMap((origin) => origin ?? []);
  const said = byKey(
    toResources(file, { release: "both", on: undefined, circles: everyone, origins: known }),
  );
  const told = byResource(issues);
  return found.flatMap(({ resource, path }, index) => {
    const origin = origins[index];
    const ours = origin === undefined ? undefined : said.get(keyOf(origin));
    if (ours === undefined) return [];
    const saidOf = told.get(path) ?? [];
    return unsaid(resource, ours, path)
      .filter((place) => !saidOf.some((one) => place.startsWith(one) || one === `${place}[0]`))
      .map((place) => fhirIssue("notCarried", place));
  });
}

/** The places below each resource that something was said of already. */
function byResource(issues: readonly FhirIssue[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { path } of issues) {
    const [resource] = /^Bundle\.entry\[\d+\]\.resource(?=\.)/.exec(path) ?? [];
    if (resource === undefined) continue;
    const list = places.get(resource);
    if (list === undefined) places.set(resource, [path]);
    else list.push(path);
  }
  return places;
}

const keyOf = ({ kind, id }: Pick<Origin, "kind" | "id">) => `${kind} ${id}`;

function byKey(resources: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  return new Map(
    resources.map((resource) => {
      const own = ownKey(resource);
      return [
        own === undefined
          ? `${String(resource["resourceType"])}/${String(resource["id"])}`
          : keyOf(own),
        resource,
      ];
    }),
  );
}

/** The resources of somebody else with our changes, then what is new. */
function mergeResources(
  found: readonly Found[],
  { origins }: Understood,
  before: ReadonlyMap<string, JsonObject>,
  after: ReadonlyMap<string, JsonObject>,
): JsonObject[] {
  const known = new Set<string>();
  const merged = found.flatMap(({ resource }, index): JsonObject[] => {
    const origin = origins[index];
    if (origin === undefined) return [resource];
    const key = keyOf(origin);
    const now = after.get(key);
    // What we said before and say no more was removed; what we never said is theirs.
    if (now === undefined) return before.has(key) ? [] : [resource];
    // Somebody who sent a record twice gets a change in the first, and the second back as it was.
    if (known.has(key)) return [resource];
    known.add(key);
    return [asObject(merge(resource, before.get(key), now)) ?? now];
  });
  for (const origin of origins) if (origin !== undefined) known.add(keyOf(origin));
  const added = [...after]
    .filter(([key, resource]) => !known.has(key) && !isEqual(before.get(key), resource))
    .map(([, resource]) => resource);
  const theirs = new Set(found.map(({ resource }) => resource));
  const changed = merged.filter((resource) => !theirs.has(resource));
  return [...merged, ...withReferred([...changed, ...added], added, after, known)];
}

/** What is new, and what it refers to that stood nowhere as a resource, such as somebody of Patient.contact. */
function withReferred(
  all: readonly JsonObject[],
  added: readonly JsonObject[],
  after: ReadonlyMap<string, JsonObject>,
  known: ReadonlySet<string>,
): JsonObject[] {
  const addresses = new Map(
    [...after]
      // A Patient who stood nowhere is somewhere else: what little we know must not take the place of that.
      .filter(([key, { resourceType }]) => !known.has(key) && resourceType !== "Patient")
      .map(([, resource]) => [
        `${String(resource["resourceType"])}/${String(resource["id"])}`,
        resource,
      ]),
  );
  const out = new Set(added);
  const seen = new Set<unknown>();
  const toSee: unknown[] = [...all];
  while (toSee.length > 0) {
    const value = toSee.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    const { reference } = value as JsonObject;
    const referred = typeof reference === "string" ? addresses.get(reference) : undefined;
    if (referred !== undefined && !out.has(referred)) {
      out.add(referred);
      toSee.push(referred);
    }
    for (const inner of Object.values(value)) toSee.push(inner);
  }
  return [...out];
}
