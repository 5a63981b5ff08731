// XML holds no control characters but tab and line ends, and no half of a pair of code units.
const forbidden = new RegExp(
  [
    String.raw`[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]`,
    String.raw`[\uD800-\uDBFF](?![\uDC00-\uDFFF])`,
    String.raw`(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
    String.raw`\\(?=u[\dA-F]{4})`,
  ].join("|"),
  "g",
);
const special = /[&<>"\t\n\r]/g;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/**
 * Text for an attribute or between tags. A character that XML cannot hold becomes `\uXXXX`, and a backslash before such a
 * code `\u005C`, so that {@link unescaped} gives the same text again.
 */
export const escaped = (text: string) =>
  text
    .replace(forbidden, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      return `\\u${code}`;
    })
    .replace(special, (character) => entities[character] ?? `&#${character.charCodeAt(0)};`);

/** The text before it was {@link escaped}, once the entities are resolved. */
export const unescaped = (text: string) =>
  text.replace(/\\u([\dA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The first line of an XML file. */
export const xmlHeader = '<?xml version="1.0" encoding="UTF-8"?>\n';
