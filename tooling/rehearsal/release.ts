import { globSync, readFileSync } from "node:fs";
import path from "node:path";

import { copy, registry, folders, packagesIn, step, inCopy, must } from "./place.ts";

/** Versions, changelogs, publication. */
export async function release(): Promise<void> {
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
