import type { PgTypes } from "@effect/sql-pg";
import { Effect } from "effect";

import type { CaseQuery, FoundCase, Page, Store, StoredTask, TaskQuery } from "../../Store.ts";
import type { StoreUnavailable } from "../../errors.ts";
import { cursorOf, page } from "../pages.ts";

import { number, text, type Database } from "./Database.ts";
import { caseColumns, headerOf, taskColumns, taskOf, type CaseRow, type TaskRow } from "./rows.ts";

/**
 * How many rows to read: one more than is shown. It stands in the statement itself, not beside it: for a number that it does not know
 * the server prepares for a tenth of the table, and reads all of it.
 */
function limitOf({ limit }: { readonly limit: number }): string {
  return `LIMIT ${Math.trunc(limit) + 1}`;
}

/** The work list and the search. */
export function listsOf({ run }: Database): Pick<Store["Service"], "tasks" | "casesOf" | "cases"> {
  const tasks = Effect.fnUntraced(function* (
    query: TaskQuery,
  ): Effect.fn.Return<Page<StoredTask>, StoreUnavailable> {
    const values: PgTypes.Parameter[] = [];
    const value = (parameter: PgTypes.Parameter) => `$${values.push(parameter)}`;
    const conditions: string[] = [];
    if (query.caseId !== undefined)
      conditions.push(`case_no = (SELECT no FROM $.cases WHERE id = ${value(text(query.caseId))})`);
    if (query.dueBefore !== undefined)
      conditions.push(`due < ${value(number(query.dueBefore))}::bigint`);
    if (query.after !== undefined) {
      const [due, caseNo, taskId] = cursorOf(query.after);
      conditions.push(
        `(due, case_no, task_id) > (${value(number(Number(due)))}::bigint, ${value(number(Number(caseNo)))}::bigint, ${value(text(String(taskId)))})`,
      );
    }
    const listed = (table: string, more: readonly string[]) => {
      const all = [...conditions, ...more];
      return `SELECT due, case_no, task_id FROM $.${table} ${all.length === 0 ? "" : `WHERE ${all.join(" AND ")}`} ORDER BY due, case_no, task_id ${limitOf(query)}`;
    };
    const places =
      query.candidates === undefined
        ? listed("tasks", [])
        : `SELECT DISTINCT * FROM (${query.candidates
            .map(
              (candidate) => `(${listed("candidates", [`candidate = ${value(text(candidate))}`])})`,
            )
            .join(" UNION ALL ")}) AS t ORDER BY due, case_no, task_id ${limitOf(query)}`;
    const rows = yield* run<TaskRow & { readonly id: string }>(
      `WITH place AS MATERIALIZED (${places})
       SELECT ${taskColumns}, (SELECT id FROM $.cases WHERE no = place.case_no) AS id FROM place CROSS JOIN LATERAL (
         SELECT * FROM $.tasks WHERE case_no = place.case_no AND task_id = place.task_id LIMIT 1
       ) AS tasks
       ORDER BY tasks.due, tasks.case_no, tasks.task_id`,
      values,
    );
    return page(
      rows,
      query.limit,
      (row) => taskOf(row, row.id),
      (row) => [row.due, row.case_no, row.task_id],
    );
  });

  const cases = Effect.fnUntraced(function* (
    query: CaseQuery,
  ): Effect.fn.Return<Page<FoundCase>, StoreUnavailable> {
    const values: PgTypes.Parameter[] = [];
    const value = (parameter: PgTypes.Parameter) => `$${values.push(parameter)}`;
    const conditions: string[] = [];
    for (const [name, wanted] of Object.entries(query.attributes ?? {}))
      conditions.push(
        `no IN (SELECT case_no FROM $.attributes WHERE name = ${value(text(name))} AND value = ${value(text(JSON.stringify(wanted)))})`,
      );
    if (query.state !== undefined) conditions.push(`state = ${value(text(query.state))}`);
    if (query.guidelineId !== undefined)
      conditions.push(`guideline_id = ${value(text(query.guidelineId))}`);
    if (query.guidelineVersion !== undefined)
      conditions.push(`guideline_version = ${value(text(query.guidelineVersion))}`);
    if (query.after !== undefined)
      conditions.push(`no > ${value(number(Number(cursorOf(query.after)[0])))}::bigint`);
    const rows = yield* run<CaseRow & { readonly attributes: Record<string, string> | null }>(
      `SELECT ${caseColumns}, (SELECT json_object_agg(name, value) FROM $.attributes WHERE case_no = cases.no) AS attributes
       FROM $.cases ${conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`} ORDER BY no ${limitOf(query)}`,
      values,
    );
    return page(
      rows,
      query.limit,
      (row) => ({
        header: headerOf(row),
        attributes: Object.fromEntries(
          Object.entries(row.attributes ?? {}).map(([name, one]) => [
            name,
            JSON.parse(one) as string | number | boolean,
          ]),
        ),
      }),
      (row) => [row.no],
    );
  });

  const casesOf: Store["Service"]["casesOf"] = (owner, limit, after) =>
    Effect.map(
      run<{ readonly no: number; readonly id: string }>(
        `SELECT DISTINCT case_no::float8 AS no, cases.id FROM $.parts JOIN $.cases ON cases.no = case_no
         WHERE owner = $1 AND owner <> 'case' AND case_no > $2::bigint ORDER BY 1 LIMIT $3::bigint`,
        [
          text(owner),
          number(after === undefined ? 0 : Number(cursorOf(after)[0])),
          number(limit + 1),
        ],
      ),
      (rows) =>
        page(
          rows,
          limit,
          ({ id }) => id,
          ({ no }) => [no],
        ),
    );

  return { tasks, casesOf, cases };
}
