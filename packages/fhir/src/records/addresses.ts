// Who is where: which id each resource of the input goes by, and to whom its references lead.
import { asList, asObject, asText, type JsonObject } from "../json.ts";
import type { Scope } from "../lens/Scope.ts";

import { ownKey } from "./ResourceMapping.ts";

/** A resource of the input, with its place in it. */
export interface Found {
  /** The resource. */
  readonly resource: JsonObject;
  /** FHIRPath of it. */
  readonly path: string;
  /** The address it says it has. */
  readonly fullUrl?: string;
}

/** Types of resources that stand for a person. */
export const personTypes: readonly string[] = [
  "Patient",
  "RelatedPerson",
  "Practitioner",
  "Organization",
];

/** Gives every resource its id: ours when we gave one, otherwise the one it has where it comes from. */
export function register(found: readonly Found[], scope: Scope): readonly string[] {
  const taken = new Set<string>();
  const ids = found.map(({ resource, fullUrl }, index) => {
    const type = String(resource["resourceType"]);
    const own = ownKey(resource);
    const at = asText(resource["id"]);
    let id = [own?.id, at, fullUrl].find(isId) ?? `${type.slice(0, 50)}-${index + 1}`;
    if (personTypes.includes(type)) {
      if (taken.has(id) && own === undefined) id = `${type}/${id}`;
      taken.add(id);
    }
    if (own !== undefined) scope.settle(own.kind, id, type, at ?? "");
    if (!isRoleOfSomebody(resource)) {
      if (at !== undefined) scope.found(`${type}/${at}`, id);
      if (fullUrl !== undefined) scope.found(fullUrl, id);
    }
    for (const one of asList(resource["contained"]))
      scope.found(`${type}/${at ?? ""}#${String(asObject(one)?.["id"])}`, containedId(id, one));
    return id;
  });
  // Whoever refers to somebody's role means the person: known once everybody has an id.
  for (const [index, { resource, fullUrl }] of found.entries()) {
    if (!isRoleOfSomebody(resource)) continue;
    const id = scope.idOf(resource["practitioner"]) ?? ids[index] ?? "";
    const at = asText(resource["id"]);
    if (at !== undefined) scope.found(`PractitionerRole/${at}`, id);
    if (fullUrl !== undefined) scope.found(fullUrl, id);
  }
  return ids;
}

const isRoleOfSomebody = (resource: JsonObject) =>
  resource["resourceType"] === "PractitionerRole" && ownKey(resource) === undefined;

/** The patient that resources without a Patient are about. */
export function patientMeant(
  found: readonly Found[],
  ids: readonly string[],
  scope: Scope,
): string {
  for (const { resource } of found) {
    scope.container = `${String(resource["resourceType"])}/${asText(resource["id"]) ?? ""}`;
    for (const field of ["patient", "subject", "for"]) {
      const id = scope.idOf(resource[field]);
      if (!isId(id)) continue;
      const [, logical] = /^Patient\/([^/]+)$/.exec(id) ?? [];
      if (logical === undefined || ids.includes(logical)) return id;
      scope.found(id, logical);
      return logical;
    }
  }
  return "patient";
}

/** Whether a resource is about this young person; one that does not say is. */
export function isAbout(reference: unknown, jeugdigeId: string, scope: Scope): boolean {
  const id = scope.idOf(reference);
  return id === undefined || id === jeugdigeId;
}

/** The id of somebody inside another resource. */
export function containedId(id: string, one: unknown): string {
  return `${id}#${String(asObject(one)?.["id"])}`;
}

/** Whether our records take a text as an id. */
function isId(text: string | undefined): text is string {
  return text !== undefined && text !== "" && text.length <= 200;
}
