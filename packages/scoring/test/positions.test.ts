import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Positions } from "../src/internal/Positions.ts";

describe("positions of names", () => {
  const names = fc.uniqueArray(fc.oneof(fc.string(), fc.string({ minLength: 15, maxLength: 60 })), {
    maxLength: 200,
  });

  it("are those in the list, of one list after the other", () => {
    const positions = new Positions();
    fc.assert(
      fc.property(names, fc.string(), (list, other) => {
        expect(positions.place(list)).toBe(true);
        for (const [at, name] of list.entries()) expect(positions.of(name)).toBe(at);
        expect(positions.of(other)).toBe(list.indexOf(other));
      }),
    );
  });

  it("are found where names come to the same number, or differ only in letters that are passed over", () => {
    const pairs = ["Aa", "BB"];
    let same = [""];
    for (let i = 0; i < 6; i++) same = same.flatMap((start) => pairs.map((pair) => start + pair));
    const long = Array.from({ length: 100 }, (_, i) =>
      `a${String.fromCharCode(i)}`.padEnd(40, "b"),
    );
    const positions = new Positions();
    for (const list of [same, long, [...same, ...long]]) {
      expect(positions.place(list)).toBe(true);
      expect(list.map((name) => positions.of(name))).toEqual([...list.keys()]);
    }
    expect(positions.of("AaAaAaAaAaAaAa")).toBe(-1);
  });

  it("forget the list before", () => {
    const positions = new Positions();
    positions.place(["oma", "buur"]);
    positions.place([]);
    expect(positions.of("oma")).toBe(-1);
  });

  it("say when a name is in the list twice", () => {
    const positions = new Positions();
    expect(positions.place(["oma", "buur", "oma"])).toBe(false);
    expect(positions.place(["oma", "buur"])).toBe(true);
  });
});
