import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { buildSync } from "esbuild";

import type { Load } from "./loadProcess.ts";
import type { Acknowledged } from "./soundness.ts";

/** How far a lane is: which case, and how many of its commands were acknowledged. */
export interface Lane {
  readonly name: string;
  readonly round: number;
  readonly at: number;
}

/** Lanes at their beginning. */
export const newLanes = (name: string, count: number): Lane[] =>
  Array.from({ length: count }, (_, at) => ({ name: `${name}${at}`, round: 0, at: 0 }));

const programs = new Map<string, string>();

/** A program of this folder in one file: it is started very often, and loads faster so. */
export function bundled(name: string): string {
  const known = programs.get(name);
  if (known !== undefined) return known;
  const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-load-"));
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const outfile = path.join(folder, `${name}.mjs`);
  buildSync({
    entryPoints: [path.join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["@steunnetwerk/source"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  programs.set(name, outfile);
  return outfile;
}

/** A process that works on cases, and what it acknowledged. */
export class WorkingProcess {
  /** What it acknowledged, oldest first. */
  readonly acknowledged: Acknowledged[] = [];
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  readonly #lanes = new Map<string, Lane>();
  readonly #words = new Set<string>();
  readonly #waiting: (() => void)[] = [];
  #said = "";
  #errors = "";

  constructor() {
    this.#child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", bundled("loadProcess")],
      { stdio: ["pipe", "pipe", "pipe"] },
    );
    this.#closed = once(this.#child, "close");
    this.#child.stdin?.on("error", () => undefined); // it may be dead before it was told
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#said += text;
      for (let end = this.#said.indexOf("\n"); end >= 0; end = this.#said.indexOf("\n")) {
        this.#heard(this.#said.slice(0, end));
        this.#said = this.#said.slice(end + 1);
      }
    });
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#errors += text;
    });
    this.#child.on("exit", () => {
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  /** The number of the process. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Where each lane is now. */
  get lanes(): readonly Lane[] {
    return [...this.#lanes.values()];
  }

  /** Tells it what to do. */
  begin(load: Load): void {
    for (const lane of load.lanes) this.#lanes.set(lane.name, lane);
    this.#child.stdin?.write(`${JSON.stringify(load)}\n`);
  }

  /** Waits until it says a word, or acknowledged so many commands; rejects when it ended by itself. */
  async until(word: "loaded" | "ready" | "begun" | number): Promise<void> {
    const isThere = () =>
      typeof word === "number" ? this.acknowledged.length >= word : this.#words.has(word);
    while (!isThere()) {
      if (this.#child.exitCode !== null) throw new Error(`The process ended: ${this.#errors}`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Freezes or thaws it. */
  signal(signal: "SIGSTOP" | "SIGCONT"): void {
    this.#child.kill(signal);
  }

  /** Kills it, hard; rejects when it had ended by itself, which it never should. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#closed;
    if (this.#child.signalCode !== "SIGKILL" || this.#errors !== "")
      throw new Error(`The process ended by itself: ${this.#errors}`);
  }

  #heard(line: string): void {
    const [word = "", name = "", round, at, caseId = "", key = "", version, hash = ""] =
      line.split(" ");
    this.#words.add(word);
    if (word === "ack") {
      this.#lanes.set(name, { name, round: Number(round), at: Number(at) });
      this.acknowledged.push({ caseId, key, version: Number(version), hash });
    }
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
