import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { mapOf } from "../maps.ts";

import { hasBrowser, openPage } from "./page.ts";

import { drawEcogram } from "@steunnetwerk/ecogram";

const names = [
  "Oma",
  "Buurvrouw Ans",
  "Gedragswetenschapper Annemarie",
  "Mevrouw Van der Heijden-Oosterhuis",
  "Jeugdbeschermer",
  "Klasgenoot Liselotte",
  "Trainer Joost van de D4",
  "Abdelhamid",
  "WWWWWWWWWW",
  "Wijkteammedewerker",
  "İbrahim Şahin",
  "Stichting Buurtgezinnen Groot-Noord-Holland en omstreken",
  "Zoë-Maëlle",
  "iiiiiiiiiiiiiiiiiiiiii",
];
const map = mapOf(names.map((label, at) => ({ id: `p${at}`, label, closeness: 1 + (at % 5) })));

describe.skipIf(!hasBrowser)("names in Chromium", { timeout: 60_000 }, () => {
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ page, close } = await openPage());
  }, 60_000);
  afterAll(() => close());

  it.each(["DejaVu Sans", "sans-serif", "system-ui"])(
    "stay inside their disc in %s",
    async (font) => {
      await page.setContent(
        `<style>body { --ecogram-font: ${font} }</style>${drawEcogram(map, { theme: "light" })}`,
      );
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll<SVGGElement>("[data-person]")].flatMap((person) => {
          const name = person.querySelector<SVGTextElement>(":scope > text");
          return [...(name?.querySelectorAll("tspan") ?? [])].flatMap((line) => {
            const half = line.getComputedTextLength() / 2;
            const size = Number(name?.getAttribute("font-size"));
            const middle = Number(line.getAttribute("y")) - 0.36 * size;
            return Math.hypot(half, Math.abs(middle) + 0.4 * size) > 43 ? [line.textContent] : [];
          });
        }),
      );
      expect(outside).toEqual([]);
    },
  );
});
