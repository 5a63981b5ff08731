import type { Network } from "@steunnetwerk/domain";

import { guarded } from "../formulas.ts";
import { plainGraphOf, structure, type GraphOptions, type Scalar } from "../graph/PlainGraph.ts";
import { textOf } from "../graph/columns.ts";

/** The three tables of egor, as the contents of CSV files. */
export interface WrittenTables {
  /** A row for each ego. */
  readonly egos: string;
  /** A row for each alter. */
  readonly alters: string;
  /** A row for each tie that is there. */
  readonly ties: string;
}

/**
 * Networks as the three tables that egor and other statistics programs read (`egoID`, `alterID`, `Source`, `Target`), as CSV in
 * UTF-8 with commas and CRLF (RFC 4180).
 *
 * A text that a spreadsheet would run as a formula, or that R takes for no answer (`NA`), gets an apostrophe in front, which
 * {@link readTables} takes off; numbers stay numbers. An empty cell was not asked or has no value; "unknown" was asked. A type of support has a column of its own
 * (`provides_emotioneel`). Names, wishes and texts in `attributes` stay behind
 * unless words are kept. A control character in a text becomes U+FFFD. Ties that were denied or are not known are no rows.
 * Source: OWASP, CSV injection, for what begins a formula.
 *
 * @example
 * ```ts
 * import { writeTables } from "@steunnetwerk/exchange";
 *
 * const network = {
 *   version: 1 as const, id: "kaart-1", ego: { id: "ik" }, ties: [],
 *   alters: [{ id: "a", label: "=1+1", closeness: 5 }],
 * };
 * writeTables([network], { words: "keep" }).alters.split("\r\n")[1]; // => "kaart-1,a,'=1+1,5"
 * ```
 */
export function writeTables(
  networks: Iterable<Network>,
  options: GraphOptions = {},
): WrittenTables {
  const egos: Record<string, Scalar>[] = [];
  const alters: Record<string, Scalar>[] = [];
  const ties: Record<string, Scalar>[] = [];
  for (const network of networks) {
    const graph = plainGraphOf(network, options);
    const egoID = network.id;
    for (const { id, values } of graph.nodes)
      if (values.get(structure.ego) === true)
        egos.push({ egoID, ...about(graph.values), ...about(values) });
      else alters.push({ egoID, alterID: id, ...about(values) });
    for (const { source, target, values } of graph.edges)
      if (values.get(structure.withEgo) === false)
        ties.push({ egoID, Source: source, Target: target, ...about(values) });
  }
  return {
    egos: csv(["egoID"], egos),
    alters: csv(["egoID", "alterID"], alters),
    ties: csv(["egoID", "Source", "Target"], ties),
  };
}

const hidden: ReadonlySet<string> = new Set([
  ...["id", "version", "format"],
  ...[structure.ego, structure.withEgo, structure.otherTies, structure.weightAssumed],
]);

/** What stands in the cells of a person or tie; an answer of "unknown" stands in the column of its question. */
function about(values: ReadonlyMap<string, Scalar>): Record<string, Scalar> {
  const asked = [...values].filter(([name, value]) => !hidden.has(name) && value !== "notAsked");
  const cells = Object.fromEntries(asked.map(([name, value]) => [name.replace(".", "_"), value]));
  const { [structure.unknown]: unknown, ...rest } = cells;
  if (values.get(structure.weightAssumed) === true) delete rest["weight"];
  for (const name of String(unknown ?? "").split(" ")) if (name !== "") rest[name] = "unknown";
  return rest;
}

function csv(first: readonly string[], rows: readonly Readonly<Record<string, Scalar>>[]): string {
  const names = new Set(first);
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  const columns = [...names];
  const lines = rows.map((row) => columns.map((name) => cell(row[name] ?? "")).join(","));
  return [columns.map(cell).join(","), ...lines].map((line) => `${line}\r\n`).join("");
}

// No spreadsheet holds these, and some stop reading at one.
const control = new RegExp(String.raw`[\0-\x08\x0B\x0C\x0E-\x1F]`, "g");

/** A cell that no spreadsheet takes for a formula, whatever separator it guesses, and that every reader of CSV gives back. */
function cell(value: Scalar): string {
  if (typeof value === "number") return textOf(value);
  const text = String(value).replace(control, "\uFFFD");
  const safe = guarded(text);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
