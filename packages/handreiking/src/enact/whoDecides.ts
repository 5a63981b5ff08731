// What the law says about a case: whose consent each decision takes, and on which days that changes.
import {
  addDays,
  ageGroup,
  eventsAhead,
  whoDecides as askLaw,
  type AgeGroup,
  type ConsentOutcome,
  type ConsentQuestion,
  type EventAhead,
  type ExceptionId,
  type FamilyFacts,
  type SharedFacts,
  type YesNo,
} from "@steunnetwerk/law";

import type { Case } from "../case/Case.ts";
import type { Deciders } from "../case/Event.ts";
import type { GuidelineDecision } from "../guideline/Guideline.ts";

import type { GuidelineIndex } from "./GuidelineIndex.ts";
import { at } from "./at.ts";
import { consentState } from "./consent.ts";
import { jeugdigeOf } from "./people.ts";

/** Whose consent is needed, and the norms that say so. */
export type Answered = Deciders & { readonly norms: readonly string[] };

/** Asks the law whose consent decisions take on a day, each question once. */
export function lawOfToday(
  index: GuidelineIndex,
  current: Case,
  today: string,
): (decision: GuidelineDecision, about: string | undefined) => Answered {
  const answers = new Map<string, Answered>();
  return (decision, about) => {
    const question = questionOf(index, current, decision, about);
    const key = JSON.stringify(question);
    const answer = answers.get(key) ?? whoDecides(question, today);
    answers.set(key, answer);
    return answer;
  };
}

/** Whose consent a question takes on a day. */
function whoDecides(question: ConsentQuestion, today: string): Answered {
  const answer = askLaw(question, today);
  const possible = answer.status === "decided" ? [answer.outcome] : answer.possible;
  const [first, ...others] = possible.map(decidersIn);
  // What is unknown does not matter when every answer that is still possible asks the same people.
  const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return {
    ...(first !== undefined && isSame ? first : { requires: [], seeks: [], unknown: true }),
    norms: answer.norms,
  };
}

function decidersIn({ requires, seeks }: ConsentOutcome): Deciders {
  return {
    requires: requires.map(({ persons = [], how }) => ({ people: persons, how })),
    seeks: seeks.flatMap(({ persons = [] }) => persons),
    unknown: requires.some(({ persons }) => persons === undefined),
  };
}

/** Whether the law allows to do without somebody's consent by an exception whose facts a person has established. */
export function allowsException(
  index: GuidelineIndex,
  current: Case,
  code: string,
  decider: string,
  exception: string,
  about: string | undefined,
  today: string,
): boolean {
  const decision = at(index.guideline.decisions, code);
  const established = at(establishedBy, exception);
  if (decision === undefined || established === undefined) return false;
  const question = questionOf(index, current, decision, about);
  const answers = consentState(index, current, code, about)?.answers ?? {};
  const stances = Object.fromEntries(
    Object.entries(answers).map(([person, { answer }]) => [
      person,
      answer === "granted" || answer === "excepted"
        ? "given"
        : answer === "expired"
          ? "awaited"
          : answer,
    ]),
  ) as SharedFacts["stances"];
  const { exceptions } = askLaw(
    {
      ...question,
      ...established,
      stances,
      ...(exception === "E7" && { unsuitable: [decider] }),
    },
    today,
  );
  return exceptions.some(({ id, status }) => id === exception && status === "applies");
}

/** The exceptions that let people go on without a decider, with the facts that who invokes one has established. */
const establishedBy = {
  E1: { seriousHarm: "yes" },
  E2: { persistsAfterRefusal: "yes" },
  E4: { seriousHarm: "yes", noTimeToAsk: "yes" },
  E7: {},
} satisfies Partial<Record<ExceptionId, Readonly<Record<string, YesNo>>>>;

function questionOf(
  index: GuidelineIndex,
  current: Case,
  decision: GuidelineDecision,
  about: string | undefined,
): ConsentQuestion {
  const { withinMeasure } = current.personal;
  const jeugdige = jeugdigeOf(index, current);
  const person = about === undefined ? undefined : at(current.personal.people, about);
  const relatives = Object.entries(current.personal.people).flatMap(([personId, known]) =>
    known.willingToDecide === undefined ? [] : [{ personId, relation: known.willingToDecide }],
  );
  const shared: SharedFacts = {
    ...familyFacts(index, current, decision),
    jeugdigeId: jeugdige,
    withinMeasure,
    ...(relatives.length > 0 && { willingRelatives: relatives }),
  };
  switch (decision.decidedAs) {
    case "C1":
      return { decision: "C1", ...shared };
    case "C2":
      return { decision: "C2", receiver: decision.receiver ?? "steunfiguur", ...shared };
    case "C3":
      return { decision: "C3", present: "other", ...shared };
    case "C4":
      return {
        decision: "C4",
        beneficiary: person?.supports?.whom ?? "jeugdige",
        jim: decision.jim === true ? "yes" : "no",
        ...shared,
        supportedParents: person?.supports?.parents,
      };
    case "C5":
      return {
        decision: "C5",
        supporterIsMinor: person?.isMinor,
        ...shared,
        supporterId: about,
      };
  }
}

/** What the case knows that the law asks. */
function familyFacts(
  index: GuidelineIndex,
  current: Case,
  decision?: GuidelineDecision,
): FamilyFacts {
  const { guideline } = index;
  const jeugdige = jeugdigeOf(index, current);
  const child = jeugdige === undefined ? undefined : at(current.personal.people, jeugdige);
  const code = Object.keys(guideline.decisions).find((id) => guideline.decisions[id] === decision);
  const ability = (code === undefined ? undefined : child?.abilities?.[code]) ?? child?.ability;
  return {
    birthDate: child?.birthDate,
    positions: positionsIn(index, current),
    measures: current.personal.measures,
    ability,
  };
}

/** All legal positions, or `undefined` while for somebody of the family nobody looked. */
function positionsIn(index: GuidelineIndex, current: Case): FamilyFacts["positions"] {
  const isFamily = (capacity: string) => {
    const definition = index.guideline.capacities[capacity];
    return (
      capacity !== index.guideline.jeugdige &&
      definition?.vouchedBy === "case" &&
      definition.network !== true
    );
  };
  const isUnknown = Object.entries(current.people).some(
    ([id, { capacities }]) =>
      capacities.some(isFamily) && at(current.personal.people, id)?.positions === undefined,
  );
  if (isUnknown) return undefined;
  return Object.entries(current.personal.people).flatMap(([personId, { positions = [] }]) =>
    positions.map((position) => ({ personId, ...position })),
  );
}

/** Whether it is known who holds gezag. */
export function knowsGezag(index: GuidelineIndex, current: Case): boolean {
  const positions = positionsIn(index, current);
  return positions !== undefined && positions.length > 0;
}

/** The age group of the jeugdige on a day. */
export function ageGroupOn(
  index: GuidelineIndex,
  current: Case,
  today: string,
): AgeGroup | "unknown" {
  const jeugdige = jeugdigeOf(index, current);
  const birthDate =
    jeugdige === undefined ? undefined : at(current.personal.people, jeugdige)?.birthDate;
  return ageGroup({ birthDate }, today);
}

/** What will change who decides, after the day on which that was last worked out, up to and including a day. */
export function lawAhead(
  index: GuidelineIndex,
  current: Case,
  to = "9999-12-31",
): readonly EventAhead[] {
  return eventsAhead(familyFacts(index, current), addDays(current.lawOn, 1), to);
}

const nextDays = new WeakMap<Case["personal"], { lawOn: string; day: string | undefined }>();

/** The next day on which who decides may change. */
export function nextLawDay(index: GuidelineIndex, current: Case): string | undefined {
  const known = nextDays.get(current.personal);
  if (known?.lawOn === current.lawOn) return known.day;
  const day = lawAhead(index, current)[0]?.on;
  nextDays.set(current.personal, { lawOn: current.lawOn, day });
  return day;
}
