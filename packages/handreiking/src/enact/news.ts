// What follows when people, ages or gezag change: who decides, which consents are due, which tasks come back.
import type { CaseEvent } from "../case/Event.ts";
import type { Trigger } from "../guideline/Task.ts";

import type { Turn } from "./Turn.ts";
import { at } from "./keyed.ts";
import { refTo } from "./settle.ts";
import { whoDecides } from "./whoDecides.ts";

const aboutPeople: readonly CaseEvent["type"][] = ["personRecorded", "personEnded", "ageReached"];

/** Draws the consequences of the events so far in this turn. */
export function followUp(turn: Turn): void {
  const news = [...turn.events];
  if (news.some(({ type }) => aboutPeople.includes(type))) redecide(turn);
  if (news.some(({ type }) => type === "caseStarted")) return; // nothing was asked or answered before
  for (const { type } of news) {
    if (type === "netwerkverantwoordelijkeAssigned" || type === "netwerkverantwoordelijkeEnded")
      comeBack(turn, type);
    if (type === "ageReached" || type === "gezagChanged") {
      renewConsent(turn, type);
      comeBack(turn, type);
    }
  }
}

/** Records whose consent is needed for each decision, where that changed. */
function redecide(turn: Turn): void {
  for (const [id, decision] of Object.entries(turn.index.guideline.decisions)) {
    if (decision.decidedAs === "C5") continue;
    const { deciders, unknown, norms } = whoDecides(turn.index, turn.case, decision);
    const before = at(turn.case.consents, id);
    const isSame =
      before?.unknown === unknown &&
      before.deciders.length === deciders.length &&
      before.deciders.every((decider) => deciders.includes(decider));
    if (!isSame) turn.emit("decidersChanged", { decision: id, deciders, unknown, norms });
  }
}

function renewConsent(turn: Turn, because: Trigger): void {
  for (const [decision, { answers }] of Object.entries(turn.case.consents))
    if (Object.keys(answers).length > 0) turn.emit("consentDue", { decision, because });
}

/** Puts answered tasks back that a piece of news makes worth asking again; they open as soon as they can. */
function comeBack(turn: Turn, trigger: Trigger): void {
  for (const { task, step } of turn.index.tasks.values()) {
    if (task.again?.on?.includes(trigger) !== true) continue;
    for (const state of Object.values(at(turn.case.steps, step)?.tasks ?? {})) {
      const isAnswered = state.state === "done" || state.state === "declined";
      if (state.task === task.id && isAnswered && state.neverAgain !== true)
        turn.emit("taskDropped", {
          ...refTo(step, task.id, state.subject, state.round),
          revived: true,
        });
    }
  }
}
