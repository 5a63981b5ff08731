import { describe, expect, it } from "vitest";

import { isInForce, norms } from "../src/norms/norms.ts";
import { columnsOf, completions, holds, rowsInForce, type Table } from "../src/table.ts";
import { helpTable, type Asked } from "../src/tables/consent.ts";
import { dropTable, offerTable } from "../src/tables/familiegroepsplan.ts";
import { contractTable, moveTable } from "../src/tables/fosterCare.ts";
import { choiceTable, presenceTable, takingPartTable } from "../src/tables/presence.ts";
import { destructionTable, retentionTable } from "../src/tables/retention.ts";
import { signalTable } from "../src/tables/safetySignal.ts";
import { screeningTable } from "../src/tables/screening.ts";
import { sharingTable } from "../src/tables/sharing.ts";
import { noticeTable, storingTable } from "../src/tables/supporterData.ts";
import { tellingTable } from "../src/tables/telling.ts";

type Facts = Record<string, string>;
type AnyTable = Table<Facts, unknown>;

/** A table of any facts, seen as one of texts. */
const plain = (table: unknown) => table as AnyTable;

const tables = [
  helpTable,
  tellingTable,
  presenceTable,
  choiceTable,
  takingPartTable,
  sharingTable,
  offerTable,
  dropTable,
  storingTable,
  noticeTable,
  screeningTable,
  contractTable,
  moveTable,
  retentionTable,
  destructionTable,
  signalTable,
].map(plain);

/** Every combination of values of a table. */
function combinations(table: AnyTable): readonly Facts[] {
  const open = columnsOf(table);
  return completions(table, Object.fromEntries(open.map((column) => [column, "unknown"])), open);
}

/** The first day, a day far ahead, and every day on which a row starts or ends. */
function daysOfChange(table: AnyTable): readonly string[] {
  const days = table.rows.flatMap(({ validFrom, validTo }) => [validFrom, validTo]);
  return [...new Set(["2015-01-01", "2100-01-01", ...days])].filter((day) => day !== undefined);
}

describe.each(tables.map((table) => [table.id, table] as const))("table %s", (_, table) => {
  it("has exactly one row for every combination of facts, on every day", () => {
    for (const day of daysOfChange(table))
      for (const facts of combinations(table)) {
        const rows = rowsInForce(table, day).filter((row) => holds(row, facts));
        expect(rows.length, `${day} ${JSON.stringify(facts)}`).toBe(1);
      }
  });

  it("has no row that never holds, and no id twice", () => {
    const all = combinations(table);
    for (const row of table.rows)
      expect(
        all.some((facts) => holds(row, facts)),
        row.id,
      ).toBe(true);
    expect(new Set(table.rows.map(({ id }) => id)).size).toBe(table.rows.length);
  });

  it("has a norm in force for every row, on every day the row is used", () => {
    for (const day of daysOfChange(table))
      for (const row of rowsInForce(table, day))
        expect(
          row.norms.some((id) => isInForce(norms[id], day)),
          `${day} ${row.id}`,
        ).toBe(true);
  });
});

describe("monotonicity", () => {
  const ages = ["under12", "12to15", "16to17", "18plus"];

  /** 1 when a table asks the parents, 0 when not. */
  const asksParents = (table: AnyTable, facts: Facts, day: string) => {
    const row = rowsInForce(table, day).find((one) => holds(one, facts));
    return Number((row?.then as Asked | undefined)?.requires.includes("gezagsdragers"));
  };

  it.each([helpTable, sharingTable, presenceTable, choiceTable].map(plain))(
    "more age never needs more parents: $id, other facts equal",
    (table) => {
      for (const day of daysOfChange(table))
        for (const facts of combinations(table)) {
          const asked = ages.map((age) => asksParents(table, { ...facts, age }, day));
          // Once the parents are not asked, being older does not bring them back; being told freely (0) may end (1).
          const once = asked.slice(asked.indexOf(1)).join("");
          expect(once, JSON.stringify(facts)).toMatch(/^1*0*$/);
        }
    },
  );

  it("an able jeugdige never needs more parents than one who is not", () => {
    const table = plain(helpTable);
    for (const facts of combinations(table))
      expect(asksParents(table, { ...facts, ability: "able" }, "2026-01-01")).toBeLessThanOrEqual(
        asksParents(table, { ...facts, ability: "notAble" }, "2026-01-01"),
      );
  });
});
