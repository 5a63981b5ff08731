import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

import { parseNetwork } from "@steunnetwerk/domain";
import { fromFhir } from "@steunnetwerk/fhir";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CaseOnPage } from "./support/CaseOnPage.ts";
import type { Program } from "./support/Program.ts";
import { noBrowser } from "./support/browser.ts";
import { Demo } from "./support/demo.ts";

const root = path.join(import.meta.dirname, "..");

describe.skipIf(noBrowser)(`the page${noBrowser === undefined ? "" : ` (${noBrowser})`}`, () => {
  let demo: Demo;
  let shared: Program;
  beforeAll(async () => {
    demo = await Demo.open();
    shared = demo.start("shared");
  }, 120_000);
  afterAll(() => demo.close());

  const says = (page: Page, sentence: string | RegExp) =>
    page.getByText(sentence).first().waitFor();
  /** What stands in the way of who uses a keyboard or a screen reader, as axe sees it. */
  const obstacles = async (page: Page) => {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }),
    );
    return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  };

  it("shows the network, explains it, and works in both languages and for both readers", async () => {
    const page = await demo.visit(shared);
    await page.getByRole("group", { name: /Noor/ }).first().waitFor();
    await says(page, "Omvang 13: aantal mensen op de kaart.");
    await page
      .getByText(/^Alle andere maten/)
      .first()
      .click();
    await says(page, /^Tussenpositie [0-9,]+: tweetallen/);
    await page.getByLabel("Uitleg voor").selectOption("family");
    await says(page, "Op je kaart staan 13 mensen.");
    await page.getByLabel("Taal").selectOption("en");
    await says(page, "There are 13 people on your map.");
    for (const form of ["ecogram", "circles with parts of life"])
      await page.locator("#form").selectOption({ label: form });
    await page.getByRole("group", { name: "The people around Noor" }).first().waitFor();
    await page.close();
  });

  it("shows made-up families, each with its own network", async () => {
    const page = await demo.visit(shared);
    for (const seed of ["demo-1", "demo-6"]) {
      await page.locator("#family").selectOption(seed);
      await page
        .getByRole("group", { name: /^De mensen om/ })
        .first()
        .waitFor();
      await expect.poll(() => page.getByRole("group", { name: /Noor/ }).count()).toBe(0);
    }
    await page.locator("#family").selectOption("opening");
    await page.getByRole("group", { name: /Noor/ }).first().waitFor();
    await page.close();
  });

  it("reads an interview, a list of contacts and FHIR of the visitor's own, and says what is wrong with a file", async () => {
    const page = await demo.visit(shared);
    await page.getByText("Bekijk een eigen bestand").click();
    await page.setInputFiles("input[type=file]", {
      name: "photo.png",
      mimeType: "image/png",
      buffer: Buffer.from("89504e470d0a1a0a", "hex"),
    });
    await page
      .getByRole("alert")
      .getByText(/photo\.png: /)
      .waitFor();
    await says(page, "Omvang 13: aantal mensen op de kaart.");
    const folder = path.join(root, "../../examples/network-canvas");
    const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    await page.setInputFiles(
      "input[type=file]",
      files.map((name) => path.join(folder, name)),
    );
    await page.locator("#family option[value=file]").waitFor({ state: "attached" });
    expect(await page.getByRole("alert").getByText(/photo/).count()).toBe(0);

    const bring = async (name: string, content: string) => {
      const details = page.locator("details").filter({ hasText: "Bekijk een eigen bestand" });
      if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
      await page.setInputFiles("input[type=file]", {
        name,
        mimeType: "text/plain",
        buffer: Buffer.from(content),
      });
    };
    await bring("contacten.csv", "naam,relatie\nTante Bo,familie\nBuurman Piet,buren\n");
    await page.getByRole("button", { name: /^Buurman Piet/ }).waitFor();
    const resources = [
      { resourceType: "Patient", id: "kim", name: [{ given: ["Kim"] }] },
      {
        resourceType: "RelatedPerson",
        id: "oma",
        patient: { reference: "Patient/kim" },
        name: [{ text: "Oma Toos" }],
        photo: [{ url: "https://example.org/toos.png" }],
      },
    ];
    const entry = resources.map((resource) => ({ resource }));
    await bring(
      "bundle.json",
      JSON.stringify({ resourceType: "Bundle", type: "collection", entry }),
    );
    await page.getByRole("button", { name: /^Oma Toos/ }).waitFor();
    await page.getByText(/^Niet overgenomen uit de bestanden \(\d/).click();
    await says(page, /resource\.photo/);
    await bring("broken.json", "{");
    await page
      .getByRole("alert")
      .getByText(/broken\.json/)
      .waitFor();
    await page.close();
  });

  it("lets people be drawn: added, moved, asked about and taken off; what is unknown stays so", async () => {
    const page = await demo.visit(shared);
    await page.getByLabel("Zet iemand op de kaart").fill("Tante Bo");
    await page.getByRole("button", { name: "Erbij" }).click();
    await says(page, "Omvang 14: aantal mensen op de kaart.");
    const form = page.getByRole("group", { name: "Tante Bo", exact: true });
    for (const label of ["Hoe dichtbij", "Wat zij zijn", "gezelschap"])
      expect(await form.getByLabel(label).inputValue()).toBe("notAsked");
    await form.getByLabel("Hoe dichtbij").selectOption("5");
    await form.getByLabel("waardering").selectOption("yes");
    await form.getByText(/^Kent/).click();
    await form.getByLabel("Mama").check();
    await form.getByText("Kent (1)").waitFor();
    await form.getByLabel("Is het hun werk?").selectOption("no");
    await page.getByRole("row", { name: /^waardering Tante Bo/ }).waitFor();
    await form.getByLabel("praktische steun").selectOption("unknown");
    expect(await form.getByLabel("praktische steun").inputValue()).toBe("unknown");

    // A drag to the edge of the map, and the keyboard's way back.
    const disc = page.getByRole("button", { name: /^Tante Bo/ });
    await disc.scrollIntoViewIfNeeded();
    const box = await disc.boundingBox();
    const svg = await page.locator("steunnetwerk-ecogram svg.ecogram").boundingBox();
    if (box === null || svg === null) throw new Error("nothing to drag");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(svg.x + 30, svg.y + svg.height * 0.35, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => form.getByLabel("Hoe dichtbij").inputValue()).not.toBe("5");
    await form.getByLabel("Naam").fill("Bo");
    await form.getByLabel("Naam").press("Tab");
    await page.getByRole("button", { name: "Van de kaart halen" }).click();
    await says(page, "Omvang 13: aantal mensen op de kaart.");
    await page.close();
  });

  it("says what would be different if somebody left, gave more or joined", async () => {
    const page = await demo.visit(shared);
    const section = page.locator("section[aria-labelledby=what-if]");
    await section.getByLabel("Wie").selectOption({ label: "Oma Ria" });
    await section.getByLabel("Stel dat die").selectOption({ label: "er niet meer is" });
    await section.getByRole("button", { name: "Kijk" }).click();
    await section.getByRole("cell", { name: "Omvang 12: aantal mensen op de kaart." }).waitFor();
    await section.getByLabel("Wie").selectOption({ label: "iemand nieuws" });
    await section.getByLabel("Stel dat die").selectOption("waardering");
    await section.getByRole("button", { name: "Kijk" }).click();
    await section.getByText(/100%/).first().waitFor();
    expect(await section.getByRole("option", { name: "Opa Wim" }).count()).toBe(0); // has died
    await page.close();
  });

  it("gives files for other programs, made in the page", async () => {
    const page = await demo.visit(shared);
    const file = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(`[data-file="${name}"]`).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      return readFileSync(await download.path(), "utf8");
    };
    expect(parseNetwork(JSON.parse(await file("network.json"))).alters).toHaveLength(14);
    expect(await file("network.svg")).toMatch(/^<svg .*width="210mm"/s);
    expect(await file("network.graphml")).toContain("<graphml");
    expect(await file("guideline.bpmn")).toContain("<bpmndi:BPMNDiagram");
    const { file: back, issues } = fromFhir(JSON.parse(await file("fhir.json")));
    expect(back.records.network?.[0]?.alters).toHaveLength(14);
    expect(back.people.persons).toHaveLength(15);
    expect(issues).toEqual([]);
    expect(JSON.parse(await file("history.json"))).toEqual([]);
    await page.close();
  });

  it("has nothing that stands in the way of who uses a keyboard or a screen reader", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await demo.visit(demo.start(`axe-${colorScheme}`), { colorScheme });
      await page.getByRole("button", { name: /^Mama/ }).click();
      const section = page.locator("section[aria-labelledby=what-if]");
      await section.getByRole("button", { name: "Kijk" }).click();
      const going = new CaseOnPage(page);
      await going.start("Mama");
      for (const summary of await page.locator("summary").all())
        if (await summary.isVisible()) await summary.click();
      expect(await obstacles(page), colorScheme).toEqual([]);
      await page.close();
    }
  });

  it("can be used by keyboard alone", async () => {
    const page = await demo.visit(demo.start("keys"));
    const focus = () =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return `${at?.tagName ?? ""} ${at?.getAttribute("aria-label") ?? at?.textContent ?? ""}`
          .replace(/\s+/gu, " ")
          .trim();
      });
    /** Presses Tab until something has the focus; fails when it never has. */
    const tabTo = async (what: RegExp) => {
      for (let presses = 0; presses < 200; presses++) {
        await page.keyboard.press("Tab");
        if (what.test(await focus())) return;
      }
      throw new Error(`Tab never reaches ${String(what)}`);
    };
    await tabTo(/^circle /i);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(await focus()).toMatch(/^LEGEND /);
    await tabTo(/^BUTTON Kijk/);
    await page.keyboard.press("Enter");
    await page.getByText(/^Alsof/).waitFor();
    await tabTo(/^BUTTON Start het traject/);
    await page.keyboard.press("Enter");
    await page.locator("#actor").waitFor();
    await tabTo(/^BUTTON Een dag later/);
    await tabTo(/^SUMMARY Te doen/);
    await page.keyboard.press("Enter");
    await tabTo(/^BUTTON Vastleggen/);
    await page.keyboard.press("Enter");
    await page.getByText("Er is nog geen netwerkverantwoordelijke.").waitFor({ state: "detached" });
    await page.close();
  });

  it("fits a screen of 320 pixels without scrolling sideways", async () => {
    const page = await demo.visit(demo.start("narrow"), { viewport: { width: 320, height: 640 } });
    await page.getByRole("button", { name: /^Mama/ }).click();
    await page.getByRole("button", { name: "Kijk" }).click();
    await new CaseOnPage(page).start("Mama");
    for (const summary of await page.locator("summary").all())
      if (await summary.isVisible()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  });

  it("moves nothing while it loads, and loads no more than 150 kB of code", async () => {
    const page = await demo.visit(shared);
    await page.getByRole("group", { name: /Noor/ }).first().waitFor();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as unknown as { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => {
            resolve(sum);
          }, 200);
        }),
    );
    expect(shift).toBe(0);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
    );
    const scripts = loaded.filter((name) => name.endsWith(".js"));
    const bytes = scripts.map(
      (name) => brotliCompressSync(readFileSync(path.join(root, "dist", name))).length,
    );
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(150_000);
    await page.close();
  });

  it("goes on where it was after a hard stop in the middle of a step, on the same made-up day", async () => {
    const first = demo.start("killed");
    let page = await demo.visit(first);
    const going = new CaseOnPage(page);
    await going.start("Mama", "Papa");
    await says(page, "Er is nog geen netwerkverantwoordelijke.");
    await going.kept(async () => {
      const form = (await going.opened(going.task("nameNetwerkverantwoordelijke"))).locator("form");
      await form.getByLabel("Wie").selectOption("Femke");
      await form.getByRole("button", { name: "Vastleggen" }).click();
    });
    await page.getByText("Er is nog geen netwerkverantwoordelijke.").waitFor({ state: "detached" });
    const day = () => page.locator(".calendar time").textContent();
    const before = await day();
    await going.kept(() => page.getByRole("button", { name: "Een maand later" }).click());
    const after = await day();
    expect(after).not.toBe(before);
    first.process.kill("SIGKILL");
    await once(first.process, "exit");
    await page.close();

    page = await demo.visit(demo.start("killed"));
    await says(page, "Eigenaarschap en houding (bezig)");
    expect(await day()).toBe(after);
    await new CaseOnPage(page).actAs("Femke (netwerkverantwoordelijke)");
    await page.getByRole("listitem").filter({ hasText: "Neem de rol aan" }).first().waitFor();
    expect(await page.getByText("Er is nog geen netwerkverantwoordelijke.").count()).toBe(0);
    await page.close();
  });

  it("ends cleanly on Ctrl-C", async () => {
    const program = demo.start("stopped");
    await program.address();
    program.process.kill("SIGINT");
    expect([0, 130]).toContain(await program.ended());
    expect(program.output).not.toMatch(/Error/);
  });
});
