import type { Terminal } from "./Terminal.ts";

/** Standard output in large pieces: writing each line apart would cost more than making it. */
export class Output {
  readonly #terminal: Terminal;
  #waiting = "";

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Adds a line; waits when whoever reads cannot keep up. */
  async line(text: string): Promise<void> {
    this.#waiting += `${text}\n`;
    if (this.#waiting.length >= 1 << 16) await this.flush();
  }

  /** Writes what was added. */
  async flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = "";
    if (text !== "") await this.#terminal.write(text);
  }
}
