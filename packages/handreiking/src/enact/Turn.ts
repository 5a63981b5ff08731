import type { Case } from "../case/Case.ts";
import type { Facts } from "../case/Command.ts";
import type { CaseEvent, EventTypes } from "../case/Event.ts";

import type { GuidelineIndex } from "./GuidelineIndex.ts";
import { evolve } from "./evolve.ts";

type Extra = Partial<Pick<CaseEvent, "by" | "personal" | "compartment">>;

/** The deciding of one command: what is known, what has happened so far in it, and the case after that. */
export class Turn {
  readonly index: GuidelineIndex;
  readonly facts: Facts;
  readonly events: CaseEvent[] = [];
  #case: Case | undefined;

  constructor(index: GuidelineIndex, current: Case | undefined, facts: Facts) {
    this.index = index;
    this.facts = facts;
    this.#case = current;
  }

  /** The case as it is now in this turn; only asked for once a case was started. */
  get case(): Case {
    if (this.#case === undefined) throw new RangeError("No case was started");
    return this.#case;
  }

  /** Whether there is a case. */
  get isStarted(): boolean {
    return this.#case !== undefined;
  }

  /** Lets something happen. */
  emit<Type extends keyof EventTypes>(
    type: Type,
    what: EventTypes[Type],
    { by, personal, compartment }: Extra = {},
  ): void {
    const event = {
      type,
      at: this.facts.now,
      on: this.facts.today,
      ...(by && { by }),
      ...what,
      ...(personal && { personal }),
      ...(compartment && { compartment }),
    } as CaseEvent;
    this.events.push(event);
    this.#case = evolve(this.#case, event);
  }
}
