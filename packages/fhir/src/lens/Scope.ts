import type { Text } from "@steunnetwerk/domain";

import { fhirIssue, type FhirIssue, type FhirIssueCode } from "../FhirIssue.ts";
import { asObject, type JsonObject } from "../json.ts";
import { idSystem } from "../systems.ts";

import { escaped, isPlainText, unescaped } from "./rest.ts";

/**
 * Which zib release the codes are of. `both` gives the codes of both beside each other in one CodeableConcept, which stays valid
 * in either.
 */
export type Release = "2020" | "2024" | "both";

const fhirId = /^[A-Za-z0-9\-.]{1,64}$/;

/** A reference to a resource elsewhere, as our records keep it: the reference itself is the id. */
const foreignReference =
  /^([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}|(https?:\/\/|urn:(uuid|oid):)\S+)$/;

const anyId = idSystem("any");
const escapedId = idSystem("escaped");

/** What a mapping must know beside the record or the resource: codes of which release, who is where, and where to tell what was not understood. */
export class Scope {
  readonly release: Release;
  /** The day on which it is said, where what is said depends on it. */
  readonly on: string | undefined;
  /** What was not understood. */
  readonly issues: FhirIssue[] = [];
  /** FHIRPath of what is being read. */
  path = "";
  /** The resource that holds what is being read: what its `#` refers to. */
  container = "";
  readonly #addressOf = new Map<string, { readonly type: string; readonly id: string }>();
  readonly #idAt = new Map<string, string>();

  constructor(release: Release, on?: string) {
    this.on = on;
    this.release = release;
  }

  /** Gives a record its place as a resource of a type, and tells the logical id of that resource. */
  place(kind: string, id: string, type: string): string {
    const known = this.#addressOf.get(`${kind} ${id}`);
    if (known?.type === type) return known.id;
    let at = fhirId.test(id) ? id : `x-${hash(`${kind} ${id}`)}`;
    while (this.#idAt.has(`${type}/${at}`)) at = `x-${hash(`${kind} ${id} ${at}`)}`;
    this.#addressOf.set(`${kind} ${id}`, { type, id: at });
    if (!this.#addressOf.has(` ${id}`)) this.#addressOf.set(` ${id}`, { type, id: at });
    this.#idAt.set(`${type}/${at}`, id);
    return at;
  }

  /** Says where a record already is, so that it keeps its place. */
  settle(kind: string, id: string, type: string, at: string): void {
    this.#addressOf.set(`${kind} ${id}`, { type, id: at });
    if (!this.#addressOf.has(` ${id}`)) this.#addressOf.set(` ${id}`, { type, id: at });
    this.#idAt.set(`${type}/${at}`, id);
  }

  /** Says whose record a resource that was read is; `address` is `Type/id`, a full url, or `Type/id#contained`. */
  found(address: string, id: string): void {
    if (!this.#idAt.has(address)) this.#idAt.set(address, id);
  }

  /** A reference to a record of a kind, or to whichever record has this id when no kind is given. */
  reference(id: string, kind = ""): JsonObject {
    const address = this.#addressOf.get(`${kind} ${id}`);
    if (address !== undefined)
      return { reference: `${address.type}/${address.id}`, type: address.type };
    if (foreignReference.test(id)) return { reference: id };
    return {
      identifier: isPlainText(id)
        ? { system: anyId, value: id }
        : { system: escapedId, value: escaped(id) },
    };
  }

  /** The id of the record that a reference leads to; for a resource elsewhere, the reference itself. */
  idOf(value: unknown): string | undefined {
    const reference = asObject(value);
    const literal = reference?.["reference"];
    if (typeof literal === "string") {
      const local = literal.startsWith("#") ? `${this.container}${literal}` : literal;
      return (
        this.#idAt.get(local) ?? this.#idAt.get(local.replace(/\/_history\/[^/]*$/, "")) ?? local
      );
    }
    const identifier = asObject(reference?.["identifier"]);
    const key = identifier?.["value"];
    if (typeof key !== "string") return undefined;
    if (identifier?.["system"] === anyId) return key;
    if (identifier?.["system"] === escapedId) return unescaped(key);
    return this.#idAt.get(`${String(identifier?.["system"])}|${key}`) ?? key;
  }

  /** Tells that something at a place below the current one was not understood. */
  report(code: FhirIssueCode, below = "", detail?: Text): void {
    this.issues.push(fhirIssue(code, below === "" ? this.path : `${this.path}.${below}`, detail));
  }
}

/** The `identifier` of a record; `undefined` when its id is no text that FHIR takes. */
export function identifierOf(kind: string, id: string): JsonObject | undefined {
  return isPlainText(id) ? { system: idSystem(kind), value: id } : undefined;
}

/** 64 bits of FNV-1a as text. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01234567;
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193) >>> 0;
    high = Math.imul(high ^ text.charCodeAt(index) ^ (low >>> 16), 0x01000193) >>> 0;
  }
  return [high, low].map((part) => part.toString(16).padStart(8, "0")).join("");
}
