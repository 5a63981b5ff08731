import type { Case, Command, Guideline } from "@steunnetwerk/handreiking";

import type { Random } from "./Random.ts";
import { because, pick, withOne, type Scene } from "./Scene.ts";
import { unplanned } from "./caseChoices.ts";

/** Things nobody planned. */
export function surprises(scene: Scene): boolean {
  const { telling, people, random, language } = scene;
  const current = telling.case;
  const by = people.leader(current);
  const reason = because(scene);
  const active = people.holding([people.network], current);
  const steps = telling.guideline.steps.map(({ id }) => id);
  const inState = (state: string) =>
    steps.filter((id) => (current.steps[id]?.state ?? "waiting") === state);
  const [open, waiting, closed] = [inState("open"), inState("waiting"), inState("closed")];
  const kinds: Readonly<Record<keyof typeof unplanned, () => Command | undefined>> = {
    signal: () => ({
      type: "raiseSignal",
      by: people.in("jeugdige", current),
      signal: `${current.id}-signal-${current.signalsRaised + 1}`,
      implicated: [...(pick(active, random) ?? people.holding(["ouder"], current).slice(0, 1))],
      what: { nl: "Een zorg over veiligheid (verzonnen).", en: "A worry about safety (made up)." }[
        language
      ],
    }),
    netwerkverantwoordelijkeLeaves: () => ({
      type: "endNetwerkverantwoordelijke",
      by: people.regievoerder,
      reason,
    }),
    supporterLeaves: () =>
      withOne(active, random, (person) => ({ type: "endPerson", by, person, reason })),
    consentWithdrawn: () => withdrawal(current, random),
    onDemand: () =>
      withOne(onDemand(telling.guideline), random, ({ id: task, per }) =>
        per === undefined
          ? { type: "openTask", by, task }
          : withOne(active, random, (subject) => ({ type: "openTask", by, task, subject })),
      ),
    skip: () =>
      withOne([...open, ...waiting], random, (step) => ({
        type: "skipStep",
        by,
        step,
        reason,
        child: { heard: true, by: by.person, on: telling.today },
      })),
    repeat: () => withOne(closed, random, (step) => ({ type: "repeatStep", by, step, reason })),
    reopened: () =>
      current.state === "open"
        ? undefined
        : withOne(steps, random, (step) => ({
            type: "repeatStep",
            by: people.regievoerder,
            step,
            reason,
          })),
    merge: () =>
      withOne(waiting, random, (step) =>
        withOne(open, random, (into) => ({ type: "mergeStep", by, step, into, reason })),
      ),
    reorder: () =>
      withOne(waiting, random, (step) => ({ type: "reorderStep", by, step, after: [], reason })),
    suddenEnd: () => ({ type: "closeCase", by: people.regievoerder, reason }),
  };
  let happened = false;
  for (const [kind, chance] of Object.entries(unplanned)) {
    if (!random.happens(chance)) continue;
    const command = kinds[kind as keyof typeof unplanned]();
    if (command !== undefined && telling.does(command)) happened = true;
  }
  return happened;
}

/** Tasks that open when somebody asks for them. */
const onDemand = ({ steps }: Guideline) =>
  steps.flatMap(({ tasks }) => tasks).filter(({ opens }) => opens === "onDemand");

/** A consent that was given is taken back. */
function withdrawal({ consents, people }: Case, random: Random): Command | undefined {
  const given = Object.entries(consents).flatMap(([decision, byAbout]) =>
    Object.entries(byAbout).flatMap(([about, { answers }]) =>
      Object.entries(answers).flatMap(([decider, { answer }]): Command[] => {
        const capacity = people[decider]?.capacities[0];
        if (answer !== "granted" || capacity === undefined) return [];
        const by = { person: decider, capacity };
        return [{ type: "withdrawConsent", by, decision, ...(about !== "" && { about }), decider }];
      }),
    ),
  );
  return pick(given, random)?.[0];
}
