import type { LegalPosition, People, Relation, RoleAssignment } from "@steunnetwerk/domain";

/** What somebody is to others, does, and is by law. */
export interface Held {
  readonly relations: readonly Relation[];
  readonly roles: readonly RoleAssignment[];
  readonly positions: readonly LegalPosition[];
}

const nothing: Held = { relations: [], roles: [], positions: [] };

const known = new WeakMap<People, ReadonlyMap<string, Held>>();

/** Everything of one person, found without going through the lists again for each. */
export function heldBy(people: People, personId: string): Held {
  let byPerson = known.get(people);
  if (byPerson === undefined) {
    byPerson = gathered(people);
    known.set(people, byPerson);
  }
  return byPerson.get(personId) ?? nothing;
}

function gathered({ relations, roles, positions }: People): ReadonlyMap<string, Held> {
  const found = new Map<
    string,
    { relations: Relation[]; roles: RoleAssignment[]; positions: LegalPosition[] }
  >();
  const of = (personId: string) => {
    let held = found.get(personId);
    if (held === undefined) {
      held = { relations: [], roles: [], positions: [] };
      found.set(personId, held);
    }
    return held;
  };
  for (const one of relations) of(one.personId).relations.push(one);
  for (const one of roles) of(one.personId).roles.push(one);
  for (const one of positions) of(one.personId).positions.push(one);
  return found;
}
