// What the shells themselves offer, with the script that the command writes for each.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { commands } from "../src/commands.ts";

import { shell } from "./support/Shell.ts";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-completion-"));
  for (const kind of Object.keys(offers))
    writeFileSync(path.join(folder, `script.${kind}`), (await shell(["completion", kind])).out);
  writeFileSync(path.join(folder, "my map.json"), "{}");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** How each shell is asked what it offers at the end of a line: a program for it, and its arguments. */
const offers: Record<string, (script: string, line: string) => readonly string[]> = {
  bash: (script, line) => {
    const words = line.split(" ").map((word) => `'${word}'`);
    return [
      ...["--norc", "-c"],
      `source ${script}; COMP_WORDS=(${words.join(" ")}); COMP_CWORD=${words.length - 1}; _steunnetwerk; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ];
  },
  zsh: (script, line) => [
    "-f",
    path.join(import.meta.dirname, "support/complete.zsh"),
    script,
    line,
    path.join(folder, "offers"),
  ],
  fish: (script, line) => ["--no-config", "-c", `source ${script}; complete -C '${line}'`],
};

describe.each(Object.entries(offers))("completion in %s", (kind, asked) => {
  const isHere =
    spawnSync(kind, ["--version"]).status === 0 ||
    process.env["STEUNNETWERK_NO_SKIP"] !== undefined;
  const offered = (line: string) =>
    execFileSync(kind, asked(path.join(folder, `script.${kind}`), line), {
      encoding: "utf8",
      cwd: folder,
      env: { ...process.env, HOME: folder, TERM: "dumb", LC_ALL: "C.UTF-8" },
    })
      .split("\n")
      .map((offer) => offer.split("\t")[0]?.replaceAll("\\ ", " ") ?? "")
      .filter((offer) => offer !== "")
      .sort();

  it.skipIf(!isHere)(
    `offers commands, options, their values and files (skipped where there is no ${kind})`,
    { timeout: 60_000 },
    () => {
      expect(offered("steunnetwerk ")).toEqual(
        ["help", ...commands.map(({ name }) => name)].sort(),
      );
      expect(offered("steunnetwerk sc")).toEqual(["score"]);
      expect(offered("steunnetwerk score --wo")).toEqual(["--workers"]);
      expect(offered("steunnetwerk score --format ")).toEqual(["ndjson", "text"]);
      expect(offered("steunnetwerk completion f")).toEqual(["fish"]);
      expect(offered("steunnetwerk case des")).toEqual(["destroy"]);
      expect(offered("steunnetwerk score my")).toEqual(["my map.json"]);
      expect(offered("steunnetwerk score --json my")).toEqual(["my map.json"]);
    },
  );

  it.skipIf(!isHere)("offers every option of every command", { timeout: 120_000 }, () => {
    for (const { name, options } of commands)
      expect(offered(`steunnetwerk ${name} --`)).toEqual(
        expect.arrayContaining(options.map((option) => `--${option.name}`)),
      );
  });
});
