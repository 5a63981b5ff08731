import type { DatabaseSync, StatementSync } from "node:sqlite";

import type { CaseQuery, FoundCase, Page, Store, StoredTask, TaskQuery } from "../../Store.ts";
import { cursorOf, page } from "../pages.ts";

import { durably, type Log } from "./Log.ts";
import { headerOf, taskOf, type CaseRow, type TaskRow } from "./rows.ts";

/** The work list and the search. */
export function listsOf(
  database: DatabaseSync,
  log: Log,
): Pick<Store["Service"], "tasks" | "casesOf" | "cases"> {
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    let statement = prepared.get(text);
    if (statement === undefined) prepared.set(text, (statement = database.prepare(text)));
    return statement;
  };
  const caseById = sql("SELECT no FROM cases WHERE id = ?");
  const attributesOf = sql("SELECT name, value FROM attributes WHERE case_no = ?");

  const tasks = (query: TaskQuery): Page<StoredTask> => {
    const after = query.after === undefined ? undefined : cursorOf(query.after);
    const conditions: string[] = [];
    const values: (string | number)[] = [];
    if (query.caseId !== undefined) {
      conditions.push("task.case_no = ?");
      values.push((caseById.get(query.caseId) as CaseRow | undefined)?.no ?? -1);
    }
    if (query.dueBefore !== undefined) {
      conditions.push("task.due < ?");
      values.push(query.dueBefore);
    }
    if (after !== undefined) {
      conditions.push("(task.due, task.case_no, task.task_id) > (?, ?, ?)");
      values.push(...after);
    }
    const where = (more: readonly string[]) =>
      [...conditions, ...more]
        .map((condition, at) => `${at === 0 ? "WHERE" : "AND"} ${condition}`)
        .join(" ");
    // First the page, then what is on it: a cross join keeps SQLite from walking all tasks instead.
    const select =
      "SELECT task.*, cases.id FROM page AS at CROSS JOIN tasks AS task USING (case_no, task_id) CROSS JOIN cases ON cases.no = at.case_no ORDER BY at.due, at.case_no, at.task_id";
    const rows = (query.candidates === undefined
      ? sql(
          `WITH page AS (SELECT due, case_no, task_id FROM tasks AS task ${where([])} ORDER BY due, case_no, task_id LIMIT ?) ${select}`,
        ).all(...values, query.limit + 1)
      : sql(
          `WITH page AS (SELECT DISTINCT * FROM (${query.candidates
            .map(
              () =>
                `SELECT * FROM (SELECT due, case_no, task_id FROM candidates AS task ${where(["task.candidate = ?"])} ORDER BY due, case_no, task_id LIMIT ?)`,
            )
            .join(" UNION ALL ")}) ORDER BY due, case_no, task_id LIMIT ?) ${select}`,
        ).all(
          ...query.candidates.flatMap((candidate) => [...values, candidate, query.limit + 1]),
          query.limit + 1,
        )) as unknown as (TaskRow & { id: string })[];
    return page(
      rows,
      query.limit,
      (row) => taskOf(row, row.id),
      (row) => [row.due, row.case_no, row.task_id],
    );
  };

  const cases = (query: CaseQuery): Page<FoundCase> => {
    const conditions: string[] = [];
    const values: (string | number)[] = [];
    const condition = (text: string, ...more: (string | number)[]) => {
      conditions.push(text);
      values.push(...more);
    };
    for (const [name, value] of Object.entries(query.attributes ?? {}))
      condition(
        "no IN (SELECT case_no FROM attributes WHERE name = ? AND value = ?)",
        name,
        JSON.stringify(value),
      );
    if (query.state !== undefined) condition("state = ?", query.state);
    if (query.guidelineId !== undefined) condition("guideline_id = ?", query.guidelineId);
    if (query.guidelineVersion !== undefined)
      condition("guideline_version = ?", query.guidelineVersion);
    if (query.after !== undefined) condition("no > ?", Number(cursorOf(query.after)[0]));
    const rows = sql(
      `SELECT * FROM cases ${conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`} ORDER BY no LIMIT ?`,
    ).all(...values, query.limit + 1) as unknown as CaseRow[];
    return page(
      rows,
      query.limit,
      (row) => ({
        header: headerOf(row),
        attributes: Object.fromEntries(
          (attributesOf.all(row.no) as unknown as { name: string; value: string }[]).map(
            ({ name, value }) => [name, JSON.parse(value) as string | number | boolean],
          ),
        ),
      }),
      (row) => [row.no],
    );
  };

  const casesOfOwner = sql(
    "SELECT DISTINCT case_no, cases.id FROM parts JOIN cases ON cases.no = case_no WHERE owner = ? AND owner <> 'case' AND case_no > ? ORDER BY case_no LIMIT ?",
  );

  return {
    casesOf: (owner, limit, after) =>
      durably(log, "search", () =>
        page(
          casesOfOwner.all(
            owner,
            after === undefined ? 0 : Number(cursorOf(after)[0]),
            limit + 1,
          ) as unknown as { case_no: number; id: string }[],
          limit,
          ({ id }) => id,
          (row) => [row.case_no],
        ),
      ),
    tasks: (query) => durably(log, "read the work list", () => tasks(query)),
    cases: (query) => durably(log, "search", () => cases(query)),
  };
}
