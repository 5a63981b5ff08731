import {
  handreiking,
  type Case,
  type CaseEvent,
  type Guideline,
  type CasePerson,
} from "@steunnetwerk/handreiking";

import { CasePeople } from "./CasePeople.ts";
import { Random } from "./Random.ts";
import { Telling, type SentCommand } from "./Telling.ts";
import { madeUpFamily, type MadeUpFamily } from "./madeUpFamily.ts";
import { defaultDay, idFor, type MadeUpOptions } from "./madeUpNetwork.ts";
import { meet } from "./meet.ts";

/** The history of a made-up case. */
export interface MadeUpCase {
  /** Always true: nobody in it exists and nothing of it happened. */
  readonly madeUp: true;
  /** Begins with `made-up-`. */
  readonly id: string;
  /** The family it is about. */
  readonly family: MadeUpFamily;
  /** What people, timers and systems asked, in order; the guideline accepts each of them again. */
  readonly commands: readonly SentCommand[];
  /** What happened, in order. */
  readonly history: readonly CaseEvent[];
  /** What is true at the end. */
  readonly case: Case;
}

/** What may be fixed in a made-up case. */
export interface MadeUpCaseOptions extends MadeUpOptions {
  /** The family; made from the same seed when left out. */
  readonly family?: MadeUpFamily;
  /** What is followed; the handreiking when left out. */
  readonly guideline?: Guideline;
  /** How long it is told at most. Range: 0 to 240; 24 when left out. */
  readonly months?: number;
}

/**
 * A made-up case that people went through for months: they answer tasks or say no, give, refuse and withdraw consent, name
 * supporters from the child's map, leave steps out, have birthdays, worry about safety, leave and come back. The guideline
 * decides what is possible at each moment; chance, from the seed, chooses.
 *
 * How often people choose what is our own guess, high enough that histories differ much. Nothing should be concluded from it
 * about how real cases go.
 *
 * @example
 * ```ts
 * import { madeUpCase } from "@steunnetwerk/synthetic";
 *
 * const told = madeUpCase("training-1", { months: 6 });
 * told.history[0]?.type; // => "caseStarted"
 * told.case.id; // => "made-up-training-1-case"
 * ```
 */
export function madeUpCase(seed: string, options: MadeUpCaseOptions = {}): MadeUpCase {
  const { guideline = handreiking, months = 24, language = "nl", on = defaultDay } = options;
  const family = options.family ?? madeUpFamily(seed, options);
  const random = new Random(seed).for("case");
  const people = new CasePeople(family, guideline);
  const id = `${idFor(seed)}-case`;
  // Sometimes everything about gezag is known from the start, mostly somebody has to look it up.
  const known = random.happens(0.2);
  const telling = new Telling(guideline, on, {
    type: "start",
    by: people.regievoerder,
    case: id,
    people: known ? [...people.family] : people.family.map(bare),
    ...(known && { measures: people.measures }),
  });
  const end = daysAfter(on, Math.round(months * 30.44));
  for (let visit = 0; telling.today < end; visit++) {
    const acted = meet({ telling, people, random: random.for(visit), language, map: family.map });
    const next = acted ? daysAfter(telling.today, random.whole(1, 12)) : telling.nextTimer;
    if (next === undefined) break;
    telling.passTo(next < end ? next : end);
  }
  return {
    madeUp: true,
    id,
    family,
    commands: telling.sent,
    history: telling.history,
    case: telling.case,
  };
}

/** Somebody of whom only the name is known. */
const bare = ({ id, capacities, label }: CasePerson): CasePerson => ({
  id,
  capacities,
  ...(label !== undefined && { label }),
});

const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
