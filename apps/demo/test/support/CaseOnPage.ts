import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Goes through a case on the page, as somebody who looks for what there is to do. */
export class CaseOnPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Starts the case with these parents. */
  async start(...parents: readonly string[]): Promise<void> {
    for (const name of parents) await this.#page.getByRole("checkbox", { name }).check();
    await this.#page.getByRole("button", { name: "Start het traject" }).click();
    await this.#page.locator("#actor").waitFor();
  }

  /** Acts as somebody from now on. */
  async actAs(who: string): Promise<void> {
    await this.#page.locator("#actor").selectOption({ label: who });
  }

  task(id: string): Locator {
    return this.#page.locator(`[data-task=${id}]`);
  }

  /** Does something, and waits until the page shows that it is kept: the case has another version. */
  async kept(action: () => Promise<void>): Promise<void> {
    const steps = this.#page.locator("section[aria-labelledby=steps]");
    const before = await steps.getAttribute("data-version");
    await action();
    await expect
      .poll(
        async () => {
          const refused = await steps.locator("[role=alert]").textContent();
          if (refused?.trim()) throw new Error(refused.trim());
          return steps.getAttribute("data-version");
        },
        { timeout: 20_000 },
      )
      .not.toBe(before);
  }

  /** Opens what a task asks, if it is closed. */
  async opened(task: Locator): Promise<Locator> {
    const details = task.locator("details").first();
    if ((await details.getAttribute("open")) === null)
      await details.locator("summary").first().click();
    return details;
  }

  /** Fills in what a form needs, with made-up words. */
  async fillIn(form: Locator): Promise<void> {
    for (const select of await form.locator("select[required]:not([name=outcome])").all())
      await select.selectOption({ index: 1 });
    for (const field of await form.locator("input[required], textarea[required]").all()) {
      const type = await field.getAttribute("type");
      await field.fill(
        type === "date"
          ? ((await field.getAttribute("max")) ?? "2027-11-20")
          : type === "number"
            ? "2"
            : "verzonnen",
      );
    }
    for (const group of await form.locator("fieldset").all()) {
      const boxes = group.getByRole("checkbox");
      if ((await boxes.count()) > 0) await boxes.first().check();
    }
  }

  /** Answers a task with its first outcome, or the one given. */
  async answer(task: Locator, outcome?: string): Promise<void> {
    await this.kept(async () => {
      const form = (await this.opened(task)).locator("form").first();
      await this.fillIn(form);
      const together = form.locator("input[name=with]");
      for (const box of await together.all()) await box.check();
      await form.locator("select[name=outcome]").selectOption(outcome ?? { index: 0 });
      await form.getByRole("button", { name: "Vastleggen" }).click();
    });
  }

  /** Everybody who decides says yes. */
  async agree(task: Locator): Promise<void> {
    const waits = (await this.opened(task)).locator("form");
    for (let left = await waits.count(); left > 0; left--)
      await this.kept(() => waits.first().getByRole("button", { name: /^Ja$/u }).click());
  }

  /** Closes a step. */
  async close(step: string): Promise<void> {
    await this.kept(async () => {
      const settle = this.#page.locator(`[data-settle=${step}]`);
      if ((await settle.getAttribute("open")) === null) await settle.locator("summary").click();
      await settle.getByRole("button", { name: "Stap afronden" }).click();
    });
  }
}
