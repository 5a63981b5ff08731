import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CaseOnPage } from "./support/CaseOnPage.ts";
import { noBrowser } from "./support/browser.ts";
import { Demo } from "./support/demo.ts";

describe.skipIf(noBrowser)(`a case${noBrowser === undefined ? "" : ` (${noBrowser})`}`, () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.open();
  }, 120_000);
  afterAll(() => demo.close());

  const femke = "Femke (netwerkverantwoordelijke)";
  const settled = (page: Page, id: string, how: string) =>
    page
      .locator(".steps li")
      .filter({ hasText: new RegExp(`^\\s*${id} .*\\(${how}\\)`, "u") })
      .waitFor();

  it("goes from S01 to S12 with refusals, a worry, months that pass, and what everybody may see", async () => {
    const page = await demo.visit(demo.start("walked"));
    const going = new CaseOnPage(page);
    const at = (id: string, subject?: string) =>
      subject === undefined
        ? going.task(id)
        : going.task(id).filter({ has: page.getByRole("heading", { name: subject }) });
    const answers = async (...ids: readonly (string | readonly [string, string])[]) => {
      for (const one of ids) {
        const [id, outcome] = typeof one === "string" ? [one, undefined] : one;
        await going.answer(at(id).first(), outcome);
      }
    };

    await going.start("Mama", "Papa");
    await going.kept(async () => {
      const form = (await going.opened(at("nameNetwerkverantwoordelijke"))).locator("form");
      await form.getByLabel("Wie").selectOption("Femke");
      await form.getByRole("button", { name: "Vastleggen" }).click();
    });
    const gezag = await going.opened(at("findGezag"));
    await going.kept(async () => {
      await gezag.locator("[name=birthDate]").fill("2012-03-04");
      await gezag.getByRole("button", { name: "Vastleggen" }).click();
    });
    for (let parents = 2; parents > 0; parents--)
      await going.kept(() => gezag.getByRole("button", { name: "Ja" }).first().click());
    await going.kept(() => gezag.getByRole("button", { name: "Er zijn er geen" }).click());

    await going.actAs(femke);
    await answers("acceptRole", "tellFamily", "reflectOnStance");
    await going.close("S01");

    // A no is as good as a yes.
    await going.kept(async () => {
      const no = (await going.opened(at("inviteSomeoneAlong"))).locator("details");
      await no.locator("summary").click();
      await no.getByLabel("Waarom?").fill("liever eerst zelf");
      await no.getByLabel("Niet opnieuw vragen").check();
      await no.getByRole("button", { name: "Vastleggen" }).click();
    });
    await answers("explain", ["offerFamiliegroepsplan", "notWanted"], "hearChild");
    await going.agree(at("askConsentHulp"));
    await going.agree(at("askConsentKaart"));
    await going.close("S02");

    await answers("drawMap");
    await going.close("S03");
    await answers("listNeeds", "setGoals");
    await going.close("S04");

    await going.kept(async () => {
      await page.getByLabel("Noem iemand uit het netwerk").fill("Oma Ria");
      await page.locator("[data-form=name]").getByRole("button", { name: "Vastleggen" }).click();
    });
    await answers("weigh");
    await going.close("S05");
    await going.agree(at("askConsentKiezen", "Oma Ria"));
    await answers("askSupporter", "informSupporter");
    await going.agree(at("askConsentMeedoen", "Oma Ria"));
    await answers("welcomeSupporter");
    await going.close("S06");

    await answers("makePlan", "recordInput", "youngPersonAgrees", "parentAgrees", "parentAgrees");
    await going.close("S08");
    await answers("makeAgreement", "confirmDoable");

    // What the supporter may be told follows from the consents of the moment.
    const told = async () => {
      const see = page.locator("[data-see]");
      if ((await see.getAttribute("open")) === null) await see.locator("summary").click();
      return see.getByRole("row", { name: /^Oma Ria \(steunfiguur\)/ }).textContent();
    };
    expect(await told()).toMatch(/\snee\s/u);
    await going.agree(at("askConsentDelen", "Oma Ria"));
    expect(await told()).toContain("ja, met toestemming");
    await going.close("S09");

    // A worry: who it is about sees nothing of it, and nothing is shared with them meanwhile.
    const more = page.locator("[data-more]");
    await more.locator("summary").first().click();
    const signal = more.locator("[data-form=signal]");
    await going.kept(async () => {
      await signal.getByRole("textbox").fill("iets gezien (verzonnen)");
      await signal.getByLabel("Oma Ria").check();
      await signal.getByRole("button", { name: "Vastleggen" }).click();
    });
    await page.getByRole("heading", { name: "Zorgen over veiligheid" }).waitFor();
    expect(await told()).toMatch(/\snee\s/u);
    await going.actAs("Oma Ria (steunfiguur)");
    expect(await page.getByRole("heading", { name: "Zorgen over veiligheid" }).count()).toBe(0);
    await going.actAs(femke);
    await answers("meldcode1", "meldcode2", "meldcode3", "meldcode4", "meldcode5");
    await going.kept(async () => {
      const over = more.locator("[data-form=closeSignal]").first();
      await over.getByRole("textbox").fill("uitgezocht (verzonnen)");
      await over.getByRole("button", { name: "Vastleggen" }).click();
    });
    expect(await told()).toContain("ja, met toestemming");

    // Months pass: support for the supporter comes up by itself.
    await going.actAs(femke);
    await answers("planSupport");
    for (let month = 0; month < 3; month++)
      await going.kept(() => page.getByRole("button", { name: "Een maand later" }).click());
    await answers("keepInTouch", "reviewPlan");
    await going.close("S11");
    await answers("closingTalk", "nameWhoStays", "tellWayBack", "setRetention", "askAftercare");
    await going.close("S12");
    await going.close("S10");
    await settled(page, "S12", "afgerond");
    await settled(page, "S07", "wacht"); // nobody was missing

    await going.actAs("Marit (regievoerder)");
    await going.kept(async () => {
      await more.locator("[data-form=end] [name=reason]").fill("Het is goed zo.");
      await more.locator("[data-form=end]").getByRole("button").click();
    });
    await page.getByText("Het traject is afgesloten.").waitFor();
    const history = page.getByText(/^Wat er gebeurde \(\d+\)/u);
    expect(await history.textContent()).toMatch(/\d{2}/u);
    await page.close();
  }, 300_000);

  it("lets a step be left out, opened again, and consent be taken back", async () => {
    const page = await demo.visit(demo.start("turned"));
    const going = new CaseOnPage(page);
    await going.start("Mama");
    await going.kept(async () => {
      const settle = page.locator("[data-settle=S01]");
      await settle.locator("summary").click();
      await settle.getByLabel("Reden").fill("al gedaan (verzonnen)");
      await settle.getByRole("button", { name: "Stap overslaan" }).click();
    });
    await settled(page, "S01", "overgeslagen");
    await page.locator("[data-more] > summary").click();
    await going.kept(async () => {
      const form = page.locator("[data-form=step]");
      await form.getByLabel("Stap").selectOption("S01");
      await form.getByLabel("Waarom?").fill("toch nodig (verzonnen)");
      await form.getByRole("button", { name: "Vastleggen" }).click();
    });
    await settled(page, "S01", "bezig");

    const gezag = await going.opened(going.task("findGezag"));
    await going.kept(async () => {
      await gezag.locator("[name=birthDate]").fill("2016-03-04");
      await gezag.getByRole("button", { name: "Vastleggen" }).click();
    });
    await going.kept(() => gezag.getByRole("button", { name: "Ja" }).first().click());
    await going.kept(() => gezag.getByRole("button", { name: "Er zijn er geen" }).click());
    await going.agree(going.task("askConsentKaart"));
    await going.kept(() => page.locator("[data-withdraw=kaart]").first().click());
    await page
      .locator("[data-more]")
      .getByText(/teruggenomen/u)
      .first()
      .waitFor();
    await page.close();
  });

  it("says in a sentence what the guideline refuses, and nothing is lost", async () => {
    const page = await demo.visit(demo.start("refused"));
    const going = new CaseOnPage(page);
    await going.start("Mama");
    const settle = page.locator("[data-settle=S01]");
    await settle.locator("summary").click();
    await settle.getByRole("button", { name: "Stap afronden" }).click();
    const alert = page.locator("section[aria-labelledby=steps] [role=alert]");
    await expect.poll(() => alert.textContent()).toMatch(/\p{L}{4}.*\./u);
    await page.getByText("Er is nog geen netwerkverantwoordelijke.").waitFor();
    await page.close();
  });
});
