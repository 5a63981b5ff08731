import type { Text } from "@steunnetwerk/domain";

/** What follows a main point: a heading, and what stands under it. */
type Part = readonly [heading: Text, items: readonly Text[]];

/** A main point and its parts as one line of text in each language; a part without items is left out. */
export function sentence(main: Text | undefined, ...parts: readonly Part[]): Text {
  const say = (language: keyof Text) =>
    [
      ...(main === undefined ? [] : [main[language]]),
      ...parts
        .filter(([, items]) => items.length > 0)
        .map(
          ([heading, items]) =>
            `${heading[language]}: ${items.map((item) => item[language]).join("; ")}`,
        ),
    ].join(". ");
  return { nl: say("nl"), en: say("en") };
}
