// Keys of an issuer that change while the server runs. The clock is ours, so that ten minutes pass at once.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { authenticator, type Authenticate } from "../src/access/authenticate.ts";
import { readConfig } from "../src/config.ts";

const start = Date.parse("2026-03-02T10:00:00Z");
const seconds = (moment: number) => Math.floor(moment / 1000);
const minute = 60_000;

const signing = new Map<string, CryptoKey>();
const published = new Map<string, object>();
/** What the issuer answers: the keys with these ids, or that it is broken. */
let answer: readonly string[] | number = [];
let fetches = 0;
const issuer = createServer((_, response) => {
  fetches++;
  if (typeof answer === "number") response.writeHead(answer).end();
  else response.end(JSON.stringify({ keys: answer.map((kid) => published.get(kid)) }));
});
let jwks: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => issuer.listen(0, "127.0.0.1", resolve));
  jwks = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/jwks`;
  for (const kid of ["old", "new"]) {
    const { publicKey, privateKey } = await generateKeyPair("ES256");
    signing.set(kid, privateKey);
    published.set(kid, { ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" });
  }
});
afterAll(() => {
  issuer.closeAllConnections();
  issuer.close();
});

let authenticate: Authenticate;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  [answer, fetches] = [["old"], 0];
  authenticate = authenticator(
    readConfig({
      tenants: [
        { id: "noord", issuers: [{ issuer: "https://noord.example", audience: "us", jwks }] },
      ],
    }),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

const token = (kid: string, claims: JWTPayload = {}) =>
  new SignJWT({ scope: "cases", ...claims })
    .setProtectedHeader({ alg: "ES256", kid })
    .setSubject("p-1")
    .setIssuer("https://noord.example")
    .setAudience(claims.aud ?? "us")
    .setIssuedAt(claims.iat ?? seconds(Date.now()))
    .setExpirationTime(claims.exp ?? seconds(Date.now() + 5 * minute))
    .sign(signing.get(kid) ?? new Uint8Array());

/** Who a token says they are, or the code of the problem. */
const ask = async (credential: string | Promise<string>) => {
  try {
    return (await authenticate(await credential, new Date(), "/cases")).id;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

describe("keys of an issuer", () => {
  it("are fetched once, also when many tokens come at the same time", async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => ask(token("old"))));
    expect(new Set(all)).toEqual(new Set(["p-1"]));
    later(9 * minute);
    expect(await ask(token("old"))).toBe("p-1");
    expect(fetches).toBe(1);
  });

  it("that are new are known by the first token they signed, half a minute after the last fetch", async () => {
    expect(await ask(token("old"))).toBe("p-1");
    answer = ["old", "new"];
    // Who makes up ids of keys cannot make us fetch without end.
    for (let i = 0; i < 20; i++) expect(await ask(token("new"))).toBe("unauthenticated");
    expect(fetches).toBe(1);
    later(31_000);
    expect([await ask(token("new")), await ask(token("old")), fetches]).toEqual(["p-1", "p-1", 2]);
  });

  it("that were withdrawn are refused ten minutes later at most", async () => {
    expect(await ask(token("old"))).toBe("p-1");
    answer = ["new"];
    later(11 * minute);
    expect([await ask(token("old")), await ask(token("new"))]).toEqual(["unauthenticated", "p-1"]);
  });

  it("that cannot be fetched are used as long as they last; after that everybody is told to come back, not that they are nobody", async () => {
    expect(await ask(token("old"))).toBe("p-1");
    for (const status of [500, 404]) {
      answer = status;
      later(minute);
      expect(await ask(token("old"))).toBe("p-1");
    }
    later(10 * minute);
    expect(await ask(token("old"))).toBe("unavailable");
    answer = ["old"];
    later(31_000);
    expect(await ask(token("old"))).toBe("p-1");
  });

  it("of an issuer that is away from the beginning are waited for in the same way", async () => {
    answer = 503;
    expect(await ask(token("old"))).toBe("unavailable");
  });
});

describe("a token", () => {
  it("may be of a clock that differs a minute, and no more", async () => {
    const until = (difference: number) => seconds(Date.now()) + difference;
    expect(await ask(token("old", { exp: until(-59), iat: until(-600) }))).toBe("p-1");
    expect(await ask(token("old", { exp: until(-61), iat: until(-600) }))).toBe("unauthenticated");
    expect(await ask(token("old", { nbf: until(59) }))).toBe("p-1");
    expect(await ask(token("old", { nbf: until(61) }))).toBe("unauthenticated");
  });

  it("is for us, among others", async () => {
    expect(await ask(token("old", { aud: ["them", "us"] }))).toBe("p-1");
    expect(await ask(token("old", { aud: "them" }))).toBe("unauthenticated");
    expect(await ask(token("old", { aud: [] }))).toBe("unauthenticated");
  });
});
