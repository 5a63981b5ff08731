import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { applicationId, migrations } from "../src/layers/sqlite/schema.ts";
import { openEngine } from "../src/openEngine.ts";

import { commandsOf, granny, trial, worker } from "./support/trial.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const fileIn = (name: string) => path.join(folder, name);
const guidelines = [trial] as const;
const [lookUp] = commandsOf();
if (lookUp === undefined) throw new Error("The trial has a command");

describe("openEngine", () => {
  test("[J8] keeps cases in a file, and goes on with them after it was closed", async () => {
    const storage = { file: fileIn("cases.db") };
    const first = await openEngine({ storage, guidelines });
    const { caseId } = await first.start({ by: worker, people: [granny] });
    const before = await first.read(caseId);
    await first.close();

    const second = await openEngine({ storage, guidelines });
    expect(await second.read(caseId)).toEqual(before);
    expect(before.state.personal.people["person-1"]).toEqual({ label: "oma" });
    expect(await second.send(caseId, lookUp)).toMatchObject({ version: 2 });
    await second.close();
    expect(statSync(`${storage.file}.key`).mode & 0o777).toBe(0o600);
    expect(readFileSync(storage.file, "latin1")).not.toContain("oma");
  });

  test("copies a file that is in use to another, which opens with the same key", async () => {
    const storage = { file: fileIn("cases.db") };
    const engine = await openEngine({ storage, guidelines });
    const { caseId } = await engine.start({ by: worker, people: [granny] });
    const before = await engine.read(caseId);
    const copying = engine.backUp(fileIn("copy.db"));
    const later = engine.send(caseId, lookUp);
    await Promise.all([copying, later]);
    for (const place of [fileIn("copy.db"), storage.file, path.join(folder, "no", "copy.db")])
      await expect(engine.backUp(place)).rejects.toMatchObject({ _tag: "StoreUnavailable" });
    await engine.close();
    await expect(engine.backUp(fileIn("late.db"))).rejects.toMatchObject({ _tag: "EngineClosed" });

    const keys = { keyFile: `${storage.file}.key` };
    const copy = await openEngine({ storage: { file: fileIn("copy.db") }, keys, guidelines });
    const found = await copy.read(caseId);
    if (found.version === 1) expect(found).toEqual(before);
    expect(await copy.verify(caseId)).toMatchObject({ version: found.version });
    await copy.close();

    const memory = await openEngine({ storage: { memory: true }, guidelines });
    await expect(memory.backUp(fileIn("m.db"))).rejects.toMatchObject({ _tag: "InvalidRequest" });
    await memory.close();
  });

  test("[R4] after it was closed, every request says so", async () => {
    const engine = await openEngine({ storage: { memory: true }, guidelines });
    await engine.close();
    await engine.close();
    await expect(engine.start({ by: worker, people: [] })).rejects.toMatchObject({
      _tag: "EngineClosed",
    });
    await expect(engine.read("c")).rejects.toMatchObject({ _tag: "EngineClosed" });
    await expect(engine.work()).rejects.toMatchObject({ _tag: "EngineClosed" });
  });

  test("lets months pass when the host says what time it is", async () => {
    let now = Date.parse("2026-11-24T09:30:00Z");
    const engine = await openEngine({ storage: { memory: true }, now: () => now });
    const { caseId } = await engine.start({
      by: { person: "w-1", capacity: "regievoerder" },
      people: [{ id: "j-1", capacities: ["jeugdige"] }],
    });
    expect((await engine.read(caseId)).state.openedOn).toBe("2026-11-24");
    now = Date.parse("2027-02-24T09:30:00Z");
    for await (const entry of engine.events({ after: 1 })) {
      expect(entry.at).toMatch(/^2027-02-24/u);
      expect(entry.command).toBe("timerDue"); // nobody named a netwerkverantwoordelijke in time
      break;
    }
    await engine.close();
  });

  test("[F1] events come as they happen, for as long as somebody asks", async () => {
    const engine = await openEngine({ storage: { memory: true }, guidelines });
    const { caseId } = await engine.start({ by: worker, people: [granny] });
    const seen: string[] = [];
    for await (const { command } of engine.events()) {
      seen.push(command);
      if (seen.length === 1) await engine.send(caseId, lookUp);
      if (seen.length === 2) break;
    }
    expect(seen).toEqual(["start", "activityResult"]);
    await engine.close();
  });

  test("[R4] closing finishes what was begun, and ends what waits for events", async () => {
    const engine = await openEngine({ storage: { file: fileIn("cases.db") }, guidelines });
    const started = Array.from({ length: 30 }, () =>
      engine.start({ by: worker, people: [granny] }),
    );
    const events = engine.events({ after: 30 })[Symbol.asyncIterator]();
    const ended = expect(events.next()).rejects.toMatchObject({ _tag: "EngineClosed" });
    await engine.close();
    expect((await Promise.all(started)).length).toBe(30);
    await ended;
  });

  test("[M1] a file that another engine has open is refused until that one closes", async () => {
    const storage = { file: fileIn("cases.db") };
    const first = await openEngine({ storage, guidelines });
    const second = openEngine({ storage, guidelines });
    await first.close();
    await (await second).close();
  });

  test("[M2] a file that is no database, or somebody else's, is refused and left as it is", async () => {
    const picture = fileIn("picture.png");
    writeFileSync(picture, Buffer.alloc(5_000, 137));
    await expect(openEngine({ storage: { file: picture }, guidelines })).rejects.toMatchObject({
      _tag: "StoreUnusable",
      message: expect.stringContaining("file is not a database") as string,
    });
    expect(readFileSync(picture)).toEqual(Buffer.alloc(5_000, 137));

    const foreign = new DatabaseSync(fileIn("foreign.db"));
    foreign.exec("CREATE TABLE invoices (no INTEGER)");
    foreign.close();
    await expect(
      openEngine({ storage: { file: fileIn("foreign.db") }, guidelines }),
    ).rejects.toMatchObject({
      _tag: "StoreUnusable",
      message: expect.stringContaining("of another application") as string,
    });
    await expect(
      openEngine({ storage: { file: fileIn("none/cases.db") }, guidelines }),
    ).rejects.toMatchObject({
      _tag: "StoreUnusable",
    });
  });

  test("[M4] loads where there is no SQLite, and says so when a file is asked for", () => {
    const script = `
      const { openEngine } = await import(${JSON.stringify(path.join(import.meta.dirname, "../src/index.ts"))});
      await (await openEngine({ storage: { memory: true } })).close();
      await openEngine({ storage: { file: "cases.db" } }).catch((error) => console.log(error.message));`;
    const out = execFileSync(
      process.execPath,
      [
        "--no-experimental-sqlite",
        "--conditions=@steunnetwerk/source",
        "--input-type=module",
        "--eval",
        script,
      ],
      { encoding: "utf8", cwd: import.meta.dirname },
    );
    expect(out).toBe(
      "The database cannot be opened: a file needs Node 22.13 or newer, for its SQLite.\n",
    );
  });

  test("[M3] a file of a newer version is refused with a sentence", async () => {
    const file = fileIn("cases.db");
    await (await openEngine({ storage: { file }, guidelines })).close();
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 99");
    database.close();
    await expect(openEngine({ storage: { file }, guidelines })).rejects.toMatchObject({
      _tag: "StoreTooNew",
      found: 99,
      message: expect.stringContaining("Install the newer version") as string,
    });
  });

  test("[M3] a file of any earlier schema is brought up to date when it is opened", async () => {
    for (const [earlier] of migrations.entries()) {
      const file = fileIn(`schema-${earlier}.db`);
      const database = new DatabaseSync(file);
      for (const step of migrations.slice(0, earlier)) database.exec(step);
      if (earlier > 0) database.exec(`PRAGMA application_id = ${applicationId}`);
      database.exec(`PRAGMA user_version = ${earlier}`);
      database.close();
      const engine = await openEngine({ storage: { file }, guidelines });
      const { caseId } = await engine.start({ by: worker, people: [granny] });
      expect((await engine.export({ person: granny.id })).cases).toMatchObject([{ caseId }]);
      await engine.close();
      const after = new DatabaseSync(file);
      expect(after.prepare("PRAGMA user_version").get()).toEqual({
        user_version: migrations.length,
      });
      after.close();
    }
  });

  test("[E4] the host's own key service keeps the master key, and is asked once for each key of the key ring", async () => {
    const storage = { file: fileIn("cases.db") };
    const asked: string[] = [];
    const keys = {
      wrap: (key: Uint8Array) => {
        asked.push("wrap");
        return Promise.resolve(key.map((byte) => byte ^ 90));
      },
      unwrap: (wrapped: Uint8Array) => {
        asked.push("unwrap");
        return Promise.resolve(wrapped.map((byte) => byte ^ 90));
      },
    };
    const first = await openEngine({ storage, guidelines, keys });
    const { caseId } = await first.start({ by: worker, people: [granny] });
    await first.rotateKeys();
    await first.close();
    expect(asked).toEqual(["wrap", "unwrap", "wrap", "unwrap"]);
    const second = await openEngine({ storage, guidelines, keys });
    expect((await second.read(caseId)).state.personal.people[granny.id]).toEqual({ label: "oma" });
    await second.close();
    expect(asked.slice(4)).toEqual(["unwrap", "unwrap"]);
    await expect(
      openEngine({
        storage,
        guidelines,
        keys: { ...keys, unwrap: () => Promise.reject(new Error("away")) },
      }),
    ).rejects.toMatchObject({
      _tag: "KeysUnavailable",
      message: expect.stringContaining("the key service did not answer") as string,
    });
  });

  test("[D1] of what was destroyed no row is left in the file, nor anything in its log", async () => {
    const storage = { file: fileIn("cases.db") };
    const engine = await openEngine({ storage, guidelines });
    const { caseId } = await engine.start({ by: worker, people: [granny] });
    expect(statSync(`${storage.file}-wal`).size).toBeGreaterThan(0);
    await engine.destroy(caseId, { by: worker });
    expect(statSync(`${storage.file}-wal`).size).toBe(0);
    await engine.close();
    const database = new DatabaseSync(storage.file);
    for (const table of ["parts", "keys", "snapshots", "tasks", "timers", "activities"])
      expect(database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()).toEqual({ rows: 0 });
    database.close();
  });

  test("[E2] data that was written with another master key is not opened", async () => {
    const storage = { file: fileIn("cases.db") };
    const open = (value: number) =>
      openEngine({ storage, guidelines, keys: { masterKey: new Uint8Array(32).fill(value) } });
    await (await open(1)).close();
    await expect(open(2)).rejects.toMatchObject({
      _tag: "KeysUnavailable",
      message: expect.stringContaining("another master key") as string,
    });
    await expect(
      openEngine({ storage, guidelines, keys: { masterKey: new Uint8Array(31) } }),
    ).rejects.toMatchObject({ message: expect.stringContaining("32 bytes") as string });
    await (await open(1)).close();
  });
});

describe("options from who has no types", () => {
  test.each([
    [undefined, "storage"],
    [{}, "storage"],
    [{ file: "cases.db" }, "storage"],
    [{ storage: "cases.db" }, "storage"],
    [{ storage: { memory: true }, keys: {} }, "keys"],
    [{ storage: { memory: true }, keys: "secret" }, "keys"],
  ])("%j is refused with the place of the fault", async (options, place) => {
    const opened = (openEngine as (options: unknown) => Promise<unknown>)(options);
    await expect(opened).rejects.toMatchObject({ _tag: "InvalidRequest", path: [place] });
  });
});
