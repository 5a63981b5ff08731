import { started } from "../Enactment.ts";

import type { Explored } from "./Explored.ts";
import { diligentCommands, nextTimer, possibleCommands } from "./possible.ts";
import { Random } from "./random.ts";

import { advance, type Case, type CaseEvent, type Command } from "@steunnetwerk/handreiking";

/** What a walk through a guideline did. */
export interface Walked {
  readonly history: readonly CaseEvent[];
  readonly current: Case;
  readonly sent: readonly Sent[];
  readonly accepted: number;
  /** How often each code was refused. */
  readonly refused: ReadonlyMap<string, number>;
  /** Length of the largest case on the way, as JSON. */
  readonly largest: number;
}

/** A command and the day it was sent. */
interface Sent {
  readonly command: Command;
  readonly today: string;
}

/** Who asks to be told of every step of a walk. */
type Listener = (step: {
  readonly command: Command;
  readonly events: readonly CaseEvent[];
  readonly before: Case | undefined;
  readonly after: Case;
  readonly today: string;
}) => void;

const births = ["2016-11-30", "2012-03-04", "2011-01-10", "2008-12-01"] as const;

/** How a walk goes, where it differs from any other. */
interface Manner {
  /** The case it goes on from, and the day; a new one when left out. */
  readonly from?: { readonly current: Case; readonly today: string };
  readonly listen?: Listener;
  /** Commands that are taken often, whenever they are possible. */
  readonly often?: (command: Command) => boolean;
  /** How often people do what is asked of them, from 0 to 1. */
  readonly diligence?: number;
}

/**
 * Walks through a guideline with commands chosen by a seed. Two times out of three people do what is asked of them, otherwise
 * anything; now and then time passes to the next timer. A case that was closed is opened again.
 */
export function walk(
  explored: Explored,
  seed: number,
  length: number,
  { from, listen, often = () => false, diligence = 0.67 }: Manner = {},
): Walked {
  const { guideline } = explored;
  const random = new Random(seed);
  const history: CaseEvent[] = [];
  const sent: Sent[] = [];
  const refused = new Map<string, number>();
  let today = from?.today ?? "2026-11-24";
  let accepted = 0;
  let largest = 0;
  const send = (command: Command, before: Case | undefined): Case | undefined => {
    const decided = advance(guideline, before, command, { now: `${today}T09:30:00Z`, today });
    sent.push({ command, today });
    if (!decided.accepted) {
      refused.set(decided.refusal.code, (refused.get(decided.refusal.code) ?? 0) + 1);
      return before;
    }
    accepted += 1;
    history.push(...decided.events);
    const after = decided.case;
    listen?.({ command, events: decided.events, before, after, today });
    largest = Math.max(largest, JSON.stringify(after).length);
    return after;
  };
  let current = from?.current ?? send(started(random.pick(births)), undefined);
  while (sent.length < length) {
    if (current === undefined) throw new Error("The case did not start");
    const timer = nextTimer(guideline, current);
    if (current.state === "closed" && random.next() < 0.3)
      current = send(
        {
          type: "repeatStep",
          by: { person: "regie-1", capacity: "regievoerder" },
          step: random.pick(guideline.steps).id,
          reason: "weer nodig",
        },
        current,
      );
    else if (timer !== undefined && random.next() < 0.1) {
      if (timer.day > today) today = timer.day;
      current = send(timer.command, current);
    } else {
      const possible = possibleCommands(explored, current, today);
      const favoured = random.next() < 0.2 ? possible.filter(often) : [];
      const diligent =
        random.next() < diligence ? diligentCommands(explored, possible, current) : [];
      const command = random.pick(
        [favoured, diligent].find((commands) => commands.length > 0) ?? possible,
      );
      // Ending a case is rarely the next thing to do; without this most walks would be short.
      if (command.type === "closeCase" && random.next() < 0.9) continue;
      current = send(command, current);
    }
  }
  if (current === undefined) throw new Error("The case did not start");
  return { history, current, sent, accepted, refused, largest };
}
