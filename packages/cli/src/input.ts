import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

import type { Call } from "./Command.ts";
import { Failure } from "./Failure.ts";
import { textOrPlace } from "./utf8.ts";

/** A whole file can be at most this large, in bytes; what is larger goes line by line. */
const largestFile = 512 * 1024 * 1024;

/** The bytes of a file, or of standard input when no file or `-` was given. */
export function openInput(call: Call, file: string | undefined): AsyncIterable<Uint8Array> {
  if (file !== undefined && file !== "-") return read(file);
  if (call.terminal.inputIsTerminal)
    throw new Failure(
      "nothingToRead",
      "wrongUsage",
      "Er is niets te lezen: geef een bestand, of stuur er een door met < of |.",
      "There is nothing to read: give a file, or send one in with < or |.",
    );
  return call.terminal.input;
}

async function* read(file: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Uint8Array;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The text of a file, or of standard input. */
export async function readText(call: Call, file: string | undefined): Promise<string> {
  return textOf(await readBytes(call, file), file);
}

/** All bytes of a file, or of standard input. */
export async function readBytes(call: Call, file: string | undefined): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of openInput(call, file)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largestFile)
      throw new Failure(
        "tooLarge",
        "wrongInput",
        `${shown(file)} is groter dan 512 MB; splits het op, of gebruik een opdracht die regel voor regel leest.`,
        `${shown(file)} is larger than 512 MB; split it, or use a command that reads line by line.`,
      );
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Uint8Array, file: string | undefined): string {
  const text = textOrPlace(bytes);
  if (typeof text === "string") return text.startsWith("\uFEFF") ? text.slice(1) : text;
  const before = bytes.subarray(0, text - 1);
  const line = before.reduce((count, byte) => (byte === newline ? count + 1 : count), 1);
  const byte = text - 1 - before.lastIndexOf(newline);
  throw new Failure(
    "notUtf8",
    "wrongInput",
    `${shown(file)} is geen tekst in UTF-8 (regel ${line}, byte ${byte}); bewaar het zo, en probeer het weer.`,
    `${shown(file)} is not text in UTF-8 (line ${line}, byte ${byte}); save it so, and try again.`,
    { line, byte },
  );
}

const newline = 10;

/** The JSON document in a file, or on standard input. */
export async function readJson(call: Call, file: string | undefined): Promise<unknown> {
  const text = await readText(call, file);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Failure(
      "notJson",
      "wrongInput",
      `${shown(file)} is geen geldige JSON.`,
      `${shown(file)} is not valid JSON.`,
    );
  }
}

/** The files at these paths; of a folder all files in it but hidden ones and explanations (Markdown). */
export async function readFiles(
  paths: readonly string[],
): Promise<readonly { readonly name: string; readonly content: Uint8Array }[]> {
  const files: { name: string; content: Uint8Array }[] = [];
  for (const given of paths) {
    try {
      const isFolder = (await stat(given)).isDirectory();
      const names = isFolder
        ? (await readdir(given))
            .filter((name) => !/^\.|\.md$/i.test(name))
            .sort()
            .map((name) => path.join(given, name))
        : [given];
      for (const file of names)
        if ((await stat(file)).isFile())
          files.push({ name: path.basename(file), content: await readFile(file) });
    } catch (error) {
      throw unreadable(given, error);
    }
  }
  return files;
}

/** What to call where something was read from. */
export const shown = (file: string | undefined) =>
  file === undefined || file === "-" ? "stdin" : file;

function unreadable(file: string, error: unknown): Failure {
  const [nl, en] = why(error, {
    ENOENT: [
      "er staat daar geen bestand; kijk het pad na",
      "there is no file there; check the path",
    ],
    EISDIR: ["dit is een map; geef een bestand", "this is a folder; give a file"],
    EACCES: ["u mag het niet lezen", "you may not read it"],
  });
  return new Failure(
    "unreadable",
    "unreachable",
    `${file} kan niet gelezen worden: ${nl}.`,
    `${file} cannot be read: ${en}.`,
  );
}

/** That a file cannot be written, and what to do. */
export function unwritable(file: string, error: unknown): Failure {
  const [nl, en] = why(error, {
    EEXIST: ["er staat al iets; kies een andere plek", "something is there; choose another place"],
    ENOENT: ["die plek kan niet gemaakt worden", "that place cannot be made"],
    ENOTDIR: ["er staat een bestand waar een map moet zijn", "a file is where a folder should be"],
    EACCES: ["u mag daar niet schrijven", "you may not write there"],
    EROFS: ["die schijf is alleen om te lezen", "that disk is for reading only"],
    ENOSPC: ["de schijf is vol", "the disk is full"],
  });
  return new Failure(
    "unwritable",
    "unreachable",
    `${file} kan niet geschreven worden: ${nl}.`,
    `${file} cannot be written: ${en}.`,
  );
}

/** The sentences for an error of the system. */
function why(
  error: unknown,
  sentences: Readonly<Record<string, readonly [nl: string, en: string]>>,
): readonly [nl: string, en: string] {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return sentences[code] ?? [`het lukt niet (${code})`, `it does not work (${code})`];
}
