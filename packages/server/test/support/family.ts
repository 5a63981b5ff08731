import type { Command } from "@steunnetwerk/handreiking";

import type { Organisations } from "./Organisation.ts";

/** The people of the made-up case. */
export const regievoerder = { person: "regie-1", capacity: "regievoerder" };
export const nv = { person: "nv-1", capacity: "netwerkverantwoordelijke" };

const people = (birthDate: string) => [
  { id: "kind-1", capacities: ["jeugdige"], birthDate, label: "Noor" },
  { id: "ouder-1", capacities: ["ouder"], positions: [{ kind: "ouderlijkGezag" }], label: "mama" },
  { id: "ouder-2", capacities: ["ouder"], positions: [], birthDate: "1980-01-01", label: "papa" },
];

/** A made-up case of a child born on a day, with a netwerkverantwoordelijke, oma (who may be told something) and buur (who may not). */
export async function startFamily(
  at: Organisations,
  caseId: string,
  birthDate: string,
  tenant = "noord",
): Promise<void> {
  const key = at.machine(tenant);
  const attributes = { team: "team-1" };
  const body = { by: regievoerder, people: people(birthDate), caseId, attributes };
  await at.does("POST", "/cases", key, body);
  const send = (command: Command) => at.does("POST", `/cases/${caseId}/commands`, key, command);
  await send({ type: "recordMeasures", by: regievoerder, measures: [], withinMeasure: "no" });
  await send({ type: "assignNetwerkverantwoordelijke", by: regievoerder, person: "nv-1" });
  const says = (decision: string, decider: string, about?: string) =>
    send({
      type: "recordConsent",
      by: nv,
      decision,
      decider,
      answer: "granted",
      manner: "oral",
      ...(about !== undefined && { about }),
    });
  const view = () => at.does("GET", `/cases/${caseId}`, key);
  const everyone = async (decision: string, about?: string) => {
    const { state } = await view();
    const { consents } = state as {
      consents: Record<string, Record<string, { requires: { people: string[] }[] }>>;
    };
    for (const decider of consents[decision]?.[about ?? ""]?.requires.flatMap(
      (one) => one.people,
    ) ?? [])
      await says(decision, decider, about);
  };
  await everyone("kaart");
  for (const id of ["oma-1", "buur-1"])
    await send({
      type: "recordPerson",
      by: nv,
      person: { id, capacities: ["steunfiguur"], label: `label of ${id}`, birthDate: "1955-05-05" },
    });
  await everyone("delen", "oma-1");
}
