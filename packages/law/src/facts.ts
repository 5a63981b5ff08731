import type { Answer, CalendarDate, LegalPosition, Measure, Period } from "@steunnetwerk/domain";

import { ageOn } from "./calendar/age.ts";

/** Ages between which the Jeugdwet draws its lines. */
export type AgeGroup = "under12" | "12to15" | "16to17" | "18plus";

/** A legal position as the law looks at it: who, what, when. */
export type Position = Pick<LegalPosition, "personId" | "kind"> & {
  readonly period?: Period | undefined;
};

/**
 * What is known about a jeugdige and who stands for him or her. A field that is left out is not known; an empty list means
 * that somebody looked and there is none.
 */
export interface FamilyFacts {
  /** Day of birth of the jeugdige. */
  readonly birthDate?: CalendarDate | undefined;
  /** Who holds gezag, guardianship, curatele, mentorship or a written mandate for the jeugdige. */
  readonly positions?: readonly Position[] | undefined;
  /** Court orders and enforced frames. */
  readonly measures?:
    readonly (Pick<Measure, "kind"> & { readonly period?: Period | undefined })[] | undefined;
  /**
   * Whether the jeugdige can reasonably weigh his or her interests in this matter. Left out: nobody judged, so presumed able;
   * `unknown`: it is doubted and not judged yet.
   */
  readonly ability?: "able" | "notAble" | "unknown" | undefined;
}

/** Whether a period covers a day; a start or end that is left out does not limit it. */
function covers(period: Period | undefined, on: CalendarDate): boolean {
  return (
    (period?.start === undefined || period.start <= on) &&
    (period?.end === undefined || on <= period.end)
  );
}

/**
 * The age group of the jeugdige on a day; `unknown` when the day of birth is not known.
 *
 * @throws an {@link InvalidDate} when one of the days does not exist.
 *
 * @example
 * ```ts
 * import { ageGroup } from "@steunnetwerk/law";
 *
 * ageGroup({ birthDate: "2010-06-01" }, "2026-05-31"); // => "12to15"
 * ageGroup({}, "2026-05-31"); // => "unknown"
 * ```
 */
export function ageGroup(
  facts: Pick<FamilyFacts, "birthDate">,
  on: CalendarDate,
): AgeGroup | "unknown" {
  if (facts.birthDate === undefined) return "unknown";
  const age = ageOn(facts.birthDate, on);
  if (age < 12) return "under12";
  if (age < 16) return "12to15";
  return age < 18 ? "16to17" : "18plus";
}

/** The ability to weigh, with the presumption filled in. */
export function abilityOf({ ability = "able" }: FamilyFacts): "able" | "notAble" | "unknown" {
  return ability;
}

/** The persons who hold one of some kinds of position on a day; `undefined` when nobody looked. */
export function holders(
  { positions }: FamilyFacts,
  kinds: readonly Position["kind"][],
  on: CalendarDate,
): readonly string[] | undefined {
  return positions
    ?.filter(({ kind, period }) => kinds.includes(kind) && covers(period, on))
    .map(({ personId }) => personId);
}

/** The kinds of position that give gezag over a minor. Source: Burgerlijk Wetboek 1:245. */
export const gezagKinds = [
  "ouderlijkGezag",
  "gezagNietOuder",
  "voogdijNatuurlijkPersoon",
  "voogdijGi",
] as const satisfies readonly Position["kind"][];

/** Whether some kind of measure is in force on a day. */
export function hasMeasure(
  { measures }: FamilyFacts,
  kinds: readonly Measure["kind"][],
  on: CalendarDate,
): Exclude<Answer, "notAsked"> {
  const found = measures?.some(({ kind, period }) => kinds.includes(kind) && covers(period, on));
  if (found === true) return "yes";
  return found === undefined ? "unknown" : "no";
}

/** Measures within which help needs no consent. Source: Jeugdwet 7.3.4 lid 1 with 1.1 (kinderbeschermingsmaatregel). */
const framingMeasures = [
  "ondertoezichtstelling",
  "voorlopigeOndertoezichtstelling",
  "voorlopigeVoogdij",
  "jeugdreclassering",
  "geslotenJeugdhulp",
  "spoedGeslotenJeugdhulp",
  "uithuisplaatsing",
] as const satisfies readonly Measure["kind"][];

/**
 * Whether help is part of a measure or voluntary on a day. Guardianship of a certified institution is a measure as well.
 * `unknown` also when help is said to be part of a measure while none is in force.
 */
export function frameOf(
  facts: FamilyFacts,
  withinMeasure: "yes" | "no" | "unknown" | undefined,
  on: CalendarDate,
): "voluntary" | "measure" | "unknown" {
  if (withinMeasure === "no") return "voluntary";
  const guardians = holders(facts, ["voogdijGi"], on);
  const guardianship = guardians === undefined ? "unknown" : guardians.length > 0 ? "yes" : "no";
  const grounds = [guardianship, hasMeasure(facts, framingMeasures, on)];
  if (grounds.includes("yes")) return withinMeasure === "yes" ? "measure" : "unknown";
  return grounds.includes("unknown") || withinMeasure === "yes" ? "unknown" : "voluntary";
}
