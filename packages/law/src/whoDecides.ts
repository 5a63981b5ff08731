import type { CalendarDate } from "@steunnetwerk/domain";

import { decide, type Decision, type Grounds } from "./Decision.ts";
import {
  choiceFacts,
  helpFacts,
  presenceFacts,
  tellingFacts,
  type ConsentQuestion,
  type TellingQuestion,
} from "./question.ts";
import { helpTable } from "./tables/consent.ts";
import { choiceTable, presenceTable, takingPartTable } from "./tables/presence.ts";
import { sharingTable } from "./tables/sharing.ts";
import { tellingTable } from "./tables/telling.ts";
import { distinct } from "./unknowns.ts";
import { weigh, type ConsentOutcome, type TableOutcome } from "./weigh.ts";

/**
 * Who decides on one of the five separate questions of consent (C1 to C5) on a day, and how it stands.
 *
 * An exception applies only when its facts are known; an open one is listed with the question that would decide it.
 * Information for a person who decides; never a decision by itself and no legal advice.
 * Source: Jeugdwet 7.3.4, 7.3.5, 7.3.10-7.3.16; Burgerlijk Wetboek 1:253a, 1:377c; for C4 and C5 the guideline and methods
 * named in the norms.
 *
 * @throws an {@link InvalidDate} when the day does not exist or lies before 2015, or the birth date does not exist.
 *
 * @example
 * ```ts
 * import { whoDecides } from "@steunnetwerk/law";
 *
 * const family = {
 *   birthDate: "2012-05-01",
 *   measures: [],
 *   positions: [
 *     { personId: "moeder", kind: "ouderlijkGezag" },
 *     { personId: "vader", kind: "ouderlijkGezag" },
 *   ],
 * } as const;
 * const stances = { jeugdige: "given", moeder: "given" } as const;
 *
 * const help = whoDecides({ decision: "C1", ...family, stances }, "2026-06-01");
 * help.status === "decided" && help.outcome.standing; // => "awaited"
 * help.status === "decided" && help.outcome.awaits; // => ["vader"]
 * help.norms; // => ["jw-7.3.4-1", "jw-7.3.4-2"]
 * ```
 */
export function whoDecides(question: ConsentQuestion, on: CalendarDate): Decision<ConsentOutcome> {
  const decision = consultTable(question, on);
  if (decision.status === "undetermined")
    return {
      ...decision,
      possible: decision.possible.map((asked) => weigh(question, asked, on).outcome),
    };
  const { outcome, exceptions, unknowns } = weigh(question, decision.outcome, on);
  const applied = exceptions.filter(({ status }) => status === "applies");
  const medical = question.decision === "C1" && question.medicalTreatment === "yes";
  return {
    ...decision,
    outcome,
    exceptions,
    unknowns,
    norms: [
      ...new Set([
        ...decision.norms,
        ...applied.flatMap(({ norms }) => norms),
        ...(medical ? (["jw-7.3.1-3"] as const) : []),
      ]),
    ],
  };
}

function consultTable(question: ConsentQuestion, on: CalendarDate): Decision<TableOutcome> {
  switch (question.decision) {
    case "C1":
      return decide(helpTable, helpFacts(question, on), on);
    case "C2":
      return decideTelling(question, on);
    case "C3":
      return decide(presenceTable, presenceFacts(question, on), on);
    case "C4":
      return decide(choiceTable, choiceFacts(question, on), on);
    case "C5":
      return decide(
        takingPartTable,
        { supporterIsMinor: question.supporterIsMinor ?? "unknown" },
        on,
      );
  }
}

/** Whether telling takes consent, and if so, whose. */
function decideTelling(question: TellingQuestion, on: CalendarDate): Decision<TableOutcome> {
  const facts = tellingFacts(question, on);
  const telling = decide(tellingTable, facts, on);
  const tellings = telling.status === "decided" ? [telling.outcome] : telling.possible;
  const free = tellings
    .filter(({ access }) => access !== "consent")
    .map((outcome) => ({ requires: [], ...outcome }));
  const withConsent = tellings.filter(({ access }) => access === "consent");
  if (withConsent.length === 0) return follow(telling, free);
  const consent = decide(sharingTable, { age: facts.age, ability: facts.ability }, on);
  const asked = consent.status === "decided" ? [consent.outcome] : consent.possible;
  return follow(
    {
      ...telling,
      rows: [...telling.rows, ...consent.rows],
      norms: [...new Set([...telling.norms, ...consent.norms])],
      unknowns: distinct([...telling.unknowns, ...consent.unknowns]),
    },
    [
      ...free,
      ...withConsent.flatMap(({ access, duties }) =>
        asked.map((one) => ({ ...one, access, duties: [...duties, ...one.duties] })),
      ),
    ],
  );
}

/** The same grounds with other outcomes: decided when there is one. */
function follow(
  { on, rows, norms, exceptions, unknowns }: Grounds,
  outcomes: readonly TableOutcome[],
): Decision<TableOutcome> {
  const [outcome] = outcomes;
  const grounds = { on, rows, norms, exceptions, unknowns };
  return outcomes.length === 1 && outcome !== undefined
    ? { status: "decided", outcome, ...grounds }
    : { status: "undetermined", possible: outcomes, ...grounds };
}
