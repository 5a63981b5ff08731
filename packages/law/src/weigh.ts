// What people answered, weighed against whose yes a table asks for, with the exceptions.
import type { CalendarDate, Id } from "@steunnetwerk/domain";

import type { ConsideredException } from "./Decision.ts";
import { consider, type PartlyKnownExceptionFacts } from "./exceptions.ts";
import { abilityOf, ageGroup, frameOf, holders } from "./facts.ts";
import type { Duty } from "./labels.ts";
import { personsOf, type Requirement, type Stance } from "./parties.ts";
import type { ConsentQuestion } from "./question.ts";
import type { Asked } from "./tables/consent.ts";
import type { ExceptionId } from "./tables/exceptions.ts";
import type { Presence } from "./tables/presence.ts";
import type { Telling } from "./tables/telling.ts";
import { distinct, unknown } from "./unknowns.ts";

/** What the tables of C1 to C5 say. */
export type TableOutcome = Asked & { readonly access?: Telling["access"] | Presence["access"] };

/**
 * How a question of consent stands, given what people answered.
 *
 * `notNeeded`: no consent is required. `given`: everybody who must, said yes. `presumed`: nobody refused and it is not
 * invasive (E6). `byException`: without a consent that is missing, by E1, E2 or E4. `awaited`: somebody must still answer.
 * `refused`: somebody who must say yes said no, or withdrew. `blocked`: it may not be done whatever was answered.
 */
export type Standing =
  "notNeeded" | "given" | "presumed" | "byException" | "awaited" | "refused" | "blocked";

/** Who decides, how it stands, and what else must be done. */
export interface ConsentOutcome {
  /** For C2 and C3: whether it is open without asking, takes consent, or is never allowed. */
  readonly access?: Telling["access"] | Presence["access"];
  /** Whose yes is needed; empty when no consent is needed. */
  readonly requires: readonly Requirement[];
  /** Whose agreement is sought besides; the decision stands without it, with a reason. */
  readonly seeks: readonly Requirement[];
  /** How it stands with the answers so far. */
  readonly standing: Standing;
  /** Persons who must still be asked or answer. */
  readonly awaits: readonly Id[];
  /** What must be done besides. */
  readonly duties: readonly Duty[];
}

/** The outcome of a question as persons and answers, the exceptions considered, and what is unknown. */
export function weigh(question: ConsentQuestion, asked: TableOutcome, on: CalendarDate) {
  const { unsuitable = [] } = question;
  const resolved = asked.requires.map((party) => personsOf(party, question, on));
  // E7: what is owed to a representative lapses when acting for that person is incompatible with good care.
  const requires = resolved.map(({ persons, ...requirement }) => ({
    ...requirement,
    persons: persons?.filter((person) => !unsuitable.includes(person)),
  }));
  const facts = exceptionFacts(question, resolved, requires, on);
  const exceptions: readonly ConsideredException<ExceptionId>[] =
    question.decision === "C5" ? [] : consider(question.decision, facts);
  const applies = (id: ExceptionId) =>
    exceptions.some((exception) => exception.id === id && exception.status === "applies");

  const answer = (requirement: Requirement) =>
    answerOf(requirement, (person) => stanceOf(question, person, applies("E9")));
  const withoutOthers = applies("E1") || applies("E2") || applies("E4");
  const given = together(requires.map(answer));
  const standing = ((): Standing => {
    if (asked.access === "not" || (applies("E5") && facts.seriousHarm !== "yes")) return "blocked";
    if (requires.length === 0) return "notNeeded";
    // Each of these exceptions looked at the jeugdige's own answer already.
    if (withoutOthers) return "byException";
    if (given !== "awaited") return given;
    return applies("E6") ? "presumed" : "awaited";
  })();

  const outcome: ConsentOutcome = {
    ...(asked.access === undefined ? {} : { access: asked.access }),
    requires,
    seeks: (asked.seeks ?? []).map((party) => personsOf(party, question, on)),
    standing,
    awaits:
      standing === "awaited"
        ? requires
            .filter((requirement) => answer(requirement) === "awaited")
            .flatMap((requirement) =>
              (requirement.persons ?? []).filter(
                (person) => answer({ ...requirement, persons: [person] }) === "awaited",
              ),
            )
        : [],
    duties: [...asked.duties, ...extraDuties(requires, applies)],
  };
  const unknowns = [
    ...requires.flatMap(({ party, persons }) => (persons === undefined ? [whoIs[party]] : [])),
    ...(applies("E5") && facts.seriousHarm === "unknown" ? (["seriousHarm"] as const) : []),
  ].map(unknown);
  return {
    outcome,
    exceptions,
    unknowns: distinct([...unknowns, ...exceptions.flatMap((exception) => exception.unknowns)]),
  };
}

/** The fact that says which persons a party stands for. */
const whoIs = {
  jeugdige: "age",
  gezagsdragers: "gezag",
  vertegenwoordiger: "representative",
  ouder: "supportedParents",
  steunfiguur: "supporter",
} as const;

function stanceOf({ stances }: ConsentQuestion, person: Id, otherParentIsBelieved: boolean) {
  const stance: Stance = stances?.[person] ?? "awaited";
  if (stance !== "saidByOtherParent") return stance;
  return otherParentIsBelieved ? "given" : "awaited";
}

/** What a party answered, all its persons together. */
function answerOf(
  { persons, how }: Pick<Requirement, "persons" | "how">,
  stance: (person: Id) => Stance,
): "given" | "refused" | "awaited" {
  if (persons === undefined || persons.length === 0) return "awaited";
  const answers = persons.map(stance).map((one) => (one === "withdrawn" ? "refused" : one));
  if (how === "one") {
    if (answers.includes("given")) return "given";
    return answers.every((one) => one === "refused") ? "refused" : "awaited";
  }
  if (answers.includes("refused")) return "refused";
  return answers.every((one) => one === "given") ? "given" : "awaited";
}

/** The answers of several parties as one. */
function together(answers: readonly ("given" | "refused" | "awaited")[]) {
  if (answers.includes("refused")) return "refused";
  return answers.includes("awaited") ? "awaited" : "given";
}

function exceptionFacts(
  question: ConsentQuestion,
  resolved: readonly Requirement[],
  requires: readonly Requirement[],
  on: CalendarDate,
): PartlyKnownExceptionFacts {
  const circumstances = question.decision === "C1" ? question : undefined;
  const others = requires.filter(({ party }) => party !== "jeugdige");
  const persons = requires.flatMap((requirement) => requirement.persons ?? []);
  // A yes that the other parent reported counts here as a yes; whether it may be relied on is E9.
  const believed = (person: Id) => stanceOf(question, person, true);
  const answers = others.flatMap((requirement) => requirement.persons ?? []).map(believed);
  const yesNo = (holds: boolean) => (holds ? "yes" : "no");
  const withoutGezag = holders(question, ["ouderZonderGezag"], on);
  const { unsuitable = [] } = question;
  return {
    frame: frameOf(question, question.withinMeasure, on),
    age: ageGroup(question, on),
    ability: abilityOf(question),
    onlyOthersConsent: yesNo(requires.length > 0 && others.length === requires.length),
    jeugdigeSays: answerOf(
      { persons: personsOf("jeugdige", question, on).persons, how: "all" },
      believed,
    ),
    othersSay: together(
      others.map((requirement) =>
        answerOf(requirement, (person) =>
          stanceOf(question, person, question.decision === "C1" && question.separated === "no"),
        ),
      ),
    ),
    othersDisagree: yesNo(
      answers.includes("given") && answers.some((one) => one === "refused" || one === "withdrawn"),
    ),
    reported: yesNo(persons.some((person) => question.stances?.[person] === "saidByOtherParent")),
    parentWithoutGezag: withoutGezag === undefined ? "unknown" : yesNo(withoutGezag.length > 0),
    withdrawn: yesNo(persons.some((person) => question.stances?.[person] === "withdrawn")),
    unsuitable: yesNo(
      resolved.some((requirement) =>
        requirement.persons?.some((person) => unsuitable.includes(person)),
      ),
    ),
    seriousHarm: circumstances?.seriousHarm ?? "unknown",
    persistsAfterRefusal: circumstances?.persistsAfterRefusal ?? "unknown",
    noTimeToAsk: circumstances?.noTimeToAsk ?? "unknown",
    resists: circumstances?.resists ?? "unknown",
    invasive: circumstances?.invasive ?? "unknown",
    separated: circumstances?.separated ?? "unknown",
  };
}

/** What must be done beside asking, because of who there is and which exception applies. */
function extraDuties(
  requires: readonly Requirement[],
  applies: (id: ExceptionId) => boolean,
): readonly Duty[] {
  const nobody = (party: Requirement["party"]) =>
    requires.some(
      (requirement) => requirement.party === party && requirement.persons?.length === 0,
    );
  return [
    ...(nobody("gezagsdragers") ? (["askCourtForGezag"] as const) : []),
    ...(nobody("vertegenwoordiger") ? (["findRepresentative"] as const) : []),
    ...(applies("E8") ? (["talkThenCourt"] as const) : []),
    ...(applies("E10") ? (["informParentOnRequest"] as const) : []),
    ...(applies("E11") ? (["seekProtection"] as const) : []),
  ];
}
