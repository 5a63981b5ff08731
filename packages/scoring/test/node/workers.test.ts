import { describe, expect, it } from "vitest";

import { networkOf } from "../networks.ts";

import { scoreNetworks, type BatchResult } from "@steunnetwerk/scoring";
import { scoreNetworksInWorkers } from "@steunnetwerk/scoring/node";

const maps = Array.from({ length: 20 }, (_, i) =>
  networkOf([{ id: `a${i}`, provides: { wonen: "yes" } }], [], { id: `k${i}` }),
);
const bad = { ...maps[0]!, ties: [{ source: "a", target: "b" }] };
const collect = async (results: AsyncIterable<BatchResult>) => {
  const found: BatchResult[] = [];
  for await (const result of results) found.push(result);
  return found;
};

describe("scoreNetworksInWorkers", () => {
  it("gives what one thread gives, in the same order, with the same errors and progress", async () => {
    const input = [...maps, bad, "{", JSON.stringify(maps[3])];
    const heard: object[] = [];
    const options = {
      supportTypes: ["wonen"] as const,
      progressEvery: 10,
      onProgress: (progress: object) => heard.push(progress),
    };
    const expected = await collect(scoreNetworks(input, options));
    const single = heard.splice(0);
    const found = await collect(
      scoreNetworksInWorkers(input, { ...options, workers: 2, chunk: 3 }),
    );
    expect(found).toEqual(expected);
    expect(heard).toEqual(single);
    expect(found[20]?.error).toMatchObject({ name: "InvalidDocument" });
    expect(found[21]?.error).toMatchObject({ name: "InvalidJson" });
  });

  it("reads no further ahead than the workers are busy with, and closes the source", async () => {
    let taken = 0;
    let closed = false;
    function* endless() {
      try {
        for (;;) {
          taken++;
          yield maps[0]!;
        }
      } finally {
        closed = true;
      }
    }
    const scores = scoreNetworksInWorkers(endless(), { workers: 1, chunk: 2 });
    for (let i = 0; i < 10; i++) await scores.next();
    expect(taken).toBeLessThanOrEqual(10 + 2 * 2 + 2);
    await scores.return({ done: 0, failed: 0 });
    expect(closed).toBe(true);
  });

  it("stops with the reason of the signal, and with what cannot be copied", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(collect(scoreNetworksInWorkers(maps, { workers: 1, signal }))).rejects.toThrow(
      "enough",
    );
    const odd = { ...maps[0]!, odd: () => 0 };
    await expect(collect(scoreNetworksInWorkers([odd], { workers: 1 }))).rejects.toThrow(/clone/);
  });

  it.each([
    [{ workers: 0 }, ["workers"]],
    [{ chunk: 1.5 }, ["chunk"]],
    [{ maximumMissing: 2 }, ["maximumMissing"]],
  ])("refuses %j", async (options, path) => {
    await expect(collect(scoreNetworksInWorkers(maps, options))).rejects.toMatchObject({ path });
  });
});
