// The tables and norms as Markdown, for a jurist to read and sign off.
import type { CalendarDate, Language, Text } from "@steunnetwerk/domain";

import { dutyLabels, partyLabels } from "./labels.ts";
import { firstDay, type Norm } from "./norms/Norm.ts";
import { norms, type NormId } from "./norms/norms.ts";
import { normSources } from "./norms/sources.ts";
import type { Table, TableFacts } from "./table.ts";
import { helpTable } from "./tables/consent.ts";
import { birthdays, changes } from "./tables/events.ts";
import { exceptionRules } from "./tables/exceptions.ts";
import { dropTable, offerTable } from "./tables/familiegroepsplan.ts";
import { contractTable, moveTable } from "./tables/fosterCare.ts";
import { choiceTable, presenceTable, takingPartTable } from "./tables/presence.ts";
import { destructionTable, retentionTable } from "./tables/retention.ts";
import { signalTable } from "./tables/safetySignal.ts";
import { screeningTable } from "./tables/screening.ts";
import { sharingTable } from "./tables/sharing.ts";
import { noticeTable, storingTable } from "./tables/supporterData.ts";
import { tellingTable } from "./tables/telling.ts";
import { answererLabels, questions } from "./unknowns.ts";

/** A decision table as people read it. */
export interface ReadableTable {
  /** Stable id. */
  readonly id: string;
  /** The question it answers. */
  readonly title: Text;
  /** The facts it looks at. */
  readonly columns: readonly Text[];
  /** Its rows: for each column the values for which it holds, and what follows. */
  readonly rows: readonly {
    readonly id: string;
    readonly when: readonly Text[];
    readonly then: Text;
    readonly norms: readonly NormId[];
    readonly validFrom: CalendarDate;
    readonly validTo: CalendarDate | undefined;
  }[];
}

/** Every decision table, in the order of the project's reference. */
export const tables: readonly ReadableTable[] = [
  readable(helpTable),
  readable(tellingTable),
  readable(sharingTable),
  readable(presenceTable),
  readable(choiceTable),
  readable(takingPartTable),
  readable(offerTable),
  readable(dropTable),
  readable(storingTable),
  readable(noticeTable),
  readable(screeningTable),
  readable(contractTable),
  readable(moveTable),
  readable(retentionTable),
  readable(destructionTable),
  readable(signalTable),
];

function readable<Facts extends TableFacts<Facts>, Outcome>(
  table: Table<Facts, Outcome>,
): ReadableTable {
  const columns: readonly [string, { label: Text; values: Readonly<Record<string, Text>> }][] =
    Object.entries(table.columns);
  return {
    id: table.id,
    title: table.title,
    columns: columns.map(([, { label }]) => label),
    rows: table.rows.map((row) => {
      const when = new Map<string, readonly string[]>(Object.entries(row.when));
      return {
        id: row.id,
        when: columns.map(([name, { values }]) =>
          list(when.get(name)?.flatMap((value) => values[value] ?? []) ?? []),
        ),
        then: table.reads(row.then),
        norms: row.norms,
        validFrom: row.validFrom ?? firstDay,
        validTo: row.validTo,
      };
    }),
  };
}

/** Texts as one, with a dash for none. */
function list(texts: readonly Text[]): Text {
  if (texts.length === 0) return { nl: "–", en: "–" };
  return { nl: texts.map(({ nl }) => nl).join(", "), en: texts.map(({ en }) => en).join(", ") };
}

const words = {
  title: { nl: "De wet als tabellen", en: "The law as tables" },
  intro: {
    nl: "Geen juridisch advies. Bedoeld om te lezen, te verbeteren en af te tekenen. Elke rij noemt de normen waarop zij rust; die staan met bron en status achteraan. Een streepje betekent dat dit feit voor de rij niet uitmaakt.",
    en: "Not legal advice. Meant to be read, corrected and signed off. Every row names the norms it rests on; they stand at the end with source and status. A dash means that the fact makes no difference to the row.",
  },
  row: { nl: "rij", en: "row" },
  then: { nl: "gevolg", en: "outcome" },
  norms: { nl: "normen", en: "norms" },
  inUse: { nl: "in gebruik", en: "in use" },
  signedOff: { nl: "akkoord", en: "signed off" },
  exceptions: { nl: "Uitzonderingen op wie toestemming geeft", en: "Exceptions to who consents" },
  exception: { nl: "uitzondering", en: "exception" },
  about: { nl: "wat", en: "what" },
  decisions: { nl: "bij", en: "for" },
  parties: { nl: "Wie toestemming geeft", en: "Who consents" },
  duties: { nl: "Wat er verder moet gebeuren", en: "What must be done besides" },
  events: {
    nl: "Gebeurtenissen waarna opnieuw wordt bepaald wie beslist",
    en: "Events after which it is determined again who decides",
  },
  questions: {
    nl: "Wat gevraagd wordt als het niet bekend is",
    en: "What is asked when it is not known",
  },
  fact: { nl: "feit", en: "fact" },
  question: { nl: "vraag", en: "question" },
  answeredBy: { nl: "wie het weet", en: "who can answer" },
  norm: { nl: "norm", en: "norm" },
  article: { nl: "artikel", en: "article" },
  text: { nl: "in onze woorden", en: "in our words" },
  reading: { nl: "gelezen in", en: "read in" },
  status: { nl: "nagekeken", en: "checked" },
  sources: { nl: "Bronnen", en: "Sources" },
} satisfies Record<string, Text>;

const readings = {
  text2017: { nl: "wettekst van 2017 of eerder", en: "text of the Act of 2017 or before" },
  laterText: { nl: "latere wettekst", en: "later text of the Act" },
  secondary: { nl: "pagina of gids erover", en: "page or guide about it" },
  background: { nl: "algemene kennis, niet nagegaan", en: "general knowledge, not verified" },
  derived: { nl: "eigen gevolgtrekking", en: "our own inference" },
} satisfies Record<Norm["reading"], Text>;

/**
 * All decision tables, exceptions, events, questions, norms and sources as one Markdown document in one language, with room to sign off.
 *
 * @example
 * ```ts
 * import { printLaw } from "@steunnetwerk/law";
 *
 * printLaw("nl").split("\n")[0]; // => "# De wet als tabellen"
 * ```
 */
export function printLaw(language: Language): string {
  const say = (text: Text) => text[language];
  const heading = (text: Text) => `## ${say(text)}`;
  const exceptions = Object.entries(exceptionRules).map(
    ([id, { text, decisions, norms: because }]) => [
      id,
      say(text),
      decisions.join(", "),
      because.join(", "),
      "",
    ],
  );
  const normRows = Object.entries(norms).map(([id, norm]: [string, Norm]) => [
    id,
    norm.article,
    say(norm.text),
    inUse(norm),
    say(readings[norm.reading]),
    norm.sources.filter((key) => key !== "OWN").join(", "),
    norm.status === "checked" ? "✓" : "",
  ]);
  return [
    `# ${say(words.title)}`,
    say(words.intro),
    ...tables.flatMap((table) => [
      heading(table.title),
      markdownTable(
        [
          say(words.row),
          ...table.columns.map(say),
          say(words.then),
          say(words.norms),
          say(words.inUse),
          say(words.signedOff),
        ],
        table.rows.map((row) => [
          row.id,
          ...row.when.map(say),
          say(row.then),
          row.norms.join(", "),
          inUse(row),
          "",
        ]),
      ),
    ]),
    heading(words.exceptions),
    markdownTable(
      [words.exception, words.about, words.decisions, words.norms, words.signedOff].map(say),
      exceptions,
    ),
    heading(words.parties),
    bullets(Object.values(partyLabels).map(say)),
    heading(words.duties),
    bullets(Object.values(dutyLabels).map(say)),
    heading(words.events),
    markdownTable(
      [words.about, words.norms, words.signedOff].map(say),
      [...birthdays, ...Object.values(changes)].map(({ text, norms: because }) => [
        say(text),
        because.join(", "),
        "",
      ]),
    ),
    heading(words.questions),
    markdownTable(
      [words.fact, words.question, words.answeredBy, words.signedOff].map(say),
      Object.entries(questions).map(([fact, { question, answeredBy }]) => [
        fact,
        say(question),
        answeredBy.map((who) => say(answererLabels[who])).join(", "),
        "",
      ]),
    ),
    heading(words.norms),
    markdownTable(
      [
        words.norm,
        words.article,
        words.text,
        words.inUse,
        words.reading,
        words.sources,
        words.status,
      ].map(say),
      normRows,
    ),
    heading(words.sources),
    bullets(Object.entries(normSources).map(([key, address]) => `${key}: <${address}>`)),
    "",
  ].join("\n\n");
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function inUse({ validFrom, validTo }: Pick<Norm, "validFrom" | "validTo">): string {
  return `${validFrom} – ${validTo ?? ""}`.trim();
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
