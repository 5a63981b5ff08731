/** How often somebody may ask: a bucket that fills up evenly, and holds a sixth of what a minute gives. */
export class RateLimit {
  readonly #perMillisecond: number;
  readonly #most: number;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(perMinute: number) {
    this.#perMillisecond = perMinute / 60_000;
    this.#most = Math.max(1, perMinute / 6);
  }

  /** Takes one; gives how many seconds to wait when there is none, and 0 when there was. */
  take(who: string, now: number): number {
    const bucket = this.#bucket(who, now);
    if (bucket.left >= 1) {
      bucket.left--;
      return 0;
    }
    return Math.max(1, Math.ceil((1 - bucket.left) / this.#perMillisecond / 1000));
  }

  /** How many seconds to wait, without taking one. */
  look(who: string, now: number): number {
    const { left } = this.#bucket(who, now);
    return left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / this.#perMillisecond / 1000));
  }

  #bucket(who: string, now: number) {
    let bucket = this.#buckets.get(who);
    if (bucket === undefined) {
      if (this.#buckets.size >= 100_000) this.#forgetFull(now);
      bucket = { left: this.#most, at: now };
      this.#buckets.set(who, bucket);
    }
    bucket.left = Math.min(this.#most, bucket.left + (now - bucket.at) * this.#perMillisecond);
    bucket.at = now;
    return bucket;
  }

  /** A bucket that is full again says no more than one that is not there. */
  #forgetFull(now: number): void {
    for (const [who, { left, at }] of this.#buckets)
      if (left + (now - at) * this.#perMillisecond >= this.#most) this.#buckets.delete(who);
    if (this.#buckets.size >= 100_000) this.#buckets.clear();
  }
}
