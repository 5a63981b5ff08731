// Makes the pictures of the page that the documents show: `npm run screenshots`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { build } from "vite";

import { Program } from "./Program.ts";
import { openBrowser } from "./browser.ts";

const demo = path.join(import.meta.dirname, "../..");
const data = mkdtempSync(path.join(tmpdir(), "steunnetwerk-screenshots-"));
await build({ root: demo, logLevel: "warn" });
const program = new Program("--port", "0", "--data", data);
const address = await program.address();
const browser = await openBrowser();
for (const [language, locale] of [
  ["nl", "nl-NL"],
  ["en", "en-GB"],
] as const) {
  const page = await browser.newPage({ locale, viewport: { width: 1200, height: 1400 } });
  await page.goto(address);
  await page.getByRole("img", { name: /Noor/ }).first().waitFor();
  await page.screenshot({ path: path.join(demo, `../../docs/images/page-${language}.png`) });
  await page.close();
}
await browser.close();
program.process.kill("SIGINT");
await program.ended();
rmSync(data, { recursive: true });
