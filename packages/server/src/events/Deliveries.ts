import type { Engine } from "@steunnetwerk/workflow";
import { Clock, Effect, Exit, Fiber, Stream, type Scope } from "effect";

import type { Subscription, Subscriptions } from "../books/subscriptions.ts";

import { cloudEventOf, type CaseCloudEvent } from "./cloudEvent.ts";
import { deliver, type Reach } from "./deliver.ts";

/** How often an event is tried before it is put aside. */
const attempts = 12;

/** Sends events to whoever subscribed: in order, each at least once, ever later when the receiver is away. */
export interface Deliveries {
  /** Sends to a subscription from where it is; starts anew when it was sent to already. */
  readonly start: (id: string) => Effect.Effect<void>;
  /** Sends to it no more. */
  readonly stop: (id: string) => Effect.Effect<void>;
}

/** The deliveries of one tenant. They live as long as the scope. */
export const makeDeliveries = Effect.fnUntraced(function* (
  tenant: string,
  engine: Engine["Service"],
  subscriptions: Subscriptions,
  reach: Reach,
): Effect.fn.Return<Deliveries, never, Scope.Scope> {
  const scope = yield* Effect.scope;
  const running = new Map<string, Fiber.Fiber<unknown, unknown>>();

  const one = Effect.fnUntraced(function* (
    { id, url, secret }: Subscription,
    event: CaseCloudEvent,
  ) {
    const body = JSON.stringify(event);
    for (let attempt = 1; ; attempt++) {
      const now = yield* Clock.currentTimeMillis;
      const sent = yield* Effect.exit(
        Effect.tryPromise(() => deliver(url, secret, { id: event.id, body, now }, reach)),
      );
      if (Exit.isSuccess(sent)) {
        subscriptions.delivered(id, Number(event.id));
        return;
      }
      if (attempt >= attempts) {
        subscriptions.putAside(id, Number(event.id));
        return;
      }
      subscriptions.failed(id);
      yield* Effect.sleep(waitAfter(attempt));
    }
  });

  const follow = (subscription: Subscription) =>
    engine.events({ after: subscription.position }).pipe(
      Stream.runForEach((entry) => {
        const event = cloudEventOf(tenant, entry);
        return event === undefined ? Effect.void : one(subscription, event);
      }),
      // A database that is away ends the stream: it is taken up again where it was.
      Effect.catch(() => Effect.sleep(5_000)),
    );

  const stop = (id: string) =>
    Effect.suspend(() => {
      const fiber = running.get(id);
      running.delete(id);
      return fiber === undefined ? Effect.void : Fiber.interrupt(fiber);
    });
  const start = Effect.fnUntraced(function* (id: string) {
    yield* stop(id);
    const again = Effect.suspend(() => {
      const subscription = subscriptions.find(id);
      return subscription === undefined ? Effect.interrupt : follow(subscription);
    });
    running.set(id, yield* Effect.forkIn(Effect.forever(again), scope));
  });

  for (const { id } of subscriptions.list()) yield* start(id);
  return { start, stop };
});

/** How long to wait after so many failures, in milliseconds: 1, 2, 4 … seconds, at most ten minutes. */
function waitAfter(failures: number): number {
  return Math.min(2 ** (failures - 1) * 1_000, 600_000);
}
