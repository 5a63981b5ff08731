// Roles and support types as SKOS in JSON-LD, with labels in both languages, sources and mappings; no context needs fetching.
import { supportTypeEntries } from "../src/codes/supportTypeEntries.ts";
import { supportTypes } from "../src/codes/supportTypes.ts";
import type { RoleSection, RoleSourceKey } from "../src/codes.ts";
import { facetLabels } from "../src/roles/facets.ts";
import { roleIds, roles } from "../src/roles/roles.ts";
import { roleSources } from "../src/roles/sources.ts";
import type { Text } from "../src/text.ts";

import { roleMappings } from "./roleMappings.ts";

const base = "urn:steunnetwerk:";

const context = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  sct: "http://snomed.info/id/",
  ConceptScheme: "skos:ConceptScheme",
  Concept: "skos:Concept",
  prefLabel: { "@id": "skos:prefLabel", "@container": "@language" },
  definition: { "@id": "skos:definition", "@container": "@language" },
  scopeNote: { "@id": "skos:scopeNote", "@container": "@language" },
  note: { "@id": "skos:note", "@container": "@language" },
  editorialNote: { "@id": "skos:editorialNote", "@container": "@language" },
  notation: "skos:notation",
  title: { "@id": "dct:title", "@container": "@language" },
  licence: { "@id": "dct:license", "@type": "@id" },
  source: { "@id": "dct:source", "@type": "@id" },
  ...Object.fromEntries(
    [
      "inScheme",
      "hasTopConcept",
      "topConceptOf",
      "broader",
      "narrower",
      "related",
      "exactMatch",
      "closeMatch",
      "broadMatch",
      "narrowMatch",
      "relatedMatch",
    ].map((term) => [term, { "@id": `skos:${term}`, "@type": "@id" }]),
  ),
};

const unread: Text = {
  nl: "Algemene kennis; nog niet bij een bron nagelezen.",
  en: "General knowledge; not yet read at a source.",
};

const addresses = (keys: readonly RoleSourceKey[]) => keys.map((key) => roleSources[key]);

/** Both vocabularies by file name. */
export function skosFiles(): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ["roles.jsonld", { "@context": context, "@graph": rolesGraph() }],
    ["support-types.jsonld", { "@context": context, "@graph": supportTypesGraph() }],
  ]);
}

function rolesGraph(): readonly unknown[] {
  const scheme = `${base}roles`;
  const sections = Object.keys(facetLabels.section) as RoleSection[];
  const sectionId = (section: RoleSection) => `${base}role-section:${section}`;
  return [
    schemeOf(
      scheme,
      { nl: "Rollen in informele steun rond jeugd", en: "Roles in informal support around youth" },
      sections.map(sectionId),
    ),
    ...sections.map((section) => ({
      "@id": sectionId(section),
      "@type": "Concept",
      inScheme: scheme,
      topConceptOf: scheme,
      prefLabel: facetLabels.section[section],
      narrower: roleIds
        .filter((id) => roles[id].section === section)
        .map((id) => `${base}role:${id}`),
    })),
    ...roleIds.map((id) => {
      const { label, definition, plain, section, note, usual, sources } = roles[id];
      return {
        "@id": `${base}role:${id}`,
        "@type": "Concept",
        inScheme: scheme,
        broader: sectionId(section),
        prefLabel: label,
        definition,
        scopeNote: { nl: plain },
        ...(note === undefined ? {} : { note }),
        ...(usual.length === 0
          ? {}
          : { related: usual.map((type) => `${base}support-type:${type}`) }),
        ...(sources.length === 0 ? { editorialNote: unread } : { source: addresses(sources) }),
        ...roleMappings[id],
      };
    }),
  ];
}

function supportTypesGraph(): readonly unknown[] {
  const scheme = `${base}support-types`;
  const conceptIds = supportTypes.map((id) => `${base}support-type:${id}`);
  return [
    schemeOf(scheme, { nl: "Soorten steun", en: "Kinds of support" }, conceptIds),
    ...supportTypes.map((id) => {
      const { label, definition, notation, sources } = supportTypeEntries[id];
      return {
        "@id": `${base}support-type:${id}`,
        "@type": "Concept",
        inScheme: scheme,
        topConceptOf: scheme,
        prefLabel: label,
        definition,
        ...(notation === undefined ? {} : { notation }),
        ...(sources.length === 0 ? { editorialNote: unread } : { source: addresses(sources) }),
      };
    }),
  ];
}

function schemeOf(id: string, title: Text, hasTopConcept: readonly string[]): unknown {
  return {
    "@id": id,
    "@type": "ConceptScheme",
    title,
    licence: "https://www.apache.org/licenses/LICENSE-2.0",
    hasTopConcept,
  };
}
