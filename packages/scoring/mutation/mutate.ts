// How many small mistakes the tests notice: changes the sources one place at a time and runs the tests on each.
//
// Run: npm run mutation -w @steunnetwerk/scoring [-- COUNT [SEED [FILE]]]. Takes a sample of COUNT (all with 0), always the same
// for a seed. Tables of words and the golden digest are left out: only tests that say what is right count.
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { mutantsOf, type Mutant } from "./mutants.ts";

const [count = "60", seed = "1", only = ""] = process.argv.slice(2);
const home = fileURLToPath(new URL("..", import.meta.url));
const files = globSync("src/**/*.ts", { cwd: home })
  .filter(
    (file) => !/src\/(texts|node|index|instruments\.ts|sources)/.test(file) && file.includes(only),
  )
  .sort();
const all = files.flatMap((file) => mutantsOf(path.join(home, file)));

/** The tests that look at a part of the sources most closely; only these are run, so that the score is a lower bound. */
const closest: readonly (readonly [RegExp, readonly string[]])[] = [
  [/instruments/, ["test/instruments"]],
  [/batch/, ["test/batch"]],
  [/profile/, ["test/profile"]],
  [/change|explainChange/, ["test/change"]],
  [/supportCurves/, ["test/supportCurves"]],
  [
    /measures|GraphIndex|nodeMeasure|egoNets|paths|triangles|alterTies|indexAround/,
    ["test/measures", "test/exact"],
  ],
  [/explain/, ["test/explain"]],
  [/AlterGraph|cutPoints|coleman/, ["test/scoreNetwork", "test/measures", "test/exact"]],
  [/./, ["test/scoreNetwork"]],
];

function isNoticed(mutant: Mutant, tests: readonly string[]): boolean {
  const vitest = path.join(home, "../../node_modules/vitest/vitest.mjs");
  const { status } = spawnSync(
    process.execPath,
    [vitest, "run", "--config", "mutation/vitest.config.ts", ...tests],
    { cwd: home, env: { ...process.env, MUTANT: JSON.stringify(mutant) }, timeout: 300_000 },
  );
  return status !== 0; // a test fails, or never ends
}

let state = Number(seed);
const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
const sample = all
  .map((mutant) => [random(), mutant] as const)
  .sort(([a], [b]) => a - b)
  .slice(0, Number(count) || all.length)
  .map(([, mutant]) => mutant);

let noticed = 0;
const survivors: string[] = [];
sample.forEach((mutant, at) => {
  const [, tests] = closest.find(([part]) => part.test(path.relative(home, mutant.file)))!;
  const found = isNoticed(mutant, tests);
  if (found) noticed++;
  const said = `${path.relative(home, mutant.file)}:${mutant.line} ${mutant.before} -> ${mutant.text}`;
  if (!found) survivors.push(said);
  console.log(`${at + 1}/${sample.length} ${found ? "noticed " : "SURVIVED"} ${said}`);
});
console.log(
  JSON.stringify({
    benchmark: "mutation",
    mutants: all.length,
    tried: sample.length,
    noticed,
    score: Number((noticed / sample.length).toFixed(3)),
    survivors,
  }),
);
