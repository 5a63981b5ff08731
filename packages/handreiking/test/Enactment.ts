import {
  activitiesOf,
  evolve,
  handreiking,
  timersOf,
  transition,
  workOf,
  type Activity,
  type Case,
  type CaseEvent,
  type Command,
  type Guideline,
  type Refusal,
} from "@steunnetwerk/handreiking";

/** One case that is stepped through, with its whole history. All people are made up. */
export class Enactment {
  readonly guideline: Guideline;
  readonly history: CaseEvent[] = [];
  readonly activities: Activity[] = [];
  today = "2026-11-24";
  #case: Case | undefined;

  constructor(guideline: Guideline = handreiking) {
    this.guideline = guideline;
  }

  get case(): Case {
    if (!this.#case) throw new Error("No case was started");
    return this.#case;
  }

  get facts() {
    return { now: `${this.today}T09:30:00Z`, today: this.today };
  }

  /** Decides a command and keeps what came of it. */
  send(command: Command): Refusal | readonly CaseEvent[] {
    const decided = transition(this.guideline, this.#case, command, this.facts);
    if (!decided.accepted) return decided.refusal;
    for (const event of decided.events) this.#case = evolve(this.#case, event);
    this.history.push(...decided.events);
    this.activities.push(...activitiesOf(this.guideline, this.case, decided.events));
    return decided.events;
  }

  /** Sends commands that must be accepted; gives the events of the last. */
  does(...commands: Command[]): readonly CaseEvent[] {
    let events: readonly CaseEvent[] = [];
    for (const command of commands) {
      const answer = this.send(command);
      if ("rule" in answer)
        throw new Error(`${command.type} refused: ${answer.rule} ${answer.message.en}`);
      events = answer;
    }
    return events;
  }

  /** Sends a command that must be refused; gives the refusal. */
  refuses(command: unknown): Refusal {
    const answer = this.send(command as Command);
    if (!("rule" in answer)) throw new Error("The command was accepted");
    return answer;
  }

  /** Goes to a day and lets everything ring that is due by then, in order. */
  waitUntil(day: string): void {
    for (;;) {
      const [next] = timersOf(this.guideline, this.case)
        .filter(({ when }) => when.slice(0, 10) <= day)
        .sort((one, other) => one.when.localeCompare(other.when) || one.id.localeCompare(other.id));
      if (!next) break;
      this.today = next.when.slice(0, 10) > this.today ? next.when.slice(0, 10) : this.today;
      this.does({ type: "timerDue", by: engine, timer: next.id });
    }
    this.today = day;
  }

  /** The ids of the open work. */
  get work(): readonly string[] {
    return workOf(this.guideline, this.case).map(({ id }) => id);
  }
}

export const engine = { person: "engine", capacity: "system" };
export const regievoerder = { person: "regie-1", capacity: "regievoerder" };
export const nv = { person: "nv-1", capacity: "netwerkverantwoordelijke" };
export const jeugdige = { person: "kind-1", capacity: "jeugdige" };
export const ouder = { person: "ouder-1", capacity: "ouder" };
export const aandachtsfunctionaris = { person: "af-1", capacity: "aandachtsfunctionaris" };

export const started = (birthDate = "2012-03-04"): Command => ({
  type: "start",
  by: regievoerder,
  case: "case-1",
  people: [
    { id: "kind-1", capacities: ["jeugdige"], birthDate },
    {
      id: "ouder-1",
      capacities: ["ouder"],
      positions: [{ kind: "ouderlijkGezag" }],
      label: "mama",
    },
  ],
  measures: [],
});
export const assigned: Command = {
  type: "assignNetwerkverantwoordelijke",
  by: regievoerder,
  person: "nv-1",
  standIn: "nv-2",
};
export const accepts: Command = {
  type: "completeTask",
  by: nv,
  task: "acceptRole",
  outcome: "accepted",
  record: { reachable: "op werkdagen" },
};
export const says = (
  decider: string,
  decision: string,
  answer: "granted" | "refused" = "granted",
): Command => ({ type: "recordConsent", by: nv, decision, decider, answer, manner: "oral" });
export const heard = { heard: true, by: "nv-1", on: "2026-11-24" } as const;

/** A 14-year-old, one parent with gezag, a netwerkverantwoordelijke, and consent to map the network. */
export function withConsent(guideline?: Guideline): Enactment {
  const enactment = new Enactment(guideline);
  enactment.does(started(), assigned, accepts, says("ouder-1", "kaart"), says("kind-1", "kaart"));
  return enactment;
}

const reflection = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, "deels"]));

/** What it takes to do S01 and S02 to the end. */
export const throughS02: readonly Command[] = [
  { type: "completeTask", by: nv, task: "tellFamily", outcome: "told" },
  {
    type: "completeTask",
    by: nv,
    task: "reflectOnStance",
    outcome: "answered",
    record: reflection("R01", "R02", "R03", "R04", "R05", "R06"),
  },
  { type: "closeStep", by: nv, step: "S01", child: heard },
  { type: "completeTask", by: nv, task: "inviteSomeoneAlong", outcome: "someone" },
  {
    type: "completeTask",
    by: nv,
    task: "offerFamiliegroepsplan",
    outcome: "wanted",
    record: { offeredOn: "2026-11-24", to: ["ouder-1"] },
  },
  {
    type: "completeTask",
    by: nv,
    task: "hearChild",
    outcome: "heard",
    record: { on: "2026-11-24", heardBy: "nv-1", ownWords: "Ik wil dat oma meedoet." },
  },
  says("ouder-1", "hulp"),
  says("kind-1", "hulp"),
  { type: "closeStep", by: nv, step: "S02", child: heard },
];
