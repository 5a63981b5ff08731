import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** A made-up calendar: it goes as the real one does, some days ahead of it. The days ahead are kept in a file. */
export class Calendar {
  readonly #file: string;
  #ahead: number;

  constructor(file: string) {
    this.#file = file;
    this.#ahead = existsSync(file) ? Number(readFileSync(file, "utf8")) || 0 : 0;
  }

  /** What time it is, in milliseconds since 1970. */
  readonly now = (): number => Date.now() + this.#ahead * 86_400_000;

  /** Goes forward, one day to ten years. */
  forward(days: number): void {
    if (!Number.isInteger(days) || days < 1 || days > 3_653)
      throw new RangeError("The calendar goes forward by 1 to 3,653 whole days.");
    writeFileSync(this.#file, String(this.#ahead + days));
    this.#ahead += days;
  }
}
