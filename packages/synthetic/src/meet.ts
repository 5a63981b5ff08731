import { workOf, type Command, type Task, type WorkItem } from "@steunnetwerk/handreiking";

import { because, pick, type Scene } from "./Scene.ts";
import type { Telling } from "./Telling.ts";
import { outcomeWeights, refusals, takenUp } from "./caseChoices.ts";
import { madeUpRecord, yearsAfter } from "./caseRecords.ts";
import { surprises } from "./surprises.ts";

/** A day on which people meet: something unplanned, then some of what waits. False when there was nothing to do. */
export function meet(scene: Scene): boolean {
  let acted = surprises(scene);
  for (let left = scene.random.whole(3, 8); left > 0; left--)
    if (doesSomething({ ...scene, random: scene.random.for(left) })) acted = true;
  return settleSteps(scene) || acted;
}

/** One thing that waits: somebody is named, or a task is answered. */
function doesSomething(scene: Scene): boolean {
  const { telling, people, random } = scene;
  const current = telling.case;
  if (current.netwerkverantwoordelijke === undefined && current.state === "open")
    return telling.does({
      type: "assignNetwerkverantwoordelijke",
      by: people.regievoerder,
      person: people.responsible[current.assignments % people.responsible.length] ?? "",
    });
  const work = workOf(telling.guideline, current).filter(({ isPaused }) => !isPaused);
  const tasks = new Map(tasksOf(telling).map((task) => [task.id, task]));
  const [item] = pick(work, random) ?? [];
  const task = item && tasks.get(item.task);
  if (item === undefined || task === undefined || random.happens(0.1)) return names(scene);
  if (task.outcomes.length === 0) return factsFor(item, task, scene) || names(scene);
  if (item.assignee === undefined && random.happens(takenUp))
    return telling.does(claiming(item, task, scene));
  if (task.cannotBeDeclined !== true && random.happens(refusals.task))
    return telling.does(declining(item, task, scene));
  return telling.does(answering(item, task, scene));
}

const tasksOf = ({ guideline: { steps, safety } }: Telling): Task[] => [
  ...steps.flatMap(({ tasks }) => tasks),
  ...(safety?.tasks ?? []),
];

/** Somebody from the map comes into the case, while steps that ask for them are open. */
function names({ telling, people, random }: Scene): boolean {
  const current = telling.case;
  const asked = telling.guideline.steps.some(
    ({ id, tasks }) =>
      current.steps[id]?.state === "open" &&
      tasks.some(({ per }) => per?.capacity === people.network),
  );
  const inCase = people.holding([people.network], current);
  if (!asked || inCase.length >= 3) return false;
  const others = people.candidates.filter(({ id }) => current.people[id] === undefined);
  const [person] = pick(others, random) ?? [];
  return (
    person !== undefined &&
    telling.does({ type: "recordPerson", by: people.leader(current), person })
  );
}

/** What is not answered with an outcome: consent, and what the law needs to know. */
function factsFor(item: WorkItem, task: Task, scene: Scene): boolean {
  const { telling, people, random } = scene;
  const current = telling.case;
  const by = people.leader(current);
  const done = task.doneWhen;
  if (done !== undefined && "consent" in done) {
    const about =
      telling.guideline.decisions[done.consent]?.per === undefined ? undefined : item.subject;
    const consent = current.consents[done.consent]?.[about ?? ""];
    const decider = [
      ...(consent?.requires.flatMap((group) => group.people) ?? []),
      ...(consent?.seeks ?? []),
    ].find((person) => {
      const given = consent?.answers[person];
      return given === undefined || given.due === true || given.answer === "expired";
    });
    if (decider === undefined) return false;
    return telling.does({
      type: "recordConsent",
      by,
      decision: done.consent,
      ...(about !== undefined && { about }),
      decider,
      answer: random.happens(refusals.consent) ? "refused" : "granted",
      manner: random.oneOf(["oral", "written", "digital"]),
      ...(random.happens(0.2) && { until: yearsAfter(telling.today, 1) }),
    });
  }
  if (current.personal.measures === undefined)
    return telling.does({ type: "recordMeasures", by, measures: people.measures });
  const [unknown] = people.family.filter(({ id, birthDate, positions }) => {
    const known = current.personal.people[id];
    return (
      birthDate !== known?.birthDate || (positions !== undefined && known?.positions === undefined)
    );
  });
  return unknown !== undefined && telling.does({ type: "recordPerson", by, person: unknown });
}

function claiming(item: WorkItem, task: Task, { telling, people }: Scene): Command {
  return {
    type: "claimTask",
    by: doer(item, task, { telling, people }),
    task: task.id,
    ...(item.subject !== undefined && { subject: item.subject }),
  };
}

/** Who does a task: who took it up, or else anybody who may. */
function doer(item: WorkItem, task: Task, { telling, people }: Pick<Scene, "telling" | "people">) {
  const by = people.actorFor(task, item.subject, telling.case);
  return item.assignee === undefined ? by : { ...by, person: item.assignee };
}

function declining(item: WorkItem, task: Task, scene: Scene): Command {
  const { telling, random } = scene;
  return {
    type: "declineTask",
    by: doer(item, task, scene),
    task: task.id,
    ...(item.subject !== undefined && { subject: item.subject }),
    reason: because(scene),
    askAgain: random.happens(refusals.forGood) ? "never" : yearsAfter(telling.today, 1),
  };
}

function answering(item: WorkItem, task: Task, scene: Scene): Command {
  const { telling, people, random, language, map } = scene;
  const by = doer(item, task, scene);
  const weights = Object.fromEntries(task.outcomes.map(({ id }) => [id, outcomeWeights[id] ?? 1]));
  const outcome = random.weighted(weights);
  const chosen = task.outcomes.find(({ id }) => id === outcome);
  const present = people.holding(task.together ?? ["jeugdige", "ouder"], telling.case);
  const named = [
    ...people.holding(["jeugdige", "ouder"], telling.case),
    ...(item.subject === undefined ? [] : [item.subject]),
  ];
  return {
    type: "completeTask",
    by,
    task: task.id,
    ...(item.subject !== undefined && { subject: item.subject }),
    outcome,
    ...(task.together !== undefined && {
      with: [...new Set([...present, ...(item.subject === undefined ? [] : [item.subject])])],
    }),
    ...(task.record !== undefined &&
      chosen?.withoutRecord !== true && {
        record: madeUpRecord(telling.guideline, task.record, {
          language,
          map,
          today: telling.today,
          by: by.person,
          people: named,
          random: random.for("record"),
        }),
      }),
    ...(chosen?.needsReason === true && { reason: because(scene) }),
  };
}

/** Steps that can be closed are closed; one that stood still for long is left out; then the case itself. */
function settleSteps(scene: Scene): boolean {
  const { telling, people, random } = scene;
  let acted = false;
  for (const { id } of telling.guideline.steps) {
    const step = telling.case.steps[id];
    if (step?.state !== "open" || !random.happens(0.4)) continue;
    const by = people.leader(telling.case);
    const child = { heard: true, by: by.person, on: telling.today } as const;
    const waits = workOf(telling.guideline, telling.case).some((item) => item.step === id);
    if (!waits || random.happens(0.1))
      acted = telling.does({ type: "closeStep", by, step: id, child }) || acted;
    const since = step.openedOn ?? telling.today;
    if (
      telling.case.steps[id]?.state === "open" &&
      !waits &&
      since < threeMonthsBefore(telling.today)
    )
      acted =
        telling.does({ type: "skipStep", by, step: id, reason: because(scene), child }) || acted;
  }
  for (const signal of Object.keys(telling.case.signals))
    acted =
      telling.does({
        type: "closeSignal",
        by: people.in("aandachtsfunctionaris", telling.case),
        signal,
        reason: because(scene),
      }) || acted;
  const going = Object.values(telling.case.steps).some(({ state }) => state === "open");
  if (!going && telling.case.state === "open")
    acted = telling.does({ type: "closeCase", by: people.regievoerder }) || acted;
  return acted;
}

const threeMonthsBefore = (day: string) =>
  new Date(Date.parse(day) - 91 * 86_400_000).toISOString().slice(0, 10);
