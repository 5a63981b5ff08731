/** What an attribute may be; numbers are rounded, `undefined` leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text, its children inside. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const open = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escaped(value)}"`,
    )
    .join("");
  const inside = children.join("");
  return inside === "" ? `<${name}${open}/>` : `<${name}${open}>${inside}</${name}>`;
}

/** Text as it stands in XML; characters that XML cannot hold are left out. */
export const escaped = (text: string) =>
  text
    .replace(notInXml, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Control characters other than tab and line ends, halves of surrogate pairs, and two that are no characters. */
const notInXml = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A number with one digit after the point: enough for a picture, and the same wherever it is computed. */
export const rounded = (value: number): string => String(Math.round(value * 10) / 10 + 0);

/** A path of straight lines through points. */
export const polyline = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${rounded(x)} ${rounded(y)}`).join("");
