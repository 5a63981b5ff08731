// Definitions and official examples of Nictiz, and our own examples of the mapping: `test/nictiz/`.
import { readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "../nictiz");

/** The resources of one set, by the name of the file they came in. */
export const nictiz = (
  set: "zib2020" | "zib2024" | "examples-zib2020" | "examples-mapping",
): readonly (readonly [string, Record<string, unknown>])[] =>
  Object.entries(
    JSON.parse(readFileSync(path.join(folder, `${set}.json`), "utf8")) as Record<
      string,
      Record<string, unknown>
    >,
  );
