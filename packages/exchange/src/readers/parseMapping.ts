import { LifeDomain, SupportType } from "@steunnetwerk/domain";
import * as z from "zod";

import { fileIssue, UnreadableFiles } from "../FileIssue.ts";
import { textOf, type InputFile } from "../InputFile.ts";

import { defaultMapping, type MappingChanges } from "./sheets/mapping.ts";

const names = z.array(z.string());
const fields = <Key extends string>(of: Readonly<Record<Key, unknown>>) =>
  z.partialRecord(z.enum(Object.keys(of) as [Key]), names);
const YesNo = z.enum(["yes", "no"]);

const Mapping = z
  .strictObject({
    variables: fields(defaultMapping.variables),
    keys: fields(defaultMapping.keys),
    columns: z.record(z.string(), z.string()),
    supportTypes: z.record(z.string(), SupportType),
    relations: z.record(
      z.string(),
      z.strictObject({
        lifeDomain: LifeDomain,
        kin: YesNo.optional(),
        professional: YesNo.optional(),
      }),
    ),
    nodeTypes: z.record(z.string(), z.enum(["person", "group", "none"])),
    conflictEdges: names,
    unknownAnswers: names,
    noAnswers: names,
  })
  .partial();

/**
 * A mapping from a file of JSON, for {@link ReadOptions}.
 *
 * @throws an {@link UnreadableFiles} with the path to each entry that is not right.
 *
 * @example
 * ```ts
 * import { parseMapping, readTables } from "@steunnetwerk/exchange";
 *
 * const mapping = parseMapping({
 *   name: "mapping.json",
 *   content: `{ "columns": { "Wie": "label", "Hoe dichtbij (1-5)": "closeness" } }`,
 * });
 * const content = "Wie,Hoe dichtbij (1-5)\nOma,5\n";
 * readTables([{ name: "x.csv", content }], { mapping }).networks[0]!.alters[0]!.closeness; // => 5
 * ```
 */
export function parseMapping(file: InputFile): MappingChanges {
  const result = textOf(file);
  if ("issue" in result) throw new UnreadableFiles([result.issue]);
  const checked = Mapping.safeParse(jsonOf(result.text, file.name));
  if (checked.success) return checked.data as MappingChanges; // a key that is left out is left out, not undefined
  throw new UnreadableFiles(
    checked.error.issues.map(({ path }) =>
      fileIssue("brokenMapping", { file: file.name, column: path.join(".") }),
    ),
  );
}

/** A document of JSON. */
export function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UnreadableFiles([fileIssue("brokenJson", { file })]);
  }
}
