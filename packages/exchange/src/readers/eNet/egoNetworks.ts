import { fileIssue, UnreadableFiles, type FileIssue } from "../../FileIssue.ts";
import type { Row, Sheet } from "../sheets/Sheet.ts";

/** The lists of each ego in a whole network: the neighbours, whatever way a tie goes, and the ties among them. */
export function egoNetworks(
  file: string,
  nodes: readonly Sheet[],
  [ties]: readonly Sheet[],
  wanted: readonly string[] | undefined,
  notices: FileIssue[],
): Sheet[] {
  const about = new Map<string, Row>();
  for (const { rows } of nodes)
    for (const row of rows) if (row.id !== undefined) about.set(row.id, row);
  const among = new Map<string, Map<string, Row>>();
  for (const row of ties?.rows ?? []) {
    const [source, target] = (row.ends ?? []).map(({ id }) => id);
    if (source === undefined || target === undefined || source === target) {
      notices.push(
        fileIssue(source === target ? "selfTie" : "unknownPerson", { file, row: row.at }),
      );
      continue;
    }
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const neighbours = among.get(one) ?? new Map<string, Row>();
      if (!neighbours.has(other)) neighbours.set(other, row);
      among.set(one, neighbours);
    }
  }
  const missing = wanted?.find((ego) => !among.has(ego) && !about.has(ego));
  if (missing !== undefined) throw new UnreadableFiles([fileIssue("egoNotFound", { file })]);

  const columns = nodes.flatMap((sheet) => sheet.columns);
  const tieColumns = ties?.columns ?? [];
  const lists = { ego: [] as Row[], people: [] as Row[], ties: [] as Row[] };
  for (const ego of wanted ?? among.keys()) {
    const neighbours = among.get(ego) ?? new Map<string, Row>();
    const own = about.get(ego);
    lists.ego.push({
      at: own?.at ?? 1,
      ego,
      id: ego,
      cells: own?.cells ?? new Map<string, string>(),
    });
    for (const [id, tie] of neighbours) {
      const person = about.get(id);
      lists.people.push({
        at: person?.at ?? tie.at,
        ego,
        id,
        cells: new Map([...tie.cells, ...(person?.cells ?? [])]),
      });
      for (const [other, row] of among.get(id) ?? [])
        if (neighbours.has(other) && id < other)
          lists.ties.push({ ...row, ego, ends: [{ id }, { id: other }] });
    }
  }
  const sheet = (kind: Sheet["kind"], of: readonly string[]): Sheet => ({
    file,
    kind,
    type: "",
    columns: of,
    rows: lists[kind],
  });
  return [
    sheet("ego", columns),
    sheet("people", [...new Set([...columns, ...tieColumns])]),
    sheet("ties", tieColumns),
  ];
}
