import { dateInAmsterdam } from "@steunnetwerk/law";
import { Clock, Effect } from "effect";
import { HttpApiBuilder } from "effect/http-api";

import { Entered } from "../access/Authorization.ts";
import { partIn } from "../access/partIn.ts";
import { seesWork } from "../access/shownCase.ts";
import { Api } from "../api/Api.ts";
import { guidelineOf } from "../guidelineOf.ts";
import { Problem } from "../problems.ts";

import { asked, worked } from "./asking.ts";
import { plain, withoutUndefined } from "./cases.ts";
import { checkCursor, TasksCursor } from "./cursor.ts";

/** Answers what is asked about work. */
export const workHandlers = HttpApiBuilder.group(Api, "work", (handlers) =>
  handlers.handleAll({
    list: Effect.fn("work.list")(function* ({ query }) {
      const { tenant, principal, part } = yield* Entered;
      const today = dateInAmsterdam(new Date(yield* Clock.currentTimeMillis).toISOString());
      yield* worked(() => {
        checkCursor(TasksCursor, query.after);
      });
      const page = yield* asked(
        tenant.engine.work(
          withoutUndefined({
            limit: query.limit,
            after: query.after,
            caseId: query.case,
            dueBefore: query["due-before"],
            ...(part.person !== undefined && { person: part.person, capacities: part.capacities }),
          }),
        ),
      );
      // A machine that asks for itself sees no compartment, and all else.
      if (part.role === "machine")
        return {
          ...page,
          tasks: page.tasks.filter(({ compartment }) => compartment === undefined),
        };
      // What somebody may see of a case is worked out anew for each: it can differ from one case to the next.
      const seen = new Map<string, (task: (typeof page.tasks)[number]) => boolean>();
      yield* Effect.forEach(
        new Set(page.tasks.map(({ caseId }) => caseId)),
        Effect.fnUntraced(function* (caseId) {
          const found = yield* Effect.option(tenant.engine.read(caseId));
          if (found._tag === "None") return; // it was destroyed or closed in the meantime
          const guideline = guidelineOf(found.value.guideline);
          const here = partIn(principal, guideline, found.value, today);
          seen.set(caseId, (task) => seesWork(here, guideline, found.value.state, task));
        }),
        { concurrency: 10, discard: true },
      );
      return {
        ...page,
        tasks: page.tasks.filter((task) => seen.get(task.caseId)?.(task) === true),
      };
    }),
  }),
);

/** Answers what is asked about what is kept of a person. */
export const personsHandlers = HttpApiBuilder.group(Api, "persons", (handlers) =>
  handlers.handleAll({
    export: Effect.fn("persons.export")(function* ({ params }) {
      const { tenant, part } = yield* Entered;
      if (part.role !== "machine" && part.person !== params.person)
        return yield* Effect.die(new Problem("actorMismatch"));
      return yield* asked(tenant.engine.export({ person: params.person })).pipe(Effect.map(plain));
    }),
  }),
);
