import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

import { Problem } from "../problems.ts";

/** How long fetched keys are used, and how soon they are fetched again for a key that is not among them. */
const keysLastFor = 10 * 60_000;
const fetchAgainAfter = 30_000;

/**
 * The public keys of who signs tokens: fetched when needed and kept for a while, or as given. When they cannot be fetched that is
 * no fault of the token: a {@link Problem} says to come back.
 */
export function keysAt(jwks: string | { readonly keys: readonly object[] }): JWTVerifyGetKey {
  if (typeof jwks !== "string") return createLocalJWKSet({ keys: [...jwks.keys] });
  const fetched = createRemoteJWKSet(new URL(jwks), {
    cacheMaxAge: keysLastFor,
    cooldownDuration: fetchAgainAfter,
  });
  return async (header, token) => {
    try {
      return await fetched(header, token);
    } catch (error) {
      const isOfToken =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys;
      throw isOfToken ? error : new Problem("unavailable", { retryAfter: 5 });
    }
  };
}
