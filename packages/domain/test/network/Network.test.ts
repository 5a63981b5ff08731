import { describe, expect, it } from "vitest";

import { formatPath, parseNetwork, safeParseNetwork } from "@steunnetwerk/domain";

const valid = {
  version: 1,
  id: "kaart-1",
  ego: { id: "ik", age: 14 },
  alters: [
    { id: "oma", closeness: 5, provides: { emotioneel: "yes", praktisch: "no" } },
    { id: "buur", closeness: "unknown" },
    { id: "trainer" },
  ],
  ties: [{ source: "oma", target: "buur", weight: 2 }],
};

const codesAt = (input: unknown) => {
  const result = safeParseNetwork(input);
  return result.success ? [] : result.issues.map((i) => `${formatPath(i.path)} ${i.code}`);
};

describe("parseNetwork", () => {
  it("gives back a valid map unchanged", () => {
    expect(parseNetwork(valid)).toEqual(valid);
  });

  it("keeps an empty map, since having nobody yet is a valid state", () => {
    expect(codesAt({ ...valid, alters: [], ties: [] })).toEqual([]);
  });

  it.each([
    ["a duplicate id", { alters: [{ id: "a" }, { id: "a" }] }, "alters[1].id duplicateId"],
    ["an alter with ego's id", { alters: [{ id: "ik" }] }, "alters[0].id duplicateId"],
    ["a tie to nobody", { ties: [{ source: "oma", target: "x" }] }, "ties[0].target unknownAlter"],
    ["a self-tie", { ties: [{ source: "oma", target: "oma" }] }, "ties[0] selfTie"],
    [
      "a pair listed twice",
      {
        ties: [
          { source: "oma", target: "buur" },
          { source: "buur", target: "oma" },
        ],
      },
      "ties[1] duplicateTie",
    ],
    [
      "a rank beyond the scale",
      { alters: [{ id: "a", closeness: 6 }] },
      "alters[0].closeness closenessBeyondRanks",
    ],
    [
      "a weight of zero",
      { ties: [{ source: "oma", target: "buur", weight: 0 }] },
      "ties[0].weight too_small",
    ],
    ["NaN as age", { ego: { id: "ik", age: NaN } }, "ego.age invalid_type"],
    ["a day that does not exist", { drawnOn: "2026-02-30" }, "drawnOn invalid_format"],
    ["a field nobody knows", { colour: "red" }, "colour unrecognized_keys"],
  ])("refuses %s with its path", (_, change, expected) => {
    const input = { ...valid, ...change };
    if ("alters" in change) input.ties = [];
    expect(codesAt(input)).toEqual([expected]);
  });

  it("names every issue in a sentence of both languages, and no value from the input", () => {
    const result = safeParseNetwork({ ...valid, alters: [{ id: "Marieke" }, { id: "Marieke" }] });
    const text = JSON.stringify(result);
    expect(text).toContain("eigen id");
    expect(text).toContain("an id of their own");
    expect(text).not.toContain("Marieke");
  });

  it.each([null, undefined, 1, "x", [], {}])("refuses %j", (input) => {
    expect(safeParseNetwork(input).success).toBe(false);
    expect(() => parseNetwork(input)).toThrow(expect.objectContaining({ name: "InvalidDocument" }));
  });
});
