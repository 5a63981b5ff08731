// Checks the built site as its readers use it: every link and picture leads somewhere, nothing comes from elsewhere, and
// on a phone nothing is wider than the screen, the menu opens and the search finds. `npm run docs` runs it.
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import type { Browser, Page } from "playwright-core";

import { noBrowser, openBrowser } from "../../apps/demo/test/support/browser.ts";

const site = fileURLToPath(new URL("../../docs/api", import.meta.url));
const pages = globSync("**/*.html", { cwd: site });
const problems: string[] = [];

const texts = new Map(pages.map((page) => [page, readFileSync(path.join(site, page), "utf8")]));
const anchors = new Map(
  [...texts].map(([page, html]) => [
    page,
    new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id]) => id)),
  ]),
);
for (const [page, html] of texts)
  for (const [, attribute = "", target = ""] of html.matchAll(/\s(href|src)="([^"]*)"/g)) {
    if (/^[a-z]+:/.test(target)) {
      if (attribute === "src" && !target.startsWith("data:"))
        problems.push(`${page} loads ${target}`);
      continue; // a link to elsewhere, for who clicks on it
    }
    const [file = "", anchor = ""] = target.split("#");
    const goal = file === "" ? page : path.posix.join(path.posix.dirname(page), decodeURI(file));
    if (!existsSync(path.join(site, goal)))
      problems.push(`${page} links to ${target}, which is not there`);
    else if (anchor !== "" && anchors.get(goal)?.has(decodeURIComponent(anchor)) === false)
      problems.push(`${page} links to ${target}; ${goal} has no such place`);
  }

const looked = [
  "index.html",
  ...pages.filter((page) => /^documents|^modules/.test(page)),
  "functions/_steunnetwerk_scoring.index.scoreNetwork.html",
  "interfaces/_steunnetwerk_domain.Network.html",
];

async function look(browser: Browser): Promise<void> {
  const phone = await browser.newPage({ viewport: { width: 375, height: 800 } });
  phone.on("request", (request) => {
    if (!request.url().startsWith("file:")) problems.push(`${phone.url()} asks ${request.url()}`);
  });
  phone.on("pageerror", (error) => problems.push(`${phone.url()}: ${error.message}`));
  for (const page of looked) {
    await phone.goto(`file://${path.join(site, page)}`);
    const width = await phone.evaluate("document.documentElement.scrollWidth");
    if (width !== 375) problems.push(`${page} is ${String(width)} wide on a phone of 375`);
  }
  await menu(phone);
  await search(phone);
}

async function menu(phone: Page): Promise<void> {
  await phone.goto(`file://${path.join(site, "index.html")}`);
  await phone.locator("#tsd-toolbar-menu-trigger, [data-toggle=menu]").first().click();
  await phone.locator(".site-menu").getByText("Guides").waitFor({ timeout: 10_000 });
}

async function search(phone: Page): Promise<void> {
  await phone.goto(`file://${path.join(site, "index.html")}`);
  await phone.locator("#tsd-search-trigger").click();
  await phone.locator("#tsd-search-input").fill("effectiveSize");
  await phone
    .locator("#tsd-search-results li")
    .filter({ hasText: "effectiveSize" })
    .first()
    .waitFor({ timeout: 10_000 });
}

if (noBrowser !== undefined) console.log(noBrowser);
else {
  const browser = await openBrowser();
  await look(browser).finally(() => browser.close());
}

for (const problem of problems.slice(0, 40)) console.log(problem);
console.log(`${pages.length} pages, ${looked.length} looked at, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
