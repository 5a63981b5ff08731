/** What is true of the server as a whole: whether it is stopping, and how many requests it is working on. */
export class House {
  /** How many requests are being answered. */
  inside = 0;
  /** Resolves when the server was told to stop. */
  readonly closing: Promise<void>;
  #isClosing = false;
  #close: () => void = () => undefined;

  constructor() {
    this.closing = new Promise((resolve) => {
      this.#close = resolve;
    });
  }

  /** Whether the server was told to stop. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** From now on no request is taken, and streams end. */
  close(): void {
    this.#isClosing = true;
    this.#close();
  }
}
