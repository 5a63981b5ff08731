import type { Network } from "@steunnetwerk/domain";
import type { Actor, CasePerson } from "@steunnetwerk/handreiking";

/** The professionals of the example; they do not exist. The first starts a case. */
export const professionals = [
  { person: "marit", capacity: "regievoerder", label: "Marit" },
  { person: "femke", capacity: "netwerkverantwoordelijke", label: "Femke" },
  { person: "anouk", capacity: "aandachtsfunctionaris", label: "Anouk" },
  { person: "bram", capacity: "coordinator", label: "Bram" },
] as const satisfies readonly (Actor & { readonly label: string })[];

/** With whom a case about a network begins: the child and its parents, of whom only the names are known yet. */
export const familyOn = (
  { ego, alters }: Network,
  parents: ReadonlySet<string>,
): readonly CasePerson[] =>
  [
    { ...ego, capacity: "jeugdige" },
    ...alters.filter(({ id }) => parents.has(id)).map((alter) => ({ ...alter, capacity: "ouder" })),
  ].map(({ id, label, capacity }) => ({
    id,
    capacities: [capacity],
    ...(label !== undefined && { label }),
  }));
