import { supportTypeLabels, type Language, type SupportType } from "@steunnetwerk/domain";

import type { Indicator } from "../Indicator.ts";

/** How numbers, people and support types are said in one language. */
export class Saying {
  readonly language: Language;
  readonly #nameOf: (id: string) => string;

  constructor(language: Language, nameOf: (id: string) => string) {
    this.language = language;
    this.#nameOf = nameOf;
  }

  /** The number with at most two decimals, with the comma of the language. */
  number(value: number): string {
    const text = `${Math.round(value * 100) / 100}`;
    return this.language === "nl" ? text.replace(".", ",") : text;
  }

  /** The sentence that gives a family the number behind what was said. */
  withNumber(value: number): string {
    return this.language === "nl"
      ? `Het getal hierbij is ${this.number(value)}.`
      : `The number for this is ${this.number(value)}.`;
  }

  /** A share as a whole percentage. */
  percentage(share: number): string {
    return `${Math.round(share * 100)}%`;
  }

  /** The people as an enumeration, each once. */
  people(ids: readonly string[]): string {
    return this.list([...new Set(ids)].map(this.#nameOf));
  }

  /** The support types as an enumeration. */
  types(types: readonly SupportType[]): string {
    return this.list(types.map((type) => supportTypeLabels[type][this.language]));
  }

  /** "a", "a and b", "a, b and c". */
  list(words: readonly string[]): string {
    if (words.length < 2) return words.join("");
    const and = this.language === "nl" ? "en" : "and";
    return `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1) ?? ""}`;
  }

  /** What the missing answers leave open, or nothing where all is known. */
  bounds({ lower, upper, missing, status }: Indicator): string {
    if (lower === upper || lower === null) return "";
    const low = this.number(lower);
    if (upper === null)
      return this.language === "nl"
        ? ` (ten minste ${low}: de kaart is vol)`
        : ` (at least ${low}: the map is full)`;
    const high = this.number(upper);
    return this.language === "nl"
      ? ` (${missing} onbekend; ${status === "outer-bounds" ? "in elk geval " : ""}tussen ${low} en ${high})`
      : ` (${missing} unknown; ${status === "outer-bounds" ? "in any case " : ""}between ${low} and ${high})`;
  }
}
