import { WaitingRoom } from "./WaitingRoom.ts";

/** What is true of the server as a whole: whether it is stopping, and who is in it. */
export class House {
  /** How many requests are being read, waiting and answered. */
  inside = 0;
  /** Where they wait. */
  readonly room: WaitingRoom;
  /** Resolves when the server was told to stop. */
  readonly closing: Promise<void>;
  #isClosing = false;
  #close: () => void = () => undefined;

  /** @param longestWait - how long a request may wait until it is worked on, in milliseconds. */
  constructor(longestWait: number) {
    this.room = new WaitingRoom(longestWait);
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
