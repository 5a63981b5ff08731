// Rehearses a release from beginning to end, without anything leaving the machine: versions and changelogs, published to
// a registry on the loopback interface, installed from there in an empty project, and used as its users do: ESM,
// CommonJS, TypeScript (`nodenext`, `bundler`), in a browser, and every code block of the READMEs.
//
// `npm run rehearse` tries it with the Node of `PATH` and the one that the tools run on; `npm run rehearse -- 20.19.0 20 22
// 24 26` installs these and tries it with each. Build first.
import { execFile, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pathToFileURL, fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { build, transform } from "esbuild";

import { noBrowser, openBrowser } from "../apps/demo/test/support/browser.ts";

import { everywhere } from "./arrows.ts";
import { copyRepository } from "./copy-repository.ts";
import { blocksOf, testOf, type Block } from "./examples.ts";
import { startRegistry } from "./loopback-registry.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const copy = copyRepository(root);
const project = path.join(path.dirname(copy), "vendor");
mkdirSync(project);
const registry = await startRegistry(root);
const npmrc = path.join(path.dirname(copy), "npmrc");
writeFileSync(
  npmrc,
  `registry=${registry.url}\n//${new URL(registry.url).host}/:_authToken=rehearsal\n`,
);
const settings = { npm_config_userconfig: npmrc, CI: "1" };

interface Package {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly exports: Record<string, unknown>;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}
const folders = globSync("packages/*/package.json", { cwd: root }).map((file) =>
  path.dirname(file),
);
const packagesIn = (place: string) =>
  folders.map(
    (folder) =>
      JSON.parse(readFileSync(path.join(place, folder, "package.json"), "utf8")) as Package,
  );

/** Entry points that need a newer Node than their package, as its README says. */
const needs: Readonly<Record<string, string>> = { "@steunnetwerk/workflow/sqlite": "22.13" };

/** What a code block needs to say what it expects, without a test runner. */
const expectations = `
import assert from "node:assert";
const said = (value) => JSON.parse(JSON.stringify(value ?? null));
export const test = (_, run) => run();
export const expect = (value) => ({
  toBe: (other) => assert.strictEqual(value, other),
  toEqual: (other) => assert.deepStrictEqual(said(value), said(other)),
  rejects: { toMatchObject: ({ name }) => assert.rejects(value, { name }) },
});
`;

/** A map with one person on it. */
const map = {
  version: 1,
  id: "m",
  ego: { id: "ik" },
  alters: [{ id: "oma", label: "Oma" }],
  ties: [],
};

/** One step of the rehearsal, which ends with the first that fails. */
async function step(title: string, action: () => unknown): Promise<void> {
  const start = performance.now();
  try {
    await action();
    console.log(`ok    ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  } catch (error) {
    console.log(`FAIL  ${title}`);
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw stdout + stderr === "" ? error : new Error(stdout + stderr);
  }
}
const inside = (place: string) => (command: string, args: readonly string[]) =>
  run(command, args, { cwd: place, env: { ...process.env, ...settings }, maxBuffer: 2 ** 26 });
const inCopy = inside(copy);
const inProject = inside(project);
const tool = (file: string, ...args: string[]) =>
  inProject(process.execPath, [path.join(root, "node_modules", file), ...args]);
const write = (file: string, lines: readonly string[]) => {
  writeFileSync(path.join(project, file), `${lines.join("\n")}\n`);
};
const must = (condition: boolean, sentence: string) => {
  if (!condition) throw new Error(sentence);
};

try {
  await release();
  await install();
  await use();
  await walkCommandLine();
  await walkGuides();
} finally {
  await registry.stop();
  rmSync(path.dirname(copy), { recursive: true, force: true });
}

/** Versions, changelogs, publication. */
async function release(): Promise<void> {
  const before = packagesIn(copy);
  await step("versions and changelogs from the changesets", async () => {
    await inCopy("npm", ["run", "-s", "version-packages", "--", "--offline"]);
    must(globSync(".changeset/!(README).md", { cwd: copy }).length === 0, "A changeset is left");
    await inCopy(process.execPath, ["tooling/check-lockfile.ts"]);
    for (const { name, version, dependencies = {} } of packagesIn(copy)) {
      const folder = path.join(copy, "packages", path.basename(name));
      const old = before.find((one) => one.name === name);
      if (old?.version === version) continue;
      const log = readFileSync(path.join(folder, "CHANGELOG.md"), "utf8");
      must(
        log.includes(`## ${version}\n`),
        `The changelog of ${name} has nothing about ${version}`,
      );
      for (const other of packagesIn(copy))
        must(
          [undefined, `^${other.version}`].includes(dependencies[other.name]),
          `${name} asks for ${other.name} ${dependencies[other.name] ?? ""}, not ^${other.version}`,
        );
    }
  });
  const versions = packagesIn(copy).map(({ name, version }) => `${name} ${version}`);
  console.log(`      ${versions.join(", ")}`);
  await step("build what says its version", () =>
    inCopy("npm", ["run", "-s", "build", "-w", "@steunnetwerk/cli"]),
  );
  const publish = () => inCopy("npx", ["changeset", "publish", "--no-git-tag"]);
  await step(`publish ${folders.length} packages`, async () => {
    await publish();
    for (const { name } of packagesIn(copy))
      must(registry.published().includes(name), `${name} was not published`);
  });
  await step("publish again: nothing is published twice", async () => {
    const { stdout, stderr } = await publish();
    must(/no unpublished|already published/i.test(stdout + stderr), stdout + stderr);
  });
}

/** What a vendor does, and what stands in what was installed. */
async function install(): Promise<void> {
  const packages = packagesIn(copy);
  const peers = Object.assign({}, ...packages.map((one) => one.peerDependencies ?? {})) as object;
  write("package.json", [
    JSON.stringify({
      name: "vendor",
      version: "1.0.0",
      private: true,
      dependencies: {
        ...peers,
        "@types/node": "*", // as every TypeScript project for Node has it; the check of `everywhere` goes without
        ...Object.fromEntries(packages.map(({ name, version }) => [name, `^${version}`])),
      },
    }),
  ]);
  await step("install from the registry", () =>
    inProject("npm", ["install", "--no-audit", "--no-fund"]),
  );
  await step("each package brings its licence, its README, its changelog, and no test", () => {
    for (const { name } of packages) {
      const files = globSync("**/*", { cwd: path.join(project, "node_modules", name) });
      for (const file of ["LICENSE", "README.md", "CHANGELOG.md"])
        must(files.includes(file), `${name} brings no ${file}`);
      const test = files.find((file) => /(^|\/)(test|bench)\/|\.test\.ts$/.test(file));
      must(test === undefined, `${name} brings ${test ?? ""}`);
    }
  });
  await step("a software bill of materials, with a licence for each part", async () => {
    const { stdout } = await inProject("npm", ["sbom", "--sbom-format=cyclonedx", "--omit=dev"]);
    const { components } = JSON.parse(stdout) as {
      components: { name: string; licenses?: { license: { id?: string } }[] }[];
    };
    for (const { name } of packages)
      must(
        components.some((one) => one.name === name || `@steunnetwerk/${one.name}` === name),
        `${name} is not in it`,
      );
    const without = components.filter(({ licenses = [] }) => licenses.length === 0);
    must(without.length === 0, `No licence: ${without.map(({ name }) => name).join(", ")}`);
    const copyleft = components.filter(({ licenses = [] }) =>
      licenses.every(({ license }) => /^A?GPL/.test(license.id ?? "")),
    );
    must(copyleft.length === 0, `GPL: ${copyleft.map(({ name }) => name).join(", ")}`);
    console.log(`      ${components.length} parts`);
  });
}

/** Every entry point, in every way, and every block of code of the READMEs. */
async function use(): Promise<void> {
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

/** Writes code blocks as programs, each of which fails when a value is not what the block says; gives their names. */
async function writePrograms(folder: string, blocks: readonly Block[]): Promise<string[]> {
  writeFileSync(path.join(folder, "expect.mjs"), expectations);
  return Promise.all(
    blocks.map(async (block, index) => {
      const source = testOf(block)
        .replace(`"vitest"`, `"./expect.mjs"`)
        .replace("\ntest(", "\nawait test(");
      const { code } = await transform(source, { loader: "ts", format: "esm", target: "node20" });
      const file = `block-${index}.mjs`;
      writeFileSync(path.join(folder, file), `// ${block.file}:${block.line}\n${code}`);
      return file;
    }),
  );
}

/** Every line of the README of the command line, as somebody types it, on files such as it names. */
async function walkCommandLine(): Promise<void> {
  const opening = {
    by: { person: "w-1", capacity: "regievoerder" },
    people: [{ id: "j-1", capacities: ["jeugdige"] }],
  };
  write("map.json", [JSON.stringify(map)]);
  write("maps.ndjson", [JSON.stringify(map), JSON.stringify({ ...map, id: "n" })]);
  write("opening.json", [JSON.stringify(opening)]);
  write("network.graphml", [
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">`,
    `<node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>`,
  ]);
  cpSync(path.join(root, "examples/network-canvas"), path.join(project, "export"), {
    recursive: true,
  });
  const shell = (line: string) =>
    inProject("bash", ["-c", `set -o pipefail; PATH="$PWD/node_modules/.bin:$PATH"; ${line}`]);
  await step("the command line: a guideline of one's own", () =>
    shell("steunnetwerk guideline print handreiking --json > own.json"),
  );
  const [, block = ""] =
    /^```sh\n(.*?)^```/ms.exec(readFileSync(path.join(root, "packages/cli/README.md"), "utf8")) ??
    [];
  for (const line of block
    .split("\n")
    .map((one) => one.replace(/ +#.*$/, ""))
    .filter((one) => one.includes("steunnetwerk ")))
    await step(`the command line: ${line}`, () =>
      line.endsWith(" serve") ? serveForAWhile(line) : shell(line),
    );

  /** Starts the server, keeps its audit trail in a file, and stops it. */
  async function serveForAWhile(line: string): Promise<void> {
    const [, ...args] = line.split(" ");
    const server = spawn(
      process.execPath,
      ["node_modules/.bin/steunnetwerk", ...args, "--port", "0"],
      {
        cwd: project,
        stdio: ["ignore", "inherit", "pipe"],
      },
    );
    try {
      let said = "";
      for await (const piece of server.stderr) {
        said += String(piece);
        if (/https?:\S+ listens/.test(said)) break;
      }
      const [, url = ""] = /(https?:\S+) listens/.exec(said) ?? [];
      const [, keyFile = ""] = /in (\S+\.key)/.exec(said) ?? [];
      const authorization = `Bearer ${readFileSync(path.join(project, keyFile), "utf8").trim()}`;
      const answer = await fetch(`${url}/audit`, { headers: { authorization } });
      must(answer.ok, `${url}/audit answers ${answer.status}`);
      write("trail.ndjson", [(await answer.text()).trim()]);
    } finally {
      server.kill("SIGINT");
    }
  }
}

/** Each guide as somebody follows it: an empty folder, what it says to install, its code from top to bottom. */
async function walkGuides(): Promise<void> {
  for (const guide of globSync("docs/guides/*.md", { cwd: root }).sort()) {
    const text = readFileSync(path.join(root, guide), "utf8");
    const [, names] = /^npm install (?:--global )?(.+)$/m.exec(text) ?? [];
    if (names === undefined) continue;
    const folder = path.join(path.dirname(copy), path.basename(guide, ".md"));
    mkdirSync(folder);
    const walk = inside(folder);
    const start = performance.now();
    let installed = 0;
    await step(`${guide}: from an empty folder to its end`, async () => {
      await walk("npm", ["init", "-y"]);
      await walk("npm", ["install", ...names.split(" ")]);
      installed = performance.now() - start;
      for (const file of await writePrograms(folder, blocksOf(guide)))
        await walk(process.execPath, [file]);
    });
    console.log(`      ${(installed / 1000).toFixed(1)} s of it to install`);
  }
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

/** Every entry point type-checks, in what is for browsers without the types of Node. */
async function types(kinds: Record<string, readonly string[]>): Promise<void> {
  const options = {
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    target: "es2022",
    lib: ["es2023", "dom"],
  };
  for (const [kind, used] of Object.entries(kinds)) {
    const lines = used.flatMap((entry, index) => [
      `import * as m${index} from ${JSON.stringify(entry)};`,
      `export const names${index}: keyof typeof m${index} | undefined = undefined;`,
    ]);
    write(`${kind}.mts`, lines);
    write(`${kind}.cts`, lines);
    for (const [module, moduleResolution, files] of [
      ["nodenext", "nodenext", [`${kind}.mts`, `${kind}.cts`]],
      ["esnext", "bundler", [`${kind}.mts`]],
    ] as const) {
      const file = `tsconfig.${kind}.${moduleResolution}.json`;
      const compilerOptions = {
        ...options,
        types: kind === "node" ? ["node"] : [],
        module,
        moduleResolution,
      };
      write(file, [JSON.stringify({ compilerOptions, files })]);
      await step(`types, ${kind}, ${moduleResolution}`, () =>
        tool("native-typescript/bin/tsc", "-p", file),
      );
    }
  }
}

/** Everything that is for browsers, in one bundle, in a browser. */
async function browser(names: readonly string[]): Promise<void> {
  const bundled = path.join(project, "bundle.js");
  write("browser.mjs", [
    ...names.map((name) => `import * as ${path.basename(name)} from "${name}";`),
    `globalThis.steunnetwerk = { ${names.map((name) => path.basename(name)).join(", ")} };`,
  ]);
  await step("bundle for a browser", async () => {
    const { warnings } = await build({
      absWorkingDir: project,
      entryPoints: ["browser.mjs"],
      outfile: bundled,
      bundle: true,
      format: "iife",
      platform: "browser",
      logLevel: "silent",
    });
    must(warnings.length === 0, JSON.stringify(warnings));
  });
  if (noBrowser !== undefined) {
    console.log(noBrowser);
    return;
  }
  const opened = await openBrowser();
  const page = await opened.newPage();
  try {
    await step("score and draw a network in a browser", async () => {
      write("page.html", [`<!doctype html><script src="bundle.js"></script>`]);
      await page.goto(pathToFileURL(path.join(project, "page.html")).href);
      const drawn = await page.evaluate(`(() => {
        const { domain, scoring, ecogram } = steunnetwerk;
        const map = domain.parseNetwork(${JSON.stringify(map)});
        return scoring.scoreNetwork(map).indicators.size.value + ecogram.drawEcogram(map).slice(0, 4);
      })()`);
      must(drawn === "1<svg", `It made ${String(drawn)}`);
    });
    await step("the element of the README of ecogram", async () => {
      const readme = readFileSync(path.join(root, "packages/ecogram/README.md"), "utf8");
      const [, html = ""] = /^```html\n(.*?)^```/ms.exec(readme) ?? [];
      const [, script = ""] = /<script type="module">(.*?)<\/script>/s.exec(html) ?? [];
      const { outputFiles } = await build({
        stdin: { contents: script, resolveDir: project },
        write: false,
        bundle: true,
        format: "esm",
      });
      const body = html.replace(script, () => outputFiles[0]?.text ?? "");
      await page.route("http://vendor/**", (route) =>
        route.request().url().endsWith("network.json")
          ? route.fulfill({ json: map })
          : route.fulfill({ contentType: "text/html", body }),
      );
      await page.goto("http://vendor/page.html");
      await page.locator("steunnetwerk-ecogram text", { hasText: "Oma" }).first().waitFor();
    });
  } finally {
    await opened.close();
  }
}
