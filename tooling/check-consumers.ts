// Packs every package, installs the tarballs into an empty project from a registry on the loopback interface, and uses
// every entry point as its users do: ESM, CommonJS, TypeScript (`nodenext`, `bundler`) and a browser bundle.
import { execFile } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { everywhere } from "./arrows.ts";
import { startRegistry } from "./loopback-registry.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const project = mkdtempSync(path.join(tmpdir(), "steunnetwerk-consumer-"));
const registry = await startRegistry(root);

interface Package {
  readonly name: string;
  readonly exports: Record<string, unknown>;
  readonly peerDependencies?: Record<string, string>;
}

const folders = globSync("packages/*/package.json", { cwd: root }).map((file) =>
  path.dirname(file),
);
const packages = folders.map(
  (folder) => JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as Package,
);
const entries = packages.flatMap(({ name, exports }) =>
  Object.keys(exports)
    .filter((entry) => !entry.endsWith(".json") && !entry.includes("*")) // the others are documents
    .map((entry) => path.posix.join(name, entry)),
);
const forBrowsers = everywhere
  .map((name) => `@steunnetwerk/${name}`)
  .filter((name) => entries.includes(name));

let failed = 0;
async function step(title: string, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
    console.log(`ok    ${title}`);
  } catch (error) {
    failed += 1;
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    console.log(`FAIL  ${title}\n${stdout}${stderr}${stdout + stderr === "" ? String(error) : ""}`);
  }
}

const write = (file: string, lines: readonly string[]) => {
  writeFileSync(path.join(project, file), `${lines.join("\n")}\n`);
};
const inProject = (command: string, ...args: string[]) => run(command, args, { cwd: project });
const tool = (file: string, ...args: string[]) =>
  inProject(process.execPath, path.join(root, "node_modules", file), ...args);

try {
  const tarballs: string[] = [];
  await step(`pack ${packages.length} packages`, async () => {
    for (const folder of folders) {
      const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", project], {
        cwd: path.join(root, folder),
      });
      tarballs.push(stdout.trim());
    }
  });
  const peers = Object.assign({}, ...packages.map((one) => one.peerDependencies ?? {})) as object;
  write("package.json", [
    JSON.stringify({
      name: "consumer",
      private: true,
      dependencies: {
        ...peers,
        "@types/node": "*", // as every TypeScript project for Node has it; the check of `everywhere` goes without
        ...Object.fromEntries(
          packages.map(({ name }, index) => [name, `file:${tarballs[index] ?? ""}`]),
        ),
      },
    }),
  ]);
  await step("install the tarballs", () =>
    inProject("npm", "install", "--no-audit", "--no-fund", `--registry=${registry.url}`),
  );

  const all = (line: (entry: string, index: number) => string) => entries.map(line);
  write("use.mjs", [
    ...all((entry, index) => `import * as m${index} from ${JSON.stringify(entry)};`),
    ...all(
      (entry, index) =>
        `if (Object.keys(m${index}).length === 0) throw new Error("${entry} is empty");`,
    ),
  ]);
  write("use.cjs", [
    ...all(
      (entry) =>
        `if (Object.keys(require("${entry}")).length === 0) throw new Error("${entry} is empty");`,
    ),
  ]);
  for (const [name, used] of Object.entries({ node: entries, everywhere: forBrowsers })) {
    const lines = used.flatMap((entry, index) => [
      `import * as m${index} from ${JSON.stringify(entry)};`,
      `export const names${index}: keyof typeof m${index} | undefined = undefined;`,
    ]);
    write(`${name}.mts`, lines);
    write(`${name}.cts`, lines);
  }
  write(
    "browser.mjs",
    forBrowsers.map((name) => `export * as ${name.split("/").pop() ?? ""} from "${name}";`),
  );
  const options = {
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    target: "es2022",
    lib: ["es2023", "dom"],
  };
  for (const [name, types] of Object.entries({ node: ["node"], everywhere: [] })) {
    write(`tsconfig.${name}.nodenext.json`, [
      JSON.stringify({
        compilerOptions: { ...options, types, module: "nodenext", moduleResolution: "nodenext" },
        files: [`${name}.mts`, `${name}.cts`],
      }),
    ]);
    write(`tsconfig.${name}.bundler.json`, [
      JSON.stringify({
        compilerOptions: { ...options, types, module: "esnext", moduleResolution: "bundler" },
        files: [`${name}.mts`],
      }),
    ]);
  }

  await step("use from ESM", () => inProject(process.execPath, "use.mjs"));
  await step("use from CommonJS", () => inProject(process.execPath, "use.cjs"));
  for (const name of ["node", "everywhere"])
    for (const resolution of ["nodenext", "bundler"])
      await step(`types, ${name}, ${resolution}`, () =>
        tool("native-typescript/bin/tsc", "-p", `tsconfig.${name}.${resolution}.json`),
      );
  await step("bundle for a browser", () =>
    inProject(
      path.join(root, "node_modules/.bin/esbuild"),
      "browser.mjs",
      "--bundle",
      "--format=esm",
      "--platform=browser",
      "--outfile=out.js",
      "--log-level=warning",
    ),
  );
} finally {
  await registry.stop();
  rmSync(project, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
