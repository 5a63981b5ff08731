import type { Case, ConsentAnswer } from "../case/Case.ts";
import type { Decision } from "../guideline/Guideline.ts";

import type { GuidelineIndex } from "./GuidelineIndex.ts";
import { at } from "./keyed.ts";

/** Whether everybody whose consent is needed gave it (or the law did without), and nobody took it back. */
export function consentGiven(
  index: GuidelineIndex,
  current: Case,
  decision: string,
  about: string | undefined,
): boolean {
  return everyDecider(index, current, decision, about, ({ answer }) =>
    ["granted", "excepted"].includes(answer),
  );
}

/** Whether everybody whose consent is needed was asked since something last changed, whatever they said. */
export function consentAnswered(
  index: GuidelineIndex,
  current: Case,
  decision: string,
  about: string | undefined,
): boolean {
  return everyDecider(index, current, decision, about, ({ due }) => due !== true);
}

/** Whose consent is needed, as far as known; `undefined` while a fact is missing. */
export function decidersOf(
  index: GuidelineIndex,
  current: Case,
  decision: string,
  about: string | undefined,
): readonly string[] | undefined {
  const definition = at(index.guideline.decisions, decision);
  if (definition === undefined) return undefined;
  if (definition.decidedAs === "C5") return about === undefined ? undefined : [about];
  const state = at(current.consents, decision);
  return state === undefined || state.unknown ? undefined : state.deciders;
}

/** A decision without a person to ask it for is one about nobody, even where a task per person looks at it. */
export function aboutOf(decision: Decision, subject: string | undefined): string {
  return decision.per === undefined ? "" : (subject ?? "");
}

function everyDecider(
  index: GuidelineIndex,
  current: Case,
  decision: string,
  subject: string | undefined,
  accepts: (answer: ConsentAnswer) => boolean,
): boolean {
  const definition = at(index.guideline.decisions, decision);
  const deciders = decidersOf(index, current, decision, subject);
  if (definition === undefined || deciders === undefined) return false;
  const consent = at(current.consents, decision);
  const answers = consent && at(consent.answers, aboutOf(definition, subject));
  return deciders.every((decider) => {
    const answer = answers && at(answers, decider);
    return answer !== undefined && accepts(answer);
  });
}
