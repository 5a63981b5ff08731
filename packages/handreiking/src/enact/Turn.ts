import type { Case } from "../case/Case.ts";
import type { Facts } from "../case/Command.ts";
import type { CaseEvent, Compartment, EventTypes, Personal, TaskRef } from "../case/Event.ts";

import { safetyStep, type GuidelineIndex } from "./GuidelineIndex.ts";
import { at } from "./at.ts";
import { evolve } from "./evolve.ts";

/** What an event can be about, as far as that says who sees it. */
type About = Partial<TaskRef & EventTypes["signalRaised"]>;
type Extra = Partial<Pick<CaseEvent, "by" | "personal">>;

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
    { by, personal: own }: Extra = {},
  ): void {
    const compartment = this.#compartmentOf(what as About);
    const personal = compartment === "safety" ? this.#hidden(what as About, own) : own;
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

  /** Who sees it: the safety circle all of a signal, and otherwise as the task says. */
  #compartmentOf(what: About): Compartment | undefined {
    if (what.signal !== undefined || what.step === safetyStep) return "safety";
    return what.task === undefined ? undefined : this.index.tasks.get(what.task)?.task.compartment;
  }

  /** Every event of a signal says whom it is about, so that it stays hidden from them when the signal is closed. */
  #hidden(what: About, own: Personal | undefined): Personal {
    const signal = what.signal ?? what.subject ?? "";
    const implicated = this.#case && at(this.#case.personal.implicated, signal);
    return { ...own, case: { ...(implicated && { implicated }), ...own?.case } };
  }
}
