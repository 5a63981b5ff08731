import type { Network } from "@steunnetwerk/domain";

import { fileIssue, UnreadableFiles, type FileIssue } from "../FileIssue.ts";
import { textPieces, type StreamedFile } from "../InputFile.ts";

import type { ReadOptions } from "./ReadOptions.ts";
import { tables } from "./readTables.ts";
import type { Row, Sheet } from "./sheets/Sheet.ts";
import { mappingWith, type Mapping } from "./sheets/mapping.ts";
import { networksFrom } from "./sheets/networksFrom.ts";
import { damaged, tableReader } from "./table/tableReader.ts";
import { formOf, renamed, rowsOf, sheetOf, type TableForm } from "./table/tableSheets.ts";

/** One network of a stream, with what could not be carried of it. */
export interface StreamedNetwork {
  /** The network. */
  readonly network: Network;
  /** What was left out, guessed or assumed, by file, row and column; what holds for a file is said with every network. */
  readonly notices: readonly FileIssue[];
}

/** Tables that are read as they come, all with the egos in the same order. */
export interface StreamedTables {
  /** The people of all egos. */
  readonly people: StreamedFile;
  /** The ties among them. */
  readonly ties?: StreamedFile;
  /** What the egos said of themselves; without it, an ego nobody is listed for is not there. */
  readonly egos?: StreamedFile;
}

/**
 * The networks of tables too large to hold, one at a time: what {@link readTables} gives, with memory for one network and the
 * ids of those before it.
 *
 * The rows of a network stand together, and the tables are in the same order of egos.
 *
 * @throws an {@link UnreadableFiles} as soon as a file turns out to be damaged or out of order.
 *
 * @example
 * ```ts
 * import { streamTables } from "@steunnetwerk/exchange";
 *
 * async function* pieces() {
 *   yield "ego,name\n1,Om";
 *   yield "a\n1,Buur\n2,Tante\n";
 * }
 * const sizes: number[] = [];
 * for await (const { network } of streamTables({ people: { name: "x.csv", content: pieces() } }))
 *   sizes.push(network.alters.length);
 * sizes; // => [2, 1]
 * ```
 */
export async function* streamTables(
  files: StreamedTables,
  options: ReadOptions = {},
): AsyncGenerator<StreamedNetwork, void, void> {
  const mapping = mappingWith(options.mapping);
  const hasPeople = files.egos !== undefined;
  const lead = files.egos ?? files.people;
  const others = [files.people, files.ties].flatMap((file) =>
    file === undefined || file === lead ? [] : [new Turns(groups(file, mapping, hasPeople))],
  );
  const seen = new Set<string | undefined>();
  for await (const first of groups(lead, mapping, hasPeople)) {
    const ego = first.rows[0]?.ego;
    if (seen.has(ego)) throw rowsApart(first);
    seen.add(copied(ego));
    const sheets = [first];
    for (const other of others) {
      const next = await other.of(ego);
      if (next !== undefined) sheets.push(next);
    }
    const { networks, notices } = networksFrom(sheets, tables, options);
    const about = sheets.flatMap(({ file, rows }) => damaged(file, rows));
    for (const network of networks) yield { network, notices: [...about, ...notices] };
  }
  for (const other of others) {
    const left = await other.next();
    if (left !== undefined) throw rowsApart(left);
  }
}

/** A text of its own: a piece of a longer text, as every cell is, would hold on to all of it. */
const copied = (text: string | undefined) => text && Array.from(text).join("");

const rowsApart = ({ file, rows }: Sheet) =>
  new UnreadableFiles([fileIssue("rowsApart", { file, row: rows[0]?.at ?? 1 })]);

/** Groups of another table, each taken when it is its ego's turn. */
class Turns {
  private readonly groups: AsyncIterator<Sheet>;
  private waiting: Sheet | undefined;

  constructor(groups: AsyncIterable<Sheet>) {
    this.groups = groups[Symbol.asyncIterator]();
  }

  /** The group that comes next, without taking it. */
  async next(): Promise<Sheet | undefined> {
    if (this.waiting === undefined) {
      const result = await this.groups.next();
      if (result.done !== true) this.waiting = result.value;
    }
    return this.waiting;
  }

  /** The group of this ego, if it comes next. */
  async of(ego: string | undefined): Promise<Sheet | undefined> {
    const group = await this.next();
    if (group === undefined || group.rows[0]?.ego !== ego) return undefined;
    this.waiting = undefined;
    return group;
  }
}

/** The rows of a table by ego, each group when it is whole. */
async function* groups(
  file: StreamedFile,
  mapping: Mapping,
  hasPeople: boolean,
): AsyncGenerator<Sheet, void, void> {
  const reader = tableReader(file.name);
  let form: TableForm | undefined;
  let group: Row[] = [];
  for await (const { text, last } of textPieces(file)) {
    const rows = reader.push(text, last);
    const read = reader.header();
    if (read === undefined) continue;
    const header = renamed(read, mapping);
    form ??= formOf(header, mapping, hasPeople);
    for (const row of rowsOf(header, form, mapping, rows)) {
      if (group.length > 0 && group[0]?.ego !== row.ego) {
        yield sheetOf(file.name, header, form, group, mapping);
        group = [];
      }
      group.push(row);
    }
    if (last !== undefined && group.length > 0)
      yield sheetOf(file.name, header, form, group, mapping);
  }
}
