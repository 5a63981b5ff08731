import {
  lifeDomainLabels,
  SupportType,
  type Alter,
  type Language,
  type Network,
} from "@steunnetwerk/domain";

import { drawnTies } from "../layout/layoutEcogram.ts";
import { ranksOf, ringNames, ringOf } from "../layout/rings.ts";

import { supportersOf } from "./supporters.ts";
import { ringTexts, signTexts, supportTexts, texts } from "./texts.ts";

/** What a person is called in the picture. */
export const nameOf = ({ label }: Alter, language: Language) => {
  const name = label?.trim() ?? "";
  return name === "" ? texts.unnamed[language] : name;
};

/** What ego is called in the picture. */
export const egoNameOf = ({ ego }: Network, language: Language) => {
  const name = ego.label?.trim() ?? "";
  return name === "" ? texts.me[language] : name;
};

/** The title of a map. */
export function titleOf({ ego }: Network, language: Language): string {
  const name = ego.label?.trim() ?? "";
  const title = name === "" ? texts.titleMe : texts.titleOf;
  return title[language].replace("{name}", () => name);
}

/** All that the picture shows of one person, in words; more can be said of them between name and facts. */
export function personInWords(
  network: Network,
  alter: Alter,
  language: Language,
  more: readonly string[] = [],
): string {
  const { lifeDomain = "unknown", state = "active", professional, conflict } = alter;
  const known = tiesInWords(network, alter, language);
  const facts = [
    ...more,
    lifeDomain === "unknown" ? "" : lifeDomainLabels[lifeDomain][language],
    ringTexts[ringOf(alter, ranksOf(network))][language],
    professional === "yes" ? texts.professional[language] : "",
    state === "active" ? "" : signTexts[state][language],
    conflict === "yes" ? texts.conflict[language] : "",
    supportInWords(alter, language),
    known === "" ? "" : `${texts.knows[language]} ${known}`,
  ];
  return `${nameOf(alter, language)}: ${facts.filter((fact) => fact !== "").join("; ")}`;
}

function supportInWords({ provides }: Alter, language: Language): string {
  if (provides === undefined) return texts.supportNotAsked[language];
  const words = (answer: string) =>
    SupportType.options
      .filter((type) => provides[type] === answer)
      .map((type) => supportTexts[type][language]);
  const given = words("yes");
  const perhaps = words("unknown").map((type) => `${texts.perhaps[language]} ${type}`);
  const all = [...given, ...perhaps];
  return all.length === 0
    ? texts.givesNothing[language]
    : `${texts.gives[language]} ${listOf(all, language)}`;
}

/** Whom somebody knows on the map. */
export function tiesInWords(network: Network, { id }: Alter, language: Language): string {
  const names = new Map(network.alters.map((alter) => [alter.id, nameOf(alter, language)]));
  const others = drawnTies(network).flatMap(({ source, target, status }) => {
    const other = source === id ? target : target === id ? source : undefined;
    return other === undefined || status === "unknown" ? [] : (names.get(other) ?? []);
  });
  return listOf(others, language);
}

/**
 * The map in a paragraph that says what the picture shows: who is how close, who gives what and who is the only one, what
 * nobody gives, where there is conflict, and what was not asked.
 */
export function mapInWords(network: Network, language: Language): string {
  const { alters, ego } = network;
  const name = ego.label?.trim() ?? "";
  if (alters.length === 0) return `${texts.nobody[language]}.`;
  const names = (people: readonly Alter[]) =>
    listOf(
      people.map((alter) => nameOf(alter, language)),
      language,
    );
  const sentence = (start: string, people: readonly Alter[]) =>
    people.length === 0 ? "" : `${start}: ${names(people)}.`;
  const { givers, gaps } = supportersOf(network);
  const ranks = ranksOf(network);
  return [
    (alters.length === 1 ? texts.countOne : texts.count)[language]
      .replace("{count}", String(alters.length))
      .replace("{name}", () => (name === "" ? texts.aroundMe[language] : name)),
    ...ringNames.map((ring) =>
      sentence(
        capital(ringTexts[ring][language]),
        alters.filter((alter) => ringOf(alter, ranks) === ring),
      ),
    ),
    ...[...givers].flatMap(([type, people]) =>
      people.length === 0
        ? []
        : [
            sentence(
              `${capital(supportTexts[type][language])} ${texts[people.length === 1 ? "onlyFrom" : "from"][language]}`,
              people,
            ),
          ],
    ),
    gaps.length === 0
      ? ""
      : `${texts.gaps[language]}: ${listOf(
          gaps.map((type) => supportTexts[type][language]),
          language,
        )}.`,
    sentence(
      texts.supportNotAskedOf[language],
      alters.filter(({ provides }) => provides === undefined),
    ),
    sentence(
      texts.conflictWith[language].replace("{name}", () => egoNameOf(network, language)),
      alters.filter(({ conflict }) => conflict === "yes"),
    ),
    conflictsInWords(network, language),
    ...(["activatable", "unsafe", "deceased"] as const).map((state) =>
      sentence(
        capital(signTexts[state][language]),
        alters.filter((alter) => alter.state === state),
      ),
    ),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function conflictsInWords(network: Network, language: Language): string {
  const names = new Map(network.alters.map((alter) => [alter.id, nameOf(alter, language)]));
  const pairs = network.ties
    .filter(({ conflict }) => conflict === "yes")
    .map(({ source, target }) =>
      listOf([names.get(source) ?? "", names.get(target) ?? ""], language),
    );
  return pairs.length === 0 ? "" : `${texts.conflictBetween[language]}: ${pairs.join("; ")}.`;
}

/** Words in a row: a, b and c. */
export function listOf(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? "";
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(", ")} ${texts.and[language]} ${last}`;
}

/** A text that begins a sentence. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
