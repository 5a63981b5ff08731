import {
  activitiesOf,
  evolve,
  timersOf,
  transition,
  type Activity,
  type Actor,
  type Case,
  type CaseEvent,
  type Command,
  type CommandOf,
  type Facts,
  type Guideline,
} from "@steunnetwerk/handreiking";

/** A command that was accepted, and what was true outside the case at that moment. */
export interface SentCommand {
  /** What was asked. */
  readonly command: Command;
  /** The moment and the day. */
  readonly facts: Facts;
}

/** Who rings timers and brings results. */
const system: Actor = { person: "made-up-system", capacity: "system" };

/** One case while it is told: a day, what was sent, what happened. The guideline says what is possible, not this. */
export class Telling {
  readonly guideline: Guideline;
  readonly sent: SentCommand[] = [];
  readonly history: CaseEvent[] = [];
  today: string;
  #case: Case;
  readonly #waiting: Activity[] = [];

  constructor(guideline: Guideline, today: string, start: CommandOf<"start">) {
    this.guideline = guideline;
    this.today = today;
    const started = this.#decide(undefined, start);
    if (started === undefined) throw new Error("A made-up case can start.");
    this.#case = started;
  }

  /**
   *
   */
  get case(): Case {
    return this.#case;
  }

  /** Sends a command; false, and nothing happened, when the guideline refuses it. */
  does(command: Command): boolean {
    const after = this.#decide(this.#case, command);
    if (after !== undefined) this.#case = after;
    return after !== undefined;
  }

  #decide(before: Case | undefined, command: Command): Case | undefined {
    // Everything of one day happens minutes after each other.
    const minutes = this.sent.filter(({ facts }) => facts.today === this.today).length;
    const now = new Date(Date.parse(`${this.today}T09:00:00Z`) + minutes * 60_000).toISOString();
    const facts = { now, today: this.today };
    const decided = transition(this.guideline, before, command, facts);
    if (!decided.accepted) return undefined;
    this.sent.push({ command, facts });
    this.history.push(...decided.events);
    const after = decided.events.reduce<Case | undefined>(evolve, before);
    if (after === undefined) throw new Error("Events make a case.");
    this.#waiting.push(...activitiesOf(this.guideline, after, decided.events));
    return after;
  }

  /** Lets systems answer, then goes to a day and lets everything ring that is due by then, in order. */
  passTo(day: string): void {
    this.#answer();
    for (;;) {
      const [next] = this.#timers();
      if (next === undefined || next.when.slice(0, 10) > day) break;
      if (next.when.slice(0, 10) > this.today) this.today = next.when.slice(0, 10);
      if (!this.does({ type: "timerDue", by: system, timer: next.id })) break;
      this.#answer();
    }
    this.today = day;
  }

  /** The day of the next timer, if there is one. */
  get nextTimer(): string | undefined {
    return this.#timers()[0]?.when.slice(0, 10);
  }

  #timers() {
    return [...timersOf(this.guideline, this.#case)].sort(
      (one, other) => compare(one.when, other.when) || compare(one.id, other.id),
    );
  }

  #answer(): void {
    for (const { id, kind, task } of this.#waiting.splice(0)) {
      if (kind === "notify" || task === undefined) continue;
      const outcome = this.guideline.steps
        .flatMap(({ tasks }) => tasks)
        .find((one) => one.id === task.task)?.outcomes[0]?.id;
      if (outcome !== undefined)
        this.does({ type: "activityResult", by: system, activity: id, outcome });
    }
  }
}

/** Order of texts by their code units, the same everywhere. */
const compare = (one: string, other: string) => Number(one > other) - Number(one < other);
