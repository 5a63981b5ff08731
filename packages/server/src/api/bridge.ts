// Shapes that zod describes (in domain and handreiking) in an API that Effect's Schema describes: said once, checked by zod.
import { toIssues } from "@steunnetwerk/domain";
import { Schema } from "effect";
import * as z from "zod";

import { Problem } from "../problems.ts";

const bridged = new Map<string, z.ZodType>();

/** A shape of zod as the body of a request: the documentation shows its JSON Schema, {@link parse} checks it. */
export function body(identifier: string, shape: z.ZodType) {
  bridged.set(identifier, shape);
  return Schema.Unknown.annotate({ identifier });
}

/** What came in as the shape says. Throws a {@link Problem} with each issue, and its path, when it is not. */
export function parse<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const parsed = z.safeParse(shape, value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Problem("invalidRequest", { issues: toIssues(parsed.error) });
}

type JsonSchema = Record<string, unknown>;

/** The JSON Schema of every shape that was bridged, by the name under which the documentation first has it. */
export function bridgedSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(
    [...bridged].map(([identifier, shape]) => {
      const schema: JsonSchema = {
        ...z.toJSONSchema(shape, { io: "input", unrepresentable: "any" }),
      };
      delete schema["$schema"];
      delete schema["~standard"];
      return [identifier, schema];
    }),
  );
}
