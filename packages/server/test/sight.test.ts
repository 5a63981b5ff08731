import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Organisations } from "./support/Organisation.ts";
import { nv, regievoerder, startFamily } from "./support/family.ts";

let at: Organisations;
const read = async (caseId: string, token: string, headers = {}) =>
  at.ask("GET", `/cases/${caseId}`, token, undefined, headers);

/** A birth date that makes somebody so old on the day of the test. */
const aged = (years: number) => `${new Date().getUTCFullYear() - years - 1}-01-01`;

beforeAll(async () => {
  at = await Organisations.open();
  await startFamily(at, "of-10", aged(9));
  await startFamily(at, "of-14", aged(13));
  await startFamily(at, "of-17", aged(16));
});
afterAll(() => at.close());

describe("who sees what of a case follows from the law of today and the consents", () => {
  it.each([
    ["of-10", "kind-1", 403, undefined],
    ["of-14", "kind-1", 200, "file"],
    ["of-17", "kind-1", 200, "file"],
    ["of-10", "ouder-1", 200, "file"],
    ["of-14", "ouder-1", 200, "file"],
    ["of-17", "ouder-1", 403, undefined], // from 16 only with the young person's consent
    ["of-14", "ouder-2", 403, undefined], // no gezag
    ["of-14", "oma-1", 200, "shared"],
    ["of-14", "buur-1", 403, undefined],
    ["of-14", "nv-1", 200, "file"],
    ["of-14", "somebody", 404, undefined],
  ])("in %s %s gets %i %s", async (caseId, person, status, sees) => {
    const answer = await read(caseId, await at.token(person));
    expect(answer.status).toBe(status);
    expect((answer.body["sight"] as { sees?: string } | undefined)?.sees).toBe(sees);
  });

  it("names the rows of the law that opened the file", async () => {
    const { body } = await read("of-14", await at.token("kind-1"));
    expect(body["sight"]).toEqual({
      as: "jeugdige",
      sees: "file",
      because: ["C2-betrokkene-able"],
    });
  });

  it("shows a supporter who may be told something what is about themselves, and nothing of others", async () => {
    const { text } = await read("of-14", await at.token("oma-1"));
    expect(text).toContain("label of oma-1");
    for (const hidden of ["buur-1", "ouder-1", "mama", "Noor", "consents", aged(13)])
      expect(text).not.toContain(hidden);
  });

  it("shows a child and a parent no more of others than what they are called", async () => {
    for (const person of ["kind-1", "ouder-1"]) {
      const { text } = await read("of-14", await at.token(person));
      expect(text).toContain("label of oma-1");
      expect(text).not.toContain("1955-05-05");
    }
    expect((await read("of-14", await at.token("nv-1"))).text).toContain("1955-05-05");
  });

  it("opens a case to a professional who works on it, and to no other", async () => {
    const capacities = ["regievoerder"];
    const token = (teams: string[]) => at.token("prof-1", { capacities, teams });
    expect((await read("of-14", await token(["team-1"]))).status).toBe(200);
    expect((await read("of-14", await token(["team-2"]))).status).toBe(404);
    expect((await read("of-14", await at.token("prof-1", { teams: ["team-1"] }))).status).toBe(404);
    // A capacity of the case cannot be had by a token that says so.
    const ouder = await at.token("prof-1", { capacities: ["ouder", "netwerkverantwoordelijke"] });
    expect((await read("of-14", ouder)).status).toBe(404);
  });

  it("closes what was told as soon as a consent is withdrawn", async () => {
    await startFamily(at, "withdrawn", aged(13));
    const oma = await at.token("oma-1");
    expect((await read("withdrawn", oma)).status).toBe(200);
    await at.does("POST", "/cases/withdrawn/commands", at.machine(), {
      type: "withdrawConsent",
      by: nv,
      decision: "delen",
      about: "oma-1",
      decider: "kind-1",
    });
    expect((await read("withdrawn", oma)).status).toBe(403);
  });

  it("shows a worry about safety to the circle only, never to whom it is about", async () => {
    await startFamily(at, "worry", aged(13));
    const af = await at.token("af-1", { capacities: ["aandachtsfunctionaris"], teams: ["team-1"] });
    await at.does("POST", "/cases/worry/commands", at.machine(), {
      type: "raiseSignal",
      by: nv,
      signal: "signal-1",
      implicated: ["ouder-1"],
      what: "verzonnen zorg",
    });
    expect((await read("worry", af)).text).toContain("signal-1");
    expect((await read("worry", await at.token("nv-1"))).text).toContain("signal-1");
    const parent = await read("worry", await at.token("ouder-1"));
    expect(parent.status).toBe(403); // sharing with them is frozen, and nothing says why
    expect(parent.text).not.toMatch(/signal|safety|veilig/i);
    for (const token of [await at.token("kind-1"), at.machine()]) {
      const { status, text } = await read("worry", token);
      expect(status).toBe(200);
      expect(text).not.toContain("signal-1");
      expect(text).not.toContain('"safety"');
      expect(text).toContain('"signalsRaised":0');
      const history = await at.ask("GET", "/cases/worry/history", token);
      expect(history.text).not.toContain("signal-1");
      expect(history.text).not.toContain("verzonnen zorg");
      expect((await at.ask("GET", "/work?case=worry", token)).text).not.toContain("signal-1");
    }
  });

  it("gives a machine that asks for somebody no more than they would get", async () => {
    const as = (person: string, capacity: string) => ({
      "on-behalf-of": person,
      "on-behalf-of-capacity": capacity,
    });
    const key = at.machine();
    const oma = await read("of-14", key, as("oma-1", "steunfiguur"));
    expect(oma.body["sight"]).toMatchObject({ as: "steunfiguur", sees: "shared" });
    expect((await read("of-14", key, as("buur-1", "steunfiguur"))).status).toBe(403);
    // A person cannot ask for another.
    const token = await at.token("oma-1");
    expect((await read("of-14", token, as("nv-1", "netwerkverantwoordelijke"))).status).toBe(403);
  });

  it("shows each in the work list what is for them", async () => {
    const tasks = async (token: string) =>
      ((await at.does("GET", "/work?limit=1000", token))["tasks"] as { caseId: string }[]).length;
    expect(await tasks(await at.token("nv-1"))).toBeGreaterThan(5);
    expect(await tasks(await at.token("somebody"))).toBe(0);
    const elsewhere = await at.token("p", { capacities: ["regievoerder"], teams: ["team-2"] });
    expect(await tasks(elsewhere)).toBe(0);
  });

  it("lets nobody act as somebody else", async () => {
    const command = { type: "openStep", by: nv, step: "S03", reason: "verzonnen" };
    const send = (token: string, body: object) =>
      at.ask("POST", "/cases/of-14/commands", token, body);
    const own = await send(await at.token("nv-1"), command);
    expect(own.body["code"]).not.toBe("actorMismatch");
    for (const [token, by] of [
      [await at.token("oma-1"), nv],
      [await at.token("nv-1"), regievoerder],
      [await at.token("nv-1"), { person: "nv-1", capacity: "system" }],
      [at.machine(), { person: "engine", capacity: "system" }],
    ] as const) {
      const { status, body } = await send(token, { ...command, by });
      expect([status, body["code"]]).toEqual([403, "actorMismatch"]);
    }
  });
});
