// What follows when people, ages or gezag change: who decides, which consents are due, which tasks come back.
import type { CaseEvent, Deciders } from "../case/Event.ts";
import { Trigger } from "../guideline/Task.ts";

import type { Turn } from "./Turn.ts";
import { at } from "./at.ts";
import { consentState } from "./consent.ts";
import { peopleWith } from "./people.ts";
import { refTo } from "./settle.ts";
import { lawOfToday } from "./whoDecides.ts";

/** Draws the consequences of the events so far in this turn. */
export function followUp(turn: Turn): void {
  const news = [...turn.events];
  redecide(turn, news);
  if (news.some(({ type }) => type === "caseStarted")) return; // nothing was asked or answered before
  const triggers = new Set(news.map(({ type }) => type));
  for (const trigger of Trigger.options) {
    if (!triggers.has(trigger)) continue;
    if (!trigger.startsWith("netwerkverantwoordelijke")) renewConsent(turn, trigger);
    comeBack(turn, trigger);
  }
}

/** Records whose consent is needed for each decision, where that changed. */
function redecide(turn: Turn, news: readonly CaseEvent[]): void {
  const people = new Set(
    news.flatMap((event) => (event.type === "personRecorded" ? [event.person] : [])),
  );
  const isAboutEverybody = news.some((event) => changesFamily(turn, event));
  if (!isAboutEverybody && people.size === 0) return;
  const { index, case: current, facts } = turn;
  const ask = lawOfToday(index, current, facts.today);
  for (const [code, decision] of Object.entries(index.guideline.decisions)) {
    const abouts = decision.per === undefined ? [undefined] : peopleWith(current, decision.per);
    for (const about of abouts) {
      if (!isAboutEverybody && (about === undefined || !people.has(about))) continue;
      const { norms, ...deciders } = ask(decision, about);
      const before = consentState(index, current, code, about);
      if (before === undefined || !isSame(before, deciders))
        turn.emit("decidersChanged", {
          decision: code,
          ...(about !== undefined && { about }),
          ...deciders,
          norms,
        });
    }
  }
}

/** Whether an event changes who decides about everything: it is about the jeugdige, the family or the law. */
function changesFamily({ index }: Turn, event: CaseEvent): boolean {
  switch (event.type) {
    case "ageReached":
    case "gezagChanged":
    case "measuresChanged":
    case "personEnded":
      return true;
    case "personRecorded":
      return event.capacities.some(
        (capacity) => index.guideline.capacities[capacity]?.network !== true,
      );
    default:
      return false;
  }
}

function isSame(before: Deciders, { requires, seeks, unknown }: Deciders): boolean {
  const { requires: r, seeks: s, unknown: u } = before;
  return JSON.stringify([r, s, u]) === JSON.stringify([requires, seeks, unknown]);
}

function renewConsent(turn: Turn, because: Trigger): void {
  for (const [decision, byAbout] of Object.entries(turn.case.consents))
    if (Object.values(byAbout).some(({ answers }) => Object.keys(answers).length > 0))
      turn.emit("consentDue", { decision, because });
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
