import { Effect } from "effect";

import type { Kms } from "../Kms.ts";
import type { Store, StoredKeys } from "../Store.ts";
import { KeysUnavailable, type StoreUnavailable } from "../errors.ts";

import { type AesKey, importKey, newKey, seal, unseal } from "./aes.ts";

/**
 * Encrypts the keys of cases. Whoever has only a copy of the database reads nothing personal.
 *
 * The keys of a case are encrypted together, so destroying data is taking its key out and encrypting the rest anew.
 */
export interface KeyRing {
  /** Encrypts the keys of a case; they can be opened for that case only. */
  readonly seal: (caseId: string, keys: string) => StoredKeys;
  /** The keys of a case. */
  readonly open: (
    caseId: string,
    sealed: StoredKeys,
  ) => Effect.Effect<Uint8Array, KeysUnavailable | StoreUnavailable>;
  /** Makes a new key, which encrypts from now on. */
  readonly rotate: Effect.Effect<void, StoreUnavailable | KeysUnavailable>;
}

/** The key ring of a store; makes its first key when it has none. */
export const openKeyRing = Effect.fnUntraced(function* (
  store: Store["Service"],
  kms: Kms["Service"],
): Effect.fn.Return<KeyRing, StoreUnavailable | KeysUnavailable> {
  const keys = new Map<number, AesKey>();
  let newest = 0;

  const refresh = Effect.flatMap(store.ringKeys, (stored) =>
    Effect.forEach(
      stored.filter(({ no }) => !keys.has(no)),
      Effect.fnUntraced(function* ({ no, bytes }) {
        const raw = yield* kms.unwrap(bytes);
        keys.set(no, importKey(raw));
        newest = Math.max(newest, no);
      }),
      { discard: true },
    ),
  );

  const rotate = Effect.gen(function* () {
    const bytes = yield* kms.wrap(newKey());
    yield* store.addRingKey({ no: newest + 1, bytes });
    yield* refresh;
  });

  yield* refresh;
  if (newest === 0) yield* rotate;

  return {
    rotate,
    seal: (caseId, text) => {
      const key = keys.get(newest);
      if (key === undefined) throw new Error("A key ring has a key");
      return { ringKey: newest, bytes: seal(key, text, caseId) };
    },
    open: Effect.fnUntraced(function* (caseId, sealed) {
      // Another process may have made a key since.
      if (!keys.has(sealed.ringKey)) yield* refresh;
      const key = keys.get(sealed.ringKey);
      if (key === undefined)
        return yield* new KeysUnavailable({
          reason: `key ${sealed.ringKey} of the key ring is gone`,
        });
      return yield* Effect.try({
        try: () => unseal(key, sealed.bytes, caseId),
        catch: () => new KeysUnavailable({ reason: "they were changed in the database" }),
      });
    }),
  };
});
