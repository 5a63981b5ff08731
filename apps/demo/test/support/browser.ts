import { existsSync } from "node:fs";

import { chromium, type Browser } from "playwright-core";

const executablePath = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium"].find(
  (file) => file !== undefined && existsSync(file),
);

/** Why there is no browser to test pages with; `undefined` when there is one, and where a run may skip nothing. */
export const noBrowser =
  executablePath === undefined && process.env["STEUNNETWERK_NO_SKIP"] === undefined
    ? "no Chromium here: install Debian's package chromium, or set CHROMIUM_PATH"
    : undefined;

/** A Chromium that talks to nobody but the page under test. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath ?? "/usr/bin/chromium",
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
