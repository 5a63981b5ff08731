import { readFile, writeFile } from "node:fs/promises";

import { Context, Effect, Layer } from "effect";

import { KeysUnavailable } from "./errors.ts";
import { importKey, newKey, seal, unseal } from "./internal/aes.ts";

/**
 * Keeps the key that everything else hangs from: the port to the key service of the host.
 *
 * The engine asks it rarely: once for each key of the key ring when it opens, and when it makes a new one. The keys of the key
 * ring encrypt the keys of the cases, and those encrypt what is personal.
 */
export class Kms extends Context.Service<
  Kms,
  {
    /** Encrypts a key of the key ring. */
    readonly wrap: (key: Uint8Array) => Effect.Effect<Uint8Array, KeysUnavailable>;
    /** Decrypts what {@link wrap} gave, now or years ago. */
    readonly unwrap: (wrapped: Uint8Array) => Effect.Effect<Uint8Array, KeysUnavailable>;
  }
>()("@steunnetwerk/workflow/Kms") {
  /** The host keeps a master key of 32 random bytes itself. Whoever loses it loses all personal data. */
  static layerMasterKey(masterKey: Uint8Array): Layer.Layer<Kms, KeysUnavailable> {
    return Layer.effect(Kms, withMasterKey(masterKey));
  }

  /** The master key is in a file that only its owner can read; the file is made when it does not exist. */
  static layerKeyFile(file: string): Layer.Layer<Kms, KeysUnavailable> {
    return Layer.effect(Kms, Effect.flatMap(readKeyFile(file), withMasterKey));
  }

  /** A new master key that is gone with the process. */
  static readonly layerForgetful: Layer.Layer<Kms> = Layer.effect(
    Kms,
    Effect.orDie(Effect.suspend(() => withMasterKey(newKey()))),
  );
}

function readKeyFile(file: string): Effect.Effect<Uint8Array, KeysUnavailable> {
  return Effect.tryPromise({
    try: async () => {
      try {
        const text = `${Buffer.from(newKey()).toString("base64url")}\n`;
        await writeFile(file, text, { mode: 0o600, flag: "wx", flush: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      return new Uint8Array(Buffer.from((await readFile(file, "utf8")).trim(), "base64url"));
    },
    catch: (cause) =>
      new KeysUnavailable({ reason: `the key file ${file} cannot be read or made`, cause }),
  });
}

function withMasterKey(masterKey: Uint8Array): Effect.Effect<Kms["Service"], KeysUnavailable> {
  return Effect.gen(function* () {
    if (masterKey.length !== 32)
      return yield* new KeysUnavailable({ reason: "a master key has 32 bytes" });
    const key = importKey(masterKey);
    return {
      wrap: (bytes) => Effect.sync(() => seal(key, bytes, context)),
      unwrap: (wrapped) =>
        Effect.try({
          try: () => unseal(key, wrapped, context),
          catch: () =>
            new KeysUnavailable({ reason: "the data was written with another master key" }),
        }),
    };
  });
}

const context = "key ring";
