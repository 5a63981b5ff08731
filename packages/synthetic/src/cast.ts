import type { Language } from "@steunnetwerk/domain";

import type { Random } from "./Random.ts";
import { figures } from "./figures.ts";
import {
  kinds,
  most,
  professionalWeights,
  profileWeights,
  type Kind,
  type NetworkProfile,
} from "./kinds.ts";
import { callNames, firstNames } from "./names.ts";

/** Somebody around a child. */
export interface Member {
  /** Id of the person. */
  readonly id: string;
  /** What they are to the child. */
  readonly kind: Kind;
  /** What the child calls them. */
  readonly label: string;
  /** Whether they live with the child. */
  readonly livesWithChild: boolean;
}

/** A child and everybody around it. */
export interface Cast {
  /** The child. */
  readonly child: { readonly id: string; readonly label: string; readonly age: number };
  /** Everybody else. */
  readonly members: readonly Member[];
  /** Whether the parents live apart. */
  readonly parentsApart: boolean;
  /** Whether there is youth care. */
  readonly inCare: boolean;
  /** The measure of youth protection, if there is one. */
  readonly protection: "supervision" | "guardianship" | undefined;
}

/** What may be fixed beforehand; everything else is drawn. */
export interface CastOptions {
  /** Language of the names. */
  readonly language: Language;
  /** Age of the child in whole years. */
  readonly age: number;
  /** Whether there is youth care. */
  readonly inCare: boolean;
  /** The profile of the network. */
  readonly profile?: NetworkProfile | undefined;
  /** How many people and groups stand around the child. */
  readonly size?: number | undefined;
}

/** A child with the people at home, those it would name besides, and the professionals if it has youth care. */
export function castFor(familyId: string, random: Random, options: CastOptions): Cast {
  const { language, age, inCare } = options;
  const naming = random.for("names");
  const taken = new Set<string>();
  const nameFrom = (list: keyof typeof firstNames): string => {
    for (let tries = 0; tries < 20; tries++) {
      const name = naming.oneOf(firstNames[list]);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
    return `${naming.oneOf(firstNames[list])} ${taken.size}`; // on the largest maps names run out
  };
  const childLabel = nameFrom("child");
  const members: Member[] = [];
  const add = (kind: Kind, livesWithChild = false) => {
    const id = `${familyId}-p${members.length + 1}`;
    const label = callNames[kind][language].replace("{name}", nameFrom(kinds[kind].names));
    members.push({ id, kind, label, livesWithChild });
  };

  const home = random.for("home");
  const parentsApart = home.happens(figures.oneParentHouseholds.value);
  add("mother", true);
  // After a separation one father in eight is on no map at all; our own guess.
  if (!parentsApart) add("father", true);
  else if (home.happens(0.875)) add("father");
  if (parentsApart && home.happens(0.25)) add("stepParent", true);
  const siblings = { one: 0, two: 1, more: home.happens(0.75) ? 2 : 3 };
  for (let left = siblings[home.weighted(figures.childrenInHousehold.value)]; left > 0; left--)
    add("sibling", true);

  const wanted = sizesFor(random.for("size"), options);
  const protection = inCare ? protectionFor(random.for("protection")) : undefined;
  if (protection !== undefined) add("guardianWorker");
  const profile =
    options.profile ?? random.for("profile").weighted(figures.childhoodProfiles.value);
  const weights = Object.fromEntries(
    Object.entries(profileWeights[profile]).filter(
      ([kind]) => age >= (kinds[kind as Kind].fromAge ?? 0),
    ),
  ) as Partial<Record<Kind, number>>;
  const before = members.filter(({ kind }) => kinds[kind].professional).length;
  fill(members, wanted.informal + before, weights, random.for("others"), add);
  const all = Math.max(members.length, wanted.informal + wanted.professional);
  fill(members, all, professionalWeights, random.for("professionals"), add);
  return {
    child: { id: `${familyId}-child`, label: childLabel, age },
    members: members.slice(0, options.size),
    parentsApart,
    inCare,
    protection,
  };
}

/** Whether the court has put a child under supervision, or under the guardianship of an institution. */
function protectionFor(random: Random): Cast["protection"] {
  if (!random.happens(figures.youthProtection.value)) return undefined;
  return random.happens(figures.supervisionAmongProtection.value) ? "supervision" : "guardianship";
}

function sizesFor(random: Random, { inCare, size }: CastOptions) {
  const { informalSize, networkSize } = figures;
  const { mean, least, most: largest } = informalSize.value;
  const informal = random.around(mean, least, largest, 3);
  const professional = inCare ? random.around(networkSize.value.mean - mean, 0, 9, 4) : 0;
  if (size === undefined) return { informal, professional };
  const share = inCare ? figures.professionalShare.value : 0;
  const given = Math.round(size * share);
  return { informal: size - given, professional: given };
}

function fill(
  members: readonly Member[],
  wanted: number,
  weights: Partial<Record<Kind, number>>,
  random: Random,
  add: (kind: Kind) => void,
) {
  while (members.length < wanted) {
    const open = Object.fromEntries(
      Object.entries(weights).filter(([kind]) => {
        const count = members.filter((member) => member.kind === kind).length;
        return count < (most[kind as Kind] ?? Infinity);
      }),
    ) as Partial<Record<Kind, number>>;
    if (Object.keys(open).length === 0) return;
    add(random.weighted(open));
  }
}
