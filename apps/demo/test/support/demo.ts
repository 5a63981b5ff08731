import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";

import { Program } from "./Program.ts";
import { openBrowser } from "./browser.ts";

const root = path.join(import.meta.dirname, "../..");

/** The page as it is built, programs that serve it, and a browser to look with. */
export class Demo {
  readonly browser: Browser;
  readonly #folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-demo-"));
  readonly #programs: Program[] = [];

  private constructor(browser: Browser) {
    this.browser = browser;
  }

  /** Builds the page and opens a browser. */
  static async open(): Promise<Demo> {
    await build({ root, logLevel: "warn" });
    return new Demo(await openBrowser());
  }

  /** Starts the program on a port of its own, with data by this name. */
  start(data: string): Program {
    const program = new Program("--port", "0", "--data", path.join(this.#folder, data));
    this.#programs.push(program);
    return program;
  }

  /** Opens the page in Dutch; an error in the page, or a request to anywhere else, fails the test. */
  async visit(program: Program, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.browser.newPage({ locale: "nl-NL", ...options });
    const address = await program.address();
    page.on("pageerror", (error) => {
      throw error;
    });
    page.on("request", (request) => {
      if (!/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(address))
        throw new Error(`The page asked for ${request.url()}`);
    });
    await page.goto(address);
    await page.locator("section[aria-labelledby=says]").waitFor();
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    for (const program of this.#programs) program.process.kill("SIGKILL");
    rmSync(this.#folder, { recursive: true });
  }
}
