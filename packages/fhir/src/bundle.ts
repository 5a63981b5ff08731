import type { Bundle, FhirResource } from "fhir/r4.js";

import type { JsonObject } from "./json.ts";

/** How resources are put in a Bundle. */
export interface BundleOptions {
  /** The kind of Bundle; a collection when left out. A transaction puts each resource at its own address. */
  readonly bundle?: "collection" | "transaction";
  /** Address of the server the resources live on, for `fullUrl`. */
  readonly base?: string;
}

/** A server that does not exist, by the rules of the domain name system. */
const nowhere = "https://steunnetwerk.invalid/fhir";

/** Resources as a Bundle. */
export function bundleOf(
  resources: readonly JsonObject[],
  { bundle = "collection", base = nowhere }: BundleOptions,
): Bundle<FhirResource> {
  return {
    resourceType: "Bundle",
    type: bundle,
    entry: resources.map((resource) => {
      const url = `${String(resource["resourceType"])}/${String(resource["id"])}`;
      return {
        fullUrl: `${base}/${url}`,
        resource: resource as unknown as FhirResource,
        ...(bundle === "transaction" && { request: { method: "PUT" as const, url } }),
      };
    }),
  };
}
