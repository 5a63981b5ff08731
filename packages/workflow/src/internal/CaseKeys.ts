import { createHmac } from "node:crypto";

import { type AesKey, importKey, newKey, seal, unseal } from "./aes.ts";

/** The owner of what belongs to the child's file. */
export const fileOwner = "case";

/** The owner of what belongs to one person. */
export const personOwner = (person: string): string => `person:${person}`;

/** The keys of one case: one for the file and one for each person something personal was written about. */
export class CaseKeys {
  readonly #raw: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly #imported = new Map<string, Promise<AesKey>>();

  private constructor(raw: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
    this.#raw = raw;
  }

  /** Keys for a new case. */
  static create(): CaseKeys {
    return new CaseKeys(new Map([[fileOwner, newKey()]]));
  }

  /** The keys that {@link bytes} gave. */
  static from(bytes: Uint8Array): CaseKeys {
    const entries = Object.entries(
      JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>,
    );
    return new CaseKeys(
      new Map(
        entries.map(([owner, key]) => [owner, new Uint8Array(Buffer.from(key, "base64url"))]),
      ),
    );
  }

  /** All keys, to be sealed and stored. */
  bytes(): Uint8Array<ArrayBuffer> {
    const entries = [...this.#raw].map(([owner, key]) => [
      owner,
      Buffer.from(key).toString("base64url"),
    ]);
    return new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  }

  /** Whether there is a key for an owner. */
  has(owner: string): boolean {
    return this.#raw.has(owner);
  }

  /** These keys, and new ones for the owners that have none; the same object when all have one. */
  withOwners(owners: readonly string[]): CaseKeys {
    const missing = owners.filter((owner) => !this.#raw.has(owner));
    return missing.length === 0
      ? this
      : new CaseKeys(
          new Map([...this.#raw, ...missing.map((owner) => [owner, newKey()] as const)]),
        );
  }

  /** These keys without that of an owner: nobody can read what it encrypted any more. */
  without(owner: string): CaseKeys {
    return new CaseKeys(new Map([...this.#raw].filter(([other]) => other !== owner)));
  }

  /** Encrypts something of an owner. */
  async seal(owner: string, bytes: Uint8Array<ArrayBuffer>, context: string): Promise<Uint8Array> {
    return seal(await this.#key(owner), bytes, context);
  }

  /** Decrypts something of an owner. */
  async unseal(
    owner: string,
    bytes: Uint8Array,
    context: string,
  ): Promise<Uint8Array<ArrayBuffer>> {
    return unseal(await this.#key(owner), bytes, context);
  }

  /** A fingerprint that tells two texts apart and, without the key of the file, tells nothing about either. */
  fingerprint(text: string): string {
    const key = this.#raw.get(fileOwner);
    if (key === undefined) throw new Error("The case has no key for its file");
    return createHmac("sha256", key).update(text).digest("base64url").slice(0, 22);
  }

  #key(owner: string): Promise<AesKey> {
    let key = this.#imported.get(owner);
    if (key === undefined) {
      const raw = this.#raw.get(owner);
      if (raw === undefined) throw new Error("The case has no key for this owner");
      key = importKey(raw);
      this.#imported.set(owner, key);
    }
    return key;
  }
}
