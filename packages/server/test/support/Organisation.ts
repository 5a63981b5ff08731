import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from "jose";

import {
  newKey,
  startServer,
  type ConfigInput,
  type RunningServer,
  type Scope,
} from "../../src/index.ts";

/** An answer of the server: its status, headers and body as JSON where it is that. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** Two organisations on one server, with people who have tokens and machines that have keys. All of them are made up. */
export class Organisations {
  server: RunningServer;
  readonly config: ConfigInput;
  /** The lines of the log. */
  readonly log: string[];
  readonly #signing: ReadonlyMap<string, CryptoKey>;
  readonly #keys: ReadonlyMap<string, string>;
  #sent = 0;

  private constructor(
    server: RunningServer,
    config: ConfigInput,
    log: string[],
    signing: ReadonlyMap<string, CryptoKey>,
    keys: ReadonlyMap<string, string>,
  ) {
    this.server = server;
    this.config = config;
    this.log = log;
    this.#signing = signing;
    this.#keys = keys;
  }

  /** Opens both, with more keys and webhooks for activities for the first when given. */
  static async open(
    changes: Partial<ConfigInput> = {},
    moreKeys: readonly ReturnType<typeof newKey>["setting"][] = [],
    activities: ConfigInput["tenants"][number]["activities"] = [],
  ): Promise<Organisations> {
    const signing = new Map<string, CryptoKey>();
    const keys = new Map<string, string>();
    const tenants: ConfigInput["tenants"] = [];
    for (const id of ["noord", "zuid"]) {
      const { publicKey, privateKey } = await generateKeyPair("ES256");
      signing.set(id, privateKey);
      const jwk = { ...(await exportJWK(publicKey)), kid: `${id}-1`, alg: "ES256", use: "sig" };
      const { key, setting } = newKey(`${id}-portal`, "portal", [
        "cases",
        "knowledge",
        "events",
        "incoming",
        "cds",
        "operate",
      ]);
      keys.set(id, key);
      tenants.push({
        id,
        issuers: [{ issuer: issuerOf(id), audience: "steunnetwerk", jwks: { keys: [jwk] } }],
        keys: [setting, ...(id === "noord" ? moreKeys : [])],
        activities: id === "noord" ? activities : [],
      });
    }
    const log: string[] = [];
    const config: ConfigInput = {
      port: 0,
      data: mkdtempSync(path.join(tmpdir(), "steunnetwerk-server-")),
      tenants,
      ...changes,
    };
    const server = await startServer(config, { log: (line) => log.push(line) });
    return new Organisations(server, config, log, signing, keys);
  }

  async close(): Promise<void> {
    await this.server.close();
    rmSync(this.config.data ?? "", { recursive: true, force: true });
  }

  /** Stops the server and starts it again at the same address, after something was done in between. */
  async reopen(between: () => void): Promise<void> {
    const port = Number(new URL(this.server.url).port);
    await this.server.close();
    between();
    this.server = await startServer(
      { ...this.config, port },
      { log: (line) => this.log.push(line) },
    );
  }

  /** The key of the machine of a tenant. */
  machine(tenant = "noord"): string {
    return this.#keys.get(tenant) ?? "";
  }

  /** A token of a person of a tenant. */
  token(
    person: string,
    claims: { capacities?: string[]; teams?: string[]; scope?: readonly Scope[] } & JWTPayload = {},
    tenant = "noord",
  ): Promise<string> {
    const { scope = ["cases", "knowledge"], ...rest } = claims;
    const jwt = new SignJWT({ scope: scope.join(" "), ...rest })
      .setProtectedHeader({ alg: "ES256", kid: `${tenant}-1` })
      .setSubject(person)
      .setIssuer(claims.iss ?? issuerOf(tenant))
      .setAudience(claims.aud ?? "steunnetwerk");
    if (claims.iat === undefined) jwt.setIssuedAt();
    if (claims.exp === undefined) jwt.setExpirationTime("5m");
    return jwt.sign(this.#signing.get(tenant) ?? new Uint8Array());
  }

  /** Asks something with a token or key. */
  async ask(
    method: string,
    address: string,
    credential?: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const sent = {
      ...(credential !== undefined && { authorization: `Bearer ${credential}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(method !== "GET" && { "idempotency-key": `key-${++this.#sent}` }),
      ...headers,
    };
    const answer = await fetch(this.server.url + address, {
      method,
      headers: Object.entries(sent).filter(([, value]) => value !== ""), // an empty one is left out
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = text !== "" && answer.headers.get("content-type")?.includes("json") === true;
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  }

  /** Asks something that must be done; gives the body. */
  async does(...asked: Parameters<Organisations["ask"]>): Promise<Record<string, unknown>> {
    const { status, text, body } = await this.ask(...asked);
    if (status >= 300) throw new Error(`${asked[0]} ${asked[1]}: ${status} ${text}`);
    return body;
  }

  /** Lines of the audit trail of a tenant. */
  async trail(tenant = "noord"): Promise<readonly Record<string, unknown>[]> {
    const auditor = await this.token("auditor-1", { scope: ["audit"] }, tenant);
    const lines: Record<string, unknown>[] = [];
    for (let after: string | undefined = "0"; after !== undefined;) {
      const page = await this.does("GET", `/audit?limit=1000&after=${after}`, auditor);
      lines.push(...(page["lines"] as Record<string, unknown>[]));
      after = page["next"] as string | undefined;
    }
    return lines;
  }
}

const issuerOf = (tenant: string) => `https://${tenant}.example`;
