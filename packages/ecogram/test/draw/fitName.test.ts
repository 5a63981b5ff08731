import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fitName, type Room } from "../../src/draw/fitName.ts";
import { textWidth } from "../../src/draw/textWidth.ts";

const disc: Room = { radius: 40, top: -22, bottom: 28 };
const textsOf = (name: string) => fitName(name, disc).lines.map(({ text }) => text);

describe("fitName", () => {
  // "Buurvrouw" is 5.50 times its size wide, so 77.0 at 14. The upper of two lines then stands around 3 − 7.84, so 10.44 from
  // the middle at most, where 2√(40² − 10.44²) = 77.2 is free; at 15 it takes 82.5 of 76.7.
  it.each([
    [16, ["Oma"]],
    [14, ["Buurvrouw", "Ans"]],
    [15, ["Jan van", "der Meer"]],
    [11, ["Gezinsvoogd", "Annemarie"]],
  ])("sets a name at size %i on the lines %j", (size, lines) => {
    expect(textsOf(lines.join(" "))).toEqual(lines);
    expect(fitName(lines.join(" "), disc).size).toBe(size);
  });

  it.each([
    ["Gedragswetenschapper", ["Gedragswe-", "tenschapper"]],
    ["Jeugdbeschermer", ["Jeugd-", "beschermer"]],
    ["Wijkteammedewerker", ["Wijkteam-", "medewerker"]],
  ])("breaks %s where a syllable ends", (name, lines) => {
    expect(textsOf(name)).toEqual(lines);
  });

  it("ends in an ellipsis what cannot be set at all", () => {
    const lines = textsOf("Stichting Buurtgezinnen Groot-Noord-Holland en omstreken");
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it("keeps every line inside the room, whatever the name", () => {
    const names = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: fc.constantFrom("a", "n", "-", " "), maxLength: 80 }),
    );
    fc.assert(
      fc.property(names, (name) => {
        const { size, lines } = fitName(name, disc);
        for (const { text, y } of lines) {
          // A line is 0.8 of its size high around its middle, which is 0.36 above the baseline.
          const middle = y - 0.36 * size;
          const far = Math.max(Math.abs(middle - 0.4 * size), Math.abs(middle + 0.4 * size));
          expect(Math.hypot((textWidth(text) * size) / 2, far)).toBeLessThanOrEqual(
            disc.radius + 0.01,
          );
        }
      }),
    );
  });
});
