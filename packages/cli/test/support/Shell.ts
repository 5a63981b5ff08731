import { Readable } from "node:stream";

import { run, type Terminal } from "../../src/index.ts";

/** What came of one command line. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line with this text, or these pieces of it, on standard input. */
export async function shell(
  words: readonly string[],
  input: string | Iterable<Uint8Array> = "",
  changes: Partial<Terminal> = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(words, {
    input: Readable.from(typeof input === "string" ? [Buffer.from(input)] : input),
    inputIsTerminal: false,
    write: (text) => {
      out.push(text);
      return Promise.resolve();
    },
    tell: (text) => void err.push(text),
    tellsTerminal: false,
    environment: {},
    signal: new AbortController().signal,
    ...changes,
  });
  return { code, out: out.join(""), err: err.join("") };
}

/** A network map with one person on it. */
export const map = (id: string) => ({
  version: 1,
  id,
  ego: { id: "ik" },
  alters: [{ id: "oma", closeness: 5, provides: { emotioneel: "yes" } }],
  ties: [],
});
