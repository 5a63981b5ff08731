import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../src/bin.ts", import.meta.url));

/** `steunnetwerk serve` as a process of its own. */
export class ServedProcess {
  /** Where it listens. */
  readonly url: string;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #told: { text: string };

  private constructor(url: string, child: ChildProcessWithoutNullStreams, told: { text: string }) {
    this.url = url;
    this.#child = child;
    this.#told = told;
  }

  /** Starts one and waits until it listens. */
  static async start(...words: string[]): Promise<ServedProcess> {
    const child = spawn(process.execPath, [
      ...["--conditions=@steunnetwerk/source", "--disable-warning=ExperimentalWarning"],
      ...[bin, "serve", ...words],
    ]);
    child.stdout.resume();
    const told = { text: "" };
    child.stderr.setEncoding("utf8").on("data", (text: string) => (told.text += text));
    const served = (url: string) => new ServedProcess(url, child, told);
    return new Promise((resolve, reject) => {
      child.stderr.on("data", () => {
        const url = /(http:\S+) listens/.exec(told.text)?.[1];
        if (url !== undefined) resolve(served(url));
      });
      child.once("exit", (code) => {
        reject(new Error(`it ended with ${code}: ${told.text}`));
      });
    });
  }

  /** Waits until it tells something; gives what the first group of the pattern matched. */
  async until(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.#told.text);
      if (found !== null) return found[1] ?? "";
      await once(this.#child.stderr, "data");
    }
  }

  /** Sends a signal. */
  signal(signal: "SIGUSR2"): void {
    this.#child.kill(signal);
  }

  /** Ends it: as an operator does, or as a failure does; gives the code it ended with. */
  async end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null)
      throw new Error(`it had ended by itself: ${this.#told.text}`);
    const ended = once(this.#child, "exit");
    this.#child.kill(signal);
    await ended;
    return this.#child.exitCode;
  }
}
