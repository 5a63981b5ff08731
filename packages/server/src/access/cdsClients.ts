// Tokens that clients of CDS Hooks sign themselves, as its specification says ("Trusting CDS Clients").
import { jwtVerify } from "jose";

import type { Config } from "../config.ts";
import { Problem } from "../problems.ts";

import type { Principal } from "./Principal.ts";
import { keysAt } from "./keysAt.ts";

type Client = Config["tenants"][number]["cdsClients"][number];

/** The longest a token may live, in seconds: as long as that is remembered that it was used. */
const longestLife = 3600;

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
  /** The ids of tokens that were used, with the second until which they would be valid. */
  const used = new Map<string, number>();
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
      if (jti === "" || exp - iat > longestLife || used.has(jti))
        throw new Problem("unauthenticated");
      for (const [id, until] of used) {
        if (until >= second) break;
        used.delete(id);
      }
      used.set(jti, exp + client.clockTolerance);
    } catch (error) {
      throw error instanceof Problem ? error : new Problem("unauthenticated");
    }
    return { tenant, kind: "machine", id: client.id, scopes: ["cds"], capacities: [], teams: [] };
  };
}
