import { textWidth } from "./textWidth.ts";

/** Stands at the end of a part of a word where a hyphen comes when the word is broken there. */
export const softHyphen = "\u00AD";

/**
 * A word in parts that are no wider than this many units of the font size. Parts end where a Dutch or English syllable
 * usually does, before a consonant with a vowel behind it, when there is such a place.
 */
export function hyphenated(word: string, widest: number): string[] {
  const letters = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
  const parts: string[] = [];
  let rest = letters;
  while (textWidth(rest.join("")) > widest && rest.length > 2) {
    let most = 1;
    while (textWidth(`${rest.slice(0, most + 1).join("")}-`) <= widest) most += 1;
    const end = lastSyllableEnd(rest, Math.min(most, rest.length - 2)) ?? most;
    parts.push(rest.slice(0, end).join("") + softHyphen);
    rest = rest.slice(end);
  }
  return [...parts, rest.join("")];
}

/** The last place up to here where a syllable may end, with at least half of the room used. */
function lastSyllableEnd(letters: readonly string[], most: number): number | undefined {
  for (let end = most; end >= Math.max(2, most / 2); end--)
    if (!isVowel(letters[end]) && isVowel(letters[end + 1]) && !inCluster(letters, end)) return end;
  return undefined;
}

const isVowel = (letter = "") => /^[aeiouyáàäâéèëêíìïîóòöôúùüû]$/i.test(letter);

/** Whether a consonant belongs to the one before it, as in "sch", "th" or "ng". */
const inCluster = (letters: readonly string[], end: number) =>
  /^(ch|ck|ph|qu|sh|sch|th|ng)$/i.test(`${letters[end - 1] ?? ""}${letters[end] ?? ""}`);
