// Where a release is rehearsed: a copy of the repository, a registry on the loopback interface, and the empty project of a vendor.
import { execFile } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { copyRepository } from "../copy-repository.ts";
import { startRegistry } from "../loopback-registry.ts";

/** Runs a program. */
export const run = promisify(execFile);
/** The repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));
/** A copy of it, which gets the versions of the release. */
export const copy = copyRepository(root);
/** The project of the vendor. */
export const project = path.join(path.dirname(copy), "vendor");
mkdirSync(project);
/** Where the packages are published. */
export const registry = await startRegistry(root);
const npmrc = path.join(path.dirname(copy), "npmrc");
writeFileSync(
  npmrc,
  `registry=${registry.url}\n//${new URL(registry.url).host}/:_authToken=rehearsal\n`,
);
const settings = { npm_config_userconfig: npmrc, CI: "1" };

/** What is read of a package's manifest. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly exports: Record<string, unknown>;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

/** The folders of the packages. */
export const folders = globSync("packages/*/package.json", { cwd: root }).map((file) =>
  path.dirname(file),
);

/** The manifests of the packages in a copy of the repository. */
export const packagesIn = (place: string) =>
  folders.map(
    (folder) =>
      JSON.parse(readFileSync(path.join(place, folder, "package.json"), "utf8")) as Package,
  );

/** A map with one person on it. */
export const map = {
  version: 1,
  id: "m",
  ego: { id: "ik" },
  alters: [{ id: "oma", label: "Oma" }],
  ties: [],
};

/** One step of the rehearsal, which ends with the first that fails. */
export async function step(title: string, action: () => unknown): Promise<void> {
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

/** What runs programs in a folder, with the registry of the rehearsal. */
export const inside = (place: string) => (command: string, args: readonly string[]) =>
  run(command, args, { cwd: place, env: { ...process.env, ...settings }, maxBuffer: 2 ** 26 });
/** Runs a program in the copy of the repository. */
export const inCopy = inside(copy);
/** Runs a program in the project of the vendor. */
export const inProject = inside(project);
/** Writes a file of the vendor. */
export const write = (file: string, lines: readonly string[]) => {
  writeFileSync(path.join(project, file), `${lines.join("\n")}\n`);
};
/** Fails with a sentence when something is not so. */
export const must = (condition: boolean, sentence: string) => {
  if (!condition) throw new Error(sentence);
};

/** Takes everything away. */
export async function clear(): Promise<void> {
  await registry.stop();
  rmSync(path.dirname(copy), { recursive: true, force: true });
}
