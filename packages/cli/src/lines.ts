import type { Text } from "@steunnetwerk/domain";

import { textOrPlace } from "./utf8.ts";

/** A line longer than this is not kept. */
export const longestLine = 64 * 1024 * 1024;

/** A line that cannot be read: why, in both languages. */
export interface Unreadable {
  /** Stable; what programs look at. */
  readonly code: "lineTooLong" | "notUtf8";
  /** What is wrong with it. */
  readonly message: Text;
  /** The first byte of the line that is not UTF-8, from 1. */
  readonly byte?: number;
}

const tooLong: Unreadable = {
  code: "lineTooLong",
  message: {
    nl: `Deze regel is langer dan ${longestLine / 1024 / 1024} MB.`,
    en: `This line is longer than ${longestLine / 1024 / 1024} MB.`,
  },
};

const notUtf8 = (byte: number): Unreadable => ({
  code: "notUtf8",
  message: {
    nl: `Byte ${byte} van deze regel is geen UTF-8; bewaar de tekst als UTF-8, en probeer het weer.`,
    en: `Byte ${byte} of this line is not UTF-8; save the text as UTF-8, and try again.`,
  },
  byte,
});

/**
 * The lines of a stream of UTF-8, as they come: no more is kept than one line, and of a line that is too long nothing.
 *
 * A byte order mark at the beginning is left out, and so is what follows the last end of line when it is nothing.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string | Unreadable, void, undefined> {
  let parts: Uint8Array[] = []; // of the line that is not complete yet
  let length = 0;
  let isFirst = true;
  const take = (): string | Unreadable => {
    if (length > longestLine) return tooLong;
    const text = textOrPlace(Buffer.concat(parts));
    if (typeof text === "number") return notUtf8(text);
    const line = isFirst && text.startsWith("\uFEFF") ? text.slice(1) : text;
    return line.endsWith("\r") ? line.slice(0, -1) : line;
  };
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > longestLine) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const startNext = () => {
    parts = [];
    length = 0;
    isFirst = false;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      add(chunk.subarray(start, end));
      yield take();
      startNext();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

const newline = 10;
