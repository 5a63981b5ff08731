import type { Call } from "./Command.ts";

/** Tells how far a long command is, on standard error, when somebody looks there. */
export class Progress {
  readonly #call: Call;
  readonly #started = performance.now();
  #toldAt = 0;
  #isShown = false;

  constructor(call: Call) {
    this.#call = call;
  }

  /** Tells how many are done, at most five times a second. */
  tell(done: number): void {
    const { terminal, language } = this.#call;
    if (!terminal.tellsTerminal || terminal.environment["TERM"] === "dumb") return;
    const now = performance.now();
    if (now - this.#toldAt < 200) return;
    this.#toldAt = now;
    this.#isShown = true;
    const rate = Math.round((done / (now - this.#started)) * 1000);
    const unit = { nl: "per seconde", en: "a second" }[language];
    terminal.tell(
      `\r\u001B[K${done.toLocaleString(language)}, ${rate.toLocaleString(language)} ${unit}`,
    );
  }

  /** Takes away what was shown. */
  end(): void {
    if (this.#isShown) this.#call.terminal.tell("\r\u001B[K");
  }
}
