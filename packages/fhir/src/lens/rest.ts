// What FHIR has no place for, as an extension: any JSON value in the value types that FHIR has, and back without loss.
import { asObject, asObjects, type JsonObject } from "../json.ts";

/** The url of an entry of a list; no name of a field gives this url. */
const entry = "[]";

/** Text that FHIR accepts as a `string`: not empty, no control characters or spaces other than the plain ones. */
const plainText = /^[ \r\n\t\S]+$/;

/** A name of a field that is a url as it stands. */
const plainName = /^[A-Za-z0-9_.-]+$/;

/** A JSON value as an extension. */
export function toExtension(url: string, value: unknown): JsonObject {
  switch (typeof value) {
    case "string":
      return isPlainText(value) ? { url, valueString: value } : { url, valueUri: escaped(value) };
    case "number":
      return Number.isInteger(value) && Math.abs(value) < 2 ** 31
        ? { url, valueInteger: value }
        : { url, valueDecimal: value };
    case "boolean":
      return { url, valueBoolean: value };
    default:
      break;
  }
  if (value === null) return { url, valueCode: "null" };
  const parts = Array.isArray(value)
    ? value.map((item) => toExtension(entry, item))
    : Object.entries(value as JsonObject)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => toExtension(plainName.test(key) ? key : escaped(key), item));
  if (parts.length > 0) return { url, extension: parts };
  return { url, valueCode: Array.isArray(value) ? "empty-list" : "empty-object" };
}

/** No record of ours goes deeper than this. */
const deepest = 64;

/** The JSON value that {@link toExtension} wrote; `undefined` for an extension that it did not write. */
export function fromExtension(extension: unknown, depth = 0): unknown {
  const found = asObject(extension);
  if (found === undefined || depth > deepest) return undefined;
  for (const key of ["valueString", "valueInteger", "valueDecimal", "valueBoolean"] as const)
    if (found[key] !== undefined) return found[key];
  if (typeof found["valueUri"] === "string") return unescaped(found["valueUri"]);
  switch (found["valueCode"]) {
    case "null":
      return null;
    case "empty-list":
      return [];
    case "empty-object":
      return {};
    default:
      break;
  }
  const parts = asObjects(found["extension"]);
  if (parts.length === 0) return undefined;
  if (parts.every(({ url }) => url === entry))
    return parts.map((part) => fromExtension(part, depth + 1));
  const value: JsonObject = {};
  for (const part of parts) {
    const url = String(part["url"]);
    const key = plainName.test(url) ? url : unescaped(url);
    if (key !== undefined && key !== "__proto__") value[key] = fromExtension(part, depth + 1);
  }
  return value;
}

/** Whether FHIR takes a text as it stands. */
export function isPlainText(text: string): boolean {
  return plainText.test(text) && !hasControl(text) && text === text.trim();
}

/** The text as FHIR takes it; `undefined` when nothing is left. */
export function cleanText(text: string): string | undefined {
  if (isPlainText(text)) return text;
  const clean = Array.from(text)
    .map((character) => (plainText.test(character) && !hasControl(character) ? character : " "))
    .join("")
    .trim();
  return clean === "" ? undefined : clean;
}

/** Control characters, and halves of a surrogate pair, which JSON can hold and UTF-8 cannot. */
function hasControl(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cs}\uffff\ufffe]/u.test(text);
}

/** Any text as one that FHIR accepts. */
export function escaped(text: string): string {
  return encodeURI(JSON.stringify(text));
}

/** The text that {@link escaped} wrote. */
export function unescaped(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(decodeURI(text));
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined; // an extension that somebody else wrote under our name
  }
}
