import { SupportType, type Alter, type Language, type Network } from "@steunnetwerk/domain";

import { ranksOf, ringNames, ringOf } from "../layout/rings.ts";

import { capital, listOf, mapInWords, nameOf, titleOf } from "./describe.ts";
import { signTexts, supportTexts, texts } from "./texts.ts";

/** The title of two versions of a map: whose it is, and the two days if they are known. */
export function changeTitleOf(before: Network, after: Network, language: Language): string {
  const title = `${titleOf(after, language)}: ${texts.change[language]}`;
  const days = [before, after].flatMap(({ drawnOn }) => drawnOn ?? []);
  return days.length < 2
    ? title
    : `${title} (${days.map((day) => dayIn(day, language)).join(" – ")})`;
}

/** What changed between two versions of a map in words, and then the later one as a whole. */
export function changeInWords(before: Network, after: Network, language: Language): string {
  const was = new Map(before.alters.map((alter) => [alter.id, alter]));
  const is = new Set(after.alters.map(({ id }) => id));
  const sentence = (start: string, parts: readonly string[]) =>
    parts.length === 0 ? "" : `${capital(start)}: ${listOf(parts, language)}.`;
  const name = (alter: Alter) => nameOf(alter, language);
  const moved = (direction: number) =>
    after.alters.filter((alter) => {
      const earlier = was.get(alter.id);
      if (earlier === undefined) return false;
      const [from, to] = [ringOf(earlier, ranksOf(before)), ringOf(alter, ranksOf(after))];
      if (from === "unrated" || to === "unrated") return false;
      return Math.sign(ringNames.indexOf(to) - ringNames.indexOf(from)) === direction;
    });
  const support = (gained: boolean) =>
    after.alters.flatMap((alter) => {
      const earlier = was.get(alter.id);
      if (earlier === undefined) return [];
      const [one, other] = gained ? [alter, earlier] : [earlier, alter];
      const types = SupportType.options.filter(
        (type) => one.provides?.[type] === "yes" && other.provides?.[type] === "no",
      );
      const words = types.map((type) => supportTexts[type][language]);
      return types.length === 0 ? [] : [`${name(alter)} (${words.join(", ")})`];
    });
  const changes = [
    sentence(signTexts.came[language], after.alters.filter(({ id }) => !was.has(id)).map(name)),
    sentence(signTexts.left[language], before.alters.filter(({ id }) => !is.has(id)).map(name)),
    sentence(texts.closer[language], moved(-1).map(name)),
    sentence(texts.further[language], moved(1).map(name)),
    sentence(texts.givesNow[language], support(true)),
    sentence(texts.givesNoLonger[language], support(false)),
  ].filter((part) => part !== "");
  const all = changes.length === 0 ? [texts.noChange[language]] : changes;
  return [...all, mapInWords(after, language)].join(" ");
}

/** A day as people write it. */
function dayIn(day: string, language: Language): string {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(day));
}
