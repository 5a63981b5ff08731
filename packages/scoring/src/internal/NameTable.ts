/**
 * The positions of names in a list, for lists that come one after the other and are looked up in a few times each: quicker than
 * a new `Map` for each. Cost: O(1) for names that differ as names do, O(names) at the worst.
 */
export class NameTable {
  #names: readonly string[] = [];
  /** For each slot the position of its name, from 1; 0 where it is free. */
  #slots = new Int32Array(256);
  /** The last slot in use; one less than a power of two. */
  #last = 0;

  /** Takes this list instead of the one before; false when a name is in it twice. */
  place(names: readonly string[]): boolean {
    this.#names = names;
    const slots = 2 ** (33 - Math.clz32(names.length));
    this.#last = slots - 1;
    if (slots > this.#slots.length) this.#slots = new Int32Array(slots);
    else this.#slots.fill(0, 0, slots);
    for (let at = 0; at < names.length; at++) {
      const slot = this.#slotOf(names[at]!);
      if (this.#slots[slot] !== 0) return false;
      this.#slots[slot] = at + 1;
    }
    return true;
  }

  /** The position of a name; -1 where it is not in the list. */
  of(name: string): number {
    return this.#slots[this.#slotOf(name)]! - 1;
  }

  /** The slot that a name is in, or the free one where it would go. */
  #slotOf(name: string): number {
    const slots = this.#slots;
    const names = this.#names;
    const last = this.#last;
    const { length } = name;
    const step = 1 + (length >>> 4); // of a long name some letters will do
    let hash = length;
    for (let i = 0; i < length; i += step) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (let at = slots[slot]!; at !== 0 && names[at - 1] !== name; at = slots[slot]!)
      slot = (slot + 1) & last;
    return slot;
  }
}
