import type { Command } from "@steunnetwerk/handreiking";
import { Clock, Deferred, Effect, Fiber, Layer, Ref, Stream } from "effect";
import { TestClock } from "effect/testing";
import { describe, expect, test } from "vitest";

import { ActivityFailed, type ActivityHandler, type ActivityToDo } from "../../src/Activity.ts";
import { Engine, type Entry } from "../../src/Engine.ts";
import { Store } from "../../src/Store.ts";
import { kms } from "../support/layers.ts";
import { commandsOf, granny, laterTrial, trial, worker } from "../support/trial.ts";

const [lookedUp, talk] = commandsOf() as [Command, Command];
const start = { by: worker, people: [granny] };
const monday = Date.parse("2026-11-23T09:00:00Z");
const day = 86_400_000;

/** Waits until the engine has written so many entries, and gives them. */
const entriesUntil = (count: number, after = 0) =>
  Effect.gen(function* () {
    const engine = yield* Engine;
    return [...(yield* Stream.runCollect(Stream.take(engine.events({ after }), count)))];
  });

/** The commands of some entries that the engine sent itself. */
const timersIn = (entries: readonly Entry[]) =>
  entries.filter(({ command }) => command === "timerDue").map(({ caseId, at }) => [caseId, at]);

/** Brings a case to the task with a due date. */
const untilDecide = Effect.fnUntraced(function* (caseId: string) {
  const engine = yield* Engine;
  const { position } = yield* engine.start({ ...start, caseId });
  let last = position;
  for (const command of commandsOf().slice(0, 5))
    last = (yield* engine.send(caseId, command)).position;
  return last;
});

/** What time and the host do to cases, on every layer of the store. */
export function waitingContract(name: string, layer: () => Layer.Layer<Store, unknown>): void {
  const check = (title: string, body: Effect.Effect<void, unknown, Store>) => {
    test(title, () =>
      Effect.runPromise(
        Effect.andThen(TestClock.setTime(monday), body).pipe(
          Effect.provide(TestClock.layer()),
          Effect.provide(layer()), // on the real clock: only the engine lives in made-up time
          Effect.scoped,
        ),
      ),
    );
  };
  const withEngine = <A, E>(
    body: Effect.Effect<A, E, Engine | Store>,
    activities: Readonly<Record<string, ActivityHandler>> = {},
    guidelines: Parameters<typeof Engine.layer>[0]["guidelines"] = [trial],
  ) => Effect.provide(body, Engine.layer({ guidelines, activities }).pipe(Layer.provide(kms)));

  describe(`time on ${name}`, () => {
    check(
      "[T3] a timer does its work at its moment, and not before",
      withEngine(
        Effect.gen(function* () {
          const position = yield* untilDecide("c");
          const engine = yield* Engine;
          // Due in seven days, so overdue from the first moment of the eighth in Europe/Amsterdam.
          yield* TestClock.setTime(Date.parse("2026-11-30T22:59:59.999Z"));
          expect((yield* engine.read("c")).version).toBe(6);
          yield* TestClock.setTime(Date.parse("2026-11-30T23:00:00Z"));
          const entries = yield* entriesUntil(1, position);
          expect(timersIn(entries)).toEqual([["c", "2026-11-30T23:00:00.000Z"]]);
          expect(entries[0]?.events.map(({ type }) => type)).toEqual(["taskOverdue"]);
          // The escalation follows a minute later.
          yield* TestClock.adjust("1 minute");
          expect(timersIn(yield* entriesUntil(2, position))[1]).toEqual([
            "c",
            "2026-11-30T23:01:00.000Z",
          ]);
        }),
      ),
    );

    check(
      "[T4] what came due while nobody ran is caught up with, the earliest first",
      Effect.gen(function* () {
        const position = yield* withEngine(
          Effect.gen(function* () {
            yield* untilDecide("a");
            yield* TestClock.adjust(2 * day);
            yield* untilDecide("b");
            yield* TestClock.adjust(-day);
            return yield* untilDecide("c");
          }),
        );
        yield* TestClock.adjust(60 * day);
        const entries = yield* withEngine(entriesUntil(3, position));
        const overdue = entries.filter(({ events }) => events[0]?.type === "taskOverdue");
        expect(overdue.map(({ caseId }) => caseId)).toEqual(["a", "c", "b"]);
      }),
    );

    check(
      "[T5] days are those of the calendar in Europe/Amsterdam, also when the clock goes forward or back",
      withEngine(
        Effect.gen(function* () {
          yield* TestClock.setTime(Date.parse("2027-03-24T12:00:00Z"));
          const spring = yield* untilDecide("spring");
          yield* TestClock.setTime(Date.parse("2027-03-31T22:00:00Z")); // 00:00 in summer time
          expect(timersIn(yield* entriesUntil(1, spring))).toEqual([
            ["spring", "2027-03-31T22:00:00.000Z"],
          ]);
          yield* TestClock.setTime(Date.parse("2027-10-28T12:00:00Z"));
          yield* entriesUntil(2, spring); // its escalation, so that it does not come in between later
          const autumn = yield* untilDecide("autumn");
          yield* TestClock.setTime(Date.parse("2027-11-04T22:59:59Z"));
          const engine = yield* Engine;
          expect((yield* engine.read("autumn")).version).toBe(6);
          yield* TestClock.setTime(Date.parse("2027-11-04T23:00:00Z")); // 00:00 in winter time
          expect(timersIn(yield* entriesUntil(1, autumn))).toEqual([
            ["autumn", "2027-11-04T23:00:00.000Z"],
          ]);
        }),
      ),
    );

    check(
      "[T6] a case that cannot be carried on does not keep the others from theirs, and goes on once it can",
      Effect.gen(function* () {
        const position = yield* withEngine(
          Effect.gen(function* () {
            const engine = yield* Engine;
            yield* untilDecide("poisoned");
            yield* engine.migrate("poisoned", {
              to: { id: laterTrial.id, version: laterTrial.version },
              by: worker,
            });
            return yield* untilDecide("sound");
          }),
          {},
          [trial, laterTrial],
        );
        yield* TestClock.adjust(9 * day);
        const entries = yield* withEngine(entriesUntil(1, position));
        expect(entries.map(({ caseId }) => caseId)).toEqual(["sound"]);
        yield* TestClock.adjust(day);
        const later = yield* withEngine(entriesUntil(3, position), {}, [trial, laterTrial]);
        expect(later.map(({ caseId }) => caseId)).toContain("poisoned");
      }),
    );

    check(
      "[T7] a clock that was set back or forward a year leaves nothing stuck",
      withEngine(
        Effect.gen(function* () {
          const engine = yield* Engine;
          const first = yield* untilDecide("c");
          yield* TestClock.adjust(-365 * day);
          yield* engine.send("c", { type: "claimTask", by: worker, task: "decide" });
          yield* TestClock.setTime(monday + 8 * day);
          expect(timersIn(yield* entriesUntil(2, first)).length).toBe(1);
          yield* TestClock.adjust(365 * day);
          expect(timersIn(yield* entriesUntil(3, first)).length).toBe(2);
          expect((yield* engine.verify("c")).version).toBe(9);
        }),
      ),
    );

    check(
      "[T9] while nothing is due, the database is not asked; one that others share, once in three seconds",
      Effect.gen(function* () {
        const store = yield* Store;
        let asked = 0;
        const counting = <A, E>(effect: Effect.Effect<A, E>) =>
          Effect.suspend(() => {
            asked++;
            return effect;
          });
        const counted: Store["Service"] = {
          ...store,
          claimTimers: (...args) => counting(store.claimTimers(...args)),
          claimActivities: (...args) => counting(store.claimActivities(...args)),
        };
        yield* Effect.provide(
          Effect.gen(function* () {
            yield* untilDecide("c");
            // Lets everything that was woken find that there is nothing to do.
            for (let before = -1; before !== asked;) {
              before = asked;
              yield* TestClock.adjust("10 seconds");
              yield* Effect.yieldNow;
            }
            const before = asked;
            yield* TestClock.adjust("5 minutes");
            if (store.isShared) expect(asked - before).toBeLessThanOrEqual(2 * 100);
            else expect(asked - before).toBe(0);
          }),
          Engine.layer({
            guidelines: [trial],
            activities: { other: { run: () => Effect.succeed(undefined) } },
          }).pipe(Layer.provide([kms, Layer.succeed(Store, counted)])),
        );
      }),
    );

    check(
      "[T8] very many timers that are due at once are all carried out, each once",
      withEngine(
        Effect.gen(function* () {
          const engine = yield* Engine;
          const position = yield* Effect.forEach(
            Array.from({ length: 300 }, (_, at) => `c-${at}`),
            (caseId) =>
              Effect.gen(function* () {
                yield* engine.start({ ...start, caseId });
                const told: Command = {
                  type: "completeTask",
                  by: { person: granny.id, capacity: "family" },
                  task: "tell",
                  subject: granny.id,
                  outcome: "done",
                  record: { words: "Well." },
                };
                return (yield* engine.send(caseId, told)).position;
              }),
            { concurrency: 50 },
          );
          yield* TestClock.adjust(8 * day);
          const entries = yield* entriesUntil(300, Math.max(...position));
          expect(new Set(timersIn(entries).map(([caseId]) => caseId)).size).toBe(300);
        }),
      ),
    );
  });

  describe(`activities on ${name}`, () => {
    const done = { outcome: "done" };
    const lookUp = (run: ActivityHandler["run"], limits: Omit<ActivityHandler, "run"> = {}) => ({
      lookUp: { run, ...limits },
    });

    check(
      "[O3] the result of an activity comes back as a command, once, and the next activities follow",
      Effect.gen(function* () {
        const seen = yield* Ref.make<readonly ActivityToDo[]>([]);
        const run = (activity: ActivityToDo) =>
          Effect.as(
            Ref.update(seen, (all) => [...all, activity]),
            done,
          );
        yield* withEngine(
          Effect.gen(function* () {
            const engine = yield* Engine;
            const { caseId } = yield* engine.start(start);
            expect((yield* entriesUntil(2))[1]).toMatchObject({
              command: "activityResult",
              by: { person: "engine", capacity: "system" },
            });
            yield* engine.send(caseId, talk);
            const entries = yield* entriesUntil(6);
            expect(entries.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
            const activities = yield* Ref.get(seen);
            expect(activities.map(({ key }) => key).sort()).toEqual(
              ["first", "lookUp", "second", "third"].map((id) => `${caseId}/${id}#1`),
            );
            expect(activities[0]).toMatchObject({
              kind: "lookUp",
              caseId,
              attempt: 1,
              recipients: [],
            });
          }),
          { lookUp: { run }, compute: { run } },
        );
      }),
    );

    check(
      "[O4] one that fails is tried again, later each time, until it works",
      Effect.gen(function* () {
        const tries = yield* Ref.make<readonly number[]>([]);
        const failing = yield* Deferred.make<undefined>();
        yield* withEngine(
          Effect.gen(function* () {
            const engine = yield* Engine;
            const { caseId, position } = yield* engine.start(start);
            yield* Deferred.await(failing);
            const result = yield* Effect.forkChild(entriesUntil(1, position));
            while ((yield* engine.read(caseId)).version === 1) yield* TestClock.adjust("1 second");
            expect((yield* Fiber.join(result))[0]?.command).toBe("activityResult");
            const times = yield* Ref.get(tries);
            expect(times.length).toBe(4);
            const waits = times.slice(1).map((time, at) => time - (times[at] ?? 0));
            // 1, 2 and 4 seconds, each at least half as long.
            for (const [at, wait] of waits.entries()) {
              expect(wait).toBeGreaterThanOrEqual(500 * 2 ** at);
            }
          }),
          lookUp(
            Effect.fnUntraced(function* ({ attempt }) {
              const now = yield* Clock.currentTimeMillis;
              yield* Ref.update(tries, (all) => [...all, now]);
              yield* Deferred.succeed(failing, undefined);
              if (attempt < 4) return yield* Effect.fail(new Error("no line"));
              return done;
            }),
          ),
        );
      }),
    );

    check(
      "[O5] one that failed for good waits for a person, who sees why and can let it be tried again",
      Effect.gen(function* () {
        const isMended = yield* Ref.make(false);
        const failed = yield* Deferred.make<undefined>();
        yield* withEngine(
          Effect.gen(function* () {
            const engine = yield* Engine;
            const { caseId, position } = yield* engine.start(start);
            yield* Deferred.await(failed);
            let dead = yield* engine.deadActivities();
            while (dead.activities.length === 0) {
              yield* Effect.yieldNow;
              dead = yield* engine.deadActivities();
            }
            expect(dead.activities).toEqual([
              {
                caseId,
                id: "lookUp#1",
                kind: "lookUp",
                failures: 1,
                problem: "The other side is away.",
              },
            ]);
            expect(yield* engine.redrive(caseId, "none")).toBe(false);
            yield* Ref.set(isMended, true);
            expect(yield* engine.redrive(caseId, "lookUp#1")).toBe(true);
            expect((yield* entriesUntil(1, position))[0]?.command).toBe("activityResult");
            expect((yield* engine.deadActivities()).activities).toEqual([]);
          }),
          lookUp(
            Effect.fnUntraced(function* () {
              if (yield* Ref.get(isMended)) return done;
              yield* Deferred.succeed(failed, undefined);
              return yield* new ActivityFailed({ reason: "The other side is away." });
            }),
            { attempts: 1 },
          ),
        );
      }),
    );

    check(
      "[O6] no more of a kind run at once than its limit",
      Effect.gen(function* () {
        const running = yield* Ref.make(0);
        const most = yield* Ref.make(0);
        const isFull = yield* Deferred.make<undefined>();
        yield* withEngine(
          Effect.gen(function* () {
            const engine = yield* Engine;
            yield* Effect.forEach(Array.from({ length: 12 }), () => engine.start(start), {
              concurrency: 12,
            });
            yield* entriesUntil(24);
            expect(yield* Ref.get(most)).toBe(3);
          }),
          lookUp(
            Effect.fnUntraced(function* () {
              const now = yield* Ref.updateAndGet(running, (count) => count + 1);
              yield* Ref.update(most, (seen) => Math.max(seen, now));
              // Nobody goes on before there are three.
              if (now === 3) yield* Deferred.succeed(isFull, undefined);
              yield* Deferred.await(isFull);
              yield* Ref.update(running, (count) => count - 1);
              return done;
            }),
            { concurrency: 3 },
          ),
        );
      }),
    );

    check(
      "[O7] one that was begun when the engine closed, or that has no result, is given again to the next engine or over",
      Effect.gen(function* () {
        const begun = yield* Deferred.make<undefined>();
        yield* withEngine(
          Effect.gen(function* () {
            yield* (yield* Engine).start(start);
            yield* Deferred.await(begun);
          }),
          lookUp(() => Effect.andThen(Deferred.succeed(begun, undefined), Effect.never)),
        );
        const again = yield* Deferred.make<number>();
        yield* withEngine(
          Effect.gen(function* () {
            expect(yield* Deferred.await(again)).toBe(1);
            // Without a result nothing comes back; it is the host who sends it later.
            const engine = yield* Engine;
            const { cases } = yield* engine.search();
            const receipt = yield* engine.send(cases[0]?.caseId ?? "", lookedUp);
            expect(receipt.version).toBe(2);
          }),
          lookUp(({ attempt }) => Effect.as(Deferred.succeed(again, attempt), undefined)),
        );
      }),
    );

    check(
      "[O9] one whose task does not wait for it any more is not begun",
      Effect.gen(function* () {
        const { position } = yield* withEngine(
          Effect.gen(function* () {
            const engine = yield* Engine;
            const { caseId } = yield* engine.start({ ...start, caseId: "over" });
            return yield* engine.send(caseId, {
              type: "closeCase",
              by: worker,
              reason: "She moved.",
            });
          }),
        );
        const begun = yield* Ref.make<readonly string[]>([]);
        yield* withEngine(
          Effect.gen(function* () {
            const engine = yield* Engine;
            yield* engine.start({ ...start, caseId: "goes-on" });
            yield* entriesUntil(2, position);
            expect(yield* Ref.get(begun)).toEqual(["goes-on"]);
            const store = yield* Store;
            while ((yield* store.nextActivity(["lookUp"])) !== undefined) yield* Effect.yieldNow;
          }),
          lookUp(({ caseId }) =>
            Effect.as(
              Ref.update(begun, (all) => [...all, caseId]),
              done,
            ),
          ),
        );
      }),
    );

    check(
      "[O8] one that takes too long, or whose result the guideline refuses, has failed",
      Effect.gen(function* () {
        yield* withEngine(
          Effect.gen(function* () {
            const engine = yield* Engine;
            yield* engine.start(start);
            const dead = yield* Effect.flatMap(
              Effect.andThen(Effect.yieldNow, engine.deadActivities()),
              ({ activities }) =>
                activities[0] ? Effect.succeed(activities[0]) : Effect.fail("none"),
            ).pipe(Effect.eventually);
            expect(dead.problem).toBe("CommandRefused: unknownOutcome");
          }),
          lookUp(() => Effect.succeed({ outcome: "nonsense" }), { attempts: 1 }),
        );
        yield* withEngine(
          Effect.gen(function* () {
            const engine = yield* Engine;
            const { activities } = yield* engine.deadActivities();
            yield* engine.redrive(activities[0]?.caseId ?? "", "lookUp#1");
            const dead = yield* Effect.flatMap(
              Effect.andThen(TestClock.adjust("1 second"), engine.deadActivities()),
              (page) =>
                page.activities[0] ? Effect.succeed(page.activities[0]) : Effect.fail("none"),
            ).pipe(Effect.eventually);
            expect(dead.problem).toBe("It took too long.");
          }),
          lookUp(() => Effect.never, { attempts: 1, timeout: 30_000 }),
        );
      }),
    );
  });
}
