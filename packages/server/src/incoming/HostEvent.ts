import { Actor, Measures, CasePerson } from "@steunnetwerk/handreiking";
import * as z from "zod";

const Word = z.string().regex(/^[\x21-\x7e]{1,200}$/);
const Attributes = z.record(
  z.string().min(1).max(100),
  z.union([z.string().max(500), z.number(), z.boolean()]),
);
const WithinMeasure = z.enum(["yes", "no", "unknown"]);

/** The change of the source, as a number that only grows: a counter, or the milliseconds of its own clock. */
const Sequence = z.union([z.int().min(0), z.string().regex(/^\d{1,15}$/)]).transform(Number);

/** What every event of a host has (CloudEvents 1.0); other attributes are allowed, and not looked at. */
const envelope = {
  specversion: z.literal("1.0"),
  id: Word,
  source: Word,
  subject: z.string().regex(/^[A-Za-z0-9._~-]{1,200}$/),
  sequence: Sequence,
  /** The `id` of the event of ours that this change came from: it is an echo. */
  origin: Word.optional(),
};

const type = (kind: string) => z.literal(`nl.steunnetwerk.host.${kind}.v1`);
const event = <Type extends z.ZodType, Data extends z.ZodType>(kind: Type, data: Data) =>
  z.object({ ...envelope, type: kind, data });

/**
 * What a host tells of a case: how something is after a change, never the difference. A snapshot is everything the host has of the
 * people; measures and attributes that it does not name stay as they are.
 */
export const HostEvent = z.discriminatedUnion("type", [
  event(type("person"), z.strictObject({ by: Actor, person: CasePerson })),
  event(type("personremoved"), z.strictObject({ by: Actor, person: CasePerson.shape.id })),
  event(
    type("measures"),
    z.strictObject({ by: Actor, measures: Measures, withinMeasure: WithinMeasure }),
  ),
  event(type("attributes"), z.strictObject({ by: Actor, attributes: Attributes })),
  event(
    type("snapshot"),
    z.strictObject({
      by: Actor,
      people: z.array(CasePerson).max(200),
      measures: z.strictObject({ measures: Measures, withinMeasure: WithinMeasure }).optional(),
      attributes: Attributes.optional(),
    }),
  ),
]);
export type HostEvent = z.output<typeof HostEvent>;

/** Several events at once, in any order. */
export const HostEvents = z.array(z.unknown()).min(1).max(1000);

/** What the host says of one thing in a case. */
export type Told =
  | { readonly person: CasePerson }
  | { readonly removed: string }
  | { readonly measures: Measures; readonly withinMeasure: z.output<typeof WithinMeasure> }
  | { readonly attributes: z.output<typeof Attributes> };

/** What an event says, by the thing it is about. */
export function toldBy(event: HostEvent): ReadonlyMap<string, Told> {
  const { data } = event;
  if ("people" in data)
    return new Map<string, Told>([
      ...data.people.map((person) => [personThing(person.id), { person }] as const),
      ...(data.measures === undefined ? [] : [["measures", data.measures] as const]),
      ...(data.attributes === undefined
        ? []
        : [["attributes", { attributes: data.attributes }] as const]),
    ]);
  if ("measures" in data) {
    const { measures, withinMeasure } = data;
    return new Map([["measures", { measures, withinMeasure }]]);
  }
  if ("attributes" in data) return new Map([["attributes", { attributes: data.attributes }]]);
  const { person } = data;
  return typeof person === "string"
    ? new Map([[personThing(person), { removed: person }]])
    : new Map([[personThing(person.id), { person }]]);
}

/** How a person is called among the things of a case. */
export const personThing = (id: string) => `person/${id}`;

/** The person that a thing of a case is, if it is one. */
export const personIn = (thing: string) =>
  thing.startsWith("person/") ? thing.slice("person/".length) : undefined;
