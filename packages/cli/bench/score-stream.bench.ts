// A million networks through `steunnetwerk score`, one a line: how much memory the process takes on the way.
// `npm run bench -- score-stream`; another number of lines: `npm run bench -- score-stream 100000`
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { madeUpNetwork } from "@steunnetwerk/synthetic";

const lines = Number(process.argv[3] ?? 1_000_000);
const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
const pool = Array.from(
  { length: 500 },
  (_, seed) => `${JSON.stringify(madeUpNetwork(`score-${seed}`, { size: 3 + (seed % 8) }))}\n`,
);

const scoring = spawn(
  process.execPath,
  [...["--conditions=@steunnetwerk/source", "--disable-warning=ExperimentalWarning"], bin, "score"],
  { stdio: ["pipe", "pipe", "inherit"] },
);
let answered = 0;
let bytesOut = 0;
scoring.stdout.on("data", (chunk: Buffer) => {
  bytesOut += chunk.length;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) answered++;
});
const input = scoring.stdin;

/** What the process takes and has taken at most, in megabytes. */
function memory() {
  const status = readFileSync(`/proc/${scoring.pid ?? 0}/status`, "utf8");
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
  return { now: Math.round(kilobytes("VmRSS") / 1e3), most: Math.round(kilobytes("VmHWM") / 1e3) };
}

const from = performance.now();
const seen: Record<string, ReturnType<typeof memory>> = {};
let piece = "";
for (let line = 0; line < lines; line++) {
  piece += pool[line % pool.length] ?? "";
  if (piece.length > 1 << 20) {
    if (!input.write(piece)) await once(input, "drain");
    piece = "";
  }
  if (line % (lines / 10) === 0 && line > 0) {
    seen[`${(line / lines) * 100} %`] = memory();
    console.log(`${(line / lines) * 100} %`, memory());
  }
}
input.end(piece);
let last = memory();
const ended = once(scoring, "close");
while (scoring.exitCode === null) {
  try {
    last = memory();
  } catch {
    break; // it has ended
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
}
const [code] = (await ended) as [number];
if (code !== 0 || answered !== lines)
  throw new Error(`${answered} of ${lines} lines were answered; it ended with ${code}`);
const seconds = (performance.now() - from) / 1_000;
console.log(
  JSON.stringify({
    benchmark: "score-stream",
    node: process.version,
    lines,
    bytesALine: Math.round(pool.join("").length / pool.length),
    bytesAnAnswer: Math.round(bytesOut / lines),
    seconds: Math.round(seconds),
    linesASecond: Math.round(lines / seconds),
    megabytes: { ...seen, "100 %": last },
  }),
);
