// Where a value stands in a resource: `provision.period.start`, `activity.0.detail`, `telecom[system=phone].value`.
import { asList, asObject, type JsonObject } from "../json.ts";

type Segment =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "index"; readonly index: number }
  | { readonly kind: "where"; readonly field: string; readonly is: string };

const parsed = new Map<string, readonly Segment[]>();

/** The value at a place; `undefined` when there is none. Lists of one and things that stand alone are the same to it. */
export function valueAt(resource: unknown, place: string): unknown {
  let value: unknown = resource;
  for (const segment of segmentsOf(place)) {
    if (value === undefined || value === null) return undefined;
    if (segment.kind === "key") value = asObject(value)?.[segment.key];
    else if (segment.kind === "index") value = asList(value)[segment.index];
    else value = asList(value).find((item) => asObject(item)?.[segment.field] === segment.is);
  }
  return value ?? undefined;
}

/** Puts a value at a place, making what is above it. */
export function putAt(resource: JsonObject, place: string, value: unknown): void {
  const segments = segmentsOf(place);
  let current: JsonObject | unknown[] = resource;
  for (const [position, segment] of segments.entries()) {
    const next = segments[position + 1];
    const key = keyIn(current, segment);
    const holder = current as Record<string | number, unknown>;
    if (next === undefined) {
      holder[key] = value;
      return;
    }
    holder[key] ??= next.kind === "key" ? {} : [];
    current = holder[key] as JsonObject | unknown[];
  }
}

function keyIn(current: JsonObject | unknown[], segment: Segment): string | number {
  if (segment.kind === "key") return segment.key;
  if (segment.kind === "index") return segment.index;
  const list = current as unknown[];
  const found = list.findIndex((item) => asObject(item)?.[segment.field] === segment.is);
  if (found >= 0) return found;
  list.push({ [segment.field]: segment.is });
  return list.length - 1;
}

function segmentsOf(place: string): readonly Segment[] {
  let segments = parsed.get(place);
  if (segments === undefined) {
    segments = [...place.matchAll(/\[([^=\]]+)=([^\]]*)\]|([^.[\]]+)/g)].map(
      ([, field, is, key = ""]): Segment => {
        if (field !== undefined) return { kind: "where", field, is: is ?? "" };
        return /^\d+$/.test(key) ? { kind: "index", index: Number(key) } : { kind: "key", key };
      },
    );
    parsed.set(place, segments);
  }
  return segments;
}
