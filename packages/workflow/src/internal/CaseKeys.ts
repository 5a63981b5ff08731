import { createHmac } from "node:crypto";

import { type AesKey, importKey, newKey, seal, unseal } from "./aes.ts";

/** The owner of what belongs to the child's file. */
export const fileOwner = "case";

/** The owner of what belongs to one person. */
export const personOwner = (person: string): string => `person:${person}`;

/** The keys of one case: one for the file and one for each person something personal was written about. */
export class CaseKeys {
  readonly #keys: ReadonlyMap<string, AesKey>;

  private constructor(keys: ReadonlyMap<string, AesKey>) {
    this.#keys = keys;
  }

  /** Keys for a new case. */
  static create(): CaseKeys {
    return new CaseKeys(new Map([[fileOwner, importKey(newKey())]]));
  }

  /** The keys that {@link text} gave, as bytes. */
  static from(bytes: Uint8Array): CaseKeys {
    const entries = Object.entries(
      JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>,
    );
    return new CaseKeys(
      new Map(entries.map(([owner, key]) => [owner, importKey(Buffer.from(key, "base64url"))])),
    );
  }

  /** All keys as text, to be sealed and stored. */
  text(): string {
    const entries = [...this.#keys].map(([owner, key]) => [
      owner,
      key.export().toString("base64url"),
    ]);
    return JSON.stringify(Object.fromEntries(entries));
  }

  /** Whether there is a key for an owner. */
  has(owner: string): boolean {
    return this.#keys.has(owner);
  }

  /** These keys, and new ones for the owners that have none; the same object when all have one. */
  withOwners(owners: readonly string[]): CaseKeys {
    const missing = owners.filter((owner) => !this.#keys.has(owner));
    return missing.length === 0
      ? this
      : new CaseKeys(
          new Map([
            ...this.#keys,
            ...missing.map((owner) => [owner, importKey(newKey())] as const),
          ]),
        );
  }

  /** These keys without that of an owner: nobody can read what it encrypted any more. */
  without(owner: string): CaseKeys {
    return new CaseKeys(new Map([...this.#keys].filter(([other]) => other !== owner)));
  }

  /** Encrypts something of an owner. */
  seal(owner: string, content: string, context: string): Uint8Array {
    return seal(this.#keyOf(owner), content, context);
  }

  /** Decrypts something of an owner. */
  unseal(owner: string, bytes: Uint8Array, context: string): Uint8Array {
    return unseal(this.#keyOf(owner), bytes, context);
  }

  /** A fingerprint that tells two texts apart and, without the key of the file, tells nothing about either. */
  fingerprint(text: string): string {
    return createHmac("sha256", this.#keyOf(fileOwner))
      .update(text)
      .digest("base64url")
      .slice(0, 22);
  }

  #keyOf(owner: string): AesKey {
    const key = this.#keys.get(owner);
    if (key === undefined) throw new Error("The case has no key for this owner");
    return key;
  }
}
