// How much the server takes, from a second process over loopback, beside the same engine called in its own process in the same run:
// the work list read and a command; then twice and five times as much as it can take. `npm run bench -- server-load`; with another
// number of seconds of that: `npm run bench -- server-load 60`
import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";

import { openEngine } from "@steunnetwerk/workflow";

import { Postgres } from "../../workflow/test/support/Postgres.ts";
import { newKey, type ConfigInput } from "../src/index.ts";

import { overload, rounded, type Answered } from "./overload.ts";

const [seconds, rounds, cases, atOnce] = [2, 3, 200, 32];
const secondsTooMuch = Number(process.argv[3] ?? 10);
const by = { person: "w-1", capacity: "regievoerder" };
const people = [{ id: "j-1", capacities: ["jeugdige"], birthDate: "2012-03-04" }];
const { key, setting } = newKey("load", "load", ["cases"]);
const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-server-load-"));
const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });

/** How the work list is read and a command is sent. */
interface Contender {
  readonly name: string;
  readonly read: () => Promise<unknown>;
  readonly send: (caseId: string, person: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Asks a server something, on connections that stay open. */
function ask(url: string, method: string, address: string, body?: object): Promise<Answered> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asking = request(url + address, {
      agent,
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(text !== undefined && {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(text),
          "idempotency-key": `k-${sent++}`,
        }),
      },
    });
    asking.on("error", reject);
    asking.on("response", (answer) => {
      answer.on("error", reject);
      answer.on("end", () => {
        resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers["retry-after"] });
      });
      answer.resume();
    });
    asking.end(text);
  });
}
let sent = 0;

const command = (person: string) => ({
  type: "assignNetwerkverantwoordelijke" as const,
  by,
  person,
});

/** The engine in this process. */
async function inProcess(name: string, storage: Parameters<typeof openEngine>[0]["storage"]) {
  const keys = "postgres" in storage ? { keys: { masterKey: randomBytes(32) } } : {};
  const engine = await openEngine({ storage, ...keys });
  for (let i = 0; i < cases; i++)
    await engine.start({ caseId: `c-${i}`, by, people, key: `start-${i}` });
  return {
    name,
    read: () => engine.work({ limit: 20 }),
    send: (caseId, person) => engine.send(caseId, command(person), { key: `k-${sent++}` }),
    close: () => engine.close(),
  } satisfies Contender;
}

/** Servers in processes of their own, asked in turn. */
async function served(name: string, more: Partial<ConfigInput>, count: number, tenant = "load") {
  const children: ChildProcess[] = [];
  const urls: string[] = [];
  for (let i = 0; i < count; i++) {
    const file = path.join(folder, `${name.replaceAll(/\W/g, "-")}-${i}.json`);
    const limits = { requestsPerMinute: 100_000_000 };
    const tenants = [{ id: tenant, keys: [setting] }];
    const settings = { port: 0, data: `${file}.data`, tenants, limits, ...more };
    writeFileSync(file, JSON.stringify(settings));
    const child = spawn(
      process.execPath,
      [
        ...["--conditions=@steunnetwerk/source", "--disable-warning=ExperimentalWarning"],
        ...[path.join(import.meta.dirname, "serverProgram.ts"), file],
      ],
      { stdio: ["pipe", "pipe", "inherit"] },
    );
    const [url] = (await once(child.stdout, "data")) as [Buffer];
    children.push(child);
    urls.push(String(url).trim());
  }
  let turn = 0;
  const ok = async (method: string, address: string, body?: object) => {
    const { status } = await ask(urls[turn++ % count] ?? "", method, address, body);
    if (status >= 300) throw new Error(`${name}: ${method} ${address} was answered with ${status}`);
  };
  for (let i = 0; i < cases; i++) await ok("POST", "/cases", { caseId: `c-${i}`, by, people });
  return {
    name,
    urls,
    processes: children.map(({ pid = 0 }) => pid),
    read: () => ok("GET", "/work?limit=20"),
    send: (caseId: string, person: string) =>
      ok("POST", `/cases/${caseId}/commands`, command(person)),
    close: async () => {
      for (const child of children) {
        child.stdin?.end();
        await once(child, "exit");
      }
    },
  };
}

/** Does something for some seconds, so many at a time; gives how many a second and how long each took, in milliseconds. */
async function measure(run: (turn: number) => Promise<unknown>) {
  const waits: number[] = [];
  const from = performance.now();
  const until = from + seconds * 1_000;
  let turn = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) {
        const began = performance.now();
        await run(turn++);
        waits.push(performance.now() - began);
      }
    }),
  );
  const sorted = waits.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const perSecond = (waits.length / (performance.now() - from)) * 1_000;
  return { perSecond, p50: at(0.5), p99: at(0.99) };
}
type Measured = Awaited<ReturnType<typeof measure>>;

const median = (values: readonly number[]) =>
  rounded(values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0);
const medians = (all: readonly Measured[]) => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
});

const postgres = await Postgres.start();
const masterKeyFile = path.join(folder, "master.key");
writeFileSync(masterKeyFile, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
const shared = { postgres: postgres.url, masterKeyFile };
const embedded = await served("embedded, 1 server process", {}, 1);
const one = await served("PostgreSQL, 1 server process", shared, 1, "one");
const two = await served("PostgreSQL, 2 server processes", shared, 2, "two");
const contenders: readonly Contender[] = [
  await inProcess("embedded, called in the process", { file: path.join(folder, "own.db") }),
  embedded,
  await inProcess("PostgreSQL, called in the process", { postgres: postgres.url, schema: "own" }),
  one,
  two,
];

const reads = new Map<string, Measured[]>();
const commands = new Map<string, Measured[]>();
for (let round = 0; round <= rounds; round++)
  for (const { name, read, send } of contenders) {
    const list = await measure(() => read());
    const acts = await measure((turn) => send(`c-${turn % cases}`, `nv-${round}-${turn}`));
    console.log(round === 0 ? "warm up" : `round ${round}`, name, list, acts);
    if (round === 0) continue;
    reads.set(name, [...(reads.get(name) ?? []), list]);
    commands.set(name, [...(commands.get(name) ?? []), acts]);
  }
const figures = Object.fromEntries(
  contenders.map(({ name }) => [
    name,
    { workList: medians(reads.get(name) ?? []), command: medians(commands.get(name) ?? []) },
  ]),
);

// Half reads, half commands: what can be sustained of that is the harmonic mean of both.
const tooMuch: Record<string, object> = {};
for (const times of [2, 5])
  for (const { name, urls, processes } of [embedded, one, two]) {
    const { workList, command: act } = figures[name] ?? {
      workList: medians([]),
      command: medians([]),
    };
    const sustainable = 2 / (1 / workList.perSecond + 1 / act.perSecond);
    const url = (turn: number) => urls[turn % urls.length] ?? "";
    const seen = await overload({
      perSecond: times * sustainable,
      seconds: secondsTooMuch,
      send: (turn) =>
        (turn >> 1) % 2 === 0
          ? ask(url(turn), "GET", "/work?limit=20")
          : ask(
              url(turn),
              "POST",
              `/cases/c-${turn % cases}/commands`,
              command(`${times}-${turn}`),
            ),
      probe: (turn) => ask(url(turn), "GET", "/healthz"),
      processes,
    });
    tooMuch[`${name}, ${times} times`] = { sustainable: rounded(sustainable), ...seen };
    console.log(`${times} times as much`, name, seen);
  }

for (const { close } of contenders) await close();
agent.destroy();
await postgres.remove();
rmSync(folder, { recursive: true });
console.log(
  JSON.stringify({
    benchmark: "server-load",
    cores: availableParallelism(),
    node: process.version,
    atOnce,
    seconds,
    rounds,
    figures,
    secondsTooMuch,
    tooMuch,
  }),
);
