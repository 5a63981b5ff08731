// More requests than can be worked on, sent at their moment whether those before were answered or not.
import { readFileSync } from "node:fs";

/** What was answered: its status, and after how many seconds to come back when it says so. */
export interface Answered {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

/** What is sent, to whom, how often and for how long. */
interface Overload {
  readonly perSecond: number;
  readonly seconds: number;
  /** Sends the one with this number. */
  readonly send: (turn: number) => Promise<Answered>;
  /** Asks one of the processes whether it is alive. */
  readonly probe: (turn: number) => Promise<Answered>;
  /** The ids of the processes. */
  readonly processes: readonly number[];
}

/** What came of each, how long it took from the moment it was due, and what the processes took meanwhile. */
export async function overload({ perSecond, seconds, send, probe, processes }: Overload) {
  const answers: Record<string, number> = {};
  const waits = { done: [] as number[], refused: [] as number[], healthy: [] as number[] };
  const memory: number[] = [];
  const sent: Promise<void>[] = [];
  let withoutRetryAfter = 0;
  let probes = 0;
  const from = performance.now();
  const take = async (asked: Promise<Answered>, due: number) => {
    try {
      const { status, retryAfter } = await asked;
      const kind = status < 300 ? "done" : String(status);
      answers[kind] = (answers[kind] ?? 0) + 1;
      if (status >= 300 && retryAfter === undefined) withoutRetryAfter++;
      waits[status < 300 ? "done" : "refused"].push(performance.now() - due);
    } catch (error) {
      const kind = error instanceof Error && "code" in error ? String(error.code) : "error";
      answers[kind] = (answers[kind] ?? 0) + 1;
    }
  };
  const watch = async (due: number) => {
    const { status } = await probe(probes++);
    if (status === 200) waits.healthy.push(performance.now() - due);
  };
  for (let now = from; now - from < seconds * 1_000; now = performance.now()) {
    for (; sent.length < ((now - from) / 1_000) * perSecond;)
      sent.push(take(send(sent.length), from + (sent.length / perSecond) * 1_000));
    if (probes < (now - from) / 250) void watch(now);
    if (memory.length < (now - from) / 1_000) memory.push(Math.max(...processes.map(megabytes)));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const offered = sent.length / ((performance.now() - from) / 1_000);
  await Promise.all(sent);
  return {
    offeredPerSecond: rounded(offered),
    donePerSecond: rounded((answers["done"] ?? 0) / seconds),
    answers,
    withoutRetryAfter,
    milliseconds: { done: shares(waits.done), refused: shares(waits.refused) },
    health: { asked: probes, answered: waits.healthy.length, ...shares(waits.healthy) },
    megabytes: { atFirst: memory[0], halfway: memory[memory.length >> 1], atLast: memory.at(-1) },
  };
}

/** What a process takes, as Linux counts it. */
function megabytes(process: number): number {
  const status = readFileSync(`/proc/${process}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1e3);
}

function shares(waits: readonly number[]) {
  const sorted = waits.toSorted((one, other) => one - other);
  const at = (share: number) => rounded(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return { p50: at(0.5), p99: at(0.99), longest: at(1) };
}

/** A figure with no more digits than it can bear. */
export const rounded = (value: number) => Number(value.toPrecision(3));
