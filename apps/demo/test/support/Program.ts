import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Readable } from "node:stream";

const demo = path.join(import.meta.dirname, "../..");

/** The program as `npm start` runs it, in a process of its own. */
export class Program {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** All it has said so far. */
  output = "";

  constructor(...args: readonly string[]) {
    this.process = spawn(
      process.execPath,
      ["--conditions=@steunnetwerk/source", "src/main.ts", ...args],
      { cwd: demo, stdio: ["ignore", "pipe", "pipe"] },
    );
    for (const stream of [this.process.stdout, this.process.stderr])
      stream.on("data", (chunk: Buffer) => {
        this.output += chunk.toString();
      });
  }

  /** The address it prints when it is ready. */
  async address(): Promise<string> {
    for (;;) {
      const [, address] = /Open (\S+) in a browser/.exec(this.output) ?? [];
      if (address !== undefined) return address;
      if (this.process.exitCode !== null) throw new Error(`It ended: ${this.output}`);
      await Promise.race([once(this.process.stdout, "data"), once(this.process, "exit")]);
    }
  }

  /** Its exit code, once it has ended; `null` when a signal ended it. */
  async ended(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null)
      await once(this.process, "close");
    return this.process.exitCode;
  }
}
