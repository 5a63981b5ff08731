import {
  dateInAmsterdam,
  whoDecides,
  type ConsentQuestion,
  type Position,
  type Stance,
} from "@steunnetwerk/law";

import type { Explored } from "./Explored.ts";

import {
  mayTell,
  timersOf,
  workOf,
  type Actor,
  type Case,
  type CaseEvent,
  type EventOf,
  type Measures,
} from "@steunnetwerk/handreiking";

/**
 * Watches a history and says so when something happens that must never happen. It keeps its own books from the events and asks
 * the law itself, so that it does not repeat what the interpreter does.
 */
export class Audit {
  readonly #explored: Explored;
  readonly #stances = new Map<string, Map<string, Stance | "excepted">>();
  readonly #positions = new Map<string, readonly Position[] | undefined>();
  readonly #outcomes = new Map<string, string>();
  readonly #seen = new Set<string>();
  readonly #implicated = new Map<string, readonly string[]>();
  #birthDate: string | undefined;
  #measures: Measures | undefined;
  #withinMeasure: "yes" | "no" | "unknown" | undefined;

  constructor(explored: Explored) {
    this.#explored = explored;
  }

  get #guideline() {
    return this.#explored.guideline;
  }

  /** An audit with the same books, to go on from here in another direction or under another version. */
  clone(explored = this.#explored): Audit {
    const copy = new Audit(explored);
    for (const [key, stances] of this.#stances) copy.#stances.set(key, new Map(stances));
    for (const [id, positions] of this.#positions) copy.#positions.set(id, positions);
    for (const [key, outcome] of this.#outcomes) copy.#outcomes.set(key, outcome);
    for (const id of this.#seen) copy.#seen.add(id);
    for (const [signal, people] of this.#implicated) copy.#implicated.set(signal, people);
    copy.#birthDate = this.#birthDate;
    copy.#measures = this.#measures;
    copy.#withinMeasure = this.#withinMeasure;
    return copy;
  }

  /** Checks what came of one command. */
  check(by: Actor, events: readonly CaseEvent[], before: Case | undefined, after: Case): void {
    for (const event of events) {
      this.#checkEvent(event, before, after);
      this.#note(event);
    }
    this.#checkState(by, events, after);
  }

  #checkEvent(event: CaseEvent, before: Case | undefined, after: Case): void {
    switch (event.type) {
      case "stepClosed":
      case "stepSkipped":
        expect(event.by && event.by.capacity !== "system", "N6: only people close or skip a step");
        expect(event.child !== undefined, "S4: a step ends with the child heard or a reason");
        expect(
          event.child?.heard === true || event.personal?.case?.["notHeard"] !== undefined,
          "S4: a child that was not heard has a reason",
        );
        if (event.type === "stepSkipped") expectReason(event);
        if (event.type === "stepClosed" && this.#closesPlan(event.step, after))
          this.#checkInfluence(after);
        break;
      case "stepReordered":
      case "stepMerged":
        expectReason(event);
        break;
      case "stepRepeated":
        if (event.askedBy === undefined) expectReason(event);
        else expect(event.by !== undefined, "S9: a step is repeated by somebody");
        break;
      case "stepOpened":
        if (event.step === this.#explored.map) {
          expect(this.#isGiven("kaart", undefined, event.on), "H2: mapping opens with consent");
          expect(
            after.netwerkverantwoordelijke !== undefined ||
              before?.netwerkverantwoordelijke !== undefined,
            "H2: mapping opens with a netwerkverantwoordelijke",
          );
        }
        break;
      case "taskDeclined":
        expectReason(event);
        expect(
          event.askAgainOn === undefined || event.askAgainOn > event.on,
          "T7: a day to ask again is later",
        );
        break;
      case "taskOpened": {
        const id = `${event.task}/${event.subject ?? ""}#${event.round}`;
        expect(!this.#seen.has(id), `T15: ${id} opens once`);
        this.#seen.add(id);
        break;
      }
      case "taskCompleted":
        this.#checkFamily(event, after);
        if (this.#task(event.task)?.aboutNetwork === true)
          expect(
            this.#isGiven("kaart", undefined, event.on),
            `K1: ${event.task} writes about the network with consent`,
          );
        if (event.status?.status === "actief") this.#checkWelcome(event);
        break;
      case "personRecorded":
        for (const capacity of event.capacities)
          if (
            this.#guideline.capacities[capacity]?.network === true &&
            before?.people[event.person]?.capacities.includes(capacity) !== true
          )
            expect(
              this.#isGiven("kaart", undefined, event.on),
              "K1: nobody from the network is recorded without consent",
            );
        break;
      case "ageReached":
      case "gezagChanged":
      case "measuresChanged":
        break;
      default:
    }
  }

  #checkState(by: Actor, events: readonly CaseEvent[], after: Case): void {
    expect(
      (after.netwerkverantwoordelijke === undefined) !== (after.vacantSince === undefined),
      "N1: there is one netwerkverantwoordelijke or a visible vacancy",
    );
    const work = workOf(this.#guideline, after);
    const timers = timersOf(this.#guideline, after);
    expectUnique(
      work.map(({ id }) => id),
      "work",
    );
    expectUnique(
      timers.map(({ id }) => id),
      "timers",
    );
    if (after.state === "open") {
      if (after.vacantSince !== undefined)
        expect(
          work.some(({ task }) => task === "nameNetwerkverantwoordelijke"),
          "N1: a vacancy is on the work list",
        );
      this.#checkRhythm(after);
      this.#checkRenewal(events, after);
    }
    for (const [signal, people] of this.#implicated)
      if (Object.hasOwn(after.signals, signal))
        for (const person of people)
          expect(
            !mayTell(this.#guideline, after, person).allowed,
            "V6: nothing is shared with them",
          );
    for (const signal of Object.keys(after.signals))
      expect(
        Object.values(after.steps["safety"]?.tasks ?? {}).some(({ subject }) => subject === signal),
        "V2: a signal opens the meldcode",
      );
    for (const item of work)
      if (item.step === "safety")
        expect(item.compartment === "safety", "V3: safety stays in its compartment");
    expect(by.capacity !== "system" || !events.some(isDecision), "A6: a system decides nothing");
  }

  /** A5: what is the family's to decide, one of them decided or took part in. */
  #checkFamily({ task, by, with: others = [] }: EventOf<"taskCompleted">, { people }: Case): void {
    const together = this.#task(task)?.together;
    if (together === undefined) return;
    const isThere = others.some((id) =>
      people[id]?.capacities.some((capacity) => together.includes(capacity)),
    );
    expect(
      isThere || (by !== undefined && together.includes(by.capacity)),
      "A5: the family decides what is theirs",
    );
  }

  /** Whether closing a step closes the plan, on its own or merged into that step. */
  #closesPlan(step: string, { steps }: Case): boolean {
    const { plan } = this.#explored;
    return step === plan || (steps[plan]?.state === "merged" && steps[plan].into === step);
  }

  /** H5: of each active supporter their input is recorded, or why there is none. */
  #checkInfluence(after: Case): void {
    const active = Object.keys(after.people).filter((id) => this.#isActive(after, id));
    for (const id of active)
      expect(
        this.#outcomes.has(`recordInput/${id}`),
        "H5: the input of each supporter is recorded",
      );
    if (active.length === 0)
      expect(this.#outcomes.has(`${this.#explored.explain}/`), "H5: no supporters, with a reason");
  }

  /** H6: each active supporter has a next contact, or said that nobody should call. */
  #checkRhythm(after: Case): void {
    for (const id of Object.keys(after.people)) {
      if (!this.#isActive(after, id)) continue;
      const [step, task] = this.#explored.rhythm;
      const touch = after.steps[step]?.tasks[`${task}/${id}`];
      expect(
        touch !== undefined &&
          (touch.state === "open" ||
            touch.state === "paused" ||
            touch.nextOn !== undefined ||
            touch.neverAgain === true),
        "H6: support for supporters keeps its rhythm",
      );
    }
  }

  /** H7: who becomes active was weighed, chosen, willing and informed. */
  #checkWelcome({ subject = "", on }: EventOf<"taskCompleted">): void {
    const { consider, inform } = this.#explored;
    expect(
      consider[1].includes(this.#outcomes.get(`${consider[0]}/${subject}`) ?? ""),
      "H7: a supporter was weighed",
    );
    expect(this.#outcomes.has(`${inform}/${subject}`), "H7: a supporter was informed");
    expect(this.#isGiven("kiezen", subject, on), "H7: a supporter was chosen");
    expect(
      this.#stances.get(`meedoen/${subject}`)?.get(subject) === "given",
      "H7: a supporter said yes themselves",
    );
  }

  /** K8: after an age, gezag or measure changed, everything answered before is to be asked again. */
  #checkRenewal(events: readonly CaseEvent[], after: Case): void {
    const changed = events.findIndex(({ type }) =>
      ["ageReached", "gezagChanged", "measuresChanged"].includes(type),
    );
    if (changed < 0 || events.some(({ type }) => type === "caseStarted")) return;
    const recorded = events.flatMap((event) =>
      event.type === "consentRecorded" || event.type === "consentWithdrawn"
        ? [`${event.decision}/${event.about ?? ""}/${event.decider}`]
        : [],
    );
    for (const [decision, byAbout] of Object.entries(after.consents))
      for (const [about, { answers }] of Object.entries(byAbout))
        for (const [decider, { due }] of Object.entries(answers))
          expect(
            due === true || recorded.includes(`${decision}/${about}/${decider}`),
            "K8: consents fall due",
          );
  }

  /** Whether a decision of the law is given, as the law says with the answers in these books. */
  #isGiven(decision: "kaart" | "kiezen", about: string | undefined, on: string): boolean {
    const answers = [...(this.#stances.get(`${decision}/${about ?? ""}`) ?? [])];
    const people = [...this.#positions];
    const isKnown = people.every(([id, positions]) => id === "kind-1" || positions !== undefined);
    const question: ConsentQuestion = {
      ...(decision === "kaart"
        ? { decision: "C2", receiver: "steunfiguur" }
        : {
            decision: "C4",
            beneficiary: "jeugdige",
            jim: this.#guideline.decisions[decision]?.jim === true ? "yes" : "no",
          }),
      jeugdigeId: "kind-1",
      birthDate: this.#birthDate,
      ...(isKnown && {
        positions: people.flatMap(([personId, positions = []]) =>
          positions.map((position) => ({ ...position, personId })),
        ),
      }),
      measures: this.#measures,
      withinMeasure: this.#withinMeasure,
      stances: Object.fromEntries(answers.filter(([, stance]) => stance !== "excepted")) as Record<
        string,
        Stance
      >,
      unsuitable: answers.flatMap(([person, stance]) => (stance === "excepted" ? [person] : [])),
    };
    const answer = whoDecides(question, on);
    return answer.status === "decided" && ["given", "notNeeded"].includes(answer.outcome.standing);
  }

  #note(event: CaseEvent): void {
    if (event.type === "personRecorded") {
      const facts = event.personal?.people?.[event.person] as
        { birthDate?: string; positions?: Position[] } | undefined;
      if (event.person === "kind-1") this.#birthDate = facts?.birthDate;
      if (event.capacities.includes("ouder") || event.person === "kind-1" || facts?.positions)
        this.#positions.set(event.person, facts?.positions);
    } else if (event.type === "measuresChanged") {
      const facts = event.personal?.case as
        { measures?: Measures; withinMeasure?: "yes" | "no" | "unknown" } | undefined;
      this.#measures = facts?.measures ?? this.#measures;
      this.#withinMeasure = facts?.withinMeasure ?? this.#withinMeasure;
    } else if (event.type === "consentRecorded")
      this.#answer(event, event.answer === "granted" ? "given" : event.answer);
    else if (event.type === "consentWithdrawn") this.#answer(event, "withdrawn");
    else if (event.type === "consentExpired") this.#answer(event, "awaited");
    else if (event.type === "taskCompleted")
      this.#outcomes.set(`${event.task}/${event.subject ?? ""}`, event.outcome);
    else if (event.type === "taskDropped" || event.type === "taskOpened")
      this.#outcomes.delete(`${event.task}/${event.subject ?? ""}`);
    else if (event.type === "signalRaised") {
      const people = event.personal?.case?.["implicated"];
      this.#implicated.set(event.signal, Array.isArray(people) ? (people as string[]) : []);
    }
  }

  #answer(
    {
      decision,
      about,
      decider,
    }: EventOf<"consentRecorded" | "consentWithdrawn" | "consentExpired">,
    stance: Stance | "excepted",
  ): void {
    const key = `${decision}/${about ?? ""}`;
    const answers = this.#stances.get(key) ?? new Map<string, Stance | "excepted">();
    this.#stances.set(key, answers.set(decider, stance));
  }

  #isActive(current: Case, id: string): boolean {
    const { network } = this.#explored;
    const person = current.people[id];
    return person?.capacities.includes(network) === true && person.statuses[network] === "actief";
  }

  #task(id: string) {
    return this.#guideline.steps.flatMap(({ tasks }) => tasks).find((task) => task.id === id);
  }
}

/** What only people do. */
function isDecision({ type, by }: CaseEvent): boolean {
  return (
    [
      "stepClosed",
      "stepSkipped",
      "stepReordered",
      "stepMerged",
      "consentRecorded",
      "taskDeclined",
    ].includes(type) && by?.capacity === "system"
  );
}

function expectReason(event: CaseEvent): void {
  expect(event.by !== undefined, `S9: ${event.type} says by whom`);
  expect(event.personal?.case?.["reason"] !== undefined, `S9: ${event.type} has a reason`);
  expect(dateInAmsterdam(event.at) === event.on, `S9: ${event.type} says when`);
}

function expectUnique(ids: readonly string[], what: string): void {
  expect(new Set(ids).size === ids.length, `M1: ids of ${what} are unique`);
}

function expect(holds: boolean | undefined, promise: string): void {
  if (holds !== true) throw new Error(`Broken: ${promise}`);
}
