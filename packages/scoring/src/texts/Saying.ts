import { supportTypeLabels, type Language, type SupportType } from "@steunnetwerk/domain";

import type { Indicator } from "../Indicator.ts";

/** How numbers, people and support types are said in one language. */
export class Saying {
  readonly language: Language;
  readonly #nameOf: (id: string) => string;

  constructor(language: Language, nameOf = (id: string) => id) {
    this.language = language;
    this.#nameOf = nameOf;
  }

  /** The number with at most two decimals, with the comma of the language. */
  number(value: number): string {
    const text = `${Math.round(value * 100) / 100}`;
    return this.language === "nl" ? text.replace(".", ",") : text;
  }

  /** The sentence that gives a family the number behind what was said. */
  withNumber(value: string): string {
    return this.language === "nl"
      ? `Het getal hierbij is ${value}.`
      : `The number for this is ${value}.`;
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

  /**
   * A template with its gaps filled: `{name}` is replaced by a word, `[name|text]` keeps the text only when the word is
   * there (neither empty nor 0), `[!name|text]` only when it is not.
   */
  fill(template: string, words: Readonly<Record<string, string>>): string {
    return template
      .replace(/\[(!?)(\w+)\|([^\]]*)\]/g, (_, not: string, name: string, text: string) => {
        const word = words[name] ?? "";
        return (word === "" || word === "0") === (not === "!") ? text : "";
      })
      .replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "");
  }

  /** What an indicator says, as words for a template. */
  wordsOf(
    indicator: Pick<Indicator, "n" | "known" | "trace"> & { readonly value: number },
    percent: boolean,
  ): Record<string, string> {
    const { value, n, known, trace } = indicator;
    const { alters, types, parts } = trace;
    const without = types.filter((_, at) => parts[at] === 0);
    const several = alters.filter((_, at) => parts[at]! > 0);
    return {
      value: percent ? this.percentage(value) : this.number(value),
      one: value === 1 ? "1" : "",
      many: value === 1 || value === 0 ? "" : "1",
      n: `${n}`,
      known: `${known}`,
      people: this.people(alters),
      tied: this.people(several),
      alters: `${alters.length}`,
      ties: `${trace.ties.length}`,
      total: `${types.length}`,
      types: this.types(types),
      given: `${types.length - without.length}`,
      missing: this.types(without),
      pairs: this.list(
        types.map((type, at) =>
          alters[at] === undefined
            ? this.types([type])
            : `${this.types([type])} (${this.people([alters[at]])})`,
        ),
      ),
    };
  }

  /** What the missing answers leave open, or nothing where all is known. */
  bounds(
    { lower, upper, missing, status }: Pick<Indicator, "lower" | "upper" | "missing" | "status">,
    percent: boolean,
  ): string {
    if (lower === upper || lower === null) return "";
    const say = (value: number) => (percent ? this.percentage(value) : this.number(value));
    const nl = this.language === "nl";
    if (upper === null) return nl ? ` (ten minste ${say(lower)})` : ` (at least ${say(lower)})`;
    const rough = status === "outer-bounds";
    return nl
      ? ` (${missing} onbekend; ${rough ? "in elk geval " : ""}tussen ${say(lower)} en ${say(upper)})`
      : ` (${missing} unknown; ${rough ? "in any case " : ""}between ${say(lower)} and ${say(upper)})`;
  }
}
