import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { deliver } from "../src/events/deliver.ts";
import { newKey } from "../src/index.ts";

import { Organisations } from "./support/Organisation.ts";
import { regievoerder, startFamily } from "./support/family.ts";

let at: Organisations;
beforeAll(async () => {
  at = await Organisations.open({ limits: { bodyBytes: 200_000, bodyMilliseconds: 500 } });
  await startFamily(at, "case-1", "2010-01-01");
});
afterAll(() => at.close());

const refused = async (credential: string) => {
  const { status, body, headers } = await at.ask("GET", "/guidelines", credential);
  expect([status, body["code"]]).toEqual([401, "unauthenticated"]);
  expect(headers.get("www-authenticate")).toContain("Bearer");
};
const claims = {
  iss: "https://noord.example",
  aud: "steunnetwerk",
  sub: "nv-1",
  scope: "cases knowledge",
};

/** Sends bytes and gives what comes back until the connection closes. */
const raw = (text: string) =>
  new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(at.server.url);
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("close", () => {
      resolve(answer);
    });
    socket.on("error", reject);
  });

describe("token confusion", () => {
  it("refuses tokens without a signature", async () => {
    await refused(new UnsecuredJWT(claims).setIssuedAt().setExpirationTime("5m").encode());
    const token = await at.token("nv-1", { scope: ["knowledge"] });
    await refused(`${token.split(".").slice(0, 2).join(".")}.`);
  });

  it("refuses a token signed with the public key as if it were a secret, or with another key", async () => {
    const { issuers = [] } = at.config.tenants[0] ?? {};
    const secret = new TextEncoder().encode(JSON.stringify(issuers[0]?.jwks));
    const sign = (header: { alg: string; kid?: string }) =>
      new SignJWT(claims)
        .setProtectedHeader(header)
        .setIssuedAt()
        .setExpirationTime("5m")
        .sign(secret);
    await refused(await sign({ alg: "HS256", kid: "noord-1" }));
    await refused(await sign({ alg: "HS256", kid: "../../etc/passwd" }));
    await refused(await sign({ alg: "HS512" }));
  });

  it("refuses a token of another organisation, issuer or audience, whatever it says of itself", async () => {
    await refused(await at.token("nv-1", { iss: "https://noord.example" }, "zuid"));
    await refused(await at.token("nv-1", { iss: "https://elsewhere.example" }));
    await refused(await at.token("nv-1", { aud: "another-service" }));
  });

  it("does not follow addresses of keys that a token brings along", async () => {
    const { privateKey } = await crypto.subtle.generateKey(
      { name: "ECDSA", namedCurve: "P-256" },
      true,
      ["sign"],
    );
    const token = await new SignJWT(claims)
      .setProtectedHeader({
        alg: "ES256",
        kid: "x",
        jku: `${at.server.url}/keys`,
        x5u: at.server.url,
      })
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(privateKey);
    await refused(token);
  });
});

describe("keys and tokens out of date", () => {
  it("refuses what has expired or is not valid yet, beyond the difference between clocks", async () => {
    const now = Math.floor(Date.now() / 1000);
    await refused(await at.token("nv-1", { exp: now - 120, iat: now - 600 }));
    await refused(await at.token("nv-1", { nbf: now + 120 }));
    const soon = await at.token("nv-1", { exp: now - 10, iat: now - 600 });
    expect((await at.ask("GET", "/guidelines", soon)).status).toBe(200);
  });

  it("refuses keys that expired, are not known, or are known in part", async () => {
    const old = newKey("old", "old", ["knowledge"]);
    const expired = await Organisations.open({
      tenants: [{ id: "west", keys: [{ ...old.setting, expires: "2026-01-01T00:00:00Z" }] }],
    });
    try {
      const { status } = await expired.ask("GET", "/guidelines", old.key);
      expect(status).toBe(401);
    } finally {
      await expired.close();
    }
    await refused(newKey("noord-portal", "x", ["cases"]).key);
    await refused(newKey("unknown", "x", ["cases"]).key);
    await refused(at.machine().slice(0, -1));
    await refused("");
  });
});

describe("ids of another organisation", () => {
  it("are as if they were not there, also for machines", async () => {
    for (const address of ["/cases/case-1", "/cases/case-1/history", "/cases/case-1/export"]) {
      const theirs = await at.ask("GET", address, at.machine("zuid"));
      const nowhere = await at.ask("GET", address.replace("case-1", "case-0"), at.machine("zuid"));
      expect([theirs.status, theirs.body]).toEqual([404, nowhere.body]);
    }
    const { body } = await at.ask("GET", "/persons/oma-1/export", at.machine("zuid"));
    expect(body["cases"]).toEqual([]);
  });
});

describe("mass assignment", () => {
  it.each([
    { tenant: "zuid" },
    { version: 7 },
    { role: "auditor" },
    { __proto__x: 1 },
    { constructor: { prototype: {} } },
  ] as object[])("refuses fields that are not asked: %j", async (more) => {
    const command = { type: "openStep", by: regievoerder, step: "S03", reason: "x", ...more };
    const { status, body } = await at.ask("POST", "/cases/case-1/commands", at.machine(), command);
    expect([status, body["code"]]).toEqual([400, "invalidRequest"]);
  });

  it("takes no prototype for a field", async () => {
    const text =
      '{"by":{"person":"a","capacity":"regievoerder"},"people":[],"__proto__":{"caseId":"x"}}';
    const { status } = await at.ask("POST", "/cases", at.machine(), text);
    expect(status).toBe(400);
    expect(({} as { caseId?: string }).caseId).toBeUndefined();
  });

  it("does not let a command of a timer, an activity or the system in", async () => {
    for (const type of ["timerDue", "activityResult", "migrate", "start"]) {
      const command = { type, by: { person: "x", capacity: "system" }, timer: "x", activity: "x" };
      const { status } = await at.ask("POST", "/cases/case-1/commands", at.machine(), command);
      expect(status).toBe(400);
    }
  });
});

describe("JSON made to hurt", () => {
  const post = (text: string) => at.ask("POST", "/networks/validate", at.machine(), text);

  it("refuses JSON that is nested deeply, has a key twice, or has too many", async () => {
    expect((await post(`{"a":${"[".repeat(90_000)}${"]".repeat(90_000)}}`)).body["code"]).toBe(
      "tooDeep",
    );
    expect((await post('{"a":1,"a":2}')).body["code"]).toBe("duplicateKey");
    expect((await post('{"a":1,"\\u0061":2}')).body["code"]).toBe("duplicateKey");
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`k${i}`, 1]));
    expect((await post(JSON.stringify(many))).body["code"]).toBe("duplicateKey");
  });

  it("refuses what is too large, no JSON, not UTF-8, or of another type", async () => {
    expect((await post(`{"a":"${"x".repeat(300_000)}"}`)).status).toBe(413);
    expect((await post('{"a":')).body["code"]).toBe("notJson");
    const send = (headers: Record<string, string>, body: Uint8Array<ArrayBuffer> | string) =>
      fetch(`${at.server.url}/networks/validate`, {
        method: "POST",
        headers: { authorization: `Bearer ${at.machine()}`, ...headers },
        body,
      });
    const json = { "content-type": "application/json" };
    expect((await send(json, new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
    expect((await send({ "content-type": "text/xml" }, "<a/>")).status).toBe(415);
    expect((await send({ ...json, "content-encoding": "gzip" }, "{}")).status).toBe(415);
  });
});

describe("slow bodies", () => {
  it("are given up, and others are served meanwhile", async () => {
    const slow = raw(
      `POST /networks/validate HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${at.machine()}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a"`,
    );
    expect((await at.ask("GET", "/guidelines", at.machine())).status).toBe(200);
    expect(await slow).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe("header injection", () => {
  it("refuses headers with line ends and gives back none of what was sent", async () => {
    const answer = await raw(
      `GET /guidelines HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nAccept-Language: nl\r\n Set-Cookie: a=b\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 40[01] /);
    expect(answer.toLowerCase()).not.toContain("set-cookie");
    const key = await at.ask(
      "POST",
      "/cases",
      at.machine(),
      { by: regievoerder, people: [] },
      { "idempotency-key": "a b" },
    );
    expect([key.status, key.body["code"]]).toEqual([400, "invalidParameter"]);
    const id = await at.ask("POST", "/cases", at.machine(), {
      by: regievoerder,
      people: [],
      caseId: "a\r\nSet-Cookie: b",
    });
    expect(id.status).toBe(400);
  });
});

describe("log injection", () => {
  it("writes one line of JSON for each request, with nothing in it that was sent", async () => {
    const from = at.log.length;
    await at.ask("GET", `/cases/${encodeURIComponent('x"}\n{"level":"Error"')}`, at.machine());
    await at.ask("GET", "/nowhere/Oma%20Jansen%0aFAKE", at.machine());
    await at.ask("POST", "/cases/case-1/commands", at.machine(), { type: "Oma Jansen\nFAKE" });
    const lines = at.log.slice(from);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).not.toMatch(/\n|FAKE|Jansen/);
      expect(JSON.parse(line)).toMatchObject({ level: "Info", message: "request" });
    }
  });
});

describe("webhooks that are replayed", () => {
  it("are refused by the code that the README gives to receivers", async () => {
    const isOurs = await fromReadme();
    const taken: { headers: Record<string, string>; body: string }[] = [];
    let arrived: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (arrived = resolve));
    const receiver = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => (body += String(chunk)));
      request.on("end", () => {
        response.writeHead(204).end();
        taken.push({ headers: request.headers as Record<string, string>, body });
        arrived();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
    const own = await Organisations.open({ webhooks: { allowedHosts: [host] } });
    try {
      await startFamily(own, "case-1", "2010-01-01");
      const { secret } = (await own.does("POST", "/subscriptions", own.machine(), {
        url: `http://${host}/`,
      })) as { secret: string };
      await first;
      const [{ headers, body }] = taken as [(typeof taken)[number]];
      const now = Date.now();
      expect(isOurs(secret, headers, body, now)).toBe(true);
      // The same once more, some minutes later.
      expect(isOurs(secret, headers, body, now + 301_000)).toBe(false);
      // Made to look new, about something else, or signed by another.
      const timestamp = `${Math.floor(now / 1000) + 301}`;
      const renewed = { ...headers, "webhook-timestamp": timestamp };
      expect(isOurs(secret, renewed, body, now + 301_000)).toBe(false);
      expect(isOurs(secret, { ...headers, "webhook-id": "7" }, body, now)).toBe(false);
      expect(isOurs(secret, headers, body.replace("case-1", "case-2"), now)).toBe(false);
      expect(isOurs(`whsec_${"A".repeat(44)}`, headers, body, now)).toBe(false);
      expect(isOurs(secret, { ...headers, "webhook-signature": "" }, body, now)).toBe(false);
    } finally {
      receiver.closeAllConnections();
      receiver.close();
      await own.close();
    }
  });

  /** The function as it stands in the README. */
  async function fromReadme() {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const code = /import \{ createHmac[\s\S]*?\n}\n/.exec(readme)?.[0] ?? "";
    const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-readme-"));
    const file = path.join(folder, "isOurs.mjs");
    writeFileSync(
      file,
      stripTypeScriptTypes(code.replace("function isOurs", "export function isOurs")),
    );
    const { isOurs } = (await import(/* @vite-ignore */ file)) as {
      isOurs: (secret: string, headers: object, body: string, now: number) => boolean;
    };
    return isOurs;
  }
});

describe("webhooks to where they may not go (SSRF)", () => {
  it.each([
    "https://127.0.0.1/x",
    "https://169.254.169.254/latest/meta-data",
    "https://[::ffff:10.0.0.1]/x",
    "http://hooks.example/x",
    "https://0x7f000001/",
  ])("are not taken: %s", async (url) => {
    const { status } = await at.ask("POST", "/subscriptions", at.machine(), { url });
    expect(status).toBe(400);
  });

  it("are not delivered, whatever their name leads to by then", async () => {
    const message = { id: "1", body: "{}", now: Date.now() };
    const send = deliver("https://localhost/x", "whsec_AAAA", message, { allowedHosts: [] });
    await expect(send).rejects.toThrow("not public");
  });
});

describe("guessing", () => {
  it("is slowed down after many failures from one address", async () => {
    const other = await Organisations.open();
    try {
      let answer = await other.ask("GET", "/guidelines", "x");
      for (let i = 0; i < 60 && answer.status !== 429; i++)
        answer = await other.ask("GET", "/guidelines", `guess-${i}`);
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    } finally {
      await other.close();
    }
  });
});
