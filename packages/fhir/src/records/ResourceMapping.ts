import { documents, type DocumentKind } from "@steunnetwerk/domain";

import type { CaseFile } from "../CaseFile.ts";
import { asObjects, omit, type JsonObject } from "../json.ts";
import { key, read, restField, write, type Mapping } from "../lens/Mapping.ts";
import { identifierOf, type Scope } from "../lens/Scope.ts";

/** A kind of record that is a resource of its own. */
export interface ResourceMapping extends Mapping {
  /** The resource it becomes. */
  readonly type: string;
  /** What every such resource has, and what follows from the rest of the file; not read back. */
  readonly fixed: (record: never, scope: Scope, file: CaseFile) => JsonObject;
  /** Whether a resource of this type that somebody else wrote is such a record. */
  readonly accepts: (resource: JsonObject) => boolean;
}

/** A record as a resource. */
export function writeRecord(
  record: JsonObject & { readonly id: string },
  mapping: ResourceMapping,
  scope: Scope,
  file: CaseFile,
): JsonObject {
  const { id } = record;
  const { kind, type } = mapping;
  const identifier = identifierOf(kind, id);
  const single = type === "QuestionnaireResponse" || type === "Bundle";
  const resource: JsonObject = {
    resourceType: type,
    id: scope.place(kind, id, type),
    ...(identifier !== undefined &&
      takesIdentifier(type) && { identifier: single ? identifier : [identifier] }),
    ...mapping.fixed(record as never, scope, file),
  };
  const told = identifier !== undefined && takesIdentifier(type);
  write(
    resource,
    omit(record, "version", "id"),
    mapping,
    scope,
    told ? {} : { [key.kind]: kind, [key.id]: id },
  );
  return resource;
}

/** The record in a resource, whoever wrote it; `id` is the one it goes by in the Bundle. */
export function readRecord(
  resource: JsonObject,
  mapping: Mapping,
  id: string,
  scope: Scope,
): JsonObject {
  const record = read(resource, mapping, scope);
  const own = record[key.id];
  return {
    version: shapeVersion(resource, mapping.kind),
    ...omit(record, key.kind, key.id),
    id: typeof own === "string" ? own : id,
  };
}

/** The version of the stored shape that a resource was written in: that of its form, and the newest where there is none. */
function shapeVersion({ questionnaire }: JsonObject, kind: string): number {
  const ofForm =
    typeof questionnaire === "string" ? /\|(\d+)\./.exec(questionnaire)?.[1] : undefined;
  if (ofForm !== undefined) return Number(ofForm);
  return kind in documents ? documents[kind as DocumentKind].migrations.length + 1 : 1;
}

/** The kind and id that we gave a resource; `undefined` when it is somebody else's. */
export function ownKey(
  resource: JsonObject,
): { readonly kind: string; readonly id: string } | undefined {
  for (const identifier of asObjects(resource["identifier"])) {
    const { system, value } = identifier;
    if (typeof system === "string" && typeof value === "string" && system.startsWith(prefix))
      return { kind: system.slice(prefix.length), id: value };
  }
  const kind = restField(resource, key.kind);
  const id = restField(resource, key.id);
  return typeof id === "string"
    ? { kind: typeof kind === "string" ? kind : "person", id }
    : undefined;
}

const prefix = "urn:steunnetwerk:id:";

/** Provenance, AuditEvent and definitions have no list of identifiers in R4. */
function takesIdentifier(type: string): boolean {
  return type !== "Provenance" && type !== "AuditEvent";
}
