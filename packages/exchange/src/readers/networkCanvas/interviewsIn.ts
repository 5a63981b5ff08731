import { fileIssue, type FileIssue } from "../../FileIssue.ts";

import { builtIn, type Row, type Sheet } from "./Sheet.ts";

/** The rows of one interview, with the lists they stand in. */
export interface Interview {
  /** Ego's answers; nothing when the ego file is missing. */
  readonly ego: { readonly sheet: Sheet; readonly row: Row } | undefined;
  /** Who were named. */
  readonly people: readonly Part[];
  /** Who know each other, or are in conflict. */
  readonly ties: readonly Part[];
}

/** Rows of one list. */
interface Part {
  /** The list. */
  readonly sheet: Sheet;
  /** Those of its rows that are this interview's. */
  readonly rows: readonly Row[];
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
      .filter(({ cells }) => !cells.has(builtIn.ego))
      .map(({ at }) => fileIssue("unclearInterview", { file, row: at, column: builtIn.ego })),
  );
  if (ids.length > 1 && homeless.length > 0) return { interviews: [], notices, issues: homeless };
  if (ids.length === 0 && homeless.length === 0)
    return { interviews: [], notices, issues: [fileIssue("noInterview")] };
  const interviews = (ids.length === 0 ? [undefined] : ids).map((id) => {
    const own = ({ cells }: Row) => (cells.get(builtIn.ego) ?? id) === id;
    const parts = (kind: Sheet["kind"]) =>
      used
        .filter((sheet) => sheet.kind === kind)
        .map((sheet) => ({ sheet, rows: sheet.rows.filter(own) }))
        .filter(({ rows }) => rows.length > 0);
    const [egoPart] = parts("ego");
    const row = egoPart?.rows[0];
    const ego = egoPart && row ? { sheet: egoPart.sheet, row } : undefined;
    return { ego, people: parts("people"), ties: parts("ties") };
  });
  return { interviews, notices, issues: [] };
}

const isTable = ({ file }: Sheet) => !/\.graphml$/i.test(file);

const egoIdsOf = ({ rows }: Sheet) => rows.flatMap(({ cells }) => cells.get(builtIn.ego) ?? []);
