import type { Network, People } from "@steunnetwerk/domain";

import { Random } from "./Random.ts";
import { castFor, type Cast, type Member } from "./cast.ts";
import { kinds } from "./kinds.ts";
import { defaultDay, idFor, networkOf, type MadeUpOptions } from "./madeUpNetwork.ts";

/** A made-up child with the people around it, as records, and the map it drew. */
export interface MadeUpFamily {
  /** Always true: nobody in it exists. */
  readonly madeUp: true;
  /** Begins with `made-up-`, as the id of everything in it. */
  readonly id: string;
  /** Whether the child has youth care. */
  readonly inCare: boolean;
  /** Who they are, what they are to each other, what they do, and what the law makes of them. */
  readonly people: People;
  /** The map that the child drew. */
  readonly map: Network;
}

/**
 * A made-up family, the same for the same seed: the child, its parents, brothers and sisters, everybody it named, and the
 * professionals when there is youth care, with their relations, roles, legal positions and measures.
 *
 * Follows the published {@link figures}; what they leave open is our own guess.
 *
 * @example
 * ```ts
 * import { madeUpFamily } from "@steunnetwerk/synthetic";
 *
 * const { people, map } = madeUpFamily("training-1");
 * people.persons.length > map.alters.length; // => true
 * people.persons.every(({ id }) => id.startsWith("made-up-")); // => true
 * ```
 */
export function madeUpFamily(seed: string, options: MadeUpOptions = {}): MadeUpFamily {
  const random = new Random(seed);
  const id = idFor(seed);
  const age = options.age ?? random.for("age").whole(8, 17);
  const inCare = options.inCare ?? true;
  const { language = "nl", profile, size } = options;
  const cast = castFor(id, random.for("cast"), { language, age, inCare, profile, size });
  const map = networkOf(cast, id, random.for("network"), options);
  const on = options.on ?? defaultDay;
  return {
    madeUp: true,
    id,
    inCare,
    people: peopleOf(cast, id, map, on, random.for("people")),
    map,
  };
}

function peopleOf(cast: Cast, id: string, map: Network, on: string, random: Random): People {
  const { child, members, protection } = cast;
  const parents = members.filter(({ kind }) => kind === "mother" || kind === "father");
  const institution = `${id}-institution`;
  const asking = { cast, map, asked: firstAsked(cast, map), on };
  return {
    version: 1,
    id: `${id}-people`,
    jeugdigeId: child.id,
    persons: [
      {
        version: 1,
        id: child.id,
        label: child.label,
        birthDate: birthDate(child.age, on, random),
        professional: "no",
      },
      ...members.map(personOf),
      ...(protection === "guardianship"
        ? [
            {
              version: 1 as const,
              id: institution,
              kind: "group" as const,
              professional: "yes" as const,
            },
          ]
        : []),
    ],
    relations: members.map(({ id: personId, kind }) => ({
      version: 1 as const,
      id: `${personId}-relation`,
      personId,
      toPersonId: child.id,
      kind: kinds[kind].relation,
    })),
    roles: members.flatMap((member) => rolesOf(member, asking)),
    positions: positionsOf(parents, cast, institution),
    measures: protection === "supervision" ? [supervision(child.id, id, on)] : [],
  };
}

/** Who decides: the parents, or an institution in their place. */
function positionsOf(
  parents: readonly Member[],
  { child, protection }: Cast,
  institution: string,
): People["positions"] {
  const guarded = protection === "guardianship";
  const positions = parents.map(({ id: personId }) => ({
    version: 1 as const,
    id: `${personId}-position`,
    personId,
    jeugdigeId: child.id,
    kind: guarded ? ("ouderZonderGezag" as const) : ("ouderlijkGezag" as const),
    ouderType: "birth" as const,
    basis: "birth" as const,
  }));
  if (!guarded) return positions;
  const guardian = {
    version: 1 as const,
    id: `${institution}-position`,
    personId: institution,
    jeugdigeId: child.id,
    kind: "voogdijGi" as const,
    basis: "beschikking" as const,
    reference: "made-up",
  };
  return [...positions, guardian];
}

const supervision = (jeugdigeId: string, id: string, start: string) => ({
  version: 1 as const,
  id: `${id}-measure`,
  jeugdigeId,
  kind: "ondertoezichtstelling" as const,
  period: { start },
});

function personOf({ id, kind, label }: Member): People["persons"][number] {
  const { group, names, professional } = kinds[kind];
  return {
    version: 1,
    id,
    ...(group ? { kind: "group" } : {}),
    label,
    ...(group ? {} : { isAdult: names === "child" ? "no" : "yes" }),
    professional: professional ? "yes" : "no",
  };
}

/** Who is asked and who helps as a volunteer: what roles are made of. */
interface Asking {
  readonly cast: Cast;
  readonly map: Network;
  /** The grown-up from the own network who is asked first. */
  readonly asked: string | undefined;
  readonly on: string;
}

/** The role of a volunteer, and of the grown-up from the own network who is asked first. */
function rolesOf(member: Member, { cast, map, asked, on }: Asking): People["roles"] {
  const { child, inCare, members } = cast;
  const owner = members.find(({ kind }) => kinds[kind].professional) ?? members[0];
  const gives = map.alters.find(({ id }) => id === member.id)?.provides;
  const assignment = {
    version: 1 as const,
    id: `${member.id}-role`,
    personId: member.id,
    beneficiary: "jeugdige" as const,
    supportsIds: [child.id],
    ...(gives === undefined ? {} : { gives }),
    period: { start: on },
    ...(owner === undefined ? {} : { contactOwnerId: owner.id }),
  };
  if (member.id === asked)
    return inCare && child.age >= 12
      ? [{ ...assignment, role: "jim", chosenBy: "jeugdige", parentsAgree: { answer: "yes" } }]
      : [{ ...assignment, role: "steunfiguur", chosenBy: "jeugdige" }];
  if (member.kind !== "buddy" && member.kind !== "supportFamily") return [];
  const organisationId = `${member.id}-organisation`;
  return [
    {
      ...assignment,
      role: kinds[member.kind].role,
      chosenBy: "programme",
      organisation: { id: organisationId },
      screening: { instrument: "VOG", seen: "yes", seenOn: on, organisationId },
    },
  ];
}

/** The grown-up outside the home who gives most, first on the map when several do; nobody when nobody gives anything. */
function firstAsked({ members }: Cast, { alters }: Network): string | undefined {
  const own = new Map(members.map((member) => [member.id, kinds[member.kind]]));
  const given = ({ provides }: Network["alters"][number]) =>
    Object.values(provides ?? {}).filter((answer) => answer === "yes").length;
  const able = alters.filter((alter) => {
    const { names, relation, group, role } = own.get(alter.id) ?? {};
    const grownUp = names !== "child" && group === undefined && relation !== "ouder";
    const free = alter.state === undefined && alter.household === undefined && role !== "maatje";
    return grownUp && free && alter.professional === "no" && given(alter) > 0;
  });
  return able.sort((a, b) => given(b) - given(a))[0]?.id;
}

/** A day of birth that makes the child as old as it is on a day. */
function birthDate(age: number, on: string, random: Random): string {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  const latest = Date.UTC(year - age, month - 1, day);
  return new Date(latest - random.whole(0, 364) * 86_400_000).toISOString().slice(0, 10);
}
