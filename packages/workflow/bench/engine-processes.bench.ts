import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

import { Postgres } from "../test/support/Postgres.ts";

import { measure, quantile, round, type Measured } from "./load.ts";
import { steunnetwerk } from "./steunnetwerk.ts";

/** What a process is told to do. */
interface Turn {
  readonly prefix: string;
  readonly cases: number;
  readonly atOnce: number;
}

/** One process and two on one PostgreSQL, by turns, with the same work and fifty cases at a time in all. */
async function processes(size: number): Promise<object> {
  const server = await Postgres.start();
  const figures: Record<"one" | "two", { casesPerSecond: number; busy: number }[]> = {
    one: [],
    two: [],
  };
  for (let turn = 0; turn <= 3; turn++)
    for (const [name, count] of [
      ["one", 1],
      ["two", 2],
    ] as const) {
      const engines = await Promise.all(Array.from({ length: count }, () => begin(server.url)));
      const work = (cases: number, prefix: string) =>
        Promise.all(
          engines.map((engine, at) =>
            ask(engine, {
              prefix: `${prefix}-${name}-${turn}-${at}`,
              cases: cases / count,
              atOnce: 50 / count,
            }),
          ),
        );
      await work(100, "warm");
      const [from, idle] = [performance.now(), idleTime()];
      await work(size, "measured");
      const seconds = (performance.now() - from) / 1_000;
      const busy = 1 - (idleTime() - idle) / 1_000 / seconds / cpus().length;
      const figure = { casesPerSecond: round(size / seconds), busy: round(busy) };
      if (turn > 0) figures[name].push(figure);
      console.log(turn === 0 ? "warm up" : `round ${turn}`, name, figure);
      await Promise.all(engines.map(end));
    }
  await server.remove();
  const median = (name: "one" | "two") => ({
    casesPerSecond: quantile(
      figures[name].map((each) => each.casesPerSecond),
      0.5,
    ),
    shareOfTheMachineBusy: quantile(
      figures[name].map((each) => each.busy),
      0.5,
    ),
  });
  const [one, two] = [median("one"), median("two")];
  return { cores: cpus().length, one, two, times: round(two.casesPerSecond / one.casesPerSecond) };
}

/** Milliseconds that the cores had nothing to do, all of them together. */
const idleTime = () => cpus().reduce((sum, { times }) => sum + times.idle, 0);

async function begin(url: string): Promise<ChildProcess> {
  const engine = fork(fileURLToPath(import.meta.url), ["work", url]);
  await once(engine, "message");
  return engine;
}

async function ask(engine: ChildProcess, turn: Turn): Promise<Measured> {
  engine.send(turn);
  const [measured] = (await once(engine, "message")) as [Measured];
  return measured;
}

async function end(engine: ChildProcess): Promise<void> {
  engine.disconnect();
  await once(engine, "exit");
}

/** The side of one process: takes cases from their start to their end when told so. */
async function work(url: string): Promise<void> {
  const contender = await steunnetwerk({ postgres: url });
  process.on("message", ({ prefix, cases, atOnce }: Turn) => {
    void measure(contender, prefix, cases, atOnce).then((measured) => process.send?.(measured));
  });
  process.once("disconnect", () => void contender.close().then(() => process.exit(0)));
  process.send?.("ready");
}

const [, , what, given] = process.argv;
if (what === "work") await work(given ?? "");
else {
  console.log(JSON.stringify(await processes(Number(given ?? 600))));
  process.exit(0);
}
