import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { EcogramElement } from "../../src/element.ts";
import { noor } from "../samples.ts";

import { bundle, hasBrowser, openPage } from "./page.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!hasBrowser)("<steunnetwerk-ecogram>", { timeout: 60_000 }, () => {
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ page, close } = await openPage());
  }, 60_000);
  afterAll(() => close());

  beforeEach(async () => {
    await page.setContent(
      `<!doctype html><html lang="nl"><title>Kaart</title><main><h1>Kaart</h1>` +
        `<button>eerst</button><steunnetwerk-ecogram></steunnetwerk-ecogram></main></html>`,
    );
    await page.addScriptTag({ content: await bundle("element") });
    await page.evaluate((network) => {
      (
        globalThis as unknown as { ecogram: { defineEcogramElement: () => void } }
      ).ecogram.defineEcogramElement();
      const element = document.querySelector<EcogramElement>("steunnetwerk-ecogram");
      if (element === null) throw new Error("no element");
      element.network = network;
      const chosen: string[] = [];
      element.addEventListener("person", (event) => {
        chosen.push((event as CustomEvent<{ id: string }>).detail.id);
      });
      const placed: unknown[] = [];
      element.addEventListener("place", (event) => {
        placed.push((event as CustomEvent<unknown>).detail);
      });
      Object.assign(globalThis, { element, chosen, placed });
    }, noor);
  });

  const focused = () =>
    page.evaluate(
      () =>
        document
          .querySelector("steunnetwerk-ecogram")
          ?.shadowRoot?.activeElement?.getAttribute("aria-label")
          ?.split(":")[0],
    );

  it("shows everybody, and the same as a table", async () => {
    expect(await page.locator("[data-person]").count()).toBe(noor.alters.length);
    await page.locator("summary").click();
    expect(await page.locator("tbody tr").count()).toBe(noor.alters.length);
  });

  it("is reached by one press of Tab, and travelled with the arrow keys", async () => {
    await page.locator("button").focus();
    await page.keyboard.press("Tab");
    const first = await focused();
    expect(noor.alters.map(({ label }) => label)).toContain(first);
    const seen = [first];
    while (seen.length < noor.alters.length) {
      await page.keyboard.press("ArrowRight");
      seen.push(await focused());
    }
    expect([...seen].sort()).toEqual(noor.alters.map(({ label }) => label).sort());
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe(first);
    await page.keyboard.press("End");
    expect(await focused()).toBe(seen.at(-1));
    await page.keyboard.press("Home");
    expect(await focused()).toBe(first);
    await page.keyboard.press("Tab");
    expect(await focused()).toBeUndefined();
  });

  it("tells who is chosen, by key and by click", async () => {
    const [one, other] = noor.alters;
    await page.locator(`[data-person="${one?.id ?? ""}"] .button`).click();
    await page.locator(`[data-person="${other?.id ?? ""}"] .button`).focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate("chosen")).toEqual([one?.id, other?.id]);
  });

  it("tells who is dragged to another circle, and chooses nobody by that", async () => {
    const { id = "", closeness } = noor.alters.find((alter) => alter.closeness === 5) ?? {};
    expect(closeness).toBe(5);
    await page.setViewportSize({ width: 900, height: 1600 }); // all of the map in sight
    const disc = page.locator(`[data-person="${id}"] .button`);
    await page.waitForFunction("innerHeight === 1600");
    const dragTo = async (ring: string) => {
      const [from, to] = await page.evaluate(
        ([person, wanted]) => {
          const { layout, shadowRoot } = (globalThis as unknown as { element: EcogramElement })
            .element;
          const group = shadowRoot?.querySelector<SVGGElement>(`[data-person="${person}"]`);
          const matrix = (
            group?.parentElement as SVGGraphicsElement | null | undefined
          )?.getScreenCTM();
          const place = layout?.places[person];
          const edge = layout?.rings.find(({ name }) => name === wanted)?.edge;
          if (!place || !edge || !matrix) throw new Error("nobody there");
          const at = (radius: number) => {
            const [x, y] = [Math.sin(place.angle) * radius, -Math.cos(place.angle) * radius];
            const point = new DOMPoint(x, y).matrixTransform(matrix);
            return { x: point.x, y: point.y };
          };
          return [at(place.radius), at(edge - 5)] as const;
        },
        [id, ring] as const,
      );
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    };
    await dragTo("outer");
    expect(await page.evaluate("placed")).toEqual([{ id, ring: "outer", closeness: 2 }]);
    expect(await page.evaluate("chosen")).toEqual([]);
    await dragTo("inner"); // where they stand already
    expect(await page.evaluate("placed.length")).toBe(1);
    await disc.click();
    expect(await page.evaluate("chosen")).toEqual([id]);
  });

  it("keeps people in place, and the focus where it was, when the map changes", async () => {
    const id = noor.alters[5]?.id ?? "";
    const places = () => page.evaluate<Record<string, unknown>>("element.layout.places");
    const before = await places();
    await page.locator(`[data-person="${id}"] .button`).focus();
    await page.evaluate(() => {
      const { element } = globalThis as unknown as { element: EcogramElement };
      const { network } = element;
      if (network === undefined) return;
      element.network = {
        ...network,
        alters: [...network.alters, { id: "new", label: "Nieuw", closeness: 1 }],
      };
    });
    const after = await places();
    for (const person of noor.alters) expect(after[person.id]).toEqual(before[person.id]);
    expect(await focused()).toBe(noor.alters[5]?.label);
  });

  it.each([
    ["reduce", 0],
    ["no-preference", 1],
  ] as const)("moves people as the reader prefers: %s", async (reducedMotion, moving) => {
    await page.emulateMedia({ reducedMotion });
    const running = await page.evaluate(() => {
      const { element } = globalThis as unknown as { element: EcogramElement };
      const { network } = element;
      if (network === undefined) return -1;
      const [first, ...rest] = network.alters;
      if (first === undefined) return -1;
      element.network = { ...network, alters: [{ ...first, closeness: 1 }, ...rest] };
      return element.shadowRoot?.getAnimations().length ?? -1;
    });
    expect(running).toBe(moving);
  });

  it("follows the page's language, form and theme", async () => {
    await page.evaluate(() => {
      document.documentElement.lang = "en";
      const { element } = globalThis as unknown as { element: EcogramElement };
      element.setAttribute("theme", "dark");
      element.setAttribute("form", "sectors");
    });
    expect(await page.locator("svg > title").textContent()).toBe("The people around Noor");
    expect(await page.locator("textPath", { hasText: "friends" }).count()).toBe(1);
    const paper = page.locator("svg > rect");
    const fill = () => paper.evaluate((element) => getComputedStyle(element).fill);
    expect(await fill()).toBe("rgb(20, 27, 34)");
    await page.addStyleTag({ content: "steunnetwerk-ecogram { --ecogram-paper: rgb(1, 2, 3) }" });
    expect(await fill()).toBe("rgb(1, 2, 3)");
  });

  it.each(["light", "dark"])("has nothing axe objects to at WCAG 2.2 AA (%s)", async (theme) => {
    await page.evaluate((name) => {
      document.querySelector("steunnetwerk-ecogram")?.setAttribute("theme", name);
    }, theme);
    await page.locator("summary").click();
    await page.evaluate(axe);
    const violations: unknown =
      await page.evaluate(`axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
      .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => [target, failureSummary])]))`);
    expect(violations).toEqual([]);
  });
});
