import path from "node:path";
import { DatabaseSync } from "node:sqlite";

import { Effect } from "effect";
import { FetchHttpClient, HttpClient, HttpClientRequest } from "effect/http";
import { HttpApiClient } from "effect/http-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  Api,
  InvalidConfig,
  newKey,
  openApiDocument,
  operations,
  problemTable,
  readConfig,
  startServer,
} from "../src/index.ts";

import { Organisations } from "./support/Organisation.ts";
import { nv, regievoerder, startFamily } from "./support/family.ts";

let at: Organisations;
beforeAll(async () => {
  at = await Organisations.open();
  await startFamily(at, "case-1", "2010-01-01");
});
afterAll(() => at.close());

interface Document {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { operationId: string; responses: object; security: object[] }>
  >;
  readonly components: {
    readonly schemas: Record<string, { properties?: object; anyOf?: object[]; oneOf?: object[] }>;
  };
}

describe("commands", () => {
  const assign = (person: string) => ({
    type: "assignNetwerkverantwoordelijke",
    by: regievoerder,
    person,
  });
  const send = (body: object, headers: Record<string, string>) =>
    at.ask("POST", "/cases/case-1/commands", at.machine(), body, headers);

  it("are done once under the same key, and answered as the first time", async () => {
    const first = await send(assign("nv-2"), { "idempotency-key": "once" });
    const again = await send(assign("nv-2"), { "idempotency-key": "once" });
    expect(again.body).toEqual({ ...first.body, isRepeated: true });
    const other = await send(assign("nv-3"), { "idempotency-key": "once" });
    expect([other.status, other.body["code"]]).toEqual([422, "keyReused"]);
    await at.does("POST", "/cases/case-1/commands", at.machine(), assign("nv-1"));
  });

  it("need a key", async () => {
    const answer = await fetch(`${at.server.url}/cases`, {
      method: "POST",
      headers: { authorization: `Bearer ${at.machine()}`, "content-type": "application/json" },
      body: JSON.stringify({ by: regievoerder, people: [] }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "invalidParameter" });
  });

  it("decided on an older version are not done", async () => {
    const { headers, body } = await send(assign("nv-1"), { "idempotency-key": "v" });
    const version = Number(body["version"]);
    expect(headers.get("etag")).toBe(`"${version}"`);
    const stale = await send(assign("nv-4"), { "if-match": `"${version - 1}"` });
    expect([stale.status, stale.body["code"]]).toEqual([412, "versionConflict"]);
    const fresh = await send(assign("nv-1"), { "if-match": `"${version}"` });
    expect(fresh.status).toBe(200);
  });

  it("that the guideline refuses come back with its rule and sentence, in the language that was asked", async () => {
    const close = { type: "closeStep", by: nv, step: "S03" };
    const nl = await send(close, { "accept-language": "de, nl;q=0.8, en;q=0.5" });
    expect([nl.status, nl.body["code"], nl.body["rule"], nl.body["detail"]]).toEqual([
      422,
      "commandRefused",
      "S5",
      "Deze stap is niet open.",
    ]);
    expect(nl.headers.get("content-language")).toBe("nl");
    expect((await send(close, {})).body["detail"]).toBe("This step is not open.");
  });

  it("that are not well formed come back with the path to each issue", async () => {
    const { status, body } = await send({ type: "openStep", by: { person: "" }, step: 7 }, {});
    expect(status).toBe(400);
    const paths = (body["issues"] as { path: string[] }[]).map(({ path: one }) => one.join("."));
    expect(paths).toEqual(expect.arrayContaining(["by.person", "by.capacity", "step", "reason"]));
  });
});

describe("every sentence of a problem", () => {
  const open = { type: "openStep", by: { person: "" }, step: 7 };
  const network = { version: 1, id: "k", ego: { id: "ik" }, alters: [], ties: [] };
  const twice = ["praktisch", "praktisch"];
  it.each<[string, string, unknown]>([
    ["GET", "/nowhere", undefined],
    ["DELETE", "/cases/case-1", undefined],
    ["GET", "/cases/elsewhere", undefined],
    ["GET", "/cases?limit=x", undefined],
    ["GET", "/cases?attribute=team", undefined],
    ["GET", "/cases?after=x", undefined],
    ["GET", "/work?after=[1]", undefined],
    ["GET", "/cases/case-1/history?after=x", undefined],
    ["POST", "/cases", "{"],
    ["POST", "/cases", { by: regievoerder, people: [], attributes: { "1st": "x" } }],
    ["POST", "/cases", { by: regievoerder, people: [], attributes: { team: "x".repeat(201) } }],
    ["POST", "/cases", { by: regievoerder, people: [], caseId: "case-1" }],
    ["POST", "/cases/case-1/commands", open],
    ["POST", "/cases/case-1/commands", { type: "closeStep", by: nv, step: "S03" }],
    ["POST", "/cases/case-1/destruction", { by: regievoerder, person: "nobody" }],
    ["POST", "/networks/score", { network: {} }],
    ["POST", "/networks/score", { network, supportTypes: twice }],
    ["POST", "/networks/draw", { network: { ...network, alters: [{ id: 7 }] } }],
    ["GET", "/events?after=x", undefined],
    ["POST", "/subscriptions", { url: "http://127.0.0.1" }],
    ["POST", "/law/decisions", {}],
    ["POST", "/incoming", { specversion: "1.0" }],
    ["POST", "/cds-services/missing-support", {}],
  ])("of %s %s %j is in the language that was asked", async (method, address, body) => {
    const sentences = async (language: string) => {
      const answer = await at.ask(method, address, at.machine(), body, {
        "accept-language": language,
      });
      expect([answer.status >= 400, answer.headers.get("content-language")]).toEqual([
        true,
        language,
      ]);
      const {
        title,
        detail,
        issues = [],
      } = answer.body as {
        title: string;
        detail: string;
        issues?: { message: string }[];
      };
      return [title, detail, ...issues.map(({ message }) => message)];
    };
    const [nl, en] = [await sentences("nl"), await sentences("en")];
    expect(nl).toHaveLength(en.length);
    expect(nl.filter((sentence) => en.includes(sentence))).toEqual([]);
  });
});

describe("reading", () => {
  it("gives 304 to who has it already, until something changes", async () => {
    const nvToken = await at.token("nv-1");
    const first = await at.ask("GET", "/cases/case-1", nvToken);
    const tag = { "if-none-match": first.headers.get("etag") ?? "" };
    const again = await at.ask("GET", "/cases/case-1", nvToken, undefined, tag);
    expect([again.status, again.text]).toEqual([304, ""]);
    // Another reader sees another view: theirs has another tag.
    expect((await at.ask("GET", "/cases/case-1", at.machine(), undefined, tag)).status).toBe(200);
  });

  it("goes through pages by a cursor, without gaps", async () => {
    const versions: number[] = [];
    for (let after: string | undefined = "0"; after !== undefined;) {
      const page = await at.does(
        "GET",
        `/cases/case-1/history?limit=3&after=${after}`,
        at.machine(),
      );
      versions.push(...(page["entries"] as { version: number }[]).map(({ version }) => version));
      after = page["next"] as string | undefined;
    }
    expect(versions).toEqual(versions.map((_, index) => index + 1));
    expect(versions.length).toBeGreaterThan(6);
  });

  it("finds cases by attributes, state and guideline", async () => {
    const find = async (query: string) =>
      ((await at.does("GET", `/cases?${query}`, at.machine()))["cases"] as object[]).length;
    expect(await find("attribute=team:team-1&state=open")).toBe(1);
    expect(await find("attribute=team:team-2")).toBe(0);
    expect(await find("guideline=handreiking-informele-steun")).toBe(1);
    expect(await find("state=closed")).toBe(0);
    expect((await at.ask("GET", "/cases?attribute=team", at.machine())).status).toBe(400);
    expect((await at.ask("GET", "/cases?limit=0", at.machine())).status).toBe(400);
    expect((await at.ask("GET", "/cases?limit=1.5", at.machine())).status).toBe(400);
  });

  it("draws in the language that was asked", async () => {
    const network = { version: 1, id: "k", ego: { id: "ik" }, alters: [], ties: [] };
    const { headers, text } = await at.ask(
      "POST",
      "/networks/draw",
      at.machine(),
      { network },
      { "accept-language": "nl" },
    );
    expect(headers.get("content-type")).toContain("image/svg+xml");
    expect(text).toContain('lang="nl"');
  });
});

describe("addresses", () => {
  it("that are not there, or do not know a method, are answered as a problem", async () => {
    expect((await at.ask("GET", "/nowhere")).body["code"]).toBe("noSuchPath");
    const wrong = await at.ask("DELETE", "/cases/case-1");
    expect([wrong.status, wrong.body["code"], wrong.headers.get("allow")]).toEqual([
      405,
      "methodNotAllowed",
      "GET, HEAD",
    ]);
  });

  it("say that the server is alive and ready, without a token", async () => {
    expect((await at.ask("GET", "/healthz")).body).toEqual({ status: "ok" });
    expect((await at.ask("GET", "/readyz")).body).toEqual({ status: "ok" });
  });

  it("have a documentation page that fetches nothing from elsewhere", async () => {
    const { status, text } = await at.ask("GET", "/docs");
    expect(status).toBe(200);
    expect(text).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=["']?(https?:)?\/\//);
    const problems = await at.ask("GET", "/problems");
    for (const code of Object.keys(problemTable)) expect(problems.text).toContain(`id="${code}"`);
  });
});

describe("the OpenAPI document", () => {
  const document = openApiDocument() as unknown as Document;
  const operationsIn = Object.values(document.paths).flatMap((item) => Object.values(item));

  it("is what the server serves, of version 3.1", async () => {
    expect((await at.ask("GET", "/openapi.json")).body).toEqual(document);
    expect(document.openapi).toBe("3.1.0");
  });

  it("has every operation of the table of access, and no other but for the probes and what is open to all", () => {
    const ids = operationsIn.map(({ operationId }) => operationId);
    const open = ["healthz", "readyz", "cdsServices"];
    expect(ids.filter((id) => !open.includes(id)).sort()).toEqual(Object.keys(operations).sort());
    for (const { operationId, security } of operationsIn)
      expect([operationId, security.length > 0]).toEqual([
        operationId,
        !open.includes(operationId),
      ]);
  });

  it("describes what a command can be, and leads nowhere that is not there", () => {
    const { schemas } = document.components;
    expect(schemas["SendCommand"]?.oneOf?.length).toBeGreaterThan(20);
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
    expect(refs.map(([, name = ""]) => name).filter((name) => !(name in schemas))).toEqual([]);
  });

  it("is followed by the typed client", async () => {
    const client = HttpApiClient.make(Api, {
      transformClient: (http) =>
        HttpClient.mapRequest(http, (request) =>
          request.pipe(
            HttpClientRequest.prependUrl(at.server.url),
            HttpClientRequest.bearerToken(at.machine()),
          ),
        ),
    });
    const program = Effect.gen(function* () {
      const { cases, work } = yield* client;
      const read = yield* cases.read({ params: { caseId: "case-1" }, headers: {} });
      const page = yield* work.list({ headers: {}, query: { limit: 1 } });
      const problem = yield* Effect.flip(
        cases.read({ params: { caseId: "nowhere" }, headers: {} }),
      );
      return { read, page, problem };
    });
    const { read, page, problem } = await Effect.runPromise(
      program.pipe(Effect.provide(FetchHttpClient.layer)),
    );
    expect(read).toMatchObject({ body: { caseId: "case-1" } });
    expect(page.tasks).toHaveLength(1);
    expect(problem).toMatchObject({ code: "notFound", status: 404 });
  });
});

describe("settings", () => {
  it("that are wrong are named, each with what is wrong", () => {
    const refusal = (input: unknown) => {
      try {
        readConfig(input);
      } catch (error) {
        if (error instanceof InvalidConfig) return error;
      }
      throw new Error("these settings should be refused");
    };
    const reasons = (input: unknown) => refusal(input).message;
    expect(reasons({})).toContain("tenants: ");
    for (const input of [undefined, null, [], "x", { tenants: [{ id: "a" }, { id: "a" }] }]) {
      const { nl, en } = refusal(input).texts;
      expect(nl).toMatch(/^Deze instellingen kunnen niet gevolgd worden:\n- \S/);
      expect(nl.split("\n").filter((line) => en.includes(line))).toEqual([]);
    }
    expect(reasons({ tenants: [{ id: "A" }], port: 70_000, prot: 1 })).toMatch(
      /port: .*\n.*tenants\.0\.id: /s,
    );
    expect(reasons({ tenants: [{ id: "a" }, { id: "a" }] })).toContain(
      "tenants.1.id: is the same as tenants.0.id",
    );
    const issuer = { issuer: "https://i.example", audience: "x", jwks: "https://i.example/keys" };
    expect(
      reasons({
        tenants: [
          { id: "a", issuers: [issuer] },
          { id: "b", issuers: [issuer] },
        ],
      }),
    ).toContain("tenants.1.issuers.0.audience: is the same as tenants.0.issuers.0.audience");
    expect(reasons({ postgres: "postgres://x/y", tenants: [{ id: "a" }] })).toContain(
      "masterKeyFile",
    );
    const { setting } = newKey("k", "k", ["cases"]);
    expect(reasons({ tenants: [{ id: "a", keys: [setting, setting] }] })).toContain(
      "tenants.0.keys.1.id",
    );
  });
});

describe("the process", () => {
  it("finishes what was begun, keeps it, and goes on after a restart", async () => {
    const own = await Organisations.open();
    await startFamily(own, "kept", "2010-01-01");
    const [credential, data] = [own.machine(), own.config.data];
    await own.server.close();
    const again = await startServer({ ...own.config, data }, { log: () => undefined });
    const answer = await fetch(`${again.url}/cases/kept`, {
      headers: { authorization: `Bearer ${credential}` },
    });
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
    await again.close();
    await own.close();
  });

  it("tells who comes too often when to come back", async () => {
    const own = await Organisations.open({ limits: { requestsPerMinute: 60 } });
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => own.ask("GET", "/guidelines", own.machine())),
    );
    const later = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(10);
    expect(later.length).toBeGreaterThan(0);
    for (const { headers, body } of later)
      expect([Number(headers.get("retry-after")) > 0, body["code"]]).toEqual([
        true,
        "tooManyRequests",
      ]);
    await own.close();
  });
});

describe("the audit trail", () => {
  it("says who, on whose behalf, what, as what, why, from where and what came of it", async () => {
    await at.ask("GET", "/cases/case-1", at.machine(), undefined, {
      "on-behalf-of": "kind-1",
      "on-behalf-of-capacity": "jeugdige",
    });
    const line = (await at.trail()).findLast(({ operation }) => operation === "cases.read");
    expect(line).toMatchObject({
      who: { kind: "machine", id: "noord-portal" },
      onBehalfOf: { person: "kind-1", capacity: "jeugdige" },
      caseId: "case-1",
      as: "jeugdige",
      because: ["C2-betrokkene-able"],
      outcome: "done",
      status: 200,
    });
    expect(line?.["from"]).toMatch(/127\.0\.0\.1/);
  });

  it("shows when a line was changed, taken away or put in between", async () => {
    const own = await Organisations.open();
    for (let i = 0; i < 5; i++) await own.ask("GET", "/work", own.machine());
    const database = new DatabaseSync(path.join(own.config.data ?? "", "noord", "audit.db"));
    expect(() => {
      database.exec("DELETE FROM audit WHERE number = 2");
    }).toThrow("not changed");
    const verified = async () =>
      own.does("GET", "/audit/verification", await own.token("a", { scope: ["audit"] }));
    expect(await verified()).toMatchObject({ intact: true });
    database.exec("DROP TRIGGER audit_is_not_changed");
    database.exec("UPDATE audit SET line = replace(line, 'done', 'denied') WHERE number = 3");
    expect(await verified()).toMatchObject({ intact: false, firstBroken: 3 });
    database.close();
    await own.close();
  });
});
