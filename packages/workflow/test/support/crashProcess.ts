// `npm run crash -w @steunnetwerk/workflow -- --kills 1000`: the kills of crash.test.ts, as many as you like, on every durable layer.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

import { Postgres } from "./Postgres.ts";
import { crash, type CrashReport } from "./crashing.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    layer: { type: "string", default: "sqlite,postgres" },
  },
});
const options = { kills: Number(values.kills), seed: Number(values.seed), checkEvery: 25 };
const reports: Record<string, CrashReport> = {};

if (values.layer.includes("sqlite")) {
  const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-"));
  const storage = { file: path.join(folder, "cases.db") };
  reports["sqlite"] = await crash({ ...options, storage, onCheck: tell("SQLite") });
  rmSync(folder, { recursive: true });
}
if (values.layer.includes("postgres")) {
  const postgres = await Postgres.start();
  const storage = { postgres: postgres.url };
  reports["postgres"] = await crash({ ...options, storage, onCheck: tell("PostgreSQL") });
  await postgres.remove();
}
console.log(JSON.stringify({ seed: options.seed, ...reports }));

function tell(name: string) {
  return ({ kills, acknowledged }: CrashReport): void => {
    console.log(`${name}: ${kills} killed, ${acknowledged} commands acknowledged, all there`);
  };
}
