import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { sentences } from "./sentences.ts";

describe("what is said of maps in words", () => {
  it("is what was read and found good", () => {
    const good = readFileSync(new URL("sentences.txt", import.meta.url), "utf8");
    expect(sentences().split("\n")).toEqual(good.split("\n"));
  });
});
