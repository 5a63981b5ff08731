// A client in another language, made from nothing but the served OpenAPI document, goes the whole way over HTTP.
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { newKey } from "../src/index.ts";

import { Organisations } from "./support/Organisation.ts";

const generator = fileURLToPath(new URL("../../../tooling/client/generate.py", import.meta.url));
const walk = fileURLToPath(new URL("support/walk.py", import.meta.url));
const python = "/usr/bin/python3";

/** What the walk says came of it. */
interface Walked {
  readonly steps: Record<string, string>;
  readonly state: string;
  readonly work: readonly object[];
  readonly version: number;
  readonly versions: readonly number[];
  readonly notModified: number;
  readonly problems: readonly string[];
  readonly delivered: readonly number[];
  readonly streamed: readonly number[];
  readonly exported: readonly string[];
}

let folder: string;
let at: Organisations;
let hookPort: number;
const reader = newKey("noord-reader", "reader", ["knowledge"]);
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-client-"));
  hookPort = await freePort();
  at = await Organisations.open({ webhooks: { allowedHosts: [`127.0.0.1:${hookPort}`] } }, [
    reader.setting,
  ]);
});
afterAll(async () => {
  vi.useRealTimers();
  await at.close();
  rmSync(folder, { recursive: true });
});

describe("a client in Python, generated from the document", () => {
  it("walks S01 to S12, is refused what it may not do, and is told of everything", async () => {
    const document = path.join(folder, "openapi.json");
    writeFileSync(document, (await at.ask("GET", "/openapi.json")).text);
    const client = execFileSync(python, [generator, document], { maxBuffer: 1e8 });
    writeFileSync(path.join(folder, "steunnetwerk_client.py"), client);
    copyFileSync(walk, path.join(folder, "walk.py"));
    const walking = spawn(python, ["walk.py"], {
      cwd: folder,
      env: {
        STEUNNETWERK_URL: at.server.url,
        STEUNNETWERK_KEY: at.machine(),
        STEUNNETWERK_OTHER_KEY: at.machine("zuid"),
        STEUNNETWERK_READER_KEY: reader.key,
        STEUNNETWERK_HOOK_PORT: String(hookPort),
      },
      stdio: ["pipe", "pipe", "inherit"],
    });
    const lines = createInterface({ input: walking.stdout })[Symbol.asyncIterator]();
    const next = async () => String((await lines.next()).value);
    expect(await next()).toBe("eight weeks later");
    await at.reopen(() => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 57 * 24 * 60 * 60 * 1000 });
    });
    walking.stdin.end("\n");
    const walked = JSON.parse(await next()) as Walked;
    expect(walked).toEqual({
      steps: expect.objectContaining(
        Object.fromEntries(
          Array.from({ length: 12 }, (_, i) => [`S${String(i + 1).padStart(2, "0")}`, "closed"]),
        ),
      ) as Walked["steps"],
      state: "closed",
      work: [],
      version: walked.version,
      versions: walked.versions,
      notModified: 304,
      problems: [
        "401 unauthenticated",
        "403 scopeMissing",
        "422 keyReused",
        "404 notFound",
        "400 invalidRequest",
        "400 invalidParameter",
        "412 versionConflict",
        "422 commandRefused",
        "422 commandRefused",
      ],
      delivered: walked.versions,
      streamed: walked.versions,
      exported: ["walk-1"],
    });
    // Read and told in order, without what is in a compartment, to the end.
    expect(walked.versions).toEqual(
      [...new Set(walked.versions)].sort((one, other) => one - other),
    );
    expect(walked.versions.at(-1)).toBe(walked.version);
    expect(walked.versions.length).toBeGreaterThan(40);
  });

  it("is not made from a document that says what it cannot check", () => {
    const document = path.join(folder, "strange.json");
    const strange = { openapi: "3.1.0", paths: {}, components: { schemas: { A: { not: {} } } } };
    writeFileSync(document, JSON.stringify(strange));
    expect(() => execFileSync(python, [generator, document], { stdio: "pipe" })).toThrow(
      "this generator does not know not",
    );
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
