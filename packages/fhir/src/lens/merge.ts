// A change of ours put onto what somebody else wrote: only what changed is changed, all they said beside it stays.
import { asList, asObject, isEqual, type JsonObject } from "../json.ts";

/**
 * What somebody wrote, with our change in it: `before` is what we would have said of it, `after` what we say now. When we say
 * the same, it comes back as it was.
 */
export function merge(theirs: unknown, before: unknown, after: unknown): unknown {
  if (isEqual(before, after)) return theirs;
  if (theirs === undefined) return after;
  if (Array.isArray(theirs) && Array.isArray(after))
    return mergeLists(theirs, asList(before), after);
  const [one, was, is] = [asObject(theirs), asObject(before) ?? {}, asObject(after)];
  if (one === undefined || is === undefined) return after;
  const merged: JsonObject = { ...one };
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const value = merge(one[key], was[key], is[key]);
    if (value === undefined) Reflect.deleteProperty(merged, key);
    else merged[key] = value;
  }
  return merged;
}

function mergeLists(
  theirs: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
): unknown[] {
  const now = pair(before, after);
  const then = pair(before, theirs);
  const merged: unknown[] = [...theirs];
  const removed = new Set<number>();
  for (const [index, was] of before.entries()) {
    const to = now.get(index);
    const at = then.get(index);
    if (to === undefined) {
      if (at !== undefined) removed.add(at);
    } else if (at !== undefined) merged[at] = merge(theirs[at], was, after[to]);
    else if (!isEqual(was, after[to])) merged.push(after[to]);
  }
  const paired = new Set(now.values());
  const added = after.filter((_, index) => !paired.has(index));
  return [...merged.filter((_, index) => !removed.has(index)), ...added];
}

/** Among so many entries of a list on either side of its place, the entry of another list that is the same is looked for. */
const near = 100;

/** So many entries of a list inside an entry are compared. */
const mostInside = 20;

/**
 * For entries of a list, the entry of another list that is the same one: equal, or else the one nearby that has most in common.
 * The work grows with the lists, not with their product.
 */
function pair(from: readonly unknown[], to: readonly unknown[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const [index, one] of from.entries())
    if (index < to.length && isEqual(one, to[index])) {
      pairs.set(index, index);
      taken.add(index);
    }
  for (const [index, one] of from.entries()) {
    if (pairs.has(index)) continue;
    let best: number | undefined;
    let most = 0;
    const last = Math.min(to.length, index + near);
    for (let place = Math.max(0, index - near); place < last; place++) {
      if (taken.has(place)) continue;
      const score = inCommon(one, to[place]) + (place === index ? 0.5 : 0);
      if (score >= 1 && score > most) [best, most] = [place, score];
    }
    if (best === undefined) continue;
    pairs.set(index, best);
    taken.add(best);
  }
  return pairs;
}

/** How many values two trees have in common. */
function inCommon(one: unknown, other: unknown): number {
  if (typeof one !== "object" || one === null) return one === other ? 1 : 0;
  if (Array.isArray(one)) {
    const mine = one.slice(0, mostInside);
    return asList(other)
      .slice(0, mostInside)
      .reduce<number>(
        (sum, item) => sum + Math.max(0, ...mine.map((own) => inCommon(own, item))),
        0,
      );
  }
  const there = asObject(other);
  if (there === undefined) return 0;
  return Object.entries(one).reduce((sum, [key, value]) => sum + inCommon(value, there[key]), 0);
}

/** What carries no meaning of its own beside the codes, or is not about the thing itself. */
const aside = new Set([
  "id",
  "meta",
  "text",
  "display",
  "resourceType",
  "type",
  "contained",
  "version",
]);

/** The places in what somebody wrote that we do not say, highest first: all that would be lost without it. */
export function unsaid(theirs: unknown, ours: unknown, path: string): readonly string[] {
  if (Array.isArray(theirs)) {
    const list = asList(ours);
    const pairs = pair(theirs, list);
    return theirs.flatMap((item, index) => {
      const at = pairs.get(index);
      const here = `${path}[${index}]`;
      return at === undefined ? [here] : unsaid(item, list[at], here);
    });
  }
  const one = asObject(theirs);
  if (one === undefined) return isEqual(theirs, ours) ? [] : [path];
  const other = asObject(Array.isArray(ours) ? ours[0] : ours);
  if (other === undefined) return [path];
  return Object.entries(one).flatMap(([key, value]) => {
    const place = `${path}.${key}`;
    if (aside.has(key) || isLocal(key, value)) return [];
    if (other[key] !== undefined) return unsaid(value, other[key], place);
    return Array.isArray(value) ? value.map((_, index) => `${place}[${index}]`) : [place];
  });
}

/** A reference to something contained: the same one has another address outside. */
function isLocal(key: string, value: unknown): boolean {
  return key === "reference" && typeof value === "string" && value.startsWith("#");
}
