// The guide for other languages, followed to the letter: its commands, its settings, and its programs as they stand there.
import { execFileSync } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ServedProcess } from "./support/ServedProcess.ts";

const guide = readFileSync(
  fileURLToPath(new URL("../../../docs/guides/beside-java-or-dotnet.md", import.meta.url)),
  "utf8",
);
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(
    ([, code = ""]) => code,
  );
const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));

const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-guide-"));
/** Every program of the guide, under the name in its first line. */
const programs = ["java", "python"].flatMap(blocks);
/** Python is in every Debian; Java is run where it is installed. */
const languages = [
  {
    language: "Python",
    first: ["/usr/bin/python3", "first_case.py"],
    signature: ["/usr/bin/python3", "signature.py"],
  },
  ...(existsSync("/usr/bin/java")
    ? [
        {
          language: "Java",
          first: ["/usr/bin/java", "FirstCase.java"],
          signature: ["/usr/bin/java", "Signature.java"],
        },
      ]
    : []),
];
let server: ServedProcess;
let key: string;

beforeAll(async () => {
  for (const program of programs) {
    const [, name = ""] = /^(?:#|\/\/) (\w+\.\w+)/.exec(program) ?? [];
    writeFileSync(path.join(folder, name), program);
  }
  // The commands of the guide but for installing and serving, in a shell that finds steunnetwerk.
  const [commands = ""] = blocks("sh");
  const lines = commands.split("\n").filter((line) => !/^npm |serve/.test(line));
  const found = `steunnetwerk() { "${process.execPath}" --conditions=@steunnetwerk/source "${bin}" "$@"; }`;
  execFileSync("bash", ["-euc", [found, ...lines].join("\n")], { cwd: folder, stdio: "pipe" });
  const made = JSON.parse(readFileSync(path.join(folder, "portal.json"), "utf8")) as {
    key: string;
    setting: object;
  };
  key = made.key;
  const [settings = ""] = blocks("json");
  const filled = {
    ...(JSON.parse(settings) as object),
    tenants: [{ id: "noord", keys: [made.setting] }],
    data: path.join(folder, "data"),
    port: 0,
  };
  writeFileSync(path.join(folder, "server.json"), JSON.stringify(filled));
  server = await ServedProcess.start("--settings", path.join(folder, "server.json"));
});
afterAll(async () => {
  await server.end("SIGTERM");
  rmSync(folder, { recursive: true });
});

describe.each(languages)(
  "$language in the guide",
  ({ first: [program = "", ...words], signature }) => {
    const run = (...more: string[]) =>
      execFileSync(program, more, {
        cwd: folder,
        encoding: "utf8",
        env: { STEUNNETWERK_URL: server.url, STEUNNETWERK_KEY: key },
      });

    it("starts a case, acts on it, and is told that somebody was first", () => {
      expect(run(...words)).toBe("201 200 412\napplication/problem+json\n");
    });

    it("believes what is signed, and nothing else", () => {
      const secret = randomBytes(32);
      const now = Math.floor(Date.now() / 1000);
      const isBelieved = (at: number, signed: string, body: string) => {
        const mac = createHmac("sha256", secret).update(`7.${at}.${signed}`).digest("base64");
        const given = [`whsec_${secret.toString("base64")}`, "7", String(at), `v1,${mac}`, body];
        return run(...signature.slice(1), ...given)
          .trim()
          .toLowerCase();
      };
      expect(isBelieved(now, "{}", "{}")).toBe("true");
      expect(isBelieved(now, "{}", '{"a":1}')).toBe("false");
      expect(isBelieved(now - 3600, "{}", "{}")).toBe("false");
    });
  },
);

describe("the guide", () => {
  it("names every status that the server answers with when it says no", async () => {
    const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
      components: { schemas: Record<string, unknown> };
    };
    const statuses = Object.keys(document.components.schemas).flatMap(
      (name) => /^Problem(\d+)$/.exec(name)?.[1] ?? [],
    );
    const others = ["408", "410", "413", "415"]; // for who builds a client, not for who uses one
    expect(
      statuses.filter((status) => !others.includes(status) && !guide.includes(status)),
    ).toEqual([]);
  });
});
