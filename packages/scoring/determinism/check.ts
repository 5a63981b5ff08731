// The digest of all output in every major version of Node from 20 to 26, which npm installs by name for this check.
//
// Run: npm run determinism -w @steunnetwerk/scoring [-- VERSION ...]. Without a registry it says so and ends well.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { bundleDigest } from "./bundle.ts";
import { golden } from "./golden.ts";

const asked = process.argv.slice(2);
const versions = asked.length > 0 ? asked : ["20", "21", "22", "23", "24", "25", "26"];
const binary = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-determinism-"));
const script = path.join(folder, "digest.cjs");
writeFileSync(script, `${await bundleDigest()};console.log(determinism.digest());`);
let failed = 0;
for (const version of versions) {
  const home = path.join(folder, version);
  const install = ["install", "--prefix", home, "--no-save", "--no-audit", "--no-fund"];
  const installed = spawnSync("npm", [...install, `${binary}@${version}`], { encoding: "utf8" });
  if (installed.status !== 0) {
    console.log(`Node ${version}: skipped, npm has no ${binary}@${version} here`);
    if (process.env["STEUNNETWERK_NO_SKIP"] !== undefined) failed++;
    continue;
  }
  const node = path.join(home, "node_modules", binary, "bin", "node");
  const { stdout } = spawnSync(node, ["-p", "process.version"], { encoding: "utf8" });
  const found = spawnSync(node, [script], { encoding: "utf8" });
  const same = found.stdout.trim() === golden;
  console.log(`Node ${stdout.trim()}: ${same ? "the same" : `${found.stdout}${found.stderr}`}`);
  if (!same) failed++;
  rmSync(home, { recursive: true });
}
rmSync(folder, { recursive: true });
process.exitCode = failed === 0 ? 0 : 1;
