// What somebody does with a signal of abuse, by who they are (section 7).
import type { CalendarDate } from "@steunnetwerk/domain";

import { decide, type Decision } from "./Decision.ts";
import { type SignalFacts, type SignalRoute, signalTable } from "./tables/safetySignal.ts";

/**
 * What somebody does with a signal of abuse, and what happens at once.
 *
 * Source: Besluit verplichte meldcode 2 lid 2; Jeugdwet 4.1.7; a published guide for volunteers; the effects are our own rule.
 *
 * @throws an {@link InvalidDate} when the day does not exist or lies before 2015.
 *
 * @example
 * ```ts
 * import { signalRoute } from "@steunnetwerk/law";
 *
 * const route = signalRoute({ by: "volunteer" }, "2026-06-01");
 * route.status === "decided" && route.outcome.steps; // => ["note", "tellContact", "contactWeighs"]
 * ```
 */
export function signalRoute(facts: SignalFacts, on: CalendarDate): Decision<SignalRoute> {
  return decide(signalTable, facts, on);
}
