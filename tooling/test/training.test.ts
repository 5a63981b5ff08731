import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { trainingCases } from "../training.ts";

const folder = path.join(import.meta.dirname, "../../docs/training");

describe("the cases for students", () => {
  it.each(trainingCases())("$name is as it would be made now (npm run training)", (made) => {
    expect(readFileSync(path.join(folder, `${made.name}.md`), "utf8")).toBe(made.text);
    expect(readFileSync(path.join(folder, `${made.name}.svg`), "utf8")).toBe(made.picture);
  });
});
