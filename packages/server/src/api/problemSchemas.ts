import { Schema } from "effect";
import { HttpApiSchema } from "effect/http-api";

import { problemTable, type ProblemCode } from "../problems.ts";

const codes = Object.keys(problemTable) as ProblemCode[];

/** The answer for all problems with one status, as the documentation has it and the typed client reads it. */
function problemsWith(status: number) {
  const here = codes.filter((code) => problemTable[code].status === status);
  return Schema.Struct({
    type: Schema.String,
    title: Schema.String,
    status: Schema.Literal(status),
    code: Schema.Literals(here),
    detail: Schema.String,
    issues: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({
          path: Schema.Array(Schema.Union([Schema.String, Schema.Int])),
          code: Schema.String,
          message: Schema.String,
        }),
      ),
    ),
    rule: Schema.optionalKey(Schema.String),
  })
    .annotate({
      identifier: `Problem${status}`,
      description: here.map((code) => `${code}: ${problemTable[code].detail.en}`).join(" "),
    })
    .pipe(
      HttpApiSchema.status(status),
      HttpApiSchema.asJson({ contentType: "application/problem+json" }),
    );
}

const byStatus = new Map(
  [...new Set(codes.map((code) => problemTable[code].status))].map((status) => [
    status,
    problemsWith(status),
  ]),
);

/** The schemas of the problems with these statuses. */
export function problems(...statuses: readonly number[]) {
  return [...new Set(statuses)].sort().map((status) => {
    const schema = byStatus.get(status);
    if (schema === undefined) throw new Error(`no problem has status ${status}`);
    return schema;
  });
}

const always = [400, 401, 403, 429, 500, 503];

/** What can go wrong when something is asked. */
export const askProblems = problems(...always);

/** What can go wrong when something is asked with a body. */
export const bodyProblems = problems(...always, 408, 413, 415, 422);

/** What can go wrong when something is asked of one case. */
export const caseProblems = problems(...always, 404, 410, 422);

/** What can go wrong when something is done. */
export const commandProblems = problems(...always, 404, 408, 409, 410, 412, 413, 415, 422);
