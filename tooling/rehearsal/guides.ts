import { globSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { blocksOf } from "../examples.ts";

import { root, copy, step, inside } from "./place.ts";
import { writePrograms } from "./writePrograms.ts";

/** Each guide as somebody follows it: an empty folder, what it says to install, its code from top to bottom. */
export async function walkGuides(): Promise<void> {
  for (const guide of globSync("docs/guides/*.md", { cwd: root }).sort()) {
    const text = readFileSync(path.join(root, guide), "utf8");
    const [, names] = /^npm install (?:--global )?(.+)$/m.exec(text) ?? [];
    if (names === undefined) continue;
    const folder = path.join(path.dirname(copy), path.basename(guide, ".md"));
    mkdirSync(folder);
    const walk = inside(folder);
    const start = performance.now();
    let installed = 0;
    await step(`${guide}: from an empty folder to its end`, async () => {
      await walk("npm", ["init", "-y"]);
      await walk("npm", ["install", ...names.split(" ")]);
      installed = performance.now() - start;
      for (const file of await writePrograms(folder, blocksOf(guide)))
        await walk(process.execPath, [file]);
    });
    console.log(`      ${(installed / 1000).toFixed(1)} s of it to install`);
  }
}
