import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { chromium, type BrowserContext, type Page } from "playwright-core";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether there is a browser for these tests; a run that may skip nothing fails without one. */
export const hasBrowser =
  existsSync(executablePath) || process.env["STEUNNETWERK_NO_SKIP"] !== undefined;

/** A page in Chromium, without a network; close it at the end. */
export async function openPage(): Promise<{ page: Page; close: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "ecogram-chromium-"));
  const context: BrowserContext = await chromium.launchPersistentContext(folder, {
    executablePath,
    viewport: { width: 900, height: 1200 },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An entry point of the package as one script that puts its exports in `globalThis.ecogram`. */
export async function bundle(entry: "index" | "element"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../src/${entry}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "ecogram",
    conditions: ["@steunnetwerk/source"],
  });
  return outputFiles[0]?.text ?? "";
}
