import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Program } from "./support/Program.ts";
import { noBrowser, openBrowser } from "./support/browser.ts";

const demo = path.join(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-demo-"));
const programs: Program[] = [];

/** Starts the program on a port of its own. */
function start(data: string): Program {
  const program = new Program("--port", "0", "--data", path.join(folder, data));
  programs.push(program);
  return program;
}

describe.skipIf(noBrowser)(`the page${noBrowser === undefined ? "" : ` (${noBrowser})`}`, () => {
  let browser: Browser;
  let shared: Program;
  beforeAll(async () => {
    await build({ root: demo, logLevel: "warn" });
    browser = await openBrowser();
    shared = start("shared");
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    for (const program of programs) program.process.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  });

  async function open(program: Program): Promise<Page> {
    const page = await browser.newPage({ locale: "nl-NL" });
    page.on("pageerror", (error) => {
      throw error;
    });
    await page.goto(await program.address());
    await page.getByRole("heading", { name: "Wat het netwerk zegt" }).waitFor();
    return page;
  }

  it("shows the network, explains it, and works in both languages and for both readers", async () => {
    const page = await open(shared);
    await page.getByRole("img", { name: /Noor/ }).first().waitFor();
    await page.getByText("Omvang 13: aantal mensen op de kaart.").waitFor();
    await page.getByText(/^Alle andere maten/).click();
    await page.getByText(/^Tussenpositie [0-9,]+: tweetallen/).waitFor();
    await page.getByLabel("Uitleg voor").selectOption("family");
    await page.getByText("Op je kaart staan 13 mensen.").waitFor();
    await page.getByLabel("Taal").selectOption("en");
    await page.getByText("There are 13 people on your map.").waitFor();
    await page.close();
  });

  it("says what is wrong with a file, and keeps showing the network", async () => {
    const page = await open(shared);
    await page.setInputFiles("input[type=file]", {
      name: "photo.png",
      mimeType: "image/png",
      buffer: Buffer.from("89504e470d0a1a0a", "hex"),
    });
    await page
      .getByRole("alert")
      .getByText(/photo\.png: /)
      .waitFor();
    await page.getByText("Omvang 13: aantal mensen op de kaart.").waitFor();
    await page.close();
  });

  it("has nothing that stands in the way of who uses a keyboard or a screen reader", async () => {
    const page = await open(shared);
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
    await page.close();
  });

  it("goes on where it was after a hard stop in the middle of a step", async () => {
    const first = start("killed");
    let page = await open(first);
    await page.getByRole("button", { name: "Start het traject" }).click();
    await page.getByText("Er is nog geen netwerkverantwoordelijke.").waitFor();

    const task = page
      .getByRole("listitem")
      .filter({ hasText: "Wijs een netwerkverantwoordelijke aan" });
    await task.getByText("Te doen").click();
    await task.getByLabel("Wie").selectOption("Femke");
    await task.getByRole("button", { name: "Vastleggen" }).click();
    await page.getByText("Er is nog geen netwerkverantwoordelijke.").waitFor({ state: "detached" });
    first.process.kill("SIGKILL");
    await once(first.process, "exit");
    await page.close();

    page = await open(start("killed"));
    await page.getByText("Eigenaarschap en houding (bezig)").waitFor();
    await page
      .getByLabel("Ik handel als")
      .selectOption({ label: "Femke (netwerkverantwoordelijke)" });
    const next = page.getByRole("listitem").filter({ hasText: "Neem de rol aan" }).first();
    await next.waitFor();
    expect(await page.getByText("Er is nog geen netwerkverantwoordelijke.").count()).toBe(0);
    await page.getByText(/Wat er gebeurde \(2\)/).waitFor();
    await page.close();
  });

  it("walks S01 to S04 to their end, with a no that is as good as a yes, and weighs who is named", async () => {
    const page = await open(start("walked"));
    const task = (id: string) => page.locator(`[data-task=${id}]`);
    const history = page.getByText(/Wat er gebeurde \(\d+\)/);

    /** Does something, and waits until the history shows that it is kept. */
    const kept = async (action: () => Promise<void>) => {
      const before = await history.textContent();
      await action();
      await expect.poll(() => history.textContent(), { timeout: 20_000 }).not.toBe(before);
    };
    const opened = async (id: string) => {
      const details = task(id).locator("details").first();
      if ((await details.getAttribute("open")) === null)
        await details.locator("summary").first().click();
      return details;
    };
    /** Opens a task, fills in what is required, and records it. */
    const answer = (id: string, outcome: string) =>
      kept(async () => {
        const form = (await opened(id)).locator("form").first();
        for (const select of await form.locator("select[required]:not([name=outcome])").all())
          await select.selectOption({ index: 1 });
        for (const field of await form.locator("input[required], textarea[required]").all())
          await field.fill(
            (await field.getAttribute("type")) === "date" ? "2026-11-20" : "verzonnen",
          );
        for (const group of await form.locator("fieldset").all()) {
          const boxes = group.getByRole("checkbox");
          if ((await boxes.count()) > 0) await boxes.first().check();
        }
        await form.locator("select[name=outcome]").selectOption(outcome);
        await form.getByRole("button", { name: "Vastleggen" }).click();
      });
    const consent = (id: string, who: string) =>
      kept(async () => {
        const form = (await opened(id)).locator("form").filter({ hasText: who });
        await form.getByRole("button", { name: "Ja" }).click();
      });
    const close = (step: string) =>
      kept(async () => {
        const settle = page.locator("details").filter({ hasText: "Deze stap afronden" }).first();
        if ((await settle.getAttribute("open")) === null) await settle.locator("summary").click();
        await settle.getByRole("button", { name: "Stap afronden" }).click();
        await page.getByText(`${step} (afgerond)`).waitFor();
      });

    await page.getByRole("button", { name: "Start het traject" }).click();
    await kept(async () => {
      const form = (await opened("nameNetwerkverantwoordelijke")).locator("form");
      await form.locator("select").selectOption("femke");
      await form.getByRole("button", { name: "Vastleggen" }).click();
    });
    const gezag = await opened("findGezag");
    await kept(async () => {
      await gezag.locator("[name=birthDate]").fill("2012-03-04");
      await gezag.getByRole("button", { name: "Vastleggen" }).click();
    });
    await kept(() => gezag.getByRole("button", { name: "Ja" }).click());
    await kept(() => gezag.getByRole("button", { name: "Er zijn er geen" }).click());
    await page
      .getByLabel("Ik handel als")
      .selectOption({ label: "Femke (netwerkverantwoordelijke)" });
    await answer("acceptRole", "accepted");
    await answer("tellFamily", "told");
    await answer("reflectOnStance", "answered");
    await close("Eigenaarschap en houding");

    await kept(async () => {
      const no = (await opened("inviteSomeoneAlong")).locator("details");
      await no.locator("summary").click();
      await no.getByLabel("Waarom?").fill("liever eerst zelf");
      await no.getByLabel("Niet opnieuw vragen").check();
      await no.getByRole("button", { name: "Vastleggen" }).click();
    });
    await answer("explain", "explained");
    await answer("offerFamiliegroepsplan", "notWanted");
    await answer("hearChild", "heard");
    for (const who of ["Noor", "Mama", "Papa"]) await consent("askConsentHulp", who);
    for (const who of ["Noor", "Mama", "Papa"]) await consent("askConsentKaart", who);
    await close("Uitleg, rechten en toestemming");

    await answer("drawMap", "approved");
    await close("Netwerk samen in kaart");
    await answer("listNeeds", "someoneForEach");
    await answer("setGoals", "chosen");
    await close("Steunbehoefte en doelen");

    await kept(async () => {
      await page.getByLabel("Noem iemand uit het netwerk").fill("Oma");
      await page.locator("[data-form=name]").getByRole("button", { name: "Vastleggen" }).click();
    });
    await answer("weigh", "agreed");
    await close("Veiligheid en draagkracht");
    for (const who of ["Noor", "Mama", "Papa"]) await consent("askConsentKiezen", who);
    await task("askSupporter").waitFor();
    await page.close();
  }, 240_000); // a long walk on a busy machine

  it("ends cleanly on Ctrl-C", async () => {
    const program = start("stopped");
    await program.address();
    program.process.kill("SIGINT");
    expect([0, 130]).toContain(await program.ended());
    expect(program.output).not.toMatch(/Error/);
  });
});
