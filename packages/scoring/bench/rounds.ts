// Rounds of a benchmark: every program in turn, each in a process of its own, so that what else the machine does hits all alike.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** CPU seconds (user and system, all threads) that a run takes. */
export async function cpuSeconds(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** A program that runs once for each line it is sent. */
export interface Program {
  /** What it said when it was ready. */
  readonly ready: Readonly<Record<string, string>>;
  /** Runs it once. */
  readonly round: (line?: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Ends it. */
  readonly end: () => Promise<void>;
}

async function start(command: string, args: readonly string[]): Promise<Program> {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value!) as never;
  return {
    ready: await next(),
    round: async (line = "") => {
      child.stdin.write(`${line}\n`);
      return next();
    },
    end: async () => {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** One of our programs. */
export const startOurs = (name: string): Promise<Program> =>
  start(process.execPath, ["--conditions=@steunnetwerk/source", here("benchProgram.ts"), name]);

/** Python with igraph and networkx; `undefined`, with a note, where there is none. */
export async function startPeers(kind: "ego" | "persons", file: string) {
  const python = ["/usr/bin/python3", "python3"].find(
    (command) => spawnSync(command, ["-c", "import igraph, networkx"]).status === 0,
  );
  if (python !== undefined) return start(python, [here("peers.py"), kind, file]);
  console.log(
    "peers skipped: no Python with igraph and networkx (Debian: python3-igraph, python3-networkx)",
  );
  return undefined;
}
