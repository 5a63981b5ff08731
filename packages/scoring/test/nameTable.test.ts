import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { NameTable } from "../src/internal/NameTable.ts";

describe("a table of names", () => {
  const names = fc.uniqueArray(fc.oneof(fc.string(), fc.string({ minLength: 15, maxLength: 60 })), {
    maxLength: 200,
  });

  it("are those in the list, of one list after the other", () => {
    const table = new NameTable();
    fc.assert(
      fc.property(names, fc.string(), (list, other) => {
        expect(table.place(list)).toBe(true);
        for (const [at, name] of list.entries()) expect(table.of(name)).toBe(at);
        expect(table.of(other)).toBe(list.indexOf(other));
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
    const table = new NameTable();
    for (const list of [same, long, [...same, ...long]]) {
      expect(table.place(list)).toBe(true);
      expect(list.map((name) => table.of(name))).toEqual([...list.keys()]);
    }
    expect(table.of("AaAaAaAaAaAaAa")).toBe(-1);
  });

  it("are found in a list of thousands", () => {
    const list = Array.from({ length: 3000 }, (_, i) => `a${i}`);
    const table = new NameTable();
    expect(table.place(list)).toBe(true);
    expect(list.map((name) => table.of(name))).toEqual([...list.keys()]);
  });

  it("forget the list before", () => {
    const table = new NameTable();
    table.place(["oma", "buur"]);
    table.place([]);
    expect(table.of("oma")).toBe(-1);
  });

  it("say when a name is in the list twice", () => {
    const table = new NameTable();
    expect(table.place(["oma", "buur", "oma"])).toBe(false);
    expect(table.place(["oma", "buur"])).toBe(true);
  });
});
