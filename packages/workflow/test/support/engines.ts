import { Effect, Layer } from "effect";
import { test } from "vitest";

import { Engine } from "../../src/Engine.ts";
import { Store } from "../../src/Store.ts";

import { kms } from "./layers.ts";
import { trial } from "./trial.ts";

/** A test with an engine on an empty store of a layer. */
export const checkOn =
  (layer: () => Layer.Layer<Store, unknown>) =>
  (title: string, body: Effect.Effect<void, unknown, Engine | Store>): void => {
    test(title, () =>
      Effect.runPromise(
        Effect.provide(
          body,
          Engine.layer({ guidelines: [trial] }).pipe(
            Layer.provide(kms),
            Layer.provideMerge(layer()),
          ),
        ),
      ),
    );
  };

/** Runs with an engine of its own on the same store, which sees it through `change`. */
export const withEngine = <A, E>(
  body: Effect.Effect<A, E, Engine>,
  change: (store: Store["Service"]) => Partial<Store["Service"]> = () => ({}),
  guidelines: Parameters<typeof Engine.layer>[0]["guidelines"] = [trial],
) =>
  Effect.flatMap(Store, (store) =>
    Effect.provide(
      body,
      Engine.layer({ guidelines }).pipe(
        Layer.provide([kms, Layer.succeed(Store, { ...store, ...change(store) })]),
      ),
    ),
  );
