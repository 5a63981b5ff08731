// How soon the page shows its first picture, and what it loads for that. Run it with `npm run bench -- page`; needs Chromium.
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

import { Demo } from "../test/support/demo.ts";

const rounds = 9;
const demo = await Demo.open();
const program = demo.start("bench");
const times: number[] = [];
let scripts: string[] = [];
for (let round = 0; round <= rounds; round++) {
  const page = await demo.visit(program); // a context of its own: nothing is cached
  await page.locator("steunnetwerk-ecogram svg.ecogram").waitFor();
  const seen = await page.evaluate(async () => ({
    // The picture is the largest thing on the page.
    shown: await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        resolve(list.getEntries().at(-1)?.startTime ?? Infinity);
      }).observe({ type: "largest-contentful-paint", buffered: true });
    }),
    scripts: performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .filter((name) => name.endsWith(".js")),
  }));
  if (round > 0) times.push(seen.shown); // the first round does not count
  scripts = seen.scripts;
  await page.close();
}
await demo.close();
const median = times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
const bytes = scripts.map(
  (name) =>
    brotliCompressSync(readFileSync(path.join(import.meta.dirname, "../dist", name))).length,
);
console.log(
  JSON.stringify({
    benchmark: "page",
    firstPictureMilliseconds: Math.round(median),
    slowest: Math.round(times.at(-1) ?? 0),
    scriptBytesBrotli: bytes.reduce((sum, one) => sum + one, 0),
  }),
);
