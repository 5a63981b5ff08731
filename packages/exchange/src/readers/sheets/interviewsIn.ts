import { fileIssue, type FileIssue } from "../../FileIssue.ts";

import type { Row, Sheet } from "./Sheet.ts";

/** The lists of one interview, each with its rows only. */
export interface Interview {
  /** Whose it is, as the rows say. */
  readonly id: string | undefined;
  /** Ego's answers; nothing when the ego file is missing. */
  readonly ego: Sheet | undefined;
  /** Who were named. */
  readonly people: readonly Sheet[];
  /** Who know each other, or are in conflict. */
  readonly ties: readonly Sheet[];
}

/** The lists of all files, sorted by interview. */
export function interviewsIn(sheets: readonly Sheet[]): {
  readonly interviews: readonly Interview[];
  readonly notices: readonly FileIssue[];
  readonly issues: readonly FileIssue[];
} {
  const inTables = new Set(sheets.filter(isTable).flatMap(egoIdsOf));
  const repeated = (sheet: Sheet) =>
    !isTable(sheet) && sheet.rows.length > 0 && egoIdsOf(sheet).every((id) => inTables.has(id));
  const notices = sheets
    .filter((sheet) => sheet.kind === "ego" && repeated(sheet))
    .map(({ file }) => fileIssue("alreadyRead", { file }));
  const used = sheets.filter((sheet) => !repeated(sheet));

  const ids = [
    ...new Set([
      ...used.filter(({ kind }) => kind === "ego").flatMap(egoIdsOf),
      ...used.flatMap(egoIdsOf),
    ]),
  ];
  const homeless = used.flatMap(({ file, rows }) =>
    rows
      .filter(({ ego }) => ego === undefined)
      .map(({ at }) => fileIssue("unclearInterview", { file, row: at })),
  );
  if (ids.length > 1 && homeless.length > 0) return { interviews: [], notices, issues: homeless };
  if (ids.length === 0 && homeless.length === 0)
    return { interviews: [], notices, issues: [fileIssue("noInterview")] };
  const [only] = ids;
  const parts = new Map(used.map((sheet) => [sheet, rowsByEgo(sheet, only)] as const));
  const interviews = (ids.length === 0 ? [undefined] : ids).map((id) => {
    const own = (kind: Sheet["kind"]) =>
      used.flatMap((sheet) => {
        const rows = sheet.kind === kind ? parts.get(sheet)?.get(id) : undefined;
        return rows === undefined ? [] : [{ ...sheet, rows }];
      });
    return { id, ego: own("ego")[0], people: own("people"), ties: own("ties") };
  });
  return { interviews, notices, issues: [] };
}

/** The rows of each interview; rows that do not say belong to the only one there is. */
function rowsByEgo({ rows }: Sheet, only: string | undefined) {
  const groups = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.ego ?? only);
    if (group === undefined) groups.set(row.ego ?? only, [row]);
    else group.push(row);
  }
  return groups;
}

const isTable = ({ file }: Sheet) => !/\.graphml$/i.test(file);

const egoIdsOf = ({ rows }: Sheet) => rows.flatMap(({ ego }) => ego ?? []);
