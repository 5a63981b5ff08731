// How many commands a second `transition` decides, how many events `evolve` folds, and whether a long case costs more than a
// young one. No peer steps through the same guideline, so the figures stand alone; run them on the machine you care about.
import { explorations } from "../test/explore/Explored.ts";
import { walk } from "../test/explore/Walk.ts";

import {
  evolve,
  handreiking,
  timersOf,
  transition,
  workOf,
  type Case,
  type CaseEvent,
  type Command,
} from "@steunnetwerk/handreiking";

interface Recorded {
  readonly before: Case | undefined;
  readonly command: Command;
  readonly facts: { readonly now: string; readonly today: string };
  readonly events: readonly CaseEvent[];
}

const rounds = 15;
const young = record(1, 200);
const long = record(2, 10_000).slice(-200);

/** The commands of a walk that were accepted, each with the case it was decided on. */
function record(seed: number, length: number): Recorded[] {
  const recorded: Recorded[] = [];
  walk(explorations.handreiking, seed, length, {
    diligence: 0.9,
    listen: ({ command, events, before, today }) => {
      recorded.push({ before, command, events, facts: { now: `${today}T09:30:00Z`, today } });
    },
  });
  return recorded;
}

const jobs: Record<string, () => number> = {
  "transition, young case": () => decide(young),
  "transition, case of 10,000 commands": () => decide(long),
  "evolve, young case": () => fold(young),
  "evolve, case of 10,000 commands": () => fold(long),
  "workOf and timersOf, young case": () => read(young),
  "workOf and timersOf, case of 10,000 commands": () => read(long),
};

function decide(recorded: readonly Recorded[]): number {
  for (const { before, command, facts, events } of recorded) {
    const decided = transition(handreiking, before, command, facts);
    if (!decided.accepted || decided.events.length !== events.length)
      throw new Error("Not what was recorded");
  }
  return recorded.length;
}

function fold(recorded: readonly Recorded[]): number {
  let count = 0;
  for (const { before, events } of recorded) {
    events.reduce<Case | undefined>(evolve, before);
    count += events.length;
  }
  return count;
}

function read(recorded: readonly Recorded[]): number {
  let found = 0;
  for (const { before } of recorded)
    if (before !== undefined)
      found += workOf(handreiking, before).length + timersOf(handreiking, before).length;
  if (found === 0) throw new Error("Nothing was found");
  return recorded.length;
}

/** Operations per second of CPU time, in one round of at least 100 ms. */
function measure(job: () => number): number {
  const start = process.cpuUsage();
  let operations = 0;
  let seconds = 0;
  while (seconds < 0.1) {
    operations += job();
    const { user, system } = process.cpuUsage(start);
    seconds = (user + system) / 1e6;
  }
  return operations / seconds;
}

const figures = new Map<string, number[]>(Object.keys(jobs).map((name) => [name, []]));
for (let round = -2; round < rounds; round += 1)
  for (const [name, job] of Object.entries(jobs)) {
    const perSecond = measure(job);
    if (round >= 0) figures.get(name)?.push(perSecond);
  }
const result = Object.fromEntries(
  [...figures].map(([name, all]) => {
    const sorted = all.sort((one, other) => one - other);
    const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0);
    return [name, { perSecond: at(0.5), lowest: at(0), highest: at(1) }];
  }),
);
for (const [name, { perSecond, lowest, highest }] of Object.entries(result))
  console.log(`${name}: ${perSecond}/s (${lowest} to ${highest})`);
console.log(
  JSON.stringify({
    benchmark: "transition",
    unit: "operations per second of CPU time",
    rounds,
    largestCaseBytes: Math.max(...long.map(({ before }) => JSON.stringify(before ?? "").length)),
    result,
  }),
);
