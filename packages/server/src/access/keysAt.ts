import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey } from "jose";

/** How long fetched keys are used, and how soon they are fetched again for a key that is not among them. */
const keysLastFor = 10 * 60_000;
const fetchAgainAfter = 30_000;

/** The public keys of who signs tokens: fetched when needed and kept for a while, or as given. */
export function keysAt(jwks: string | { readonly keys: readonly object[] }): JWTVerifyGetKey {
  return typeof jwks === "string"
    ? createRemoteJWKSet(new URL(jwks), {
        cacheMaxAge: keysLastFor,
        cooldownDuration: fetchAgainAfter,
      })
    : createLocalJWKSet({ keys: [...jwks.keys] });
}
