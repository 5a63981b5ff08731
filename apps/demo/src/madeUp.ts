import type { Actor, Person } from "@steunnetwerk/handreiking";

/** The family of the example case. They do not exist; Noor's network is in `examples/network-canvas/`. */
export const family: readonly Person[] = [
  { id: "noor", capacities: ["jeugdige"], label: "Noor" },
  { id: "mama", capacities: ["ouder"], label: "Mama", positions: [{ kind: "ouderlijkGezag" }] },
  { id: "papa", capacities: ["ouder"], label: "Papa" },
];

/** The professionals of the example; they do not exist either. The first starts the case. */
export const professionals = [
  { person: "marit", capacity: "regievoerder", label: "Marit" },
  { person: "femke", capacity: "netwerkverantwoordelijke", label: "Femke" },
] as const satisfies readonly (Actor & { readonly label: string })[];
