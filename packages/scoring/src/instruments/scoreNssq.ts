import type { Issue } from "@steunnetwerk/domain";

import {
  InvalidAnswers,
  isAnswer,
  noSuchItem,
  outOfRange,
  type Answers,
} from "./scoreInstrument.ts";

/** What the Norbeck Social Support Questionnaire asks: items 1 to 8 of each person named, and item 9 about losses. */
export interface NssqAnswers {
  /** Items `1` to `8` of each person, up to 24. */
  readonly members: readonly Answers[];
  /** Item 9: how many people were lost, and how much support they gave; left out when nobody was, or it was not asked. */
  readonly loss?: { readonly quantity: number; readonly amount: number };
  /** Whether items 1 to 6 go from 0 to 4 (since 1995, when left out) or from 1 to 5. */
  readonly anchors?: "0-4" | "1-5";
}

/** A sum over the people named, and the bounds that missing answers leave. */
export interface NssqSum {
  /** The sum; `null` when an answer is missing. */
  readonly value: number | null;
  /** The least it can be. */
  readonly lower: number;
  /** The most it can be. */
  readonly upper: number;
}

/** The scores of the questionnaire. */
export interface NssqScore {
  /** Items 1 and 2. */
  readonly affect: NssqSum;
  /** Items 3 and 4. */
  readonly affirmation: NssqSum;
  /** Items 5 and 6. */
  readonly aid: NssqSum;
  /** Affect and affirmation. */
  readonly emotional: NssqSum;
  /** Items 1 to 6. */
  readonly totalFunctional: NssqSum;
  /** The number of people, and items 7 (duration) and 8 (frequency). */
  readonly totalNetwork: NssqSum;
  /** Quantity and amount of item 9; `null` when it was not given. */
  readonly totalLoss: number | null;
  /** Where it was published. */
  readonly source: string;
}

const mostMembers = 24;

/**
 * The scores of the Norbeck Social Support Questionnaire: sums over the people named. No bands were published.
 *
 * Made available by its author with citation, as far as could be established: check before use. Means per person are fine but
 * for aid, which falls with the size of a network (Gigliotti & Samuels 2011), so sums are given.
 *
 * @throws an {@link InvalidAnswers} for more than 24 people, or an item or an answer that the questionnaire does not have.
 *
 * @example
 * ```ts
 * import { scoreNssq } from "@steunnetwerk/scoring/instruments";
 *
 * const oma = { 1: 4, 2: 3, 3: 2, 4: 2, 5: 1, 6: 0, 7: 5, 8: 4 };
 * const { affect, totalNetwork } = scoreNssq({ members: [oma] });
 * [affect.value, totalNetwork.value]; // => [7, 10]
 * ```
 */
export function scoreNssq({ members, loss, anchors = "0-4" }: NssqAnswers): NssqScore {
  const support = anchors === "0-4" ? ([0, 4] as const) : ([1, 5] as const);
  const rangeOf = (item: string): readonly [number, number] =>
    Number(item) <= 6 ? support : [1, 5];
  const issues: Issue[] = [];
  if (members.length > mostMembers)
    issues.push({ path: ["members"], code: "range", message: outOfRange(0, mostMembers) });
  members.forEach((answers, at) => {
    for (const [item, answer] of Object.entries(answers)) {
      const path = ["members", at, item];
      if (!items.includes(item)) issues.push({ path, code: "item", message: noSuchItem });
      else if (!isAnswer(answer, ...rangeOf(item)))
        issues.push({ path, code: "range", message: outOfRange(...rangeOf(item)) });
    }
  });
  for (const key of ["quantity", "amount"] as const) {
    const most = key === "amount" ? 4 : Number.MAX_SAFE_INTEGER;
    if (loss !== undefined && !(typeof loss[key] === "number" && isAnswer(loss[key], 0, most)))
      issues.push({ path: ["loss", key], code: "range", message: outOfRange(0, most) });
  }
  if (issues.length > 0) throw new InvalidAnswers(issues);
  const sum = (start: number, ...own: string[]): NssqSum => {
    let [lower, upper] = [start, start];
    for (const answers of members)
      for (const item of own) {
        const answer = answers[item];
        const [least, most] = rangeOf(item);
        lower += typeof answer === "number" ? answer : least;
        upper += typeof answer === "number" ? answer : most;
      }
    return { value: lower === upper ? lower : null, lower, upper };
  };
  return {
    affect: sum(0, "1", "2"),
    affirmation: sum(0, "3", "4"),
    aid: sum(0, "5", "6"),
    emotional: sum(0, "1", "2", "3", "4"),
    totalFunctional: sum(0, "1", "2", "3", "4", "5", "6"),
    totalNetwork: sum(members.length, "7", "8"),
    totalLoss: loss === undefined ? null : loss.quantity + loss.amount,
    source: "Norbeck, Lindsey & Carrieri (1981, 1983); Norbeck (1995)",
  };
}

const items = ["1", "2", "3", "4", "5", "6", "7", "8"];
