// Reference material beside the repository, for development: examples and definitions of Nictiz, and our own mapping examples.
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder, or nothing where it is not there: tests that need it then say so and are skipped. */
export const shared = [
  process.env["STEUNNETWERK_SHARED"],
  "../../../../../shared",
  "../../../../../../shared",
]
  .flatMap((folder) =>
    folder === undefined
      ? []
      : [path.resolve(path.dirname(fileURLToPath(import.meta.url)), folder)],
  )
  .map((folder) => path.join(folder, "reference/fhir"))
  .find((folder) => existsSync(folder));

/** The JSON files of one folder of it, by name. */
export function sharedFiles(
  folder: string,
): readonly (readonly [string, Record<string, unknown>])[] {
  if (shared === undefined) return [];
  const from = path.join(shared, folder);
  return globSync("*.json", { cwd: from })
    .sort()
    .map((file) => [
      file,
      JSON.parse(readFileSync(path.join(from, file), "utf8")) as Record<string, unknown>,
    ]);
}
