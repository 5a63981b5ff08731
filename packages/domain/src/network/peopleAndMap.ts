import type { People } from "../records/People.ts";

import type { Network } from "./Network.ts";

/**
 * A map to begin with: everybody a file already knows, such as the contact persons of an EHR, around the jeugdige. What only
 * the young person can say (how close, what support, who knows whom) is not asked yet.
 *
 * The label is what the family calls somebody, else their name; the relation is the one to the jeugdige that has not ended.
 *
 * @example
 * ```ts
 * import { mapToDraw, People } from "@steunnetwerk/domain";
 *
 * const people = People.parse({
 *   version: 1, id: "file-1", jeugdigeId: "kim", roles: [], positions: [], measures: [],
 *   persons: [{ version: 1, id: "kim" }, { version: 1, id: "oma", label: "Oma" }],
 *   relations: [{ version: 1, id: "r-1", personId: "oma", toPersonId: "kim", kind: "grootouder" }],
 * });
 * mapToDraw(people, "kaart-1").alters; // => [{ id: "oma", personId: "oma", label: "Oma", relation: "grootouder" }]
 * ```
 */
export function mapToDraw({ jeugdigeId, persons, relations, roles }: People, id: string): Network {
  const child = persons.find((person) => person.id === jeugdigeId);
  return {
    version: 1,
    id,
    ego: { id: jeugdigeId, ...(child?.label !== undefined && { label: child.label }) },
    alters: persons
      .filter((person) => person.id !== jeugdigeId)
      .map((person) => {
        const label = person.label ?? person.name;
        const relation = relations.find(
          ({ personId, toPersonId, period }) =>
            personId === person.id && toPersonId === jeugdigeId && period?.end === undefined,
        )?.kind;
        const does = [
          ...new Set(
            roles
              .filter(({ personId, period }) => personId === person.id && period?.end === undefined)
              .map(({ role }) => role),
          ),
        ];
        return {
          id: person.id,
          personId: person.id,
          ...(label !== undefined && { label }),
          ...(person.kind !== undefined && { kind: person.kind }),
          ...(relation !== undefined && { relation }),
          ...(does.length > 0 && { roles: does }),
          ...(person.professional !== undefined && { professional: person.professional }),
          ...(person.deceasedOn !== undefined && { state: "deceased" as const }),
        };
      }),
    ties: [],
  };
}

/**
 * The people on a map of the jeugdige's own network (ego is the jeugdige), apart from the map: what a file needs to begin with. What they mean to
 * the jeugdige stays on the map.
 *
 * @example
 * ```ts
 * import { peopleOnMap } from "@steunnetwerk/domain";
 *
 * const people = peopleOnMap({
 *   version: 1, id: "kaart-1", ego: { id: "kim" }, ties: [],
 *   alters: [{ id: "oma", label: "Oma", relation: "grootouder", closeness: 5 }],
 * });
 * people.persons.map(({ id }) => id); // => ["kim", "oma"]
 * people.relations[0]?.kind; // => "grootouder"
 * ```
 */
export function peopleOnMap({ id, ego, alters }: Network): People {
  const once = new Map(alters.map((alter) => [alter.personId ?? alter.id, alter]));
  once.delete(ego.id);
  return {
    version: 1,
    id,
    jeugdigeId: ego.id,
    persons: [
      { version: 1, id: ego.id, ...(ego.label ? { label: ego.label } : {}) },
      ...[...once].map(([personId, { label, kind, professional }]) => ({
        version: 1 as const,
        id: personId,
        ...(kind !== undefined && { kind }),
        ...(label ? { label } : {}),
        ...(professional !== undefined && { professional }),
      })),
    ],
    relations: [...once].flatMap(([personId, { relation }], at) =>
      relation === undefined || relation === "unknown"
        ? []
        : [
            {
              version: 1 as const,
              id: `relation-${at + 1}`,
              personId,
              toPersonId: ego.id,
              kind: relation,
            },
          ],
    ),
    roles: [],
    positions: [],
    measures: [],
  };
}
