import { existsSync } from "node:fs";

import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";

import { bundleDigest } from "../determinism/bundle.ts";
import { digest } from "../determinism/digest.ts";
import { golden } from "../determinism/golden.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const noBrowser = !existsSync(executablePath) && process.env["STEUNNETWERK_NO_SKIP"] === undefined;

describe("everything the library gives", () => {
  it("is the same to the byte in this Node as it was", () => {
    expect(digest()).toBe(golden);
  });

  it.skipIf(noBrowser)("is the same to the byte in Chromium", async () => {
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
    });
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await bundleDigest() });
      expect(await page.evaluate("determinism.digest()")).toBe(golden);
    } finally {
      await browser.close();
    }
  });
});
