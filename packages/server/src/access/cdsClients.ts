// Tokens that clients of CDS Hooks sign themselves, as its specification says ("Trusting CDS Clients").
import { createHash } from "node:crypto";

import { jwtVerify } from "jose";

import type { Config } from "../config.ts";
import { Problem } from "../problems.ts";

import type { Principal } from "./Principal.ts";
import { keysAt } from "./keysAt.ts";

type Client = Config["tenants"][number]["cdsClients"][number];

/** The longest a token may live, in seconds: as long as that this process remembers that it was used. */
const longestLife = 3600;

/** How many used tokens of a client are remembered. More than that is refused, so that none is forgotten while it would be valid. */
const mostRemembered = 200_000;

type AsClient = (credential: string, now: Date, path: string) => Promise<Principal>;

/** Who of the clients in the settings signed a token; each token is for one address, and is used once. */
export function cdsClients(
  tenants: Config["tenants"],
  publicUrl: string | undefined,
): (issuer: string | undefined) => AsClient | undefined {
  const byIssuer = new Map(
    tenants.flatMap(({ id, cdsClients: clients }) =>
      clients.map((client) => [client.issuer, asClient(id, client, publicUrl ?? "")] as const),
    ),
  );
  return (issuer) => byIssuer.get(issuer ?? "");
}

function asClient(tenant: string, client: Client, publicUrl: string): AsClient {
  const keys = keysAt(client.jwks);
  const used = new UsedTokens(mostRemembered);
  return async (credential, now, path) => {
    const second = now.getTime() / 1000;
    try {
      const { payload } = await jwtVerify(credential, keys, {
        issuer: client.issuer,
        audience: `${publicUrl}${path}`,
        algorithms: client.algorithms,
        clockTolerance: client.clockTolerance,
        currentDate: now,
        requiredClaims: ["exp", "iat", "jti"],
      });
      const { exp = 0, iat = 0, jti = "" } = payload;
      if (jti === "" || exp - iat > longestLife) throw new Problem("unauthenticated");
      used.add(jti, exp + client.clockTolerance, second);
    } catch (error) {
      throw error instanceof Problem ? error : new Problem("unauthenticated");
    }
    return { tenant, kind: "machine", id: client.id, scopes: ["cds"], capacities: [], teams: [] };
  };
}

/** The tokens that a client used, as long as they would be valid. */
export class UsedTokens {
  readonly #most: number;
  /** The second until which each would be valid, by a hash of its id, which may be long. */
  readonly #until = new Map<string, number>();
  /** The second in which those that were valid no more were forgotten last. */
  #forgot = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Remembers one. Throws a {@link Problem} when it was used before, or when there are too many to remember another. */
  add(id: string, until: number, now: number): void {
    const hash = createHash("sha256").update(id).digest("base64url");
    if (this.#until.has(hash)) throw new Problem("unauthenticated");
    if (this.#until.size >= this.#most && now >= this.#forgot + 1) this.#forget(now);
    if (this.#until.size >= this.#most) throw new Problem("tooManyRequests", { retryAfter: 60 });
    this.#until.set(hash, until);
  }

  #forget(now: number): void {
    this.#forgot = now;
    for (const [hash, until] of this.#until) if (until < now) this.#until.delete(hash);
  }
}
