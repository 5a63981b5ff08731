import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { arrows } from "../arrows.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const written = globSync(
  [
    "*.md",
    "docs/*.md",
    "docs/{decisions,guides}/**/*.md",
    "{packages,apps}/*/*.md",
    "examples/**/*.md",
  ],
  { cwd: root },
).sort();
const packages = globSync("packages/*/package.json", { cwd: root })
  .map((file) => path.basename(path.dirname(file)))
  .sort();

/** The part of a Markdown file that is not code. */
const prose = (file: string) => read(file).replace(/^```.*?^```/gms, "");

/** The start of each declaration in an API report. */
const exported = /^export (?:declare |abstract )*(?:const|class|function|interface|type) (\w+)/gm;

/** The anchor a heading gets, as code hosts make it. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[`*]/g, "")
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

const anchorsOf = (file: string) =>
  [...prose(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchor(heading));

describe("links in the documents", () => {
  it.each(written)("%s links only to what exists", (file) => {
    const broken = [...prose(file).matchAll(/\]\(<?([^)\s>]+)>?\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^(https?|mailto):/.test(target))
      .filter((target) => {
        const [to = "", hash] = target.split("#");
        const linked = to === "" ? file : path.join(path.dirname(file), to);
        if (!existsSync(path.join(root, linked))) return true;
        return hash !== undefined && linked.endsWith(".md") && !anchorsOf(linked).includes(hash);
      });
    expect(broken).toEqual([]);
  });
});

describe("commands and data in the documents", () => {
  const scripts = new Map(
    [".", "apps/demo", ...packages.map((name) => `packages/${name}`)].map((folder) => {
      const text = read(path.join(folder, "package.json"));
      return [
        path.basename(folder),
        Object.keys((JSON.parse(text) as { scripts: object }).scripts),
      ];
    }),
  );
  const anywhere = [...scripts.values()].flat();

  it.each(written)("%s names only scripts that are there", (file) => {
    const named = read(file).matchAll(
      /npm run (?:-s )?([\w:-]+)(?:[^\n`]* -w @steunnetwerk\/([a-z]+))?/g,
    );
    const wrong = [...named].filter(
      ([, script = "", name = ""]) => !(scripts.get(name) ?? anywhere).includes(script),
    );
    expect(wrong.map(([text]) => text)).toEqual([]);
  });

  it.each(written)("%s shows JSON that is JSON", (file) => {
    for (const [, block = ""] of read(file).matchAll(/^```json\n(.*?)^```/gms)) JSON.parse(block);
  });
});

describe("the map", () => {
  const rows = new Map(
    [...read("docs/map.md").matchAll(/^\| \[`(\w+)`\].*$/gm)].map(([row, name = ""]) => [
      name,
      row,
    ]),
  );

  it("has one row for each package, and none for a package that is not there", () => {
    expect([...rows.keys()].sort()).toEqual(packages);
  });

  it.each(packages)("names what %s imports of ours, as tooling/arrows.ts allows", (name) => {
    const { dependencies = {} } = JSON.parse(read(`packages/${name}/package.json`)) as {
      dependencies?: Record<string, string>;
    };
    const imported = Object.keys(dependencies)
      .filter((one) => one.startsWith("@steunnetwerk/"))
      .map((one) => one.replace("@steunnetwerk/", ""))
      .sort();
    const named = (rows.get(name)?.split("|")[3] ?? "").matchAll(/`(\w+)`/g);
    expect([...named].map(([, one]) => one).sort()).toEqual(imported);
    const allowed: readonly string[] = arrows[name as keyof typeof arrows];
    expect(imported.filter((one) => !allowed.includes(one))).toEqual([]);
  });

  it.each(packages)("leads from the root README to the README of %s", (name) => {
    expect(existsSync(path.join(root, "packages", name, "README.md"))).toBe(true);
    expect(read("README.md")).toContain(`(packages/${name}/README.md)`);
  });
});

describe("docs/changing.md", () => {
  it("names only files and folders that exist", () => {
    const named = [...prose("docs/changing.md").matchAll(/`([\w@.-]+\/[\w./-]*)`/g)].map(
      ([, file = ""]) => file,
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe("the API reports", () => {
  it("give each exported name to one package", () => {
    const owners = new Map<string, Set<string>>();
    for (const report of globSync("packages/*/etc/*.api.md", { cwd: root }))
      for (const [, name = ""] of read(report).matchAll(exported))
        owners.set(
          name,
          (owners.get(name) ?? new Set()).add(path.basename(path.dirname(path.dirname(report)))),
        );
    expect(owners.size).toBeGreaterThan(500);
    expect([...owners].filter(([, packages]) => packages.size > 1)).toEqual([]);
  });
});

describe("the repository", () => {
  it(
    "names no package registry and no folder of the machine it stands on",
    { timeout: 60_000 },
    () => {
      const registry = execFileSync("npm", ["config", "get", "registry"], {
        encoding: "utf8",
      }).trim();
      const strangers = [new URL(registry).hostname, root.replace(/\/$/, "")];
      expect(strangers.flatMap(trackedFilesWith)).toEqual([]);
    },
  );

  it.each(packages)("announces %s in a changeset or a changelog", (name) => {
    const changesets = globSync(".changeset/*.md", { cwd: root }).map(read).join("\n");
    const announced =
      existsSync(path.join(root, "packages", name, "CHANGELOG.md")) ||
      changesets.includes(`"@steunnetwerk/${name}":`);
    expect(announced).toBe(true);
  });
});

function trackedFilesWith(text: string): string[] {
  try {
    const found = execFileSync("git", ["grep", "-lF", text], { cwd: root, encoding: "utf8" });
    return found.trim().split("\n");
  } catch {
    return []; // git grep ends with 1 when nothing is found
  }
}
