import { createHash, timingSafeEqual } from "node:crypto";

import { decodeJwt, jwtVerify, type JWTPayload } from "jose";

import type { Config } from "../config.ts";
import { Problem } from "../problems.ts";

import type { Principal } from "./Principal.ts";
import { cdsClients } from "./cdsClients.ts";
import { keysAt } from "./keysAt.ts";
import { scopes as allScopes, type Scope } from "./operations.ts";

type Issuer = Config["tenants"][number]["issuers"][number];
type ApiKey = Config["tenants"][number]["keys"][number];

/** What an API key looks like: its id, and 32 random bytes. */
const apiKeyForm = /^sn_([A-Za-z0-9-]{1,40})_([A-Za-z0-9_-]{43})$/;

/** Says who asks, from the token or key behind `Authorization: Bearer`. Rejects with a {@link Problem}. */
export type Authenticate = (credential: string, now: Date, path: string) => Promise<Principal>;

/** Reads tokens and keys of every tenant in the settings. */
export function authenticator({
  tenants,
  publicUrl,
}: Pick<Config, "tenants" | "publicUrl">): Authenticate {
  const asCdsClient = cdsClients(tenants, publicUrl);
  const issuers = tenants.flatMap(({ id, issuers: of }) =>
    of.map((issuer) => ({ tenant: id, issuer, keys: keysAt(issuer.jwks) })),
  );
  const apiKeys = new Map(
    tenants.flatMap(({ id, keys }) => keys.map((key) => [key.id, { tenant: id, key }] as const)),
  );

  return async (credential, now, path) => {
    const asKey = apiKeyForm.exec(credential);
    if (asKey !== null) {
      const found = apiKeys.get(asKey[1] ?? "");
      // A key that is not known takes as long as one that is.
      const isRight = isSecret(credential, found?.key.sha256 ?? "0".repeat(64));
      if (found === undefined || !isRight || isExpired(found.key, now)) throw refused();
      return machine(found.tenant, found.key);
    }
    const claimed = unverified(credential);
    const client = asCdsClient(claimed.iss);
    if (client !== undefined) return client(credential, now, path);
    const audiences = [claimed.aud ?? []].flat();
    const found = issuers.filter(
      ({ issuer }) => issuer.issuer === claimed.iss && audiences.includes(issuer.audience),
    );
    const [only, ...others] = found;
    if (only === undefined || others.length > 0) throw refused(); // for two tenants at once is for none
    const { tenant, issuer, keys } = only;
    try {
      const { payload } = await jwtVerify(credential, keys, {
        issuer: issuer.issuer,
        audience: issuer.audience,
        algorithms: issuer.algorithms,
        clockTolerance: issuer.clockTolerance,
        currentDate: now,
        requiredClaims: ["exp", "iat"],
      });
      return person(tenant, issuer, payload);
    } catch (error) {
      if (error instanceof Problem) throw error;
      throw refused();
    }
  };
}

function unverified(credential: string): JWTPayload {
  try {
    return decodeJwt(credential);
  } catch {
    throw refused();
  }
}

function isSecret(credential: string, sha256: string): boolean {
  const given = createHash("sha256").update(credential).digest();
  return timingSafeEqual(given, Buffer.from(sha256, "hex"));
}

function isExpired({ expires }: ApiKey, now: Date): boolean {
  return expires !== undefined && new Date(expires) <= now;
}

function machine(tenant: string, { id, scopes }: ApiKey): Principal {
  return { tenant, kind: "machine", id, scopes, capacities: [], teams: [] };
}

function person(tenant: string, { claims }: Issuer, payload: JWTPayload): Principal {
  const id = payload[claims.person];
  if (typeof id !== "string" || id === "" || id.length > 200) throw refused();
  return {
    tenant,
    kind: "person",
    id,
    scopes: words(payload[claims.scopes]).filter((scope): scope is Scope =>
      (allScopes as readonly string[]).includes(scope),
    ),
    capacities: words(payload[claims.capacities]),
    teams: words(payload[claims.teams]),
  };
}

function words(claim: unknown): readonly string[] {
  if (typeof claim === "string") return claim.split(" ").filter((word) => word !== "");
  return Array.isArray(claim) ? claim.filter((word) => typeof word === "string") : [];
}

const refused = () => new Problem("unauthenticated");
