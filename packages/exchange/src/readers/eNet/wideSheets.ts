import { fileIssue, type FileIssue } from "../../FileIssue.ts";
import type { Row, Sheet } from "../sheets/Sheet.ts";
import { includesName, simplified, type Mapping } from "../sheets/mapping.ts";
import { cellsOf, type TableRow } from "../table/tableReader.ts";

/**
 * The lists in a table with a row for each ego: the columns of a person end in the same number, the column of a pair holds
 * two. Nothing when no column says who the people are, or what they are like.
 */
export function wideSheets(
  file: string,
  header: readonly string[],
  rows: readonly TableRow[],
  mapping: Mapping,
  notices: FileIssue[],
): Sheet[] | undefined {
  const pairs = new Map<string, readonly [string, string]>();
  const own = new Map<string, { variable: string; number: string }>();
  const ego: string[] = [];
  for (const column of header) {
    if (column.length > 200) {
      ego.push(column); // no name; looking at it would only take time
      continue;
    }
    const pair = /(\d+)(?:\D+)(\d+)$/.exec(column);
    const single = /^(.*?\D)(\d+)$/.exec(column);
    if (pair?.[1] !== undefined && pair[2] !== undefined) pairs.set(column, [pair[1], pair[2]]);
    else if (single?.[1] !== undefined && single[2] !== undefined)
      own.set(column, { variable: single[1].replace(/[._ ]+$/, ""), number: single[2] });
    else ego.push(column);
  }
  const known = [...Object.values(mapping.variables).flat(), ...mapping.keys.person];
  const isKnown = (name: string) => known.some((one) => simplified(one) === simplified(name));
  if (![...own.values()].some(({ variable }) => isKnown(variable))) return undefined;

  const egoKey = mapping.keys.ego
    .map((name) => ego.find((column) => simplified(column) === simplified(name)))
    .find((column) => column !== undefined);
  const egoColumns = ego.filter((column) => column !== egoKey && column !== "");
  const people: Row[] = [];
  const ties: Row[] = [];
  const egos = rows.map(({ at, values }): Row => {
    const cells = cellsOf(header, values, mapping.noAnswers);
    const id = cells.get(egoKey ?? "") ?? `${at - 1}`;
    const named = new Map<string, Map<string, string>>();
    for (const [column, { variable, number }] of own) {
      const value = cells.get(column);
      if (value === undefined) continue;
      named.set(number, (named.get(number) ?? new Map<string, string>()).set(variable, value));
    }
    for (const [number, answers] of named) people.push(personOf(at, id, number, answers, mapping));
    for (const [column, [from, to]] of pairs) {
      const value = cells.get(column);
      if (value === undefined) continue;
      if (!named.has(from) || !named.has(to)) {
        if (value !== "0") notices.push(fileIssue("unknownPerson", { file, row: at, column }));
      } else
        ties.push({
          at,
          ego: id,
          ends: [{ number: from }, { number: to }],
          cells: new Map([[mapping.variables.tieStrength[0] ?? "", value]]),
        });
    }
    const answers = [...cells].filter(([name]) => egoColumns.includes(name));
    return { at, ego: id, id, cells: new Map(answers) };
  });
  const columnsOf = (list: readonly Row[]) => [
    ...new Set(list.flatMap(({ cells }) => [...cells.keys()])),
  ];
  return [
    { file, kind: "ego", type: "", columns: egoColumns, rows: egos },
    { file, kind: "people", type: "", columns: columnsOf(people), rows: people },
    { file, kind: "ties", type: "", columns: columnsOf(ties), rows: ties },
  ];
}

function personOf(
  at: number,
  ego: string,
  number: string,
  answers: Map<string, string>,
  mapping: Mapping,
): Row {
  const key = [...answers.keys()].find((name) => includesName(mapping.keys.person, name));
  const id = key === undefined ? undefined : answers.get(key);
  if (key !== undefined) answers.delete(key);
  return { at, ego, id: id ?? `${ego}-${number}`, number, cells: answers };
}
