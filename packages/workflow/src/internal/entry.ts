// What stands in a journal entry: its body, which everyone with the database may read, and its sealed parts.
import { hash } from "node:crypto";

import type { Actor, CaseEvent, GuidelineRef, Personal } from "@steunnetwerk/handreiking";

import type { Entry } from "../Engine.ts";
import type { Attributes, SealedPart, StoredEntry } from "../Store.ts";

import { fileOwner, personOwner, type CaseKeys } from "./CaseKeys.ts";

/** What happened, without anything personal. */
export interface EntryBody {
  /** The case. */
  readonly case: string;
  /** The version of the case. */
  readonly version: number;
  /** The idempotency key. */
  readonly key: string;
  /** Tells a repetition from another command under the same key; empty when the key is of the engine and tells by itself. */
  readonly fingerprint: string;
  /** When, in UTC. */
  readonly at: string;
  /** Who did it, and in what capacity. */
  readonly by: Actor;
  /** The type of the command. */
  readonly command: string;
  /** The guideline it was decided with. */
  readonly guideline: GuidelineRef;
  /** What happened. */
  readonly events: readonly CaseEvent[];
  /** All attributes, when they were set. */
  readonly attributes?: Attributes;
  /** Whose personal data was destroyed: an owner, or `everything`. */
  readonly destroyed?: string;
  /** What the destroying rests on. */
  readonly ground?: string;
  /** The hashes of the sealed parts by owner; they stay when the parts are destroyed. */
  readonly sealed: Readonly<Record<string, string>>;
}

/** The hash of nothing, before the first entry. */
export const firstHash = "";

/** The hash of an entry, which covers all entries before it. */
export function chain(previous: string, body: string): string {
  return hash("sha256", `${previous}\n${body}`, "base64url");
}

/** The hash of a sealed part. */
export function digest(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "base64url");
}

/** What is personal in some events, by owner: for each event its part, under the place of the event. */
type PersonalParts = Record<string, Record<string, NonNullable<Personal["case"]>>>;

/** The events without what is personal in them, and that by owner. */
export function separate(events: readonly CaseEvent[]): {
  readonly events: readonly CaseEvent[];
  readonly parts: PersonalParts;
} {
  const parts: PersonalParts = {};
  return {
    events: events.map((event, at) => {
      if (event.personal === undefined) return event;
      const { personal, ...rest } = event;
      if (personal.case !== undefined) (parts[fileOwner] ??= {})[at] = personal.case;
      for (const [person, facts] of Object.entries(personal.people ?? {}))
        (parts[personOwner(person)] ??= {})[at] = facts;
      return rest;
    }),
    parts,
  };
}

/** The opposite of {@link separate}; what was destroyed stays out. */
function join(events: readonly CaseEvent[], parts: PersonalParts): readonly CaseEvent[] {
  if (Object.keys(parts).length === 0) return events;
  return events.map((event, at) => {
    const file = parts[fileOwner]?.[at];
    const people = Object.fromEntries(
      Object.entries(parts).flatMap(([owner, values]) =>
        owner !== fileOwner && values[at] !== undefined
          ? [[owner.slice(personOwner("").length), values[at]]]
          : [],
      ),
    );
    if (file === undefined && Object.keys(people).length === 0) return event;
    const personal: Personal = {
      ...(file !== undefined && { case: file }),
      ...(Object.keys(people).length > 0 && { people }),
    };
    return { ...event, personal };
  });
}

/** Encrypts what is personal, each part with the key of its owner. */
export function sealParts(
  keys: CaseKeys,
  parts: PersonalParts,
  caseId: string,
  version: number,
): SealedPart[] {
  return Object.entries(parts).map(([owner, part]) => ({
    owner,
    bytes: keys.seal(owner, JSON.stringify(part), partContext(caseId, version, owner)),
  }));
}

/** The events of an entry as they were; what was destroyed stays out. */
export function openEvents(
  keys: CaseKeys | undefined,
  body: EntryBody,
  parts: readonly SealedPart[],
): readonly CaseEvent[] {
  const opened: PersonalParts = {};
  for (const { owner, bytes } of parts) {
    if (keys?.has(owner) !== true) continue;
    opened[owner] = decode(
      keys.unseal(owner, bytes, partContext(body.case, body.version, owner)),
    ) as PersonalParts[string];
  }
  return join(body.events, opened);
}

/** What a sealed part is bound to, so that it cannot pass for another. */
function partContext(caseId: string, version: number, owner: string): string {
  return `${caseId}/${version}/${owner}`;
}

/** An entry as it is shown. */
export function entryOf(
  { position, hash }: Pick<StoredEntry, "position" | "hash">,
  body: EntryBody,
  events: readonly CaseEvent[],
): Entry {
  const { case: caseId, version, at, by, command, guideline, attributes, destroyed, ground } = body;
  return {
    caseId,
    version,
    position,
    at,
    by,
    command,
    guideline,
    events,
    ...(attributes !== undefined && { attributes }),
    ...(destroyed !== undefined && { destroyed }),
    ...(ground !== undefined && { ground }),
    hash,
  };
}

/** The value of bytes that hold JSON. */
export function decode(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes));
}

const decoder = new TextDecoder();

/** JSON text that is the same for equal values, whatever the order of their keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** What has the same JSON, but for the order of keys. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  if (value instanceof Date) return value.toJSON();
  const keys = Object.keys(value).sort();
  return Object.fromEntries(
    keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]),
  );
}
