import { personRadius } from "../layout/sizes.ts";

import { textWidth } from "./textWidth.ts";

/** A name as it is set inside a disc. */
export interface FittedName {
  /**
   *
   */
  readonly size: number;
  /** Lines with the height of their baseline below the disc's middle. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

const sizes = [16, 15, 14, 13, 12, 11, 10, 9] as const;
const mostLines = 3;
const margin = 5;

/**
 * A name inside a disc, as large as it fits: on one to three lines, broken between words, within a long word with a hyphen
 * if need be, and ending in an ellipsis when even that is too long (the whole name is then in the description).
 */
export function fitName(name: string, radius = personRadius): FittedName {
  const words = name.trim().split(/\s+/);
  for (const size of sizes)
    for (let count = 1; count <= mostLines; count++) {
      const lines = fill(words, size, count, radius);
      if (lines !== undefined) return set(lines, size);
    }
  const smallest = 10;
  const broken = fill(hyphenated(words, smallest, radius), smallest, mostLines, radius);
  return set(broken ?? cut(name, smallest, radius), smallest);
}

/** The widest that a line may be, in units of the font size, when the lines stand in the middle of a disc. */
function room(line: number, count: number, size: number, radius: number): number {
  const height = Math.abs(line - (count - 1) / 2) * lineHeight(size) + size * 0.36;
  return (2 * Math.sqrt(Math.max(0, (radius - margin) ** 2 - height ** 2))) / size;
}

const lineHeight = (size: number) => size * 1.12;

/** The words over exactly this many lines, each as full as it can be; nothing when they do not fit. */
function fill(words: readonly string[], size: number, count: number, radius: number) {
  if ((count * lineHeight(size)) / 2 > radius - margin) return undefined;
  const lines: string[] = [];
  let rest = [...words];
  for (let line = 0; line < count && rest.length > 0; line++) {
    let taken = 1;
    const most = room(line, count, size, radius);
    while (taken < rest.length && textWidth(joined(rest.slice(0, taken + 1))) <= most) taken += 1;
    if (textWidth(rest[0] ?? "") > most) return undefined;
    lines.push(joined(rest.slice(0, taken)));
    rest = rest.slice(taken);
  }
  return rest.length === 0 && lines.length === count ? lines : undefined;
}

/** Words on one line; the parts of a broken word stand together. */
const joined = (words: readonly string[]) => words.join(" ").replaceAll("\u00AD ", "");

/** Words that are too wide for a line, in parts. A part of a word ends in a soft hyphen. */
function hyphenated(words: readonly string[], size: number, radius: number): string[] {
  const most = room(0, mostLines, size, radius);
  return words.flatMap((word) => {
    if (textWidth(word) <= most) return [word];
    const parts: string[] = [""];
    for (const { segment } of new Intl.Segmenter().segment(word)) {
      const last = parts.length - 1;
      if (textWidth(`${parts[last] ?? ""}${segment}-`) > most) parts.push(segment);
      else parts[last] = (parts[last] ?? "") + segment;
    }
    return parts.map((part, at) => (at < parts.length - 1 ? `${part}\u00AD` : part));
  });
}

/** As much of the name as fits on three lines, with an ellipsis. */
function cut(name: string, size: number, radius: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const { segment } of new Intl.Segmenter().segment(name.trim())) {
    const most = room(lines.length, mostLines, size, radius);
    const last = lines.length === mostLines - 1;
    if (textWidth(line + segment + (last ? "…" : "")) <= most) line += segment;
    else if (last) return [...lines, `${line}…`];
    else {
      lines.push(line);
      line = segment.trimStart();
    }
  }
  return [...lines, line];
}

function set(lines: readonly string[], size: number): FittedName {
  const top = (-(lines.length - 1) * lineHeight(size)) / 2 + size * 0.36;
  return {
    size,
    lines: lines.map((text, at) => ({
      text: text.replace(/\u00AD$/, "-"),
      y: top + at * lineHeight(size),
    })),
  };
}
