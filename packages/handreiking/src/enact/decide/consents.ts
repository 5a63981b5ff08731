// Recording, doing without, and withdrawing consent.
import type { Actor, CommandOf } from "../../case/Command.ts";
import type { Refusal } from "../../case/Refusal.ts";
import type { Turn } from "../Turn.ts";
import { mayNotAct } from "../access.ts";
import { at } from "../at.ts";
import { consentState, isYes } from "../consent.ts";
import { refuse } from "../refuse.ts";
import { allowsException } from "../whoDecides.ts";

interface Ref {
  decision: string;
  about?: string | undefined;
  decider: string;
}

/** Writes down what somebody decided. */
export function recordConsent(
  turn: Turn,
  command: CommandOf<"recordConsent">,
): Refusal | undefined {
  const refused = mayNotRecord(turn, command) ?? notKnown(turn, command);
  if (refused) return refused;
  if (command.until !== undefined && command.until < turn.facts.today)
    return refuse(
      "K5",
      "dateInPast",
      "De laatste dag is al voorbij; kies vandaag of later.",
      "The last day has passed already; choose today or later.",
      { path: ["until"] },
    );
  turn.emit(
    "consentRecorded",
    {
      ...refOf(command),
      answer: command.answer,
      ...(command.until !== undefined && { until: command.until }),
    },
    {
      by: command.by,
      personal: {
        case: {
          manner: command.manner,
          ...(command.scope !== undefined && { scope: command.scope }),
        },
      },
    },
  );
  return undefined;
}

/** Writes down that the law lets people go on without somebody's consent, and why they do. */
export function exceptConsent(
  turn: Turn,
  command: CommandOf<"exceptConsent">,
): Refusal | undefined {
  const refused = mayNotAct(turn.index.guideline.mayRecord, command.by) ?? notKnown(turn, command);
  if (refused) return refused;
  const { index, case: current, facts } = turn;
  const { decision, decider, exception, about } = command;
  const state = consentState(index, current, decision, about);
  const isNeeded = state?.requires.some(({ people }) => people.includes(decider)) === true;
  if (
    !isNeeded ||
    !allowsException(index, current, decision, decider, exception, about, facts.today)
  )
    return refuse(
      "K4",
      "notADecider",
      "Deze uitzondering geldt hier niet: de toestemming van deze persoon is niet nodig, of de wet laat het zo niet toe.",
      "This exception does not hold here: this person's consent is not needed, or the law does not allow it like this.",
      { path: ["exception"] },
    );
  turn.emit(
    "consentRecorded",
    { ...refOf(command), answer: "excepted", exception: command.exception },
    {
      by: command.by,
      personal: {
        case: {
          reason: command.reason,
          ...(command.consulted !== undefined && { consulted: command.consulted }),
        },
      },
    },
  );
  return undefined;
}

/** Takes back a consent; a reason may be given and is never asked. */
export function withdrawConsent(
  turn: Turn,
  command: CommandOf<"withdrawConsent">,
): Refusal | undefined {
  const refused = mayNotRecord(turn, command);
  if (refused) return refused;
  const state = consentState(turn.index, turn.case, command.decision, command.about);
  // What was given can be taken back, also when the one it is about has left.
  if (!isYes(state && at(state.answers, command.decider)))
    return (
      notKnown(turn, command) ??
      refuse(
        "K6",
        "nothingToWithdraw",
        "Deze persoon heeft hiervoor geen toestemming gegeven.",
        "This person has not given consent to this.",
        { path: ["decider"] },
      )
    );
  turn.emit("consentWithdrawn", refOf(command), {
    by: command.by,
    ...(command.reason !== undefined && { personal: { case: { reason: command.reason } } }),
  });
  return undefined;
}

/** Whoever decides may say so themselves; others write down what was said when it is their task. */
function mayNotRecord(turn: Turn, command: { by: Actor; decider: string }): Refusal | undefined {
  return command.by.person === command.decider
    ? undefined
    : mayNotAct(turn.index.guideline.mayRecord, command.by);
}

/** Why there is no such decision for these people, if so. */
function notKnown(turn: Turn, { decision, about, decider }: Ref): Refusal | undefined {
  const { guideline } = turn.index;
  const definition = at(guideline.decisions, decision);
  if (definition === undefined)
    return refuse(
      "K2",
      "unknownDecision",
      "Deze beslissing kent de leidraad niet.",
      "The guideline does not know this decision.",
      { path: ["decision"] },
    );
  const has = (person: string, capacity?: string) => {
    const capacities = at(turn.case.people, person)?.capacities ?? [];
    return capacity === undefined ? capacities.length > 0 : capacities.includes(capacity);
  };
  if (
    (definition.per === undefined) !== (about === undefined) ||
    (about !== undefined && !has(about, definition.per))
  )
    return refuse(
      "K3",
      "unknownPerson",
      "Noem om wie het gaat als deze beslissing per persoon wordt genomen, en anders niemand.",
      "Name whom it is about when this decision is taken for each person, and nobody otherwise.",
      { path: ["about"] },
    );
  const state = consentState(turn.index, turn.case, decision, about);
  const isAsked =
    state?.seeks.includes(decider) === true ||
    state?.requires.some(({ people }) => people.includes(decider)) === true;
  if (!isAsked && (!has(decider) || (definition.decidedAs === "C5" && decider !== about)))
    return refuse(
      "K3",
      "unknownPerson",
      "Deze persoon kan hierover niet beslissen.",
      "This person cannot decide this.",
      { path: ["decider"] },
    );
  return undefined;
}

function refOf({ decision, about, decider }: Ref) {
  return about === undefined ? { decision, decider } : { decision, about, decider };
}
