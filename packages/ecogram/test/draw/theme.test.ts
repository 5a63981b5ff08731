import { describe, expect, it } from "vitest";

import { domains, palettes } from "../../src/draw/theme.ts";

/** Relative luminance and contrast as in WCAG 2.2, 1.4.3. */
const luminance = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string) => {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};
const rings = ["ring-inner", "ring-middle", "ring-outer", "ring-unrated"] as const;

describe.each(["light", "dark", "print"] as const)("theme %s", (theme) => {
  const palette = palettes[theme];

  it.each(domains)("writes names on %s with a contrast of 4.5 or more", (domain) => {
    expect(contrast(palette.ink, palette[domain])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette["soft-ink"], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.ink, palette.ego)).toBeGreaterThanOrEqual(4.5);
  });

  it("writes letters on beads with a contrast of 4.5 or more", () => {
    expect(contrast(palette["bead-ink"], palette.bead)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette["only-ink"], palette.only)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette["soft-ink"], palette.bead)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(rings)("draws outlines, shapes, ties and words on %s with enough contrast", (ring) => {
    for (const domain of domains) {
      expect(contrast(palette[`${domain}-line`], palette[ring])).toBeGreaterThanOrEqual(3);
      expect(contrast(palette[`${domain}-line`], palette[domain])).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(palette.tie, palette[ring])).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.conflict, palette[ring])).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.ink, palette[ring])).toBeGreaterThanOrEqual(4.5);
  });
});

it("prints nothing in colour", () => {
  for (const colour of Object.values(palettes.print)) expect(colour).toMatch(/^#(..)\1\1$/);
});
