import { globSync } from "node:fs";
import path from "node:path";

import { copy, project, packagesIn, step, inProject, write, must } from "./place.ts";

/** What a vendor does, and what stands in what was installed. */
export async function install(): Promise<void> {
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
