import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { OperationId } from "../src/access/operations.ts";
import { accessRoles, operations, type AccessRole } from "../src/index.ts";

import { Organisations } from "./support/Organisation.ts";
import { regievoerder, startFamily } from "./support/family.ts";

let at: Organisations;
const aged = (years: number) => `${new Date().getUTCFullYear() - years - 1}-01-01`;

/** How each operation is asked, in a case of its own tenant or by its id in another. */
const asks: Record<OperationId, (caseId: string) => readonly [string, string, object?]> = {
  "cases.start": () => ["POST", "/cases", { by: regievoerder, people: [] }],
  "cases.search": () => ["GET", "/cases"],
  "cases.read": (id) => ["GET", `/cases/${id}`],
  "cases.history": (id) => ["GET", `/cases/${id}/history`],
  "cases.send": (id) => [
    "POST",
    `/cases/${id}/commands`,
    { type: "claimTask", by: regievoerder, task: "drawMap" },
  ],
  "cases.attributes": (id) => [
    "PUT",
    `/cases/${id}/attributes`,
    { by: regievoerder, attributes: { team: "team-1" } },
  ],
  "cases.migrate": (id) => [
    "POST",
    `/cases/${id}/migration`,
    { by: regievoerder, to: { id: "x", version: "1" } },
  ],
  "cases.export": (id) => ["GET", `/cases/${id}/export`],
  "cases.verify": (id) => ["GET", `/cases/${id}/verification`],
  "cases.destroy": (id) => [
    "POST",
    `/cases/${id}/destruction`,
    { by: regievoerder, person: "nobody-here" },
  ],
  "work.list": () => ["GET", "/work"],
  "persons.export": () => ["GET", "/persons/oma-1/export"],
  "networks.score": () => [
    "POST",
    "/networks/score",
    { network: { version: 1, id: "k", ego: { id: "i" }, alters: [], ties: [] } },
  ],
  "networks.validate": () => ["POST", "/networks/validate", {}],
  "networks.draw": () => [
    "POST",
    "/networks/draw",
    { network: { version: 1, id: "k", ego: { id: "i" }, alters: [], ties: [] } },
  ],
  "roles.list": () => ["GET", "/roles"],
  "law.decide": () => ["POST", "/law/decisions", { question: { decision: "C1" } }],
  "law.norms": () => ["GET", "/law/norms"],
  "guidelines.list": () => ["GET", "/guidelines"],
  "guidelines.read": () => ["GET", "/guidelines/jim-aanpak/1.0.0"],
  "guidelines.compare": () => ["GET", "/guidelines/jim-aanpak/1.0.0/differences/jim-aanpak/1.0.0"],
  "events.stream": () => ["HEAD", "/events"],
  "events.subscriptions": () => ["GET", "/subscriptions"],
  "events.subscribe": () => ["POST", "/subscriptions", { url: "https://hooks.example/x" }],
  "events.unsubscribe": () => ["DELETE", "/subscriptions/nowhere"],
  "events.replay": () => ["POST", "/subscriptions/nowhere/replay", { after: 0 }],
  "incoming.take": (id) => [
    "POST",
    "/incoming",
    {
      ...hostEvent(id),
      type: "nl.steunnetwerk.host.attributes.v1",
      data: { by: regievoerder, attributes: { team: "team-1" } },
    },
  ],
  "incoming.waiting": () => ["GET", "/incoming/waiting"],
  "cds.call": () => [
    "POST",
    "/cds-services/netwerk-overzicht",
    {
      hook: "patient-view",
      hookInstance: "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
      context: { userId: "Practitioner/w-7", patientId: "kind-1" },
      prefetch: { people: null },
    },
  ],
  "cds.feedback": () => [
    "POST",
    "/cds-services/netwerk-overzicht/feedback",
    {
      feedback: [
        {
          card: "4e0a3a1e-3283-4575-ab82-028d55fe2719",
          outcome: "overridden",
          outcomeTimestamp: "2026-01-01T10:00:00Z",
        },
      ],
    },
  ],
  "activities.answer": (id) => [
    "POST",
    `/cases/${id}/activity-results`,
    { activity: "describeMap/kind-1#9", outcome: "computed" },
  ],
  "activities.dead": () => ["GET", "/dead-activities"],
  "activities.redrive": () => ["POST", "/dead-activities/nothing/redrive"],
  "audit.list": () => ["GET", "/audit?limit=1"],
  "audit.verify": () => ["GET", "/audit/verification"],
};

const hostEvent = (subject: string) => ({
  specversion: "1.0",
  id: "1",
  source: "/host",
  subject,
  sequence: 1,
});

const all = ["cases", "knowledge", "events", "incoming", "cds", "audit", "operate"] as const;
const withoutAudit = all.filter((scope) => scope !== "audit");

/** A token of somebody with each role. */
const credentials: Record<AccessRole, (tenant: string) => Promise<string> | string> = {
  jeugdige: (tenant) => at.token("kind-1", { scope: withoutAudit }, tenant),
  ouder: (tenant) => at.token("ouder-1", { scope: withoutAudit }, tenant),
  steunfiguur: (tenant) => at.token("oma-1", { scope: withoutAudit }, tenant),
  uncleared: (tenant) => at.token("buur-1", { scope: withoutAudit }, tenant),
  netwerkverantwoordelijke: (tenant) => at.token("nv-1", { scope: withoutAudit }, tenant),
  regievoerder: (tenant) =>
    at.token(
      "regie-1",
      { scope: withoutAudit, capacities: ["regievoerder"], teams: ["team-1"] },
      tenant,
    ),
  stranger: (tenant) => at.token("somebody", { scope: withoutAudit }, tenant),
  machine: (tenant) => at.machine(tenant),
  auditor: (tenant) => at.token("auditor-1", { scope: ["audit", "knowledge"] }, tenant),
};

/** Whether somebody may do an operation, by the table alone; an operation of no case knows people by their capacities only. */
function may(operation: OperationId, role: AccessRole): boolean {
  const {
    may: allowed,
    ofCase,
    scope,
  } = operations[operation] as {
    may: readonly AccessRole[];
    ofCase?: true;
    scope: string;
  };
  if (role === "auditor")
    return scope === "audit" || (scope === "knowledge" && allowed.includes("auditor"));
  if (scope === "audit") return false;
  const seen = ofCase === true || role === "machine" || role === "regievoerder" ? role : "stranger";
  return allowed.includes(seen);
}

const ids = Object.keys(operations) as OperationId[];

beforeAll(async () => {
  at = await Organisations.open();
  await startFamily(at, "shared-id", aged(13), "noord");
  await startFamily(at, "only-noord", aged(13), "noord");
});
afterAll(() => at.close());

describe("every operation for every role, in the own and in another organisation", () => {
  it("knows how to ask every operation, as every role", () => {
    expect(Object.keys(asks).sort()).toEqual([...ids].sort());
    expect(Object.keys(credentials).sort()).toEqual([...accessRoles].sort());
  });

  it.each(ids.flatMap((operation) => accessRoles.map((role) => [operation, role] as const)))(
    "%s by %s",
    async (operation, role) => {
      const [method, address, body] = asks[operation]("only-noord");
      const { status, text } = await at.ask(
        method,
        address,
        await credentials[role]("noord"),
        body,
      );
      const isDenied =
        status === 401 || status === 403 || (status === 404 && "ofCase" in operations[operation]);
      // Who may ask but is somebody else than the body or address says is told so; that is no denial of the operation.
      const isMismatch = text.includes('"actorMismatch"');
      expect([isDenied && !isMismatch, status < 500]).toEqual([!may(operation, role), true]);

      const elsewhere = await at.ask(method, address, await credentials[role]("zuid"), body);
      expect(elsewhere.status).toBeLessThan(500);
      if (operations[operation].scope !== "knowledge") {
        // What belongs to noord is nowhere in what zuid is answered.
        expect(elsewhere.text).not.toContain("label of");
        if ("ofCase" in operations[operation]) expect([403, 404]).toContain(elsewhere.status);
      }
    },
  );

  it("keeps a line for each of them, with who, as what and what came of it", async () => {
    const lines = await at.trail();
    for (const operation of ids)
      expect(lines.some((line) => line["operation"] === operation)).toBe(true);
    const denied = lines.filter(({ outcome }) => outcome === "denied");
    expect(denied.length).toBeGreaterThan(50);
    expect(denied.every(({ who }) => (who as { id: string }).id !== "")).toBe(true);
    const auditor = await at.token("auditor-1", { scope: ["audit"] });
    expect(await at.does("GET", "/audit/verification", auditor)).toMatchObject({ intact: true });
  });
});
