import { globSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

const folder = new URL("..", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), "utf8");
const files = (pattern: string) => globSync(pattern, { cwd: folder }).map(read);
const found = (texts: readonly string[], pattern: RegExp) =>
  [
    ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, id = ""]) => id))),
  ].sort();

describe("SPEC.md", () => {
  const rules = [...read("SPEC.md").matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, id = ""]) => id);

  it("numbers each rule once, in order", () => {
    expect(new Set(rules).size).toBe(rules.length);
    const inOrder = [...new Set(rules.map(([letter]) => letter))].flatMap((letter) =>
      rules
        .filter((id) => id.startsWith(letter ?? ""))
        .map((_, position) => `${letter}${position + 1}`),
    );
    expect(rules).toEqual(inOrder);
  });

  it("has every rule cited by a test, and no test cites another", () => {
    expect(found(files("test/**/*.test.ts"), /\[([A-Z]\d+)\]/g)).toEqual([...rules].sort());
  });

  it("has every rule that a refusal names", () => {
    const named = found(files("src/**/*.ts"), /refuse\(\s*"([A-Z]\d+)"/g);
    expect(named.length).toBeGreaterThan(30);
    expect(rules).toEqual(expect.arrayContaining(named));
  });
});
