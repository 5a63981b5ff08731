// Fails when package-lock.json names a registry, or lacks a platform's optional package: npm leaves one out that the
// registry did not offer on the day, and `npm ci` then refuses the lockfile on every machine.
import { readFileSync } from "node:fs";

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(
  readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"),
) as { packages: Record<string, LockedPackage> };

const names = new Set(Object.keys(packages).map((key) => key.split("node_modules/").pop()));
const problems = Object.entries(packages).flatMap(([key, entry]) => [
  ...(/^https?:/.test(entry.resolved ?? "") ? [`${key} records an address; see .npmrc`] : []),
  ...Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !names.has(name))
    .map(
      (name) =>
        `${key || "the root"} lacks ${name}; choose a version whose parts are all published`,
    ),
]);
for (const problem of problems) console.error(`package-lock.json: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
