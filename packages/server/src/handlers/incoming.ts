import type { Language } from "@steunnetwerk/domain";
import { Effect } from "effect";
import { HttpApiBuilder } from "effect/http-api";

import { Entered } from "../access/Authorization.ts";
import { Api } from "../api/Api.ts";
import { parse } from "../api/bridge.ts";
import { CurrentVisit } from "../http/Visit.ts";
import { HostEvent, HostEvents } from "../incoming/HostEvent.ts";
import { takeIn, type Taken } from "../incoming/takeIn.ts";
import { Problem } from "../problems.ts";

import { asked, checkActor, worked } from "./asking.ts";
import { checkCursor, NumberCursor } from "./cursor.ts";

/** How many cases are worked on at the same time for one request. */
const casesAtOnce = 32;

/** Answers hosts that tell what changed. */
export const incomingHandlers = HttpApiBuilder.group(Api, "incoming", (handlers) =>
  handlers.handleAll({
    take: Effect.fn("incoming.take")(function* ({ payload }) {
      const entered = yield* Entered;
      const { language } = yield* CurrentVisit;
      const read = yield* worked(() => {
        const isOne = !Array.isArray(payload);
        const list = isOne ? [parse(HostEvent, payload)] : parse(HostEvents, payload);
        // One event that is wrong does not keep the others of a batch out.
        const read = list.map((one) => (isOne ? (one as HostEvent) : readOr(one, language)));
        for (const one of read) if ("data" in one) checkActor(entered, one.data.by);
        return read;
      });
      const results: ((Taken & { readonly id: string }) | NotRead)[] = [];
      const byCase = new Map<string, (readonly [number, HostEvent])[]>();
      for (const [at, one] of read.entries()) {
        if (!("data" in one)) results[at] = one;
        else byCase.set(one.subject, [...(byCase.get(one.subject) ?? []), [at, one] as const]);
      }
      const [caseId, ...others] = byCase.keys();
      // For the audit trail. Of several cases each has it in its own history.
      if (others.length === 0) (yield* CurrentVisit).caseId = caseId;
      yield* Effect.forEach(
        byCase.values(),
        (ofCase) =>
          Effect.forEach(
            // What came together is taken in the order of the host's own numbers.
            ofCase.toSorted(([, one], [, other]) => one.sequence - other.sequence),
            ([at, event]) =>
              asked(takeIn(entered.tenant.engine, entered.tenant.incoming, event)).pipe(
                Effect.map((taken) => {
                  results[at] = { id: event.id, ...taken };
                }),
              ),
          ),
        { concurrency: casesAtOnce, discard: true },
      );
      return { results };
    }),

    waiting: Effect.fn("incoming.waiting")(function* ({ query }) {
      const { tenant } = yield* Entered;
      const { limit = 100, after = "0" } = query;
      yield* worked(() => {
        checkCursor(NumberCursor, after);
      });
      const waiting = tenant.incoming.waiting(Number(after), limit);
      const last = waiting.at(-1);
      return {
        waiting,
        ...(last !== undefined && waiting.length === limit && { next: `${last.number}` }),
      };
    }),
  }),
);

/** An event of a batch that cannot be read. */
interface NotRead {
  readonly id?: string;
  readonly outcome: "invalid";
  readonly issues: NonNullable<ReturnType<Problem["body"]>["issues"]>;
}

function readOr(one: unknown, language: Language): HostEvent | NotRead {
  try {
    return parse(HostEvent, one);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { id } = Object(one) as { readonly id?: unknown };
    return {
      ...(typeof id === "string" && id.length <= 200 && { id }),
      outcome: "invalid",
      issues: error.body(language).issues ?? [],
    };
  }
}
