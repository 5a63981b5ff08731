import type { Actor, Case, Guideline, Measures, CasePerson, Task } from "@steunnetwerk/handreiking";

import type { MadeUpFamily } from "./madeUpFamily.ts";

/** Who takes part in a made-up case: the family, those who could be asked for help, and the professionals. */
export class CasePeople {
  /** The jeugdige, the parents, and the institution that has guardianship. */
  readonly family: readonly CasePerson[];
  /** Measures of youth protection. */
  readonly measures: Measures;
  /** Grown-ups on the map, outside the home and not there for a job: who could be asked. */
  readonly candidates: readonly CasePerson[];
  readonly regievoerder: Actor;
  /** Who can be netwerkverantwoordelijke, one after the other. */
  readonly responsible: readonly string[];
  /** In what capacity a supporter takes part in this guideline. */
  readonly network: string;
  readonly #id: string;

  constructor({ id, people, map }: MadeUpFamily, guideline: Guideline) {
    this.#id = id;
    this.regievoerder = { person: `${id}-regievoerder`, capacity: "regievoerder" };
    this.responsible = [`${id}-professional-1`, `${id}-professional-2`];
    this.network =
      Object.entries(guideline.capacities).find(([, { network }]) => network === true)?.[0] ??
      "steunfiguur";
    this.measures = people.measures.map(({ kind, period }) => ({ kind, period }));
    const labels = new Map(people.persons.map((person) => [person.id, person]));
    const child = labels.get(people.jeugdigeId);
    this.family = [
      {
        id: people.jeugdigeId,
        capacities: ["jeugdige"],
        ...(child?.label !== undefined && { label: child.label }),
        ...(child?.birthDate !== undefined && { birthDate: child.birthDate }),
      },
      ...people.positions.map(({ personId, kind }) => {
        const label = labels.get(personId)?.label;
        return {
          id: personId,
          capacities: [kind === "voogdijGi" ? "voogd" : "ouder"],
          ...(label !== undefined && { label }),
          positions: [{ kind }],
        };
      }),
    ];
    this.candidates = map.alters
      .filter(
        ({ professional, household, relation, kind, state = "active" }) =>
          professional === "no" &&
          household === undefined &&
          relation !== "ouder" &&
          kind !== "group" &&
          state === "active",
      )
      .filter((alter) => labels.get(alter.id)?.isAdult !== "no")
      .map(({ id: person, label }) => ({
        id: person,
        capacities: [this.network],
        ...(label !== undefined && { label }),
      }));
  }

  /** Who acts for the network now: the netwerkverantwoordelijke, or while there is none the regievoerder. */
  leader({ netwerkverantwoordelijke: now }: Case): Actor {
    return now === undefined
      ? this.regievoerder
      : { person: now.person, capacity: "netwerkverantwoordelijke" };
  }

  /** Somebody in a capacity: from the case, or a professional of the host. */
  in(capacity: string, current: Case): Actor {
    const recorded = Object.entries(current.people).find(([, { capacities }]) =>
      capacities.includes(capacity),
    );
    return { person: recorded?.[0] ?? `${this.#id}-${capacity}`, capacity };
  }

  /** Who does a task: the one it is about, who leads, or anybody whom the guideline names. */
  actorFor(task: Task, subject: string | undefined, current: Case): Actor {
    const own = task.per?.capacity;
    if (own !== undefined && subject !== undefined && task.mayAct.includes(own))
      return { person: subject, capacity: own };
    const leader = this.leader(current);
    if (task.mayAct.includes(leader.capacity)) return leader;
    if (task.mayAct.includes("regievoerder")) return this.regievoerder;
    return this.in(task.mayAct[0] ?? "system", current);
  }

  /** Everybody in the case now who holds one of these capacities. */
  holding(capacities: readonly string[], { people }: Case): readonly string[] {
    return Object.entries(people)
      .filter(([, person]) => person.capacities.some((one) => capacities.includes(one)))
      .map(([id]) => id);
  }
}
