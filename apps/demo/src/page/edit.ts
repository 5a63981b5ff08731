import type { Alter, Network, SupportType } from "@steunnetwerk/domain";

/** The map with somebody changed. */
export const withPerson = (network: Network, id: string, changes: Partial<Alter>): Network => ({
  ...network,
  alters: network.alters.map((alter) => (alter.id === id ? { ...alter, ...changes } : alter)),
});

/** The map with an answer of somebody left out: it was not asked. */
export const withoutAnswer = (network: Network, id: string, key: keyof Alter): Network => ({
  ...network,
  alters: network.alters.map((alter) =>
    alter.id === id
      ? (Object.fromEntries(Object.entries(alter).filter(([name]) => name !== key)) as Alter)
      : alter,
  ),
});

/** The map with somebody new on it, of whom nothing is known yet. */
export function withNewcomer(network: Network, label: string): { network: Network; id: string } {
  let number = network.alters.length + 1;
  while (network.alters.some(({ id }) => id === `drawn-${number}`)) number++;
  const id = `drawn-${number}`;
  return { id, network: { ...network, alters: [...network.alters, { id, label }] } };
}

/** The map without somebody. */
export const without = (network: Network, id: string): Network => ({
  ...network,
  alters: network.alters.filter((alter) => alter.id !== id),
  ties: network.ties.filter(({ source, target }) => source !== id && target !== id),
});

/** The map on which two people know each other, or not. */
export function withTie(network: Network, one: string, other: string, knows: boolean): Network {
  const ties = network.ties.filter(
    ({ source, target }) =>
      !((source === one && target === other) || (source === other && target === one)),
  );
  const status = knows ? "present" : "absent";
  return { ...network, ties: [...ties, { source: one, target: other, status }] };
}

/** Something that could be different about the people on a map. */
export type WhatIf =
  | { readonly kind: "loss"; readonly alter: string }
  | { readonly kind: "gives"; readonly alter: string; readonly type: SupportType }
  | { readonly kind: "joins"; readonly label: string; readonly type: SupportType };

/** The map as it would be. */
export function asIf(network: Network, whatIf: WhatIf): Network {
  switch (whatIf.kind) {
    case "loss":
      return without(network, whatIf.alter);
    case "gives": {
      const provides = network.alters.find(({ id }) => id === whatIf.alter)?.provides;
      return withPerson(network, whatIf.alter, {
        provides: { ...provides, [whatIf.type]: "yes" },
        state: "active",
      });
    }
    case "joins": {
      const joined = withNewcomer(network, whatIf.label);
      return withPerson(joined.network, joined.id, {
        professional: "no",
        provides: { [whatIf.type]: "yes" },
      });
    }
  }
}
