// The server as an operator has it: processes that are started, stopped, killed, copied and watched, while requests run.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

import { newKey } from "@steunnetwerk/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Postgres } from "../../workflow/test/support/Postgres.ts";

import { ask, broken, Load } from "./support/Load.ts";
import { ServedProcess } from "./support/ServedProcess.ts";

const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-operations-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const { key, setting } = newKey("portal", "portal", ["cases", "events", "audit", "knowledge"]);

/** A file with settings; gives its path. */
function settings(name: string, more: object): string {
  const file = path.join(folder, `${name}.json`);
  const limits = { requestsPerMinute: 10_000_000 };
  const tenants = [{ id: "noord", keys: [setting] }];
  const data = path.join(folder, name);
  writeFileSync(file, JSON.stringify({ port: 0, data, tenants, limits, ...more }));
  return file;
}

const serve = (name: string, more: object = {}, ...words: string[]) =>
  ServedProcess.start("--settings", settings(name, more), ...words);

describe("cases in a file", { timeout: 120_000 }, () => {
  it("survive a kill, a stop and a restore of a copy that was made while requests ran", async () => {
    const backups = path.join(folder, "backups");
    let server = await serve("file", {}, "--backups", backups);
    const load = new Load(() => [server.url], key, 8);
    await load.more(100);
    const before = [...load.acknowledged];
    server.signal("SIGUSR2");
    const copy = await server.until(/Copied: (.*)\n/);
    await load.more(20);
    const killed = server;
    server = await serve("file", { port: Number(new URL(killed.url).port) + 1 }).catch(
      () => killed,
    );
    expect(server).toBe(killed); // the file is in use: a second process is refused
    await killed.end("SIGKILL");
    server = await serve("file");
    await load.more(50);
    await load.stop();
    expect(await broken(server.url, key, load.acknowledged)).toEqual([]);
    expect(await server.end("SIGTERM")).toBe(0);

    // The copy, with the key that was kept apart.
    expect(readdirSync(path.join(copy, "noord")).sort()).toEqual(
      expect.arrayContaining(["audit.db", "cases.db", "subscriptions.db"]),
    );
    const restored = path.join(folder, "restored");
    cpSync(copy, restored, { recursive: true });
    copyFileSync(
      path.join(folder, "file", "noord", "cases.db.key"),
      path.join(restored, "noord", "cases.db.key"),
    );
    const again = await serve("restored");
    const lost = await broken(again.url, key, before);
    expect(lost.filter((one) => !one.includes("more"))).toEqual([]);
    expect(await ask(again.url, key, "GET", "/audit/verification")).toMatchObject({ intact: true });
    expect(await again.end("SIGTERM")).toBe(0);
  });

  it("of a newer version are refused in words, untouched, and the copy made before the upgrade is served again", async () => {
    const backups = path.join(folder, "before-upgrade");
    const server = await serve("upgraded", {}, "--backups", backups);
    const load = new Load(() => [server.url], key, 4);
    await load.more(40);
    await load.stop();
    const before = [...load.acknowledged];
    server.signal("SIGUSR2");
    const copy = await server.until(/Copied: (.*)\n/);
    expect(await server.end("SIGTERM")).toBe(0);

    // What a newer version leaves behind: another schema, and things this one does not know.
    const cases = path.join(folder, "upgraded", "noord", "cases.db");
    const newer = new DatabaseSync(cases);
    newer.exec("CREATE TABLE unheardOf (x TEXT) STRICT");
    newer.exec("PRAGMA user_version = 99");
    newer.close();
    const left = readFileSync(cases);
    await expect(serve("upgraded")).rejects.toThrow(
      /ended with 3: .*schema 99, .* knows up to \d+\. Install the newer version/s,
    );
    await expect(serve("upgraded", {}, "-l", "nl")).rejects.toThrow("zet de kopie van voor");
    expect(readFileSync(cases).equals(left)).toBe(true);

    // As deploy/README.md says: the folder of the copy in its place, with the key in its own.
    const keyFile = path.join(folder, "upgraded", "noord", "cases.db.key");
    const kept = readFileSync(keyFile);
    rmSync(path.join(folder, "upgraded"), { recursive: true });
    cpSync(copy, path.join(folder, "upgraded"), { recursive: true });
    writeFileSync(keyFile, kept, { mode: 0o600 });
    const again = await serve("upgraded");
    expect(await broken(again.url, key, before)).toEqual([]);
    expect(await ask(again.url, key, "GET", "/audit/verification")).toMatchObject({ intact: true });
    expect(await again.end("SIGTERM")).toBe(0);
  });

  it("do not wait for whoever keeps a connection open and never finishes", async () => {
    const server = await serve("slow", { drainMilliseconds: 200 });
    const { hostname, port } = new URL(server.url);
    const connection = connect(Number(port), hostname);
    connection.on("error", () => undefined); // it is cut off
    connection.write("POST /cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n");
    connection.write(`Authorization: Bearer ${key}\r\nContent-Length: 100\r\n\r\n{`);
    await ask(server.url, key, "GET", "/cases");
    expect(await server.end("SIGTERM")).toBe(0);
    connection.destroy();
  });

  it("are not copied over a copy, and nothing half-made stays under its name", async () => {
    const backups = path.join(folder, "no-room");
    writeFileSync(backups, "a file where a folder should be");
    const server = await serve("refused", {}, "--backups", backups);
    server.signal("SIGUSR2");
    expect(await server.until(/The copy failed: (.*)\n/)).toContain("no-room");
    expect(await ask(server.url, key, "GET", "/readyz")).toEqual({ status: "ok" });
    expect(await server.end("SIGTERM")).toBe(0);
  });
});

describe("cases in PostgreSQL", { timeout: 120_000 }, () => {
  let postgres: Postgres;
  let masterKeyFile: string;
  beforeAll(async () => {
    postgres = await Postgres.start();
    masterKeyFile = path.join(folder, "master.key");
    writeFileSync(masterKeyFile, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
  });
  afterAll(() => postgres.remove());
  const process = (name: string, url = postgres.url) =>
    serve(name, { postgres: url, masterKeyFile });

  it("are served by two processes, of which one is drained and one killed, and nothing acknowledged is lost", async () => {
    const first = await process("first");
    const second = await process("second");
    let servers = [first.url, second.url];
    const load = new Load(() => servers, key, 12);
    await load.more(150);
    expect(await first.end("SIGTERM")).toBe(0);
    servers = [second.url];
    await load.more(100);
    const third = await process("third");
    servers = [second.url, third.url];
    await load.more(100);
    await second.end("SIGKILL");
    servers = [third.url];
    await load.more(100);
    await load.stop();
    expect(await broken(third.url, key, load.acknowledged)).toEqual([]);

    // A copy with PostgreSQL's own means, put back in another database.
    const { port } = new URL(postgres.url);
    const on = ["-h", "127.0.0.1", "-p", port, "-U", "postgres"];
    const dump = path.join(folder, "cases.dump");
    execFileSync("pg_dump", [...on, "-Fc", "-n", "steunnetwerk_*", "-f", dump, "postgres"]);
    execFileSync("createdb", [...on, "restored"]);
    execFileSync("pg_restore", [...on, "-d", "restored", dump]);
    const restored = await process("copy", postgres.url.replace(/postgres$/, "restored"));
    expect(await broken(restored.url, key, load.acknowledged)).toEqual([]);
    expect(await restored.end("SIGTERM")).toBe(0);
    expect(await third.end("SIGTERM")).toBe(0);
  });

  it("that are away are told by /readyz and by 503, and come back by themselves", async () => {
    const server = await process("away");
    const ready = async () => (await fetch(`${server.url}/readyz`)).status;
    expect(await ready()).toBe(200);
    await postgres.end("SIGQUIT");
    while ((await ready()) === 200);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect(await ask(server.url, key, "GET", "/work")).toBeUndefined();
    await postgres.resume();
    while ((await ready()) !== 200);
    expect(await ask(server.url, key, "GET", "/work")).toHaveProperty("tasks");
    expect(await server.end("SIGTERM")).toBe(0);
  });
});

describe("telemetry", () => {
  it("goes to an OpenTelemetry collector: traces, metrics and logs, and nothing personal", async () => {
    const taken: Record<string, string> = {};
    const collector = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => (body += String(chunk)));
      request.on("end", () => {
        taken[request.url ?? ""] = (taken[request.url ?? ""] ?? "") + body;
        response.writeHead(200, { "content-type": "application/json" }).end("{}");
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
    const { port } = collector.address() as AddressInfo;
    const server = await serve("watched", { otlp: `http://127.0.0.1:${port}` });
    const person = { id: "j-geheim", capacities: ["jeugdige"], label: "Verzonnen Voornaam" };
    const by = { person: "w-geheim", capacity: "regievoerder" };
    await ask(server.url, key, "POST", "/cases", { caseId: "c-1", by, people: [person] }, "k-1");
    await ask(server.url, key, "GET", "/cases/c-1");
    await expect(
      ask(
        server.url,
        key,
        "POST",
        "/cases/c-1/commands",
        { type: "Verzonnen Voornaam", by },
        "k-2",
      ),
    ).rejects.toThrow("400");
    expect(await server.end("SIGTERM")).toBe(0); // what waits to be sent is sent first
    collector.close();
    expect(Object.keys(taken).sort()).toEqual(["/v1/logs", "/v1/metrics", "/v1/traces"]);
    expect(taken["/v1/traces"]).toContain("Engine.start");
    expect(taken["/v1/traces"]).toContain('"http.response.status_code"');
    expect(taken["/v1/metrics"]).toContain("steunnetwerk_commands");
    for (const word of ["geheim", "Voornaam", key, setting.sha256])
      expect(JSON.stringify(taken)).not.toContain(word);
    expect(existsSync(path.join(folder, "watched", "noord", "cases.db"))).toBe(true);
  });
});
