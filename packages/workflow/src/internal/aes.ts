/** A key of the platform's WebCrypto, whichever platform's types are in use. */
export type AesKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const nonceLength = 12;

/** Encrypts with AES-256-GCM under a fresh random nonce, which comes first in the result. What is in `context` is not encrypted, but opening needs the same. */
export async function seal(
  key: AesKey,
  bytes: Uint8Array<ArrayBuffer>,
  context: string,
): Promise<Uint8Array> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: encoder.encode(context) },
    key,
    bytes,
  );
  const result = new Uint8Array(nonceLength + sealed.byteLength);
  result.set(nonce);
  result.set(new Uint8Array(sealed), nonceLength);
  return result;
}

/** The opposite of {@link seal}; rejects when the key, the context or a byte is another one. */
export async function unseal(
  key: AesKey,
  sealed: Uint8Array,
  context: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await crypto.subtle.decrypt(
      {
        name: "AES-GCM",
        iv: sealed.slice(0, nonceLength),
        additionalData: encoder.encode(context),
      },
      key,
      sealed.slice(nonceLength),
    ),
  );
}

/** A key to {@link seal} and {@link unseal} with, from its 32 bytes. */
export function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<AesKey> {
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** A new random key. */
export function newKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

const encoder = new TextEncoder();
