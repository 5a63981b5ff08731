import { Enactment, jeugdige, nv, ouder, regievoerder } from "./Enactment.ts";
import { sampleRecord } from "./sampleRecord.ts";

import type { Actor, CaseEvent, Command, CommandOf, Guideline } from "@steunnetwerk/handreiking";

type Details = Partial<
  Pick<CommandOf<"completeTask">, "by" | "with" | "reason" | "subject" | "record">
>;

/** A case told in a few words: who did which task how. All people are made up; records are filled with made-up words. */
export class Story extends Enactment {
  readonly child = { heard: true, by: "nv-1", on: "2026-11-24" } as const;

  constructor(
    people: CommandOf<"start">["people"],
    more: Partial<CommandOf<"start">> = {},
    guideline?: Guideline,
  ) {
    super(guideline);
    this.does({ type: "start", by: regievoerder, case: "case-1", people, measures: [], ...more });
    this.does({ type: "assignNetwerkverantwoordelijke", by: regievoerder, person: "nv-1" });
  }

  /** Somebody completes a task; the young person and the first parent took part unless said otherwise. */
  task(task: string, outcome: string, details: Details = {}): readonly CaseEvent[] {
    return this.does(this.completing(task, outcome, details));
  }

  /** The command behind {@link task}. */
  completing(task: string, outcome: string, { by, ...details }: Details = {}): Command {
    const definition = this.guideline.steps
      .flatMap(({ tasks }) => tasks)
      .concat(this.guideline.safety?.tasks ?? [])
      .find(({ id }) => id === task);
    if (!definition) throw new Error(`There is no task ${task}`);
    const { record } = definition;
    const chosen = definition.outcomes.find(({ id }) => id === outcome);
    return {
      type: "completeTask",
      by: by ?? nv,
      task,
      outcome,
      ...(definition.together && { with: ["kind-1", "ouder-1"] }),
      ...(record !== undefined &&
        chosen?.withoutRecord !== true && { record: sampleRecord(this.guideline, record) }),
      ...(chosen?.needsReason === true && { reason: "verzonnen reden" }),
      ...details,
    };
  }

  /** Everybody whose consent a decision takes (or seeks) gives the same answer. */
  everyoneSays(answer: "granted" | "refused", decision: string, about?: string): void {
    const state = this.case.consents[decision]?.[about ?? ""];
    for (const decider of [
      ...(state?.requires.flatMap(({ people }) => people) ?? []),
      ...(state?.seeks ?? []),
    ])
      this.says(decider, answer, decision, about);
  }

  /** Somebody gives an answer to a decision. */
  says(decider: string, answer: "granted" | "refused", decision: string, about?: string): void {
    this.does({
      type: "recordConsent",
      by: nv,
      decision,
      ...(about !== undefined && { about }),
      decider,
      answer,
      manner: "oral",
    });
  }

  /** Closes a step. */
  close(step: string): void {
    this.does({ type: "closeStep", by: nv, step, child: this.child });
  }

  /** Somebody of the network comes into the case. */
  named(id: string, label: string): void {
    this.does({ type: "recordPerson", by: nv, person: { id, capacities: ["steunfiguur"], label } });
  }

  /** S01 and S02, with everybody's yes. */
  explained(): this {
    this.task("acceptRole", "accepted");
    this.task("tellFamily", "told");
    this.task("reflectOnStance", "answered");
    this.close("S01");
    this.task("inviteSomeoneAlong", "someone");
    this.task("explain", "explained");
    this.task("tellVertrouwenspersoon", "told");
    this.task("offerFamiliegroepsplan", "wanted");
    this.task("hearChild", "heard");
    this.everyoneSays("granted", "hulp");
    this.everyoneSays("granted", "kaart");
    this.close("S02");
    return this;
  }

  /** S03 and S04: the map and what is needed. */
  mapped(needs = "someoneForEach"): this {
    this.task("drawMap", "approved", { subject: "kind-1" });
    this.close("S03");
    this.task("listNeeds", needs);
    this.task("setGoals", "chosen");
    this.close("S04");
    return this;
  }

  /** S05 and S06 for somebody who says yes. */
  welcomes(id: string, label: string): this {
    this.named(id, label);
    this.task("weigh", "agreed", { subject: id });
    if (this.case.steps["S05"]?.state === "open") this.close("S05");
    this.everyoneSays("granted", "kiezen", id);
    this.task("askSupporter", "yes", { subject: id });
    this.task("informSupporter", "informed", { subject: id });
    this.says(id, "granted", "meedoen", id);
    this.task("welcomeSupporter", "active", { subject: id });
    if (this.case.steps["S06"]?.state === "open") this.close("S06");
    return this;
  }

  /** S08: a plan that everybody agrees with, with the input of these supporters. */
  planned(...supporters: string[]): this {
    this.task("makePlan", "familiegroepsplan");
    for (const id of supporters) this.task("recordInput", "used", { subject: id });
    if (supporters.length === 0) this.task("explainNoSupporters", "explained");
    this.task("youngPersonAgrees", "agrees", { by: jeugdige, subject: "kind-1" });
    for (const [id, { capacities }] of Object.entries(this.case.people))
      if (capacities.includes("ouder"))
        this.task("parentAgrees", "agrees", { by: { ...ouder, person: id }, subject: id });
    this.close("S08");
    return this;
  }

  /** S09 with one supporter. */
  agreedWith(id: string): this {
    this.task("makeAgreement", "written", { subject: id });
    this.task("confirmDoable", "doable", {
      by: { person: id, capacity: "steunfiguur" },
      subject: id,
    });
    this.everyoneSays("granted", "delen", id);
    return this;
  }

  /** The ids of the open tasks of one kind. */
  open(task: string): readonly string[] {
    return this.work.filter((id) => id.startsWith(`${task}#`) || id.startsWith(`${task}/`));
  }
}

export const supporter = (person: string): Actor => ({ person, capacity: "steunfiguur" });

export const fourteen: CommandOf<"start">["people"] = [
  { id: "kind-1", capacities: ["jeugdige"], birthDate: "2012-03-04" },
  { id: "ouder-1", capacities: ["ouder"], positions: [{ kind: "ouderlijkGezag" }] },
];
