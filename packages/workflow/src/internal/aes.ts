// AES-256-GCM of the platform. Of its two faces, WebCrypto and node:crypto, the second: see docs/decisions/0004.
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomFillSync,
  type KeyObject,
} from "node:crypto";

/** A key to {@link seal} and {@link unseal} with; its bytes do not stand in an object of ours. */
export type AesKey = KeyObject;

const algorithm = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

/** Encrypts under a fresh random nonce, which comes first in the result; the tag comes last. What is in `context` is not encrypted, but opening needs the same. */
export function seal(key: AesKey, content: Uint8Array | string, context: string): Uint8Array {
  const nonce = random(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce);
  cipher.setAAD(Buffer.from(context));
  const sealed =
    typeof content === "string" ? cipher.update(content, "utf8") : cipher.update(content);
  cipher.final();
  const result = new Uint8Array(nonceLength + sealed.length + tagLength);
  result.set(nonce);
  result.set(sealed, nonceLength);
  result.set(cipher.getAuthTag(), nonceLength + sealed.length);
  return result;
}

/**
 * The opposite of {@link seal}.
 *
 * @throws an `Error` when the key, the context or a byte is another one.
 */
export function unseal(key: AesKey, sealed: Uint8Array, context: string): Uint8Array {
  const end = sealed.length - tagLength;
  if (end < nonceLength) throw new Error("Too short to be sealed");
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(end));
  const content = decipher.update(sealed.subarray(nonceLength, end));
  decipher.final();
  return content;
}

/** A key from its 32 bytes. */
export function importKey(bytes: Uint8Array): AesKey {
  if (bytes.length !== 32) throw new RangeError("A key has 32 bytes");
  return createSecretKey(bytes);
}

/** A new random key. */
export function newKey(): Uint8Array {
  return random(32);
}

/** Random bytes, of which the platform gives many for the price of a few. */
const pool = new Uint8Array(4_096);
let used = pool.length;

function random(length: number): Uint8Array {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.slice(used, used + length);
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
}
