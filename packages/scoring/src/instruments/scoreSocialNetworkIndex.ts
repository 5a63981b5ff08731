import type { Issue } from "@steunnetwerk/domain";

import {
  InvalidAnswers,
  isAnswer,
  noSuchItem,
  outOfRange,
  type Answers,
} from "./scoreInstrument.ts";

/** A number of the index, and the bounds that missing answers leave. */
export interface SocialNetworkIndexNumber {
  /** The number; `null` when an answer that decides is missing. */
  readonly value: number | null;
  /** The least it can be. */
  readonly lower: number;
  /** The most it can be. */
  readonly upper: number;
}

/** The three numbers of the Social Network Index. */
export interface SocialNetworkIndexScore {
  /** Roles with contact at least once in two weeks. Range: 0 to 12. */
  readonly highContactRoles: SocialNetworkIndexNumber;
  /** People with contact at least once in two weeks. */
  readonly people: SocialNetworkIndexNumber;
  /** Domains of life with at least four of them. Range: 0 to 8. The rule for family could not be checked: `not-verified`. */
  readonly embeddedNetworks: SocialNetworkIndexNumber & { readonly warning: "not-verified" };
  /** Where it was published. */
  readonly source: string;
}

/** The items of each role; parents (3a) and parents-in-law (4a) are 0 neither, 1 mother, 2 father, 3 both. */
const roles = {
  spouse: ["1"],
  child: ["2a"],
  parent: ["3a"],
  parentInLaw: ["4a"],
  relative: ["5a"],
  friend: ["6a"],
  church: ["7a"],
  student: ["8a"],
  employee: ["9a", "9b"],
  neighbour: ["10"],
  volunteer: ["11a"],
  group: ["12"],
} as const;
const family = ["spouse", "child", "parent", "parentInLaw", "relative"] as const;
const enough = 4;
const enoughFamilyRoles = 3;

const mostOf = (item: string) => (item === "1" ? 1 : item === "3a" || item === "4a" ? 3 : 7);

/**
 * The Social Network Index from its items: `1` (1 with a partner, 0 without), `2a`, `3a`, …, `12`, as numbers of people with
 * contact at least once in two weeks. Members of groups (12) beyond 7 count as 7, as in the other items.
 *
 * For research; ask otherwise. It is not used for conclusions about one person. All three numbers rise with every answer, so that
 * the bounds are exact.
 *
 * @throws an {@link InvalidAnswers} for an item or an answer that it does not have.
 *
 * @example
 * ```ts
 * import { scoreSocialNetworkIndex } from "@steunnetwerk/scoring/instruments";
 *
 * const none = { 1: 0, "2a": 0, "4a": 0, "5a": 0, "7a": 0, "8a": 0, "9a": 0, "9b": 0, 10: 0, "11a": 0, 12: 0 };
 * const { highContactRoles, people } = scoreSocialNetworkIndex({ ...none, "3a": 3, "6a": 4 });
 * [highContactRoles.value, people.value]; // => [2, 6]
 * ```
 */
export function scoreSocialNetworkIndex(answers: Answers): SocialNetworkIndexScore {
  const items = Object.values(roles).flat() as string[];
  const issues: Issue[] = [];
  for (const [item, answer] of Object.entries(answers))
    if (!items.includes(item)) issues.push({ path: [item], code: "item", message: noSuchItem });
    else if (!isAnswer(answer, 0, mostOf(item)))
      issues.push({ path: [item], code: "range", message: outOfRange(0, mostOf(item)) });
  if (issues.length > 0) throw new InvalidAnswers(issues);
  const [low, high] = [numbersOf(answers, () => 0), numbersOf(answers, mostOf)];
  const between = (lower: number, upper: number): SocialNetworkIndexNumber => ({
    value: lower === upper ? lower : null,
    lower,
    upper,
  });
  return {
    highContactRoles: between(low.roles, high.roles),
    people: between(low.people, high.people),
    embeddedNetworks: { ...between(low.networks, high.networks), warning: "not-verified" },
    source: "Cohen et al. (1997), JAMA 277:1940",
  };
}

function numbersOf(answers: Answers, missing: (item: string) => number) {
  const peopleOf = (role: keyof typeof roles) => {
    let people = 0;
    for (const item of roles[role]) {
      const answer = answers[item];
      const given = typeof answer === "number" ? answer : missing(item);
      people += item === "3a" || item === "4a" ? Math.ceil(given / 2) : given; // 1 or 2 is one parent, 3 is two
    }
    return people;
  };
  const all = (Object.keys(roles) as (keyof typeof roles)[]).map(
    (role) => [role, peopleOf(role)] as const,
  );
  const inFamily = (role: string) => (family as readonly string[]).includes(role);
  const relatives = all.filter(([role]) => inFamily(role));
  const familyRoles = relatives.filter(([, people]) => people > 0).length;
  const familyPeople = relatives.reduce((sum, [, people]) => sum + people, 0);
  const familyCounts = familyRoles >= enoughFamilyRoles && familyPeople >= enough;
  return {
    roles: all.filter(([, people]) => people > 0).length,
    people: all.reduce((sum, [, people]) => sum + people, 0),
    networks:
      Number(familyCounts) +
      all.filter(([role, people]) => !inFamily(role) && people >= enough).length,
  };
}
