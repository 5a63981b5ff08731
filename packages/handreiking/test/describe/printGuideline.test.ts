import { languages } from "@steunnetwerk/domain";
import { describe, expect, it } from "vitest";

import { handreiking, printGuideline } from "@steunnetwerk/handreiking";

describe("printGuideline", () => {
  it.each(languages)(
    "prints every step, task, exit and period in %s, as tables with even rows",
    (language) => {
      const page = printGuideline(handreiking, language).trim();
      for (const step of handreiking.steps) {
        expect(page).toContain(`## ${step.id} ${step.name[language]}`);
        for (const task of step.tasks)
          expect(page).toContain(`| \`${task.id}\` | ${task.name[language]} |`);
        for (const exit of step.exits) expect(page).toContain(exit.text[language]);
      }
      for (const [id, period] of Object.entries(handreiking.periods))
        expect(page).toContain(`| \`${id}\` | ${period.name[language]} | ${period.default} |`);
      const tables = page.split("\n\n").filter((part) => part.startsWith("|"));
      for (const table of tables) {
        const columns = table.split("\n").map((row) => row.replaceAll("\\|", "").split("|").length);
        expect(new Set(columns).size).toBe(1);
      }
    },
  );
});
