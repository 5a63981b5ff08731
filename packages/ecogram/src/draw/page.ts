import type { Language } from "@steunnetwerk/domain";

import { element, escaped, rounded } from "./svg.ts";
import { fontFamily, painter, styleSheet, type EcogramTheme } from "./theme.ts";

/** What a picture is made for: a `screen` of any size, or a sheet of A4 paper. */
export type EcogramPage = "screen" | "a4";

/** A finished picture's parts. */
export interface Page {
  /** Makes the ids in the picture its own. */
  readonly id: string;
  /** Whose picture it is. */
  readonly title: string;
  /** The picture in words. */
  readonly description: string;
  /** Language of all words. */
  readonly language: Language;
  /** Colours. */
  readonly theme: EcogramTheme;
  /** What it is made for. */
  readonly page: EcogramPage;
  /** Width of the drawing. */
  readonly width: number;
  /** Height of the drawing; the heading comes on top. */
  readonly height: number;
  /** The drawing, from 0, 0 to the right and down. */
  readonly drawing: string;
}

const headingHeight = 54;
const margin = 24;

/** How much larger words beside a wide picture are, so that they stay readable when it is shown small. */
export const wordScale = (width: number) => Math.max(1, width / 960);

/** The picture as an SVG document: title, description, style, paper, heading and the drawing under it. */
export function drawPage(page: Page): string {
  const { id, title, description, language, theme } = page;
  const paint = painter(theme);
  const scale = wordScale(page.width);
  const width = page.width + 2 * margin;
  const top = headingHeight * scale;
  const height = page.height + top + margin;
  const sheet = page.page === "a4" ? onA4(width, height) : { size: {}, left: 0, width, height };
  const paper = { x: sheet.left, y: 0, width: sheet.width, height: sheet.height };
  const heading = { x: margin, y: 38 * scale, "font-size": 22 * scale, "font-weight": 700 };
  const drawing = [
    element("rect", { ...paint({ fill: "paper" }), ...paper, rx: page.page === "a4" ? 0 : 18 }),
    element(
      "text",
      { ...paint({ fill: "ink" }), ...heading, "aria-hidden": "true" },
      escaped(title),
    ),
    element("g", { transform: `translate(${margin} ${rounded(top)})` }, page.drawing),
  ].join("");
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "ecogram",
      role: "group",
      lang: language,
      "aria-labelledby": `${id}-title ${id}-desc`,
      ...sheet.size,
      viewBox: [sheet.left, 0, sheet.width, sheet.height].map(rounded).join(" "),
      "font-family": fontFamily,
    },
    element("title", { id: `${id}-title` }, escaped(title)),
    element("desc", { id: `${id}-desc` }, escaped(description)),
    element("style", {}, styleSheet(theme, drawing)),
    drawing,
  );
}

/** The drawing on a sheet of 210 by 297 mm, upright or not, as large as it fits within its own margins. */
function onA4(width: number, height: number) {
  const [short, long] = [210, 297];
  const [sheetWidth, sheetHeight] = width > height ? [long, short] : [short, long];
  const scale = Math.max(width / sheetWidth, height / sheetHeight);
  const across = scale * sheetWidth;
  return {
    size: { width: `${sheetWidth}mm`, height: `${sheetHeight}mm` },
    left: (width - across) / 2,
    width: across,
    height: scale * sheetHeight,
  };
}
