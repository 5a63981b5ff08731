// What the host fetched beforehand, as messy as it comes. Not given is unknown, never none.
import type { CdsRequest } from "./CdsRequest.ts";

/** A FHIR resource, as far as it was looked at: an object with a type. */
export interface Resource {
  /**
   *
   */
  readonly resourceType: string;
  /** Whatever else it has. */
  readonly [field: string]: unknown;
}

/** What came for one key. */
export interface Fetched {
  /** The resources of the child it is about; none when the host has none. */
  readonly resources: readonly Resource[];
  /** Whether these are all there are: no page was left out, and all of it could be read. */
  readonly isAll: boolean;
}

/**
 * What the host fetched for a key; nothing when it did not, or could not.
 *
 * Null is "there is none" (CDS Hooks 2.0). An OperationOutcome in place of what was asked is "could not". What is about
 * another child is left out.
 */
export function prefetched(
  { prefetch = {}, context: { patientId } }: Pick<CdsRequest, "prefetch" | "context">,
  key: string,
  type: string,
): Fetched | undefined {
  if (!Object.hasOwn(prefetch, key)) return undefined;
  const value = prefetch[key];
  if (value === null) return { resources: [], isAll: true };
  const found = listIn(value);
  if (found === undefined) return undefined;
  const { list, hasMore } = found;
  const known = list.filter((one) => resourceIn(one)?.resourceType === type);
  const isOdd = (one: unknown) => {
    const resource = resourceIn(one);
    return resource === undefined || resource.resourceType === "OperationOutcome";
  };
  const isUnreadable = list.some(isOdd);
  if (isUnreadable && known.length === 0) return undefined;
  const resources = known.flatMap((one) => resourceIn(one) ?? []);
  const ofChild = resources.filter((one) => isAbout(one, patientId));
  return { resources: ofChild, isAll: !hasMore && !isUnreadable };
}

function listIn(
  value: unknown,
): { readonly list: readonly unknown[]; readonly hasMore: boolean } | undefined {
  if (Array.isArray(value)) return { list: value, hasMore: false };
  const resource = resourceIn(value);
  if (resource === undefined) return undefined;
  if (resource.resourceType !== "Bundle") return { list: [resource], hasMore: false };
  const { entry = [], link = [] } = resource;
  if (!Array.isArray(entry)) return undefined;
  return {
    list: entry.map((one: unknown) => objectIn(one)?.["resource"]),
    hasMore: Array.isArray(link) && link.some((one) => objectIn(one)?.["relation"] === "next"),
  };
}

function resourceIn(value: unknown): Resource | undefined {
  const found = objectIn(value);
  return typeof found?.["resourceType"] === "string" ? (found as Resource) : undefined;
}

/** A JSON object. */
export function objectIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** Whether a resource is about a child, as far as it says. */
function isAbout(resource: Resource, patientId: string): boolean {
  if (resource.resourceType === "Patient")
    return resource["id"] === undefined || resource["id"] === patientId;
  const { reference } =
    objectIn(resource["patient"] ?? resource["subject"] ?? resource["for"]) ?? {};
  if (typeof reference !== "string") return true;
  const id = /(?:^|\/)Patient\/([^/]+)/.exec(reference)?.[1];
  return id === undefined || id === patientId;
}

/** The day in a date or moment of FHIR; nothing when it is not a whole day. */
export function dayIn(value: unknown): string | undefined {
  return typeof value === "string" ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
}
