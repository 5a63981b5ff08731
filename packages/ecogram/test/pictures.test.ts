import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { fileOf, pictures } from "./pictures.ts";

it.each(Object.entries(pictures))("docs/pictures/%s is what is drawn now", (name, svg) => {
  expect(
    readFileSync(fileOf(name), "utf8") === `${svg}\n`,
    "run packages/ecogram/test/pictures.ts",
  ).toBe(true);
});
