import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { fileOf, pictures } from "./docsPictures.ts";

it.each(Object.entries(pictures))("docs/pictures/%s is what is drawn now", (name, svg) => {
  expect(
    readFileSync(fileOf(name), "utf8") === `${svg}\n`,
    "npm run pictures -w @steunnetwerk/ecogram",
  ).toBe(true);
});
