// The rules that go beyond the shape of a document: a stable code for each, with its sentence.
import type { Text } from "../text.ts";

import type { Issue } from "./Issue.ts";

/** Sentence of each rule of our own. */
export const problemTexts = {
  missing: {
    nl: "Dit veld ontbreekt.",
    en: "This field is missing.",
  },
  unreadable: {
    nl: "Dit document kan niet worden gelezen; geef gewone JSON.",
    en: "This document cannot be read; give plain JSON.",
  },
  forbiddenKey: {
    nl: "Deze veldnaam is niet toegestaan; kies een andere.",
    en: "This field name is not allowed; choose another.",
  },
  tooDeep: {
    nl: "Dit is te diep genest; een document heeft hooguit 32 lagen.",
    en: "This is nested too deeply; a document has at most 32 levels.",
  },
  tooLarge: {
    nl: "Dit document is te groot; deel het op of laat velden weg.",
    en: "This document is too large; split it or leave fields out.",
  },
  newerVersion: {
    nl: "Dit document is gemaakt met een nieuwere versie; werk de software bij om het te openen.",
    en: "This document was made by a newer version; update the software to open it.",
  },
  unknownVersion: {
    nl: "Deze versie bestaat niet; zet bij version een heel getal vanaf 1.",
    en: "There is no such version; give version as a whole number from 1.",
  },
  notMigrated: {
    nl: "Dit oudere document kon niet naar de nieuwste versie worden gebracht.",
    en: "This older document could not be brought to the newest version.",
  },
  endBeforeStart: {
    nl: "De laatste dag ligt voor de eerste; controleer beide datums.",
    en: "The last day comes before the first; check both dates.",
  },
  duplicateId: {
    nl: "Dit id is al gebruikt; geef ieder een eigen id.",
    en: "This id is already in use; give each an id of its own.",
  },
  closenessBeyondRanks: {
    nl: "Deze rang valt buiten de schaal; zet instrument.closenessRanks als de schaal langer is.",
    en: "This rank is beyond the scale; set instrument.closenessRanks if the scale is longer.",
  },
  unknownAlter: {
    nl: "Deze persoon staat niet op de kaart; voeg hem of haar toe of haal de band weg.",
    en: "This person is not on the map; add them or remove the tie.",
  },
  selfTie: {
    nl: "Een band verbindt twee verschillende mensen.",
    en: "A tie joins two different people.",
  },
  duplicateTie: {
    nl: "Deze twee mensen staan al bij de banden; noem elk paar één keer.",
    en: "These two people are already among the ties; list each pair once.",
  },
  unknownPerson: {
    nl: "Deze persoon staat niet in de lijst met mensen; voeg hem of haar toe of verbeter het id.",
    en: "This person is not in the list of people; add them or correct the id.",
  },
  selfRelation: {
    nl: "Een relatie is er tussen twee verschillende mensen.",
    en: "A relation is between two different people.",
  },
  standInIsSelf: {
    nl: "Wie invalt is dezelfde persoon; noem iemand anders of laat het weg.",
    en: "The stand-in is the same person; name somebody else or leave it out.",
  },
  acceptedBeforeAssigned: {
    nl: "De taak is aanvaard voordat die werd gegeven; controleer beide datums.",
    en: "The task was accepted before it was given; check both dates.",
  },
  groundMissing: {
    nl: "Noem de grond waarop van het familiegroepsplan is afgezien: (a), (b) of (c).",
    en: "Name the ground on which the familiegroepsplan was dropped: (a), (b) or (c).",
  },
  reasonMissing: { nl: "Schrijf op waarom.", en: "Write down why." },
  recorderMissing: {
    nl: "Noem wie dit heeft vastgelegd; dit gaat nooit automatisch.",
    en: "Name who recorded this; it is never automatic.",
  },
  withdrawnWithoutDay: {
    nl: "Noem de dag waarop de toestemming is ingetrokken.",
    en: "Give the day on which the consent was withdrawn.",
  },
  withdrawnBeforeGiven: {
    nl: "De toestemming is ingetrokken voordat die werd gegeven; controleer beide datums.",
    en: "The consent was withdrawn before it was given; check both dates.",
  },
  validBeforeGiven: {
    nl: "De toestemming verloopt voordat die werd gegeven; controleer beide datums.",
    en: "The consent ends before it was given; check both dates.",
  },
  motivationMissing: {
    nl: "Schrijf op waarom deze uitzondering geldt.",
    en: "Write down why this exception applies.",
  },
  conditionsMissing: {
    nl: "Noem de voorwaarden, of kies akkoord zonder voorwaarden.",
    en: "Name the conditions, or choose agreed without conditions.",
  },
  givenWithoutDay: {
    nl: "Noem de dag waarop het is verteld.",
    en: "Give the day on which it was told.",
  },
  answeredBeforeAsked: {
    nl: "Het antwoord kwam voor de vraag; controleer beide datums.",
    en: "The answer came before the question; check both dates.",
  },
  volunteerMissing: {
    nl: "Noem de vrijwilliger die is gekoppeld.",
    en: "Name the volunteer who was matched.",
  },
  previousIsSelf: {
    nl: "De vorige versie is dit document zelf; noem een ander id.",
    en: "The version before is this document itself; give another id.",
  },
  unknownDecision: {
    nl: "Deze beslissing staat niet in de lijst; voeg haar toe of verbeter het id.",
    en: "This decision is not in the list; add it or correct the id.",
  },
  professionalsOnly: {
    nl: "Een gesprek met alleen beroepskrachten telt niet als evaluatie; nodig jeugdige, ouder of steunfiguur uit.",
    en: "A meeting of professionals only is no review; invite jeugdige, parent or supporter.",
  },
} as const satisfies Record<string, Text>;

/** Code of a rule of our own. */
export type ProblemCode = keyof typeof problemTexts;

/** An issue of a rule of our own, at a path. */
export function problem(
  path: readonly (string | number)[],
  code: ProblemCode,
  message: Text = problemTexts[code],
): Issue {
  return { path, code, message };
}

/** An issue for every entry of a list whose id was used before in it. */
export function distinctIds(
  path: readonly (string | number)[],
  entries: readonly { readonly id: string }[],
): readonly Issue[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (seen.has(id)) return [problem([...path, index, "id"], "duplicateId")];
    seen.add(id);
    return [];
  });
}

/** Where zod collects issues. */
interface IssueSink {
  /** What is wrong with the shape. */
  readonly issues: readonly unknown[];
  readonly addIssue: (issue: {
    readonly code: "custom";
    readonly path: (string | number)[];
    readonly params: { readonly issue: Issue };
  }) => void;
}

/**
 * Hands issues of our own to zod, which gives them back through `toIssues`. A rule says nothing about a shape that is wrong already:
 * an id that is too short is one issue, not also a person who is not in the list.
 */
export function report(context: IssueSink, issues: readonly Issue[]): void {
  if (context.issues.length > 0) return;
  for (const issue of issues)
    context.addIssue({ code: "custom", path: [...issue.path], params: { issue } });
}
