import { Tie } from "@steunnetwerk/domain";

import { fileIssue, type FileIssue } from "../../FileIssue.ts";

import type { End, Sheet } from "./Sheet.ts";
import { numberOf } from "./alterOf.ts";
import { columnsOf } from "./columns.ts";
import { includesName, type Mapping } from "./mapping.ts";

/** A row of a pair, to tell whether another one says the same the other way round. */
interface SeenRow {
  readonly source: string;
  readonly value: string | undefined;
}

/** Some programs list each tie twice, once from either end. */
const isMirror = (first: SeenRow | undefined, source: string, value: string | undefined) =>
  first !== undefined && first.source !== source && first.value === value;

/**
 * The ties in the lists of one interview. A pair is one tie, whatever lists it is in; conflict is a mark on it, and who
 * are in conflict know each other.
 */
export function tiesOf(
  sheets: readonly Sheet[],
  idByNumber: ReadonlyMap<string, string>,
  mapping: Mapping,
  zeroMeansAbsent?: true,
): { readonly ties: Tie[]; readonly notices: readonly FileIssue[] } {
  const notices: FileIssue[] = [];
  const ties = new Map<string, Tie>();
  const ids = new Set(idByNumber.values());
  let plainType: string | undefined;
  const isConflict = ({ type }: Sheet) => includesName(mapping.conflictEdges, type);
  const conflictLast = [...sheets].sort((a, b) => Number(isConflict(a)) - Number(isConflict(b)));
  for (const sheet of conflictLast) {
    const { file } = sheet;
    const conflict = isConflict(sheet);
    if (!conflict && sheet.rows.length > 0) {
      plainType ??= sheet.type;
      if (plainType !== sheet.type) notices.push(fileIssue("edgeTypesMerged", { file }));
    }
    const columns = columnsOf(sheet, ["tieStrength"], mapping);
    for (const one of columns.notices) notices.push(one);
    for (const column of columns.rest)
      notices.push(fileIssue("columnNotCarried", { file, column }));
    const strength = columns.single.get("tieStrength");
    const seen = new Map<string, SeenRow>();
    for (const row of sheet.rows) {
      const place = { file, row: row.at };
      const source = endOf(row.ends?.[0]);
      const target = endOf(row.ends?.[1]);
      if (source === undefined || target === undefined) {
        notices.push(fileIssue("unknownPerson", place));
        continue;
      }
      const key = JSON.stringify([source, target].sort());
      const value = strength === undefined ? undefined : row.cells.get(strength);
      if (source === target) notices.push(fileIssue("selfTie", place));
      else if (seen.has(key)) {
        if (!isMirror(seen.get(key), source, value)) notices.push(fileIssue("duplicateTie", place));
      } else {
        seen.set(key, { source, value });
        const tie = ties.get(key) ?? { source, target };
        ties.set(key, tie);
        if (conflict) tie.conflict = "yes";
        if (strength === undefined || value === undefined) continue;
        if (zeroMeansAbsent && numberOf(value) === 0) {
          tie.status = "absent";
          continue;
        }
        const weight = Tie.shape.weight.safeParse(numberOf(value));
        if (!weight.success || weight.data === undefined || tie.weight !== undefined)
          notices.push(fileIssue("columnNotCarried", { ...place, column: strength }));
        else tie.weight = weight.data;
      }
    }
  }
  return { ties: [...ties.values()], notices };

  /** The person at an end of the tie: by id, else by the number they have in the list of people. */
  function endOf({ id, number }: End = {}): string | undefined {
    return id !== undefined && ids.has(id) ? id : idByNumber.get(number ?? "");
  }
}
