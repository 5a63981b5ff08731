import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { verifyTrail } from "@steunnetwerk/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { caseActions } from "../src/commands/case.ts";
import { commands } from "../src/commands.ts";
import { exitCodes } from "../src/exitCodes.ts";

import { shell } from "./support/Shell.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-cases-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
/** A file that is in the way. */
const file = (where: string, name: string) => {
  writeFileSync(path.join(where, name), "");
  return path.join(where, name);
};
const by = { person: "w-1", capacity: "regievoerder" };
const json = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("case", () => {
  const act = (words: string[], input: unknown = "") =>
    shell(["case", ...words, "--file", path.join(folder, "cases.db")], JSON.stringify(input));

  it("offers in its help the actions it knows", () => {
    const operands = commands.find(({ name }) => name === "case")?.operands;
    expect(operands?.[0]?.choices).toEqual(caseActions);
  });

  it("starts, lists, shows, commands, exports and destroys, once for each key", async () => {
    const people = [{ id: "j-1", capacities: ["jeugdige"], birthDate: "2012-03-04" }];
    const started = await act(["start", "--key", "k1"], { by, people, caseId: "c-1" });
    expect(started.code).toBe(0);
    const again = await act(["start", "--key", "k1"], { by, people, caseId: "c-1" });
    expect(json(again.out)[0]).toMatchObject({ caseId: "c-1", isRepeated: true });
    expect(json((await act(["list"])).out)).toMatchObject([{ caseId: "c-1", state: "open" }]);

    const assign = { type: "assignNetwerkverantwoordelijke", by, person: "p-9" };
    expect(json((await act(["act", "c-1"], assign)).out)[0]).toMatchObject({ version: 2 });
    expect(json((await act(["show", "c-1"])).out)[0]).toMatchObject({ version: 2 });
    expect(json((await act(["work", "c-1"])).out).length).toBeGreaterThan(1);
    expect(json((await act(["history", "c-1"])).out)).toHaveLength(2);
    expect(json((await act(["verify", "c-1"])).out)[0]).toMatchObject({ version: 2 });
    expect((await act(["export", "c-1"])).out).toContain("2012-03-04");

    const unsure = await act(["destroy", "c-1", "--by", "w-1/regievoerder"]);
    expect([unsure.code, unsure.out]).toEqual([exitCodes.wrongUsage, ""]);
    expect((await act(["destroy", "c-1", "--by", "w-1/regievoerder", "--yes"])).code).toBe(0);
    expect((await act(["export", "c-1"])).out).not.toContain("2012-03-04");
  });

  it("says what the guideline refuses in both languages, and what is not there", async () => {
    const close = { type: "closeStep", by, step: "S03" };
    await act(["start"], { by, people: [{ id: "j", capacities: ["jeugdige"] }], caseId: "c-2" });
    const nl = await act(["act", "c-2", "-l", "nl"], close);
    expect([nl.code, nl.err]).toEqual([exitCodes.refused, "Deze stap is niet open.\n"]);
    const none = await act(["show", "nowhere", "--json"]);
    expect(none.code).toBe(exitCodes.refused);
    expect(JSON.parse(none.err)).toMatchObject({ error: { code: "CaseNotFound" } });
    expect((await act(["show"])).code).toBe(exitCodes.wrongUsage);
    const busy = await shell([
      "case",
      "list",
      "--file",
      path.join(folder, "no", "such", "folder.db"),
    ]);
    expect(busy.code).toBe(exitCodes.unreachable);
  });
});

describe("serve", () => {
  /** Serves until what is to be done with it is done. */
  async function serving(words: string[], use: (url: string) => Promise<void>) {
    const stop = new AbortController();
    let told = "";
    let failure: unknown;
    const code = await shell(["serve", "--port", "0", ...words], "", {
      signal: stop.signal,
      write: () => Promise.resolve(),
      tell: (text) => {
        told += text;
        const url = /(http:\S+) listens/.exec(text)?.[1];
        if (url !== undefined)
          use(url)
            .catch((error: unknown) => (failure = error))
            .finally(() => {
              stop.abort();
            });
      },
    });
    if (failure !== undefined) throw failure as Error;
    return { ...code, told };
  }

  it("makes a first key that only its owner can read, and goes on with it", async () => {
    const data = path.join(folder, "first");
    const ask = async (url: string) => {
      const key = readFileSync(path.join(data, "local.key"), "utf8").trim();
      const answer = await fetch(`${url}/guidelines`, {
        headers: { authorization: `Bearer ${key}` },
      });
      expect(answer.status).toBe(200);
      await answer.text();
    };
    const first = await serving(["--data", data], ask);
    expect([first.code, first.told]).toEqual([0, expect.stringContaining("A first key is in")]);
    expect(statSync(path.join(data, "local.key")).mode & 0o077).toBe(0);
    expect(readFileSync(path.join(data, "local.json"), "utf8")).not.toContain("sn_local_");
    const again = await serving(["--data", data], ask);
    expect(again.told).not.toContain("A first key");
  });

  it("serves with settings, keys and an audit trail that can be checked", async () => {
    const made = await shell(["key", "portal", "--scopes", "cases,audit"]);
    const { key, setting } = JSON.parse(made.out) as { key: string; setting: object };
    const data = path.join(folder, "set");
    const settings = path.join(folder, "settings.json");
    writeFileSync(settings, JSON.stringify({ data, tenants: [{ id: "here", keys: [setting] }] }));
    let lines: object[] = [];
    await serving(["--settings", settings], async (url) => {
      const headers = { authorization: `Bearer ${key}` };
      await (await fetch(`${url}/cases`, { headers })).text();
      const page = (await (await fetch(`${url}/audit`, { headers })).json()) as { lines: object[] };
      ({ lines } = page);
    });
    expect(existsSync(path.join(data, "here", "cases.db"))).toBe(true);
    const trail = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    expect((await verifyTrail(lines as never)).intact).toBe(true);
    const good = await shell(["audit", "verify"], trail);
    expect([good.code, good.out]).toEqual([0, expect.stringContaining("1 lines, everything fits")]);
    const bad = await shell(["audit", "verify", "--json"], trail.replace("done", "denied"));
    expect([bad.code, JSON.parse(bad.out)]).toMatchObject([1, { intact: false, firstBroken: 1 }]);
    const page = await shell(["audit", "verify"], `${JSON.stringify({ lines })}\n`);
    expect(page.out).toContain("1 lines, everything fits");
    for (const other of ["{", "null", '{"a":1}', '{"lines":[0]}']) {
      const none = await shell(["audit", "verify", "--json"], `\n${other}\n`);
      expect([none.code, JSON.parse(none.err)]).toMatchObject([
        1,
        { error: { code: "noAuditTrail" } },
      ]);
    }
  });

  it("names each setting that is wrong, and a port that is taken", async () => {
    const settings = path.join(folder, "wrong.json");
    writeFileSync(settings, JSON.stringify({ tenants: [], prot: 1 }));
    const { code, err } = await shell(["serve", "--settings", settings]);
    expect(code).toBe(exitCodes.wrongInput);
    expect(err).toContain("tenants: ");
    const blocked = file(folder, "a-file");
    const refused = await shell(["serve", "--data", path.join(blocked, "data")]);
    expect([refused.code, refused.err]).toEqual([
      exitCodes.unreachable,
      `${blocked}/data cannot be written: a file is where a folder should be.\n`,
    ]);
    writeFileSync(settings, JSON.stringify({ data: `${blocked}/x`, tenants: [{ id: "here" }] }));
    const named = await shell(["serve", "--settings", settings]);
    expect(named.code).toBe(exitCodes.wrongInput);
    expect(named.err).toContain(`data: the folder ${blocked}/x cannot be made or written`);
    expect((await shell(["key", "a b"])).code).toBe(exitCodes.wrongUsage);
    await serving(["--data", path.join(folder, "one")], async (url) => {
      const { port } = new URL(url);
      const taken = await shell(["serve", "--port", port, "--data", path.join(folder, "two")]);
      expect(taken.code).toBe(exitCodes.unreachable);
      expect(taken.err).toContain(`Port ${port} is in use`);
    });
  });
});
