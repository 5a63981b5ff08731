// Runs a benchmark: `npm run bench -- NAME` runs bench/NAME.bench.ts of a package. Every benchmark measures CPU time in
// interleaved rounds and prints one JSON object on its last line; the figures are reported in docs/benchmarks.md.
import { globSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = globSync(["packages/*/bench/*.bench.ts", "apps/*/bench/*.bench.ts"], {
  cwd: root,
}).sort();
const nameOf = (file: string) => path.basename(file, ".bench.ts");
const wanted = process.argv[2];
const file = files.find((one) => nameOf(one) === wanted);
if (file === undefined) {
  console.error(
    `Usage: npm run bench -- NAME, where NAME is one of: ${files.map(nameOf).join(", ")}`,
  );
  process.exitCode = 1;
} else await import(pathToFileURL(path.join(root, file)).href);
