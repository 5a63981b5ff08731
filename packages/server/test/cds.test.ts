import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { UsedTokens } from "../src/access/cdsClients.ts";
import { cardTexts } from "../src/cds/texts.ts";

import { Organisations } from "./support/Organisation.ts";
import { CdsResponse, Discovery, exampleRequest } from "./support/cdsHooks.ts";

const publicUrl = "https://steun.example.nl";
const page = "https://ecd.example.nl";
let at: Organisations;
let signing: CryptoKey;
beforeAll(async () => {
  const pair = await generateKeyPair("ES384");
  signing = pair.privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: "ecd-1", alg: "ES384", use: "sig" };
  at = await Organisations.open({
    publicUrl,
    cds: { origins: [page], smartApp: "https://steun.example.nl/launch" },
    tenants: [
      {
        id: "west",
        cdsClients: [{ id: "ecd", issuer: "https://ecd.example.nl/", jwks: { keys: [jwk] } }],
      },
    ],
  });
});
afterAll(() => at.close());

const token = (path: string, claims: JWTPayload = {}, kid = "ecd-1") => {
  const jwt = new SignJWT({ tenant: "2ddd6c3a", ...claims })
    .setProtectedHeader({ alg: "ES384", typ: "JWT", kid, jku: `${at.server.url}/never` })
    .setIssuer(claims.iss ?? "https://ecd.example.nl/")
    .setAudience(claims.aud ?? `${publicUrl}${path}`)
    .setJti(claims.jti ?? crypto.randomUUID());
  if (claims.iat === undefined) jwt.setIssuedAt();
  if (claims.exp === undefined) jwt.setExpirationTime("5m");
  return jwt.sign(signing);
};
const address = (id: string) => `/cds-services/${id}`;
const post = async (id: string, body: unknown, headers: Record<string, string> = {}) =>
  at.ask("POST", address(id), await token(address(id)), body, headers);

/** The cards of a service, held against the specification. */
async function cards(id: string, body: unknown, headers: Record<string, string> = {}) {
  const { status, body: answer, text } = await post(id, body, headers);
  expect([status, text.includes("null")]).toEqual([200, false]);
  const parsed = CdsResponse.parse(answer);
  expect(parsed.cards.length).toBeLessThanOrEqual(1);
  for (const { indicator } of parsed.cards) expect(indicator).not.toBe("critical");
  return parsed.cards;
}
const summary = async (...asked: Parameters<typeof cards>) => (await cards(...asked))[0]?.summary;

const patient = { reference: "Patient/1288992" };
const contact = (id: string, code: string, more: object = {}) => ({
  resourceType: "RelatedPerson",
  id,
  patient,
  relationship: [
    { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-RoleCode", code }] },
  ],
  name: [{ text: "Verzonnen Naam" }],
  ...more,
});
const bundle = (...resources: object[]) => ({
  resourceType: "Bundle",
  type: "searchset",
  entry: resources.map((resource) => ({ resource, search: { mode: "match" } })),
});
const ourRole = (role: string) => [{ coding: [{ system: "urn:steunnetwerk:role", code: role }] }];
const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const bornYearsAgo = (years: number) => daysAgo(Math.round(years * 365.25) + 30);

describe("discovery", () => {
  it("names four services as the specification says, in both languages, to everybody", async () => {
    const english = await at.ask("GET", "/cds-services");
    const { services } = Discovery.parse(english.body);
    expect(services.map(({ id, hook }) => [id, hook])).toEqual([
      ["netwerk-overzicht", "patient-view"],
      ["wie-brengt-u-mee", "appointment-book"],
      ["toestemming-leeftijd", "patient-view"],
      ["zorg-voor-de-steunfiguur", "encounter-start"],
    ]);
    const dutch = await at.ask("GET", "/cds-services", undefined, undefined, {
      "accept-language": "nl",
    });
    expect(Discovery.parse(dutch.body).services[1]?.title).toBe("Wie brengt u mee?");
  });

  it("asks only for what the restrictions on prefetch allow", async () => {
    const { services } = Discovery.parse((await at.ask("GET", "/cds-services")).body);
    for (const { prefetch = {} } of services)
      for (const template of Object.values(prefetch))
        expect(template).toMatch(
          /^[A-Z]\w+(\/\{\{context\.patientId\}\}|\?patient=\{\{context\.patientId\}\}(&[a-z_]+=[\w:|.,-]+)*)$/,
        );
  });
});

describe("what cards say", () => {
  it("is short, names nobody, holds no score and alarms nobody", () => {
    for (const { summary: said, detail } of Object.values(cardTexts))
      for (const language of ["nl", "en"] as const) {
        expect(said[language].length).toBeLessThan(140);
        // The only numbers are the ages of the law, and its articles.
        expect(said[language].replaceAll(/\b(12|16|18)\b/g, "")).not.toMatch(/\d/);
        expect(`${said[language]} ${detail[language]}`).not.toMatch(/score|risico|risk|critical/i);
      }
  });
});

describe("netwerk-overzicht", () => {
  const id = "netwerk-overzicht";
  const ask = (prefetch: object) => exampleRequest("patient-view", prefetch);
  const none = cardTexts.noSupporter.summary;

  it("tells that nobody was named, of a family and of nobody, with a link to the map", async () => {
    const [card] = await cards(
      id,
      ask({ people: bundle(contact("m", "MTH"), contact("t", "AUNT")) }),
    );
    expect(card).toMatchObject({ summary: none.en, indicator: "info" });
    expect(card?.links).toEqual([
      { label: "Open the network map", url: "https://steun.example.nl/launch", type: "smart" },
    ]);
    expect(JSON.stringify(card)).not.toMatch(/Verzonnen|AUNT/);
    expect(await summary(id, ask({ people: null, team: null }), { "accept-language": "nl" })).toBe(
      none.nl,
    );
  });

  it("says nothing when somebody was named, by our code or in the care team", async () => {
    const jim = contact("t", "AUNT", { relationship: ourRole("jim") });
    expect(await summary(id, ask({ people: bundle(contact("m", "MTH"), jim) }))).toBeUndefined();
  });

  it("says nothing while it is not known: codes of a vendor, pages left out, failures, no relation", async () => {
    const vendor = contact("x", "", {
      relationship: [{ coding: [{ system: "urn:oid:1.2.3.4", code: "17", display: "steun" }] }],
    });
    const paged = { ...bundle(contact("m", "MTH")), link: [{ relation: "next", url: "x" }] };
    const failed = bundle(contact("m", "MTH"), {
      resourceType: "OperationOutcome",
      issue: [{ severity: "error", code: "timeout" }],
    });
    for (const people of [bundle(vendor), paged, failed])
      expect(await summary(id, ask({ people }))).toBeUndefined();
    expect(await summary(id, ask({ people: bundle(vendor), maps: null }))).toBeUndefined();
  });

  it("says nothing where no help is running", async () => {
    expect(await summary(id, ask({ people: null, plans: null }))).toBeUndefined();
    const plan = { resourceType: "CarePlan", status: "active", intent: "plan", subject: patient };
    expect(await summary(id, ask({ people: null, plans: bundle(plan) }))).toBe(none.en);
  });

  it("tells that the last map is old, and leaves out what is about another child", async () => {
    const jim = contact("t", "AUNT", { relationship: ourRole("jim") });
    const map = (authored: string, subject: object = patient) => ({
      resourceType: "QuestionnaireResponse",
      status: "completed",
      subject,
      authored,
    });
    const asked = (...maps: object[]) => summary(id, ask({ people: jim, maps: bundle(...maps) }));
    expect(await asked(map(daysAgo(200)))).toBe(cardTexts.oldMap.summary.en);
    expect(await asked(map(daysAgo(200)), map(`${daysAgo(10)}T10:00:00+01:00`))).toBeUndefined();
    expect(await asked(map(daysAgo(200), { reference: "Patient/another" }))).toBeUndefined();
    expect(await asked(map("2019"))).toBeUndefined();
  });

  it("is for professionals: who looks at their own record gets no card", async () => {
    const own = exampleRequest("patient-view", { people: null }, { userId: "Patient/1288992" });
    expect(await cards(id, own)).toEqual([]);
  });
});

describe("wie-brengt-u-mee", () => {
  const id = "wie-brengt-u-mee";
  const appointment = (...references: string[]) => ({
    resourceType: "Appointment",
    status: "proposed",
    participant: references.map((reference) => ({ actor: { reference } })),
  });
  const ask = (appointments: unknown) =>
    exampleRequest("appointment-book", undefined, { appointments });

  it("suggests a Task to ask it, as a proposal", async () => {
    const [card] = await cards(id, ask(bundle(appointment("Patient/1288992"))));
    expect(card).toMatchObject({ indicator: "info", selectionBehavior: "at-most-one" });
    expect(card?.suggestions?.[0]?.actions?.[0]).toMatchObject({
      type: "create",
      resource: {
        resourceType: "Task",
        status: "requested",
        intent: "proposal",
        for: patient,
      },
    });
  });

  it("says nothing when somebody comes along already, also in the list of older clients", async () => {
    expect(await cards(id, ask(bundle(appointment("RelatedPerson/oma"))))).toEqual([]);
    expect(await cards(id, ask([appointment("https://ecd.example/RelatedPerson/1")]))).toEqual([]);
  });

  it("asks for the appointments", async () => {
    const { status, body } = await post(id, exampleRequest("appointment-book"));
    expect([status, body["issues"]]).toMatchObject([400, [{ path: ["context", "appointments"] }]]);
  });
});

describe("toestemming-leeftijd", () => {
  const id = "toestemming-leeftijd";
  const consent = (dateTime: string, status = "active") => ({
    resourceType: "Consent",
    status,
    patient,
    dateTime,
  });
  const child = (birthDate: string, more: object = {}) => ({
    resourceType: "Patient",
    id: "1288992",
    birthDate,
    ...more,
  });
  const ask = (born: object, ...consents: object[]) =>
    exampleRequest("patient-view", { patient: born, consents: bundle(...consents) });

  it.each([
    [12, cardTexts.birthday12],
    [16, cardTexts.birthday16],
    [18, cardTexts.birthday18],
  ])("warns that somebody turned %i with consents from before", async (age, texts) => {
    const [card] = await cards(id, ask(child(bornYearsAgo(age)), consent(daysAgo(400))));
    expect(card).toMatchObject({ indicator: "warning", summary: texts.summary.en });
  });

  it("says nothing of consents from after, refusals, drafts, or without a whole day", async () => {
    const born = child(bornYearsAgo(16));
    for (const one of [consent(daysAgo(5)), consent(daysAgo(400), "inactive"), consent("2020")])
      expect(await cards(id, ask(born, one))).toEqual([]);
  });

  it("says nothing of a young child, a grown-up, who died, or whose birthday is not wholly known", async () => {
    const old = consent("2001-01-01");
    for (const one of [
      child(bornYearsAgo(5)),
      child(bornYearsAgo(30)),
      child(bornYearsAgo(16), { deceasedBoolean: true }),
      child("2010"),
      child("2999-01-01"),
      { resourceType: "Patient", id: "1288992" },
    ])
      expect(await cards(id, ask(one, old))).toEqual([]);
  });
});

describe("zorg-voor-de-steunfiguur", () => {
  const id = "zorg-voor-de-steunfiguur";
  const task = (status: string, requester: string, system = "urn:steunnetwerk:task") => ({
    resourceType: "Task",
    status,
    intent: "proposal",
    for: patient,
    code: { coding: [{ system, code: "talkWithSupporter" }] },
    requester: { reference: requester },
  });
  const ask = (...tasks: object[]) =>
    exampleRequest("encounter-start", { tasks: bundle(...tasks) });

  it("tells that a supporter asked for a talk, and not who", async () => {
    const [card] = await cards(id, ask(task("requested", "RelatedPerson/oma-7")));
    expect(card?.summary).toBe(cardTexts.talkAsked.summary.en);
    expect(JSON.stringify(card)).not.toContain("oma-7");
  });

  it("says nothing of a talk that was held, was planned by a professional, or of other tasks", async () => {
    for (const one of [
      task("completed", "RelatedPerson/x"),
      task("requested", "Practitioner/x"),
      task("requested", "RelatedPerson/x", "urn:other"),
    ])
      expect(await cards(id, ask(one))).toEqual([]);
  });
});

describe("requests that cannot be answered", () => {
  const id = "netwerk-overzicht";
  const good = exampleRequest("patient-view", { people: null });

  it.each([
    ["another hook", { ...good, hook: "order-sign" }, ["hook"]],
    ["no id of the call", { ...good, hookInstance: "x" }, ["hookInstance"]],
    ["a FHIR server that is none", { ...good, fhirServer: "file:///etc/passwd" }, ["fhirServer"]],
    ["a token without a server", { ...good, fhirServer: undefined }, ["fhirServer"]],
    ["no user", { ...good, context: { patientId: "1" } }, ["context", "userId"]],
    [
      "a patient that is none",
      { ...good, context: { ...good.context, patientId: "a/../b" } },
      ["context", "patientId"],
    ],
  ] as const)("are refused: %s", async (_, body, path) => {
    const { status, body: answer } = await post(id, body);
    expect([status, answer["code"]]).toEqual([400, "invalidRequest"]);
    expect(answer["issues"]).toMatchObject([{ path }]);
  });

  it("are told with 412 what is missing", async () => {
    const outcome = { resourceType: "OperationOutcome", issue: [] };
    for (const prefetch of [
      undefined,
      {},
      { people: outcome },
      { people: "123" },
      { team: null },
    ]) {
      const { status, body } = await post(id, exampleRequest("patient-view", prefetch));
      expect([status, body["code"]]).toEqual([412, "prefetchMissing"]);
      expect(body["issues"]).toMatchObject([{ path: ["prefetch", "people"] }]);
    }
  });

  it("of services that are not there are told so", async () => {
    const { status, body } = await post("static-patient-greeter", good);
    expect([status, body["code"]]).toEqual([404, "notFound"]);
  });

  it("never reach the FHIR server they name", async () => {
    let calls = 0;
    const host = createServer((_, response) => {
      calls++;
      response.end();
    });
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    const { port } = host.address() as AddressInfo;
    await post(id, { ...good, fhirServer: `http://127.0.0.1:${port}/fhir`, prefetch: {} });
    expect(calls).toBe(0);
    host.close();
  });
});

describe("tokens of clients", () => {
  const path = address("netwerk-overzicht");
  const good = exampleRequest("patient-view", { people: null });
  const status = async (credential: string, where = path) =>
    (await at.ask("POST", where, credential, good)).status;
  const now = Math.floor(Date.now() / 1000);

  it("are remembered while they would be valid, so many and no more", () => {
    const used = new UsedTokens(2);
    used.add("a", 100, 0);
    used.add("b", 200, 0);
    const refusedAs = (add: () => void) => {
      try {
        add();
      } catch (error) {
        return (error as { code: string }).code;
      }
      return "taken";
    };
    const add = (id: string, now: number) => () => {
      used.add(id, now + 100, now);
    };
    expect(refusedAs(add("a", 50))).toBe("unauthenticated");
    expect(refusedAs(add("c", 50))).toBe("tooManyRequests");
    expect(refusedAs(add("c", 101))).toBe("taken"); // a is valid no more
    expect(refusedAs(add("b", 101))).toBe("unauthenticated");
    expect(refusedAs(add("d", 101))).toBe("tooManyRequests");
  });

  it("are used once", async () => {
    const once = await token(path);
    expect([await status(once), await status(once)]).toEqual([200, 401]);
  });

  it.each<[string, JWTPayload, string?]>([
    ["for another address", { aud: `${publicUrl}/cds-services` }],
    ["for another server", { aud: `https://elsewhere.example${path}` }],
    ["of somebody not known", { iss: "https://nobody.example/" }],
    ["that expired", { exp: now - 600, iat: now - 900 }],
    ["that live too long", { exp: now + 86_400 }],
    ["without an id", { jti: "" }],
    ["by a key that is not known", {}, "ecd-2"],
  ])("are refused: %s", async (_, claims, kid) => {
    expect(await status(await token(path, claims, kid))).toBe(401);
  });

  it("open nothing else", async () => {
    const { status: cases, body } = await at.ask("GET", "/cases", await token("/cases"));
    expect([cases, body["code"]]).toEqual([403, "scopeMissing"]);
  });

  it("leave a line in the audit trail with the user, the patient and what came of it", async () => {
    const { headers } = await post("netwerk-overzicht", good);
    const { DatabaseSync } = await import("node:sqlite");
    const trail = new DatabaseSync(`${at.config.data ?? ""}/west/audit.db`, { readOnly: true });
    const lines = trail
      .prepare("SELECT line FROM audit")
      .all()
      .map(({ line }) => String(line));
    trail.close();
    const line = lines.find((one) => one.includes(headers.get("x-request-id") ?? "?"));
    expect(JSON.parse(line ?? "{}")).toMatchObject({
      who: { kind: "machine", id: "ecd" },
      onBehalfOf: { person: "Practitioner/example", capacity: "user" },
      operation: "cds.call",
      patient: "1288992",
      outcome: "done",
    });
  });
});

describe("feedback", () => {
  const id = "netwerk-overzicht/feedback";
  const card = "4e0a3a1e-3283-4575-ab82-028d55fe2719";
  const examples = [
    {
      card,
      outcome: "accepted",
      acceptedSuggestions: [{ id: "e56e1945-20b3-4393-8503-a1a20fd73152" }],
      outcomeTimestamp: "2021-12-11T10:05:31Z",
    },
    { card, outcome: "overridden", outcomeTimestamp: "2020-12-11T00:00:00Z" },
    {
      card,
      outcome: "overridden",
      overrideReason: {
        reason: {
          code: "d7ecf885",
          system: "https://example.com/cds-hooks/override-reason-system",
        },
        userComment: "A comment entered by the clinician.",
      },
      outcomeTimestamp: "2020-12-11T00:00:00Z",
    },
  ];

  it("is taken as in the examples of the specification, and its comments are not kept", async () => {
    expect((await post(id, { feedback: examples })).status).toBe(204);
    expect(at.log.join("\n")).not.toContain("clinician");
  });

  it("is refused when it is not whole", async () => {
    for (const one of [
      { ...examples[0], acceptedSuggestions: undefined },
      { ...examples[1], outcome: "ignored" },
      { ...examples[1], card: "x" },
    ])
      expect((await post(id, { feedback: [one] })).status).toBe(400);
    expect((await post("nowhere/feedback", { feedback: examples })).status).toBe(404);
  });
});

describe("pages that call from a browser", () => {
  const asks = (origin: string, path = "/cds-services/netwerk-overzicht") =>
    at.ask("OPTIONS", path, undefined, undefined, {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization, content-type",
    });

  it("may when their origin is in the settings", async () => {
    const { status, headers } = await asks(page);
    expect([status, headers.get("access-control-allow-origin")]).toEqual([204, page]);
    expect(headers.get("access-control-allow-headers")).toContain("authorization");
    const answer = await at.ask("GET", "/cds-services", undefined, undefined, { origin: page });
    expect(answer.headers.get("access-control-allow-origin")).toBe(page);
  });

  it("may not otherwise, nor anywhere else", async () => {
    for (const [origin, path] of [
      ["https://evil.example", undefined],
      ["null", undefined],
      [page, "/cases"],
      [page, "/cds-services.evil"],
    ] as const) {
      const { status, headers } = await asks(origin, path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});
