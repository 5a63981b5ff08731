// A burst of a host: 500 events a second, some twice and some late, one request each; then a resync of everything. The server is a
// process of its own with the embedded database.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";

import { newKey } from "../src/index.ts";

const [cases, peoplePerCase] = [200, 10];
const eventsPerSecond = Number(process.env["RATE"] ?? 500);
const seconds = Number(process.env["SECONDS"] ?? 60);
const by = { person: "w-1", capacity: "regievoerder" };

const { key, setting } = newKey("host", "host", ["cases", "incoming"]);
const data = mkdtempSync(path.join(tmpdir(), "steunnetwerk-burst-"));
const config = {
  port: 0,
  data,
  tenants: [{ id: "here", keys: [setting] }],
  limits: { requestsPerMinute: 1_000_000 },
};
const program = `
  const { startServer } = await import(${JSON.stringify(new URL("../src/index.ts", import.meta.url).href)});
  const server = await startServer(${JSON.stringify(config)}, { log: () => undefined });
  process.on("message", (what) => {
    if (what === "cpu") process.send(process.cpuUsage());
    else server.close().then(() => process.disconnect());
  });
  process.on("disconnect", () => process.exit());
  process.send(server.url);`;
const child = spawn(
  process.execPath,
  ["--conditions=@steunnetwerk/source", "--input-type=module", "-e", program],
  { stdio: ["ignore", "inherit", "inherit", "ipc"] },
);
const told = <Message>() =>
  new Promise<Message>((resolve) =>
    child.once("message", (message) => {
      resolve(message as Message);
    }),
  );
const url = await told<string>();
const cpuSeconds = async () => {
  child.send("cpu");
  const { user, system } = await told<NodeJS.CpuUsage>();
  return (user + system) / 1e6;
};

const { port } = new URL(url);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let keys = 0;
/** Asks once, over one of a few connections that stay open. */
const ask = (method: string, address: string, body?: unknown) =>
  new Promise<{ status: number; body: Record<string, unknown> }>((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "idempotency-key": `k-${++keys}`,
    };
    const sending = request({ port, method, path: address, agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => (text += chunk));
      answer.on("end", () => {
        resolve({
          status: answer.statusCode ?? 0,
          body: JSON.parse(text) as Record<string, unknown>,
        });
      });
    });
    sending.on("error", reject);
    sending.end(body === undefined ? undefined : JSON.stringify(body));
  });

const caseId = (no: number) => `case-${no}`;
for (let no = 0; no < cases; no++)
  await ask("POST", "/cases", {
    by,
    caseId: caseId(no),
    people: [{ id: "kind", capacities: ["jeugdige"], birthDate: "2012-03-04" }],
  });

let sequence = 0;
const envelope = (subject: string, kind: string, inside: object, at = ++sequence) => ({
  specversion: "1.0",
  id: `e-${at}`,
  source: "/host",
  type: `nl.steunnetwerk.host.${kind}.v1`,
  subject,
  sequence: at,
  data: { by, ...inside },
});
const person = (no: number, label: string) => ({
  id: `p-${no}`,
  capacities: ["ouder"],
  label,
  positions: [{ kind: "ouderlijkGezag" }],
});

/** What the host has in the end, by case and person. */
const last = new Map<string, string>();
const events = Array.from({ length: eventsPerSecond * seconds }, (_, i) => {
  const [ofCase, no] = [i % cases, Math.floor((i * 7) / cases) % peoplePerCase];
  const label = `v${i}`;
  last.set(`${ofCase} ${no}`, label);
  return envelope(caseId(ofCase), "person", { person: person(no, label) });
});
// One in ten comes twice, one in ten some seconds late.
const bad = events
  .flatMap((event, i) => (i % 10 === 0 ? [event, event] : [event]))
  .map((event, i) => ({ event, place: i % 10 === 5 ? i + 2_500 : i }))
  .sort((a, b) => a.place - b.place)
  .map(({ event }) => event);

const waits: number[] = [];
const outcomes: Record<string, number> = {};
const cpuBefore = await cpuSeconds();
const begun = performance.now();
let sent = 0;
await Promise.all(
  bad.map(async (event, i) => {
    // Sent at its moment, whether or not those before it were answered.
    const moment = begun + (i * 1000) / eventsPerSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));
    const { status, body } = await ask("POST", "/incoming", event);
    waits.push(performance.now() - moment);
    sent++;
    const [one] = (body["results"] ?? []) as { outcome: string }[];
    const outcome = one?.outcome ?? String(status);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }),
);
const took = (performance.now() - begun) / 1000;
const cpuBurst = (await cpuSeconds()) - cpuBefore;

async function different() {
  let count = 0;
  for (let ofCase = 0; ofCase < cases; ofCase++) {
    const { body } = await ask("GET", `/cases/${caseId(ofCase)}`);
    const { people } = (body["state"] as { personal: { people: Record<string, object> } }).personal;
    for (let no = 0; no < peoplePerCase; no++) {
      const wanted = last.get(`${ofCase} ${no}`);
      const found = (people[`p-${no}`] as { label?: string } | undefined)?.label;
      if (wanted !== found) count++;
    }
  }
  return count;
}
const differentAfterBurst = await different();

// As many again, in batches of 100, one after the other.
const more = events.map((event) => ({
  ...event,
  sequence: ++sequence,
  data: { by, person: person(0, `b${sequence}`) },
}));
for (const { subject, data } of more)
  last.set(`${subject.slice("case-".length)} 0`, data.person.label);
const batchesBegun = performance.now();
for (let at = 0; at < more.length; at += 100)
  await ask("POST", "/incoming", more.slice(at, at + 100));
const inBatches = Math.round((more.length * 1000) / (performance.now() - batchesBegun));
const differentAfterBatches = await different();

// 48 hours of silence in which everything changed; then all cases at once, in batches of 100.
const snapshots = Array.from({ length: cases }, (_, ofCase) => {
  const people = Array.from({ length: peoplePerCase }, (_, no) => {
    last.set(`${ofCase} ${no}`, "later");
    return person(no, "later");
  });
  return envelope(caseId(ofCase), "snapshot", {
    people: [{ id: "kind", capacities: ["jeugdige"], birthDate: "2012-03-04" }, ...people],
  });
});
async function resync() {
  const from = performance.now();
  for (let at = 0; at < snapshots.length; at += 100)
    await ask("POST", "/incoming", snapshots.slice(at, at + 100));
  return round((performance.now() - from) / 1000);
}
const resyncSeconds = await resync();
const differentAfterResync = await different();
const repeatedResyncSeconds = await resync();

child.send("close");
await new Promise((resolve) => child.once("exit", resolve));
agent.destroy();
rmSync(data, { recursive: true, force: true });

waits.sort((a, b) => a - b);
const quantile = (share: number) => round(waits[Math.floor((waits.length - 1) * share)] ?? 0);
console.log(
  JSON.stringify({
    benchmark: "server-incoming",
    cases,
    peoplePerCase,
    asked: { eventsPerSecond, seconds, events: bad.length },
    burst: {
      eventsPerSecond: Math.round(sent / took),
      outcomes,
      milliseconds: { p50: quantile(0.5), p99: quantile(0.99), longest: quantile(1) },
      cpuMillisecondsPerEvent: round((cpuBurst * 1000) / sent),
      different: differentAfterBurst,
    },
    batches: { of: 100, eventsPerSecond: inBatches, different: differentAfterBatches },
    resync: {
      people: cases * (peoplePerCase + 1),
      seconds: resyncSeconds,
      secondsWhenNothingChanged: repeatedResyncSeconds,
      different: differentAfterResync,
    },
  }),
);

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
