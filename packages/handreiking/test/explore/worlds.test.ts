import { describe, expect, it } from "vitest";

import { jeugdige, ouder, regievoerder } from "../Enactment.ts";
import { fourteen, Story, supporter } from "../Story.ts";

import { explorations } from "./Explored.ts";
import { walk } from "./Walk.ts";

import {
  evolve,
  handreiking,
  maySee,
  timersOf,
  transition,
  workOf,
  type Actor,
  type Case,
  type CaseEvent,
  type Command,
  type Refusal,
} from "@steunnetwerk/handreiking";

/** One of two worlds that get the same commands, but for some. */
class World {
  current: Case | undefined;

  constructor(from?: Case) {
    this.current = from;
  }

  /** What would come of a command. */
  decide(command: Command, today: string): Refusal | readonly CaseEvent[] {
    const facts = { now: `${today}T09:30:00Z`, today };
    const decided = transition(handreiking, this.current, command, facts);
    return decided.accepted ? decided.events : decided.refusal;
  }

  happens(events: Refusal | readonly CaseEvent[]): void {
    if (!("rule" in events)) this.current = events.reduce<Case | undefined>(evolve, this.current);
  }
}

const seeds = [11, 12, 13, 14];
const outsiders = [jeugdige, ouder, regievoerder, supporter("oma-1"), supporter("coach-1")];

/** What somebody sees of the answer to a command, and of the case after it. */
function seenBy(viewer: Actor, answer: Refusal | readonly CaseEvent[], current: Case | undefined) {
  if (current === undefined) return answer;
  const see = (thing: Parameters<typeof maySee>[3]) => maySee(handreiking, current, viewer, thing);
  return {
    answer: "rule" in answer ? answer : answer.filter(see),
    work: workOf(handreiking, current).filter(see),
    timers: timersOf(handreiking, current).filter(see),
  };
}

/** Whether a command is about a safety signal. */
function isAboutSafety(command: Command): boolean {
  if (command.type === "raiseSignal" || command.type === "closeSignal") return true;
  return "task" in command && command.task.startsWith("meldcode");
}

describe("two worlds", () => {
  it.each(seeds)(
    "[V3] one with signals, one without, look the same to outsiders (seed %i)",
    (seed) => {
      const { sent } = walk(explorations.handreiking, seed, 250, { often: isAboutSafety });
      const [withSignals, without] = [new World(), new World()];
      let signals = 0;
      for (const { command, today } of sent) {
        const answer = withSignals.decide(command, today);
        if (isAboutSafety(command)) {
          withSignals.happens(answer);
          signals += "rule" in answer ? 0 : 1;
        } else {
          // Only the circle holds back because of a signal; what it does not do, happens in neither world.
          if ("rule" in answer && answer.code === "onHold") continue;
          const other = without.decide(command, today);
          withSignals.happens(answer);
          without.happens(other);
          for (const viewer of outsiders)
            expect(seenBy(viewer, answer, withSignals.current)).toEqual(
              seenBy(viewer, other, without.current),
            );
        }
        for (const viewer of outsiders)
          expect(seenBy(viewer, [], withSignals.current)).toEqual(
            seenBy(viewer, [], without.current),
          );
      }
      expect(signals).toBeGreaterThan(0);
    },
  );

  it.each(seeds)(
    "[H3] [A6] one with computed results, one without, go the same way (seed %i)",
    (seed) => {
      // From the day a map was drawn, which is what a system describes.
      const story = new Story(fourteen).explained();
      story.task("drawMap", "approved", { subject: "kind-1" });
      const from = { current: story.case, today: story.today };
      const often = ({ type }: Command) => type === "activityResult";
      const { sent } = walk(explorations.handreiking, seed, 300, { from, often });
      const [withResults, without] = [new World(from.current), new World(from.current)];
      const isComputed = (event: CaseEvent) => "task" in event && event.task === "describeMap";
      const people = (answer: Refusal | readonly CaseEvent[]) =>
        "rule" in answer ? answer : answer.filter((event) => !isComputed(event));
      let results = 0;
      for (const { command, today } of sent) {
        const answer = withResults.decide(command, today);
        withResults.happens(answer);
        if (command.type === "activityResult") {
          expect(people(answer)).toEqual([]);
          results += "rule" in answer ? 0 : 1;
          continue;
        }
        const other = without.decide(command, today);
        without.happens(other);
        expect(people(answer)).toEqual(people(other));
      }
      expect(results).toBeGreaterThan(0);
    },
  );
});
