import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyNetwork, networkOf } from "../networks.ts";

import { scoreNetwork, scoreNetworks, type BatchResult } from "@steunnetwerk/scoring";

const collect = async (results: AsyncIterable<BatchResult>) => {
  const found: BatchResult[] = [];
  for await (const result of results) found.push(result);
  return found;
};
const empty = networkOf([]);
const bad = { ...empty, ties: [{ source: "a", target: "b" }] };

describe("scoreNetworks", () => {
  it("gives each score in its place, of maps and of their text, from lists and from streams", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyNetwork(), { maxLength: 8 }), async (networks) => {
        const expected = networks.map((network, index) => ({
          index,
          score: scoreNetwork(network),
        }));
        const texts = networks.map((network) => JSON.stringify(network));
        // eslint-disable-next-line @typescript-eslint/require-await -- an async iterable is what is tried
        const stream = (async function* () {
          yield* texts;
        })();
        expect(await collect(scoreNetworks(networks))).toEqual(expected);
        expect(await collect(scoreNetworks(stream))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("gives a bad network its error with its path, and goes on", async () => {
    const results = await collect(
      scoreNetworks([bad, empty, "{", "null", '{"version":1}', JSON.stringify(empty)]),
    );
    expect(results.map(({ index, error }) => [index, error?.name])).toEqual([
      [0, "InvalidDocument"],
      [1, undefined],
      [2, "InvalidJson"],
      [3, "InvalidDocument"],
      [4, "InvalidDocument"],
      [5, undefined],
    ]);
    expect(results[0]?.error?.issues).toContainEqual(
      expect.objectContaining({ path: ["ties", 0, "source"] }),
    );
    expect(results[2]?.error?.issues[0]).toMatchObject({ path: [], code: "json" });
    expect(results[2]?.error?.message).toBe("This line is not valid JSON.");
  });

  it("passes the options on, and refuses wrong ones", async () => {
    const map = networkOf([{ id: "a", provides: { wonen: "yes" } }]);
    const [one] = await collect(scoreNetworks([map], { supportTypes: ["wonen"] }));
    expect(one?.score?.indicators.coverage.value).toBe(1);
    await expect(collect(scoreNetworks([map], { maximumMissing: 2 }))).rejects.toMatchObject({
      name: "InvalidOptions",
    });
  });

  it("takes the next network only when its score is asked for, and closes the source", async () => {
    let taken = 0;
    let closed = false;
    function* source() {
      try {
        for (;;) {
          taken++;
          yield empty;
        }
      } finally {
        closed = true;
      }
    }
    const scores = scoreNetworks(source());
    await scores.next();
    await scores.next();
    expect([taken, closed]).toEqual([2, false]);
    await scores.return({ done: 0, failed: 0 });
    expect([taken, closed]).toEqual([2, true]);
  });

  it("stops with the reason of the signal, also when nothing else would ever give others a turn", async () => {
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort(new Error("enough"));
    }, 0);
    function* endless() {
      for (;;) yield empty;
    }
    await expect(
      (async () => {
        for await (const result of scoreNetworks(endless(), { signal: controller.signal }))
          expect(result.error).toBeUndefined();
      })(),
    ).rejects.toThrow("enough");
    const stopped = AbortSignal.abort(new Error("before"));
    await expect(collect(scoreNetworks([], { signal: stopped }))).rejects.toThrow("before");
  });

  it("reports progress now and then and at the end", async () => {
    const heard: unknown[] = [];
    const options = { progressEvery: 2, onProgress: (progress: object) => heard.push(progress) };
    await collect(scoreNetworks([empty, bad, empty], options));
    expect(heard).toEqual([
      { done: 2, failed: 1 },
      { done: 3, failed: 1 },
    ]);
    await collect(scoreNetworks([empty, empty], options));
    expect(heard.slice(2)).toEqual([{ done: 2, failed: 0 }]);
  });

  it("ends with the source when that fails", async () => {
    function* broken() {
      yield empty;
      throw new Error("disk");
    }
    const found: BatchResult[] = [];
    await expect(
      (async () => {
        for await (const result of scoreNetworks(broken())) found.push(result);
      })(),
    ).rejects.toThrow("disk");
    expect(found.length).toBe(1);
  });
});
