import { hyphenated, softHyphen } from "./hyphenated.ts";
import { textWidth } from "./textWidth.ts";

/** A name as it is set inside a disc. */
export interface FittedName {
  /** Font size. Range: 9 to 16. */
  readonly size: number;
  /** Lines with the height of their baseline below the disc's middle. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

/** The part of a disc that is free for a name: a circle, cut off above and below. */
export interface Room {
  /** Radius of the circle. */
  readonly radius: number;
  /** Upper edge; above the disc's middle when below zero. */
  readonly top: number;
  /** Lower edge. */
  readonly bottom: number;
}

const sizes = [16, 15, 14, 13, 12, 11, 10, 9] as const;
const mostLines = 3;
const lineHeight = 1.12;

/**
 * A name inside a disc, as large as it fits: on one to three lines, broken between words, within a long word with a hyphen
 * if need be, and ending in an ellipsis when even that is too long (the whole name is then in the description).
 */
export function fitName(name: string, room: Room): FittedName {
  const words = name.trim().split(/\s+/);
  for (const size of sizes)
    for (let count = 1; count <= mostLines; count++) {
      const lines = fill(words, size, count, room);
      if (lines !== undefined) return set(lines, size, room);
    }
  for (const size of [11, 10, 9]) {
    const parts = words.flatMap((word) => hyphenated(word, widest(0, mostLines, size, room)));
    for (let count = 2; count <= mostLines; count++) {
      const lines = fill(parts, size, count, room);
      if (lines !== undefined) return set(lines, size, room);
    }
  }
  return set(cut(words, 10, room), 10, room);
}

/** The widest that a line may be, in units of the font size. */
function widest(line: number, count: number, size: number, { radius, top, bottom }: Room): number {
  const middle = (top + bottom) / 2 + (line - (count - 1) / 2) * lineHeight * size;
  const far = Math.max(Math.abs(middle - 0.4 * size), Math.abs(middle + 0.4 * size));
  return (2 * Math.sqrt(Math.max(0, radius ** 2 - far ** 2))) / size;
}

/** The words over exactly this many lines, each as full as it can be; nothing when they do not fit. */
function fill(words: readonly string[], size: number, count: number, room: Room) {
  if (count * lineHeight * size > room.bottom - room.top) return undefined;
  const lines: string[] = [];
  let rest = words;
  for (let line = 0; line < count && rest.length > 0; line++) {
    const most = widest(line, count, size, room);
    let taken = 1;
    while (taken < rest.length && textWidth(joined(rest.slice(0, taken + 1))) <= most) taken += 1;
    const text = joined(rest.slice(0, taken));
    if (textWidth(text) > most) return undefined;
    lines.push(text);
    rest = rest.slice(taken);
  }
  return rest.length === 0 && lines.length === count ? lines : undefined;
}

/** Words on one line; parts of a broken word stand together again. */
const joined = (words: readonly string[]) => words.join(" ").replaceAll(`${softHyphen} `, "");

/** As much of the name as fits on three lines, with an ellipsis. */
function cut(words: readonly string[], size: number, room: Room): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const part of words.flatMap((word) => hyphenated(word, widest(0, mostLines, size, room)))) {
    if (textWidth(joined([...line, part])) <= widest(lines.length, mostLines, size, room)) {
      line = [...line, part];
      continue;
    }
    if (lines.length === mostLines - 1) break;
    lines.push(joined(line));
    line = [part];
  }
  let last = joined(line).replace(softHyphen, "");
  const most = widest(mostLines - 1, mostLines, size, room);
  while (last !== "" && textWidth(`${last}…`) > most)
    last = last.slice(0, -1).replace(/[\uD800-\uDBFF]$/, "");
  return [...lines, `${last}…`];
}

function set(lines: readonly string[], size: number, { top, bottom }: Room): FittedName {
  const first = (top + bottom) / 2 - ((lines.length - 1) / 2) * lineHeight * size + 0.36 * size;
  return {
    size,
    lines: lines.map((text, at) => ({
      text: text.replace(softHyphen, "-"),
      y: first + at * lineHeight * size,
    })),
  };
}
