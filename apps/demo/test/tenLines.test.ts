import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, it } from "vitest";

import { example, openingOf } from "../src/openingOf.ts";
import { go } from "../src/page/tenLines/go.ts";
import { look } from "../src/page/tenLines/look.ts";

it("shows code that draws and explains a network", async () => {
  const { network } = await openingOf([example]);
  const { picture, sentences } = look(JSON.stringify(network));
  expect(picture).toMatch(/^<svg/);
  expect(sentences).toContain("Op je kaart staan 13 mensen.");
});

it("shows code that starts a case and finds what there is to do", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-"));
  const tasks = await go(path.join(folder, "cases.db"));
  expect(tasks.map(({ task }) => task)).toContain("acceptRole");
  rmSync(folder, { recursive: true });
});

it.each(["look", "go"])("shows %s in about ten lines", (name) => {
  const code = readFileSync(
    path.join(import.meta.dirname, `../src/page/tenLines/${name}.ts`),
    "utf8",
  );
  const lines = code.split("\n").filter((line) => line !== "" && !line.startsWith("import "));
  expect(lines.length).toBeLessThanOrEqual(11);
});
