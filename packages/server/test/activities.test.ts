import { createHmac } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startServer } from "../src/index.ts";

import { Organisations } from "./support/Organisation.ts";
import { nv, startFamily } from "./support/family.ts";

interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: { readonly id: string; readonly subject: string; readonly data: object };
}

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const asked: Asked[] = [];
const waiting: (() => void)[] = [];
/** How the host answers from now on. */
let answers: readonly [number, string?] = [204];
const host = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += String(chunk)));
  request.on("end", () => {
    response.writeHead(answers[0], { "content-type": "application/json" }).end(answers[1]);
    asked.push({ headers: request.headers, body, event: JSON.parse(body) as Asked["event"] });
    for (const go of waiting.splice(0)) go();
  });
});
const until = async (isThere: () => boolean) => {
  while (!isThere()) await new Promise<void>((resolve) => waiting.push(resolve));
};
const about = (caseId: string) => asked.filter(({ event }) => event.subject === caseId);

let at: Organisations;
beforeAll(async () => {
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const name = `127.0.0.1:${(host.address() as AddressInfo).port}`;
  const secretFile = path.join(mkdtempSync(path.join(tmpdir(), "steunnetwerk-secret-")), "secret");
  writeFileSync(secretFile, `${secret}\n`);
  const url = `http://${name}/activities`;
  at = await Organisations.open(
    { webhooks: { allowedHosts: [name] } },
    [],
    ["notify", "score"].map((kind) => ({ kind, url, secretFile, attempts: 1 })),
  );
});
afterAll(async () => {
  host.closeAllConnections();
  host.close();
  await at.close();
});

const vacancy = (caseId: string) =>
  at.does("POST", `/cases/${caseId}/commands`, at.machine(), {
    type: "endNetwerkverantwoordelijke",
    by: nv,
    reason: "verhuisd",
  });
const dead = async () =>
  (await at.does("GET", "/dead-activities?limit=100", at.machine()))["activities"] as {
    id: string;
    caseId: string;
    kind: string;
    problem: string;
  }[];
/** Dead activities of a case; written just after the host answered. */
const deadOf = async (caseId: string) => {
  for (;;) {
    const found = (await dead()).filter((one) => one.caseId === caseId);
    if (found.length > 0) return found;
  }
};

describe("an activity for a host that speaks HTTP", () => {
  it("is a signed CloudEvent with ids and codes, and nothing personal", async () => {
    answers = [204];
    await startFamily(at, "told", "2010-01-01");
    await vacancy("told");
    await until(() => about("told").length > 0);
    const [{ headers, body, event }] = about("told") as [Asked];
    expect(event.data).toEqual({ kind: "notify", attempt: 1, about: "vacancy", recipients: [] });
    const signed = `${event.id}.${String(headers["webhook-timestamp"])}.${body}`;
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    expect(headers).toMatchObject({
      "webhook-id": event.id,
      "webhook-signature": `v1,${createHmac("sha256", key).update(signed).digest("base64")}`,
    });
    expect(body).not.toMatch(/verhuisd|Noor|mama/);
  });

  it("of a worry about safety says only whom to call, without what", async () => {
    answers = [204];
    await startFamily(at, "worry", "2010-01-01");
    await at.does("POST", "/cases/worry/commands", at.machine(), {
      type: "raiseSignal",
      by: nv,
      signal: "signal-1",
      implicated: ["ouder-1"],
      what: "verzonnen zorg",
    });
    await until(() => about("worry").length > 0);
    const [{ body, event }] = about("worry") as [Asked];
    expect(event.data).toEqual({ kind: "notify", attempt: 1, recipients: ["nv-1"] });
    expect(body).not.toMatch(/signal|safety|ouder-1|zorg/);
  });

  it("that the host refuses for good waits for a person, who can have it tried again", async () => {
    answers = [500];
    await startFamily(at, "refused", "2010-01-01");
    await vacancy("refused");
    const [one, ...others] = await deadOf("refused");
    expect(others).toEqual([]);
    expect(one).toMatchObject({ kind: "notify", problem: "The receiver answered 500." });
    expect(one?.id).toMatch(/^[0-9a-f]{32}$/);
    answers = [204];
    const address = `/dead-activities/${one?.id ?? ""}/redrive`;
    const before = about("refused").length;
    expect((await at.ask("POST", address, at.machine())).status).toBe(204);
    await until(() => about("refused").length > before);
    const again = about("refused").at(-1);
    expect(again?.event.id).toBe(about("refused")[0]?.event.id);
    expect((await at.ask("POST", address, at.machine())).status).toBe(404);
    const lines = await at.trail();
    expect(lines.find(({ operation }) => operation === "activities.redrive")).toMatchObject({
      caseId: "refused",
      outcome: "done",
    });
  });
});

describe("the task of a system", () => {
  const approve = async (caseId: string) => {
    const send = (command: object) =>
      at.does("POST", `/cases/${caseId}/commands`, at.machine(), command);
    await send({ type: "openStep", by: nv, step: "S03", reason: "het gezin wil beginnen" });
    await send({
      type: "completeTask",
      by: nv,
      task: "drawMap",
      subject: "kind-1",
      with: ["kind-1"],
      outcome: "approved",
      record: { drawnOn: "2026-01-05", instrument: "threeCircles" },
    });
  };
  const outcomeOf = async (caseId: string) => {
    const { state } = (await at.does("GET", `/cases/${caseId}`, at.machine())) as {
      state: { steps: Record<string, { tasks: Record<string, { outcome?: string }> }> };
    };
    return Object.entries(state.steps["S03"]?.tasks ?? {}).find(([id]) =>
      id.startsWith("describeMap"),
    )?.[1].outcome;
  };

  it("is done with what the host answers at once", async () => {
    answers = [200, '{"outcome":"computed"}'];
    await startFamily(at, "computed", "2010-01-01");
    await approve("computed");
    while ((await outcomeOf("computed")) === undefined);
    expect(await outcomeOf("computed")).toBe("computed");
  });

  it("is done with what is told later, once", async () => {
    answers = [202];
    await startFamily(at, "later", "2010-01-01");
    await approve("later");
    await until(() => about("later").some(({ event }) => "activity" in event.data));
    const [activity] = about("later").flatMap(({ event: { data } }) =>
      "activity" in data ? [data.activity] : [],
    );
    const tell = () =>
      at.ask("POST", "/cases/later/activity-results", at.machine(), {
        activity,
        outcome: "notComputed",
      });
    expect((await tell()).status).toBe(200);
    expect(await outcomeOf("later")).toBe("notComputed");
    expect((await tell()).body["events"]).toEqual([]);
  });

  it("fails when the host answers in another form, in words that hold nothing of it", async () => {
    answers = [200, '{"score":"Oma Jansen"}'];
    await startFamily(at, "odd", "2010-01-01");
    await approve("odd");
    const [one] = await deadOf("odd");
    expect(one).toMatchObject({ kind: "score", problem: "The receiver answered in another form." });
    expect(at.log.join()).not.toContain("Jansen");
  });
});

it("refuses settings that lead to where no webhook may go, or to no secret", async () => {
  const activity = { kind: "notify", url: "https://127.0.0.1/x", secretFile: "/nowhere" };
  await expect(
    startServer({ port: 0, tenants: [{ id: "here", activities: [activity, activity] }] }),
  ).rejects.toMatchObject({
    _tag: "InvalidConfig",
    message: expect.stringMatching(
      /activities\.0\.url[\s\S]*activities\.0\.secretFile[\s\S]*activities\.1\.kind/,
    ) as string,
  });
});
