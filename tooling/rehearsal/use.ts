import { existsSync, globSync, mkdirSync } from "node:fs";
import path from "node:path";

import { everywhere } from "../arrows.ts";
import { blocksOf } from "../examples.ts";

import { browser } from "./browser.ts";
import { run, root, copy, project, packagesIn, step, inProject, write, must } from "./place.ts";
import { types } from "./types.ts";
import { writePrograms } from "./writePrograms.ts";

/** Every entry point, in every way, and every block of code of the READMEs. */
export async function use(): Promise<void> {
  const entries = packagesIn(copy).flatMap(({ name, exports }) =>
    Object.keys(exports)
      .filter((entry) => !entry.endsWith(".json") && !entry.includes("*")) // the others are documents
      .map((entry) => path.posix.join(name, entry)),
  );
  const forBrowsers = everywhere
    .map((name) => `@steunnetwerk/${name}`)
    .filter((name) => entries.includes(name));
  const oldest = (entry: string) =>
    needs[entry] ??
    packagesIn(copy)
      .find(({ name }) => entry === name || entry.startsWith(`${name}/`))
      ?.engines.node.replace(">=", "") ??
    "0";
  const programs = await readmeBlocks();

  for (const [version, node] of await nodes()) {
    const runs = (entry: string) =>
      version.localeCompare(oldest(entry), "en", { numeric: true }) >= 0;
    const here = entries.filter(runs);
    const blocks = programs.filter((program) => program.imports.every(runs));
    write("use.mjs", [
      ...here.map((entry, index) => `import * as m${index} from ${JSON.stringify(entry)};`),
      ...here.map(
        (entry, index) => `if (Object.keys(m${index}).length === 0) throw new Error("${entry}");`,
      ),
    ]);
    write(
      "use.cjs",
      here.map(
        (entry) =>
          `if (Object.keys(require("${entry}")).length === 0) throw new Error("${entry}");`,
      ),
    );
    const title = `Node ${version}`;
    await step(`${title}: ${here.length} of ${entries.length} entry points from ESM`, () =>
      inProject(node, ["use.mjs"]),
    );
    await step(`${title}: and from CommonJS`, () => inProject(node, ["use.cjs"]));
    await step(
      `${title}: ${blocks.length} of ${programs.length} code blocks of READMEs`,
      async () => {
        for (const { file } of blocks) await inProject(node, [file]);
      },
    );
    await step(`${title}: the command line`, async () => {
      const { stdout } = await inProject(node, ["node_modules/.bin/steunnetwerk", "--version"]);
      const { version: own } = packagesIn(copy).find(({ name }) => name.endsWith("/cli")) ?? {};
      must(own !== undefined && stdout.includes(own), `It says its version is ${stdout}`);
    });
  }
  await types({ node: entries, everywhere: forBrowsers });
  await browser(forBrowsers);
}

/** Entry points that need a newer Node than their package, as its README says. */
const needs: Readonly<Record<string, string>> = { "@steunnetwerk/workflow/sqlite": "22.13" };

/** The code blocks of READMEs as programs, with the entry points they import. */
async function readmeBlocks(): Promise<{ file: string; imports: string[] }[]> {
  const blocks = ["README.md", ...globSync("packages/*/README.md", { cwd: root })].flatMap(
    blocksOf,
  );
  const files = await writePrograms(project, blocks);
  return blocks.map(({ code }, index) => ({
    file: files[index] ?? "",
    imports: [...code.matchAll(/from "(@steunnetwerk\/[^"]+)"/g)].map(([, entry = ""]) => entry),
  }));
}

/** The versions of Node to try, by name. */
async function nodes(): Promise<(readonly [string, string])[]> {
  const wanted = process.argv.slice(2);
  if (wanted.length === 0) {
    const here = [
      process.execPath,
      ...(process.env["PATH"] ?? "").split(":").map((folder) => path.join(folder, "node")),
    ];
    const found = new Map<string, string>();
    for (const file of here.filter((one) => existsSync(one))) {
      const { stdout } = await run(file, ["--version"]);
      found.set(stdout.trim().slice(1), file);
    }
    return [...found];
  }
  const place = path.join(path.dirname(copy), "nodes");
  mkdirSync(place);
  const names = wanted.map(
    (version) => `node-${version}@npm:node-${process.platform}-${process.arch}@${version}`,
  );
  await run("npm", ["install", "--prefix", place, "--no-audit", "--no-fund", ...names]);
  return wanted.map(
    (version) =>
      [version, path.join(place, "node_modules", `node-${version}`, "bin/node")] as const,
  );
}
