// Makes the pictures of the page that the documents show: `npm run screenshots`.
import path from "node:path";

import { CaseOnPage } from "./CaseOnPage.ts";
import { Demo } from "./demo.ts";

const images = path.join(import.meta.dirname, "../../../../docs/images");
const demo = await Demo.open();
for (const [language, locale] of [
  ["nl", "nl-NL"],
  ["en", "en-GB"],
] as const) {
  const page = await demo.visit(demo.start(language), {
    locale,
    viewport: { width: 1200, height: 1000 },
  });
  const file = (name: string) => path.join(images, `${name}-${language}.png`);
  const section = (name: string) => page.locator(`section[aria-labelledby=${name}]`);
  await page.screenshot({ path: file("page") });
  await page.getByRole("button", { name: /^Trainer/ }).click();
  await section("network").screenshot({ path: file("draw") });
  await section("says").screenshot({ path: file("says") });
  await section("what-if").getByRole("button").click();
  await section("what-if").screenshot({ path: file("what-if") });
  await page.locator("[data-form=start] input").nth(0).check();
  await page.locator("[data-form=start] button").click();
  await page.locator("#actor").waitFor();
  await new CaseOnPage(page).opened(page.locator("[data-task=nameNetwerkverantwoordelijke]"));
  await section("steps").screenshot({ path: file("steps") });
  await section("take").screenshot({ path: file("take") });
  await page.close();
}
await demo.close();
