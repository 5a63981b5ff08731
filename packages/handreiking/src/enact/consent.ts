import type { Case, ConsentAnswer, ConsentState } from "../case/Case.ts";

import type { GuidelineIndex } from "./GuidelineIndex.ts";
import { at } from "./at.ts";

/** Whether everybody whose consent is needed gave it (or the law did without), and nobody took it back. */
export function consentGiven(
  index: GuidelineIndex,
  current: Case,
  decision: string,
  subject: string | undefined,
): boolean {
  const state = consentState(index, current, decision, subject);
  if (state === undefined || state.unknown) return false;
  return state.requires.every(({ people, how }) => {
    const answers = people.flatMap((person) => {
      const answer = at(state.answers, person);
      return answer?.exception === unsuitable ? [] : [isYes(answer)];
    });
    return how === "all" ? answers.length > 0 && !answers.includes(false) : answers.includes(true);
  });
}

/** The exception by which somebody drops out: acting for them would be incompatible with good care. */
const unsuitable = "E7";

/** Whether everybody whose consent is needed or sought was asked since something last changed, whatever they said. */
export function consentAnswered(
  index: GuidelineIndex,
  current: Case,
  decision: string,
  subject: string | undefined,
): boolean {
  const state = consentState(index, current, decision, subject);
  if (state === undefined || state.unknown) return false;
  const hasAnswered = (person: string) => {
    const answer = at(state.answers, person);
    return answer !== undefined && answer.due !== true;
  };
  return (
    state.seeks.every(hasAnswered) &&
    state.requires.every(({ people, how }) =>
      how === "all" ? people.length > 0 && people.every(hasAnswered) : people.some(hasAnswered),
    )
  );
}

/** How a decision stands; for a decision per person, the one about `subject`. */
export function consentState(
  index: GuidelineIndex,
  current: Case,
  decision: string,
  subject: string | undefined,
): ConsentState | undefined {
  const definition = at(index.guideline.decisions, decision);
  const byAbout = definition && at(current.consents, decision);
  return byAbout && at(byAbout, definition.per === undefined ? "" : (subject ?? ""));
}

/** Whether an answer lets something happen. */
export function isYes(answer: ConsentAnswer | undefined): boolean {
  return answer?.answer === "granted" || answer?.answer === "excepted";
}
