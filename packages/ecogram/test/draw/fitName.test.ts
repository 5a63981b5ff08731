import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fitName } from "../../src/draw/fitName.ts";
import { textWidth } from "../../src/draw/textWidth.ts";
import { personRadius } from "../../src/layout/sizes.ts";

const textsOf = (name: string) => fitName(name).lines.map(({ text }) => text);

describe("fitName", () => {
  // "Buurvrouw" is 5.50 times its size wide, so 71.5 at 13; the upper of two lines has 2√(39² − (7.28 + 4.68)²) = 74.2 there,
  // and 73.6 at 14, where the name would take 77.
  it.each([
    [16, ["Oma"]],
    [13, ["Buurvrouw", "Ans"]],
    [16, ["Jan", "van der", "Meer"]],
    [11, ["Gezinsvoogd", "Annemarie"]],
  ])("sets a name at size %i on the lines %j", (size, lines) => {
    expect(fitName(lines.join(" ")).size).toBe(size);
    expect(textsOf(lines.join(" "))).toEqual(lines);
  });

  it("breaks a word that is too long with a hyphen", () => {
    expect(textsOf("Gedragswetenschapper").join("")).toMatch(/^[\w-]+$/);
    expect(textsOf("Gedragswetenschapper").join("").replaceAll("-", "")).toBe(
      "Gedragswetenschapper",
    );
  });

  it("ends in an ellipsis what cannot be set at all", () => {
    expect(textsOf("Stichting Buurtgezinnen Groot-Noord-Holland en omstreken").at(-1)).toMatch(
      /…$/,
    );
  });

  it("keeps every line inside the disc, whatever the name", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme", maxLength: 60 })), (name) => {
        const { size, lines } = fitName(name);
        for (const { text, y } of lines) {
          const [top, bottom] = [y - 0.72 * size, y];
          const far = Math.max(Math.abs(top), Math.abs(bottom));
          expect(Math.hypot((textWidth(text) * size) / 2, far)).toBeLessThanOrEqual(
            personRadius + 0.5,
          );
        }
      }),
    );
  });
});
