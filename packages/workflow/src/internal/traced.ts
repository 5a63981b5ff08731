import { Effect, Tracer } from "effect";

/**
 * Gives what is done most often a span of its own, when the host has a tracer: without one nobody sees it. The place it was asked
 * from is left out, since looking for that takes longer than all the rest of the span.
 */
export function traced(
  name: string,
  attributes: Readonly<Record<string, unknown>> = {},
): <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> {
  return (effect) =>
    Effect.flatMap(Tracer.Tracer, (tracer) =>
      tracer === Tracer.nativeTracer
        ? effect
        : Effect.withSpan(effect, name, { attributes, captureStackTrace: false }),
    );
}
