import { parseXml, type XmlElement } from "@rgrove/parse-xml";

/** The root element of a picture; throws when it is not well-formed. */
export function rootOf(svg: string): XmlElement {
  const { root } = parseXml(svg);
  if (root === null) throw new Error("no element");
  return root;
}

/** All elements of a name inside an element. */
export const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => {
    if (child.type !== "element") return [];
    const inside = child as XmlElement;
    return [...(inside.name === name ? [inside] : []), ...all(inside, name)];
  });

/** The people in a picture, in reading order. */
export const peopleIn = (svg: string): XmlElement[] =>
  all(rootOf(svg), "g").filter(({ attributes }) => attributes["data-person"] !== undefined);
