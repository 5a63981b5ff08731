import { Effect } from "effect";

import { Problem } from "../problems.ts";

/** How long work is begun before the process looks at what came in meanwhile, in milliseconds. */
const workMilliseconds = 10;

/** How often it looks at most, while new connections keep coming, before work goes on. */
const mostLooks = 128;

/** How many requests are worked on side by side; more would only make each of them take longer. */
const sideBySide = 32;

/** A request in the room. */
interface Ticket {
  since: number;
  place: "outside" | "waiting" | "at work" | "gone";
  call: () => void;
}

/**
 * Where requests wait until they are worked on, in the order in which they came. Work is begun a little at a time, and in between
 * the process looks at what else came in: otherwise what is too much would wait in the network, where nobody sees for how long.
 */
export class WaitingRoom {
  readonly #longestWait: number;
  readonly #waiting = new Set<Ticket>();
  #atWork = 0;
  #began: number | undefined; // when work was begun, since the last look
  #looked = 0;
  #hasNew = false;
  #watch: NodeJS.Timeout | undefined;

  /** @param longestWait - in milliseconds; whoever waits longer is told to come back. */
  constructor(longestWait: number) {
    this.#longestWait = longestWait;
  }

  /** A ticket for who came in. */
  ticket(): Ticket {
    return { since: 0, place: "outside", call: () => undefined };
  }

  /** Somebody connected; others may be waiting behind them. */
  connected(): void {
    this.#hasNew = true;
  }

  /** Waits for one's turn. Fails with a {@link Problem} when that takes too long. */
  turnOf(ticket: Ticket): Effect.Effect<void, Problem> {
    return Effect.callback((resume) => {
      ticket.call = () => {
        resume(
          ticket.place === "at work"
            ? Effect.void
            : Effect.fail(new Problem("unavailable", { retryAfter: 1 })),
        );
      };
      ticket.since = performance.now();
      ticket.place = "waiting";
      this.#waiting.add(ticket);
      this.#callNext();
    });
  }

  /** The one with this ticket is done, or waits no more. */
  leave(ticket: Ticket): void {
    if (ticket.place === "at work") this.#atWork--;
    this.#waiting.delete(ticket);
    ticket.place = "gone";
    this.#callNext();
  }

  #callNext(): void {
    const now = performance.now();
    for (const ticket of this.#waiting) {
      const isLate = now - ticket.since > this.#longestWait;
      if (!isLate && !this.#hasRoom()) break;
      this.#waiting.delete(ticket);
      ticket.place = isLate ? "gone" : "at work";
      if (!isLate) this.#atWork++;
      ticket.call();
    }
    this.#watchOldest(now);
  }

  /** Whether something may be begun now; when there is no time, who waits is called after the process looked at what came in. */
  #hasRoom(): boolean {
    if (this.#atWork >= sideBySide || this.#looked > 0) return false;
    const now = performance.now();
    if (this.#began === undefined) {
      this.#began = now;
      this.#lookAndGoOn();
    }
    return now - this.#began < workMilliseconds;
  }

  /** Looks at what came in, and again while somebody new connected: each look takes in one connection. */
  #lookAndGoOn(): void {
    setImmediate(() => {
      if (this.#hasNew && this.#looked < mostLooks) {
        this.#hasNew = false;
        this.#looked++;
        this.#lookAndGoOn();
        return;
      }
      this.#began = undefined;
      this.#looked = 0;
      this.#callNext();
    });
  }

  /** Whoever waits longest is told to come back in time, also when nothing is finished meanwhile. */
  #watchOldest(now: number): void {
    const [oldest] = this.#waiting;
    if (oldest === undefined || this.#watch !== undefined) return;
    this.#watch = setTimeout(
      () => {
        this.#watch = undefined;
        this.#callNext();
      },
      this.#longestWait - (now - oldest.since) + 1,
    );
    this.#watch.unref();
  }
}
