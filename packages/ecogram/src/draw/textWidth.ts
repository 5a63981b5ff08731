// Widths of the characters from space to ~ in hundredths of the font size: for each the widest of DejaVu Sans, Inter, Lato,
// Liberation Sans, Noto Sans, Open Sans and Roboto at weight 500, as measured in Chromium. There is no DOM to ask here, and
// a reader's font may be any of these.
const widths = (
  "32 41 46 84 65 95 78 28 39 39 56 84 32 47 32 46 65 64 64 65 66 64 64 64 64 64 34 34 84 84 84 56 " +
  "102 70 69 74 77 67 62 78 77 34 56 67 57 94 77 81 67 81 73 67 66 74 70 104 69 69 69 39 46 39 84 56 " +
  "58 62 64 57 64 62 37 64 64 28 28 58 28 98 64 62 64 64 42 54 40 64 60 83 60 60 56 64 56 64 84"
)
  .split(" ")
  .map(Number);

/**
 * How wide a text is at most, in units of the font size; letters outside Latin script count as a whole one, a soft hyphen
 * as a hyphen.
 */
export function textWidth(text: string): number {
  let sum = 0;
  for (const character of text.normalize("NFD")) {
    const code = character.codePointAt(0) ?? 0;
    if (/\p{M}|\u200D|\uFE0F/u.test(character)) continue;
    sum += (widths[(code === 0xad ? 0x2d : code) - 32] ?? (code > 0xffff ? 150 : 105)) / 100;
  }
  return sum;
}
