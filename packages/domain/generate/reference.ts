// Every role and code list as a page in each language, for the professional who checks that it says what practice says.
import * as codes from "../src/codes.ts";
import type { Role } from "../src/codes.ts";
import { problemTexts } from "../src/issues/problems.ts";
import { documents } from "../src/records/documents.ts";
import { languages, type Language, type Text } from "../src/text.ts";

type Labels = Readonly<Record<string, Text>>;

const { facetLabels, roleIds, roles, roleSources, supportTypeLabels, wordTraps } = codes;

const words = {
  title: { nl: "Rollen en codelijsten", en: "Roles and code lists" },
  made: {
    nl: "Gemaakt uit de bronnen van dit pakket met `npm run generate`; niet met de hand wijzigen.",
    en: "Made from the sources of this package by `npm run generate`; not to be changed by hand.",
  },
  noSource: { nl: "geen bron gevonden", en: "no source found" },
  nobody: { nl: "niemand", en: "nobody" },
  none: { nl: "geen", en: "none" },
  yes: { nl: "ja", en: "yes" },
  no: { nl: "nee", en: "no" },
  plain: { nl: "In gewone woorden", en: "In plain Dutch" },
  note: { nl: "Let op", en: "Note" },
  unverified: { nl: "niet nagegaan", en: "not verified" },
  sources: { nl: "bronnen", en: "sources" },
  general: { nl: "algemene kennis", en: "general knowledge" },
  traps: { nl: "Woorden met meer dan één betekenis", en: "Words with several meanings" },
  supportTypes: { nl: "Soorten steun", en: "Kinds of support" },
  reflections: { nl: "Reflecties van de professional", en: "Reflections of the professional" },
  issues: { nl: "Wat er mis kan zijn met een document", en: "What can be wrong with a document" },
  documents: { nl: "Documenten", en: "Documents" },
} satisfies Labels;

const facetNames = {
  formality: { nl: "formaliteit", en: "formality" },
  origin: { nl: "herkomst", en: "origin" },
  chosenBy: { nl: "gekozen door", en: "chosen by" },
  setting: { nl: "waar", en: "setting" },
  liveIn: { nl: "kind verblijft er", en: "child stays" },
  screening: { nl: "screening", en: "screening" },
  agreement: { nl: "afspraak", en: "agreement" },
  compensation: { nl: "vergoeding", en: "compensation" },
  authority: { nl: "mag beslissen", en: "authority" },
  registered: { nl: "registratie", en: "registration" },
  duration: { nl: "duur", en: "duration" },
  beneficiary: { nl: "voor wie", en: "for whom" },
} satisfies Partial<Record<keyof Role, Text>>;

const ownFacets = {
  minimumAge: { nl: "minimumleeftijd", en: "minimum age" },
  countsAsInformal: { nl: "telt als informeel", en: "counts as informal" },
  usual: { nl: "meestal", en: "usually" },
  sometimes: { nl: "soms", en: "sometimes" },
} satisfies Partial<Record<keyof Role, Text>>;

const marks = {
  found: { nl: "gelezen bij de bron", en: "read at its source" },
  seed: { nl: "uit de begintekst", en: "from the starting text" },
  background: words.general,
} satisfies Record<Role["mark"], Text>;

const codeLists: Readonly<Record<string, readonly [Text, Labels]>> = {
  answers: [{ nl: "Antwoorden", en: "Answers" }, codes.answerLabels],
  lifeDomains: [{ nl: "Leefgebieden", en: "Life domains" }, codes.lifeDomainLabels],
  relationKinds: [{ nl: "Relaties", en: "Relations" }, codes.relationLabels],
  legalPositionKinds: [
    { nl: "Juridische posities", en: "Legal positions" },
    codes.legalPositionLabels,
  ],
  measureKinds: [{ nl: "Maatregelen", en: "Measures" }, codes.measureLabels],
  consentDecisions: [
    { nl: "De vijf beslissingen", en: "The five decisions" },
    codes.consentDecisionLabels,
  ],
};

/** The page in each language, by file name. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map(languages.map((language) => [`${language}.md`, page(language)]));
}

function page(language: Language): string {
  const say = (text: Text) => text[language];
  const list = (labels: Labels, values: readonly string[]) =>
    values.map((value) => (labels[value] === undefined ? value : say(labels[value]))).join(", ");
  const sections = Object.entries(facetLabels.section).flatMap(([section, label]) => [
    `## ${say(label)}`,
    ...roleIds.filter((id) => roles[id].section === section).map((id) => role(id)),
  ]);

  function role(id: (typeof roleIds)[number]): string {
    const one = roles[id];
    const facets = Object.entries(facetNames).map(([facet, name]) => {
      const value = one[facet as keyof typeof facetNames];
      const shown =
        value === null
          ? say(words.noSource)
          : value.length === 0
            ? say(words.nobody)
            : list(facetLabels[facet as keyof typeof facetNames], [value].flat());
      const doubt = one.unverified.includes(facet as keyof Role);
      return `- ${say(name)}: ${shown}${doubt ? ` (${say(words.unverified)})` : ""}`;
    });
    const age = one.minimumAge ?? say(words.noSource);
    const types = (ids: readonly string[]) =>
      ids.length === 0 ? say(words.none) : list(supportTypeLabels, ids);
    const doubts = one.unverified.filter((facet) => !(facet in facetNames));
    return [
      `### ${say(one.label)} (\`${id}\`)`,
      `\n${say(one.definition)}\n`,
      `- ${say(words.plain)}: ${one.plain}`,
      ...facets,
      `- ${say(ownFacets.minimumAge)}: ${age}`,
      `- ${say(ownFacets.countsAsInformal)}: ${say(one.countsAsInformal ? words.yes : words.no)}`,
      `- ${say(ownFacets.usual)}: ${types(one.usual)}`,
      `- ${say(ownFacets.sometimes)}: ${types(one.sometimes)}`,
      ...(one.note === undefined ? [] : [`- ${say(words.note)}: ${say(one.note)}`]),
      ...(doubts.length === 0 ? [] : [`- ${say(words.unverified)}: ${doubts.join(", ")}`]),
      `- ${say(words.sources)}: ${[say(marks[one.mark]), ...one.sources].join(", ")}`,
    ].join("\n");
  }

  return (
    [
      `# ${say(words.title)}`,
      say(words.made),
      ...sections,
      `## ${say(words.traps)}`,
      Object.entries(wordTraps)
        .map(([word, { meanings, otherMeanings, rule }]) => {
          const all = [...meanings.map((id) => say(roles[id].label)), ...otherMeanings.map(say)];
          return `- ${word} (${all.join("; ")}): ${say(rule)}`;
        })
        .join("\n"),
      `## ${say(words.supportTypes)}`,
      Object.entries(codes.supportTypeEntries)
        .map(([id, { label, definition, notation, sources }]) => {
          const letter = notation === undefined ? "" : `, ${notation}`;
          const core = (codes.coreSupportTypes as readonly string[]).includes(id) ? " *" : "";
          const from = sources.length === 0 ? say(words.general) : sources.join(", ");
          return `- ${say(label)} (\`${id}\`${letter})${core}: ${say(definition)} ${say(words.sources)}: ${from}`;
        })
        .join("\n"),
      ...Object.values(codeLists).flatMap(([title, labels]) => [
        `## ${say(title)}`,
        Object.entries(labels)
          .map(([code, label]) => `- \`${code}\`: ${say(label)}`)
          .join("\n"),
      ]),
      `## ${say(words.reflections)}`,
      Object.entries(codes.reflectionQuestions)
        .map(([id, { text, steps }]) => `- \`${id}\` (${steps.join(", ")}): ${say(text)}`)
        .join("\n"),
      `## ${say(words.documents)}`,
      Object.entries(documents)
        .map(([kind, { label, steps, scope }]) => {
          const written = steps.length === 0 ? "" : ` ${steps.join(", ")};`;
          return `- \`${kind}\`: ${say(label)};${written} ${scope}`;
        })
        .join("\n"),
      `## ${say(words.issues)}`,
      Object.entries(problemTexts)
        .map(([code, text]) => `- \`${code}\`: ${say(text)}`)
        .join("\n"),
      `## ${say(words.sources)}`,
      Object.entries(roleSources)
        .map(([key, address]) => `- ${key}: <${address}>`)
        .join("\n"),
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}
