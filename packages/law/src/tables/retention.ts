// How long what is kept, and destruction on request (section 8).
import type { Text } from "@steunnetwerk/domain";

import { yesNoLabels } from "../labels.ts";
import { sentence } from "../sentence.ts";
import type { Table } from "../table.ts";

/** Facts that decide how long something is kept. */
export interface RetentionFacts {
  /** What is kept. */
  readonly kind:
    | "jeugdhulpdossier"
    | "measureFile"
    | "supporterContact"
    | "draft"
    | "accessLog"
    | "otherOrganisation";
}

/** How long something is kept. */
export interface Retention {
  /** From what the period is counted. */
  readonly from: "policyStart" | "majority" | "endOfRole" | "made" | "written";
  /** At least this many years. */
  readonly atLeastYears?: number;
  /** At most this many years. */
  readonly atMostYears?: number;
  /** Set by the organisation that keeps it, where no norm names a number. */
  readonly byPolicy?: "shorterThanFile" | "short" | "ownRules";
  /** At most as long as the file it is about. */
  readonly atMostAsLongAsFile?: true;
}

const startLabels = {
  policyStart: { nl: "begin volgens het gekozen beleid", en: "start by the policy chosen" },
  majority: { nl: "meerderjarigheid", en: "majority" },
  endOfRole: { nl: "einde van de rol", en: "end of the role" },
  made: { nl: "maken", en: "making" },
  written: { nl: "schrijven van de regel", en: "writing of the line" },
} satisfies Record<Retention["from"], Text>;

const policyLabels = {
  shorterThanFile: {
    nl: "korter dan het dossier, naar beleid",
    en: "shorter than the file, by policy",
  },
  short: { nl: "kort, naar beleid", en: "short, by policy" },
  ownRules: { nl: "eigen regels", en: "rules of its own" },
} satisfies Record<NonNullable<Retention["byPolicy"]>, Text>;

/** Retention: how long what is kept. */
export const retentionTable: Table<RetentionFacts, Retention> = {
  id: "retention",
  title: { nl: "Bewaren: hoe lang", en: "Retention: how long" },
  /** How an outcome reads. */
  reads: ({ from, atLeastYears, atMostYears, byPolicy, atMostAsLongAsFile }) =>
    sentence(
      undefined,
      [{ nl: "vanaf", en: "from" }, [startLabels[from]]],
      [{ nl: "ten minste", en: "at least" }, years(atLeastYears)],
      [{ nl: "uiterlijk", en: "at most" }, years(atMostYears)],
      [{ nl: "hoe lang", en: "how long" }, byPolicy === undefined ? [] : [policyLabels[byPolicy]]],
      [
        { nl: "niet langer dan", en: "no longer than" },
        atMostAsLongAsFile === undefined ? [] : [{ nl: "het dossier", en: "the file" }],
      ],
    ),
  columns: {
    kind: {
      label: { nl: "wat", en: "what" },
      values: {
        jeugdhulpdossier: { nl: "dossier jeugdhulp", en: "jeugdhulp file" },
        measureFile: {
          nl: "dossier ondertoezichtstelling of voogdij",
          en: "file of a supervision order or guardianship",
        },
        supporterContact: {
          nl: "contactgegevens van een steunfiguur",
          en: "contact data of a supporter",
        },
        draft: {
          nl: "concept, reflectie, wachtrij, reservekopie",
          en: "draft, reflection, queue, backup",
        },
        accessLog: { nl: "toegangslog", en: "access log" },
        otherOrganisation: {
          nl: "dossier van Veilig Thuis of de Raad",
          en: "file of Veilig Thuis or the Board",
        },
      },
    },
  },
  rows: [
    {
      id: "retention-file-15",
      when: { kind: ["jeugdhulpdossier"] },
      then: { from: "policyStart", atLeastYears: 15 },
      norms: ["jw-7.3.8-3-15", "retention-start"],
      validTo: "2019-12-31",
    },
    {
      id: "retention-file-20",
      when: { kind: ["jeugdhulpdossier"] },
      then: { from: "policyStart", atLeastYears: 20 },
      norms: ["jw-7.3.8-3-20", "retention-start"],
      validFrom: "2020-01-01",
    },
    {
      id: "retention-measure",
      when: { kind: ["measureFile"] },
      then: { from: "majority", atMostYears: 30 },
      norms: ["ro-ots-30"],
    },
    {
      id: "retention-supporter",
      when: { kind: ["supporterContact"] },
      then: { from: "endOfRole", byPolicy: "shorterThanFile" },
      norms: ["own-supporter-contact-short", "own-erase-supporter"],
    },
    {
      id: "retention-draft",
      when: { kind: ["draft"] },
      then: { from: "made", byPolicy: "short" },
      norms: ["own-drafts-short", "own-history-erasable"],
    },
    {
      id: "retention-log",
      when: { kind: ["accessLog"] },
      then: { from: "written", atLeastYears: 5, atMostAsLongAsFile: true },
      norms: ["log-5-years"],
    },
    {
      id: "retention-other",
      when: { kind: ["otherOrganisation"] },
      then: { from: "made", byPolicy: "ownRules" },
      norms: ["ro-other-files"],
    },
  ],
};

function years(number: number | undefined) {
  return number === undefined ? [] : [{ nl: `${number} jaar`, en: `${number} years` }];
}

/** Facts that decide what happens to a request for destruction. */
export interface DestructionFacts {
  /** Who asks. */
  readonly by:
    "jeugdigeUnder12" | "jeugdige12Plus" | "parentForUnder16" | "parentFor16Plus" | "other";
  /** Whether it was asked in writing. */
  readonly inWriting: "yes" | "no";
  /** Whether keeping it matters considerably to somebody else. */
  readonly mattersToAnother: "yes" | "no";
  /** Whether an Act forbids to destroy it. */
  readonly lawForbids: "yes" | "no";
}

/** What happens to a request for destruction. */
export interface Destruction {
  /** `destroy`: within three months. `askInWriting`, `askWhoMay`: first that. `keepWhatMust`: destroy the rest. */
  readonly destruction: "destroy" | "keepWhatMust" | "askInWriting" | "askWhoMay";
}

const mayAsk = ["jeugdige12Plus", "parentForUnder16"] as const;

/** Destruction: what happens to a request. */
export const destructionTable: Table<DestructionFacts, Destruction> = {
  id: "destruction",
  title: { nl: "Vernietiging op verzoek", en: "Destruction on request" },
  /** How an outcome reads. */
  reads: ({ destruction }) =>
    ({
      destroy: { nl: "vernietig binnen drie maanden", en: "destroy within three months" },
      keepWhatMust: {
        nl: "bewaar wat moet, vernietig de rest binnen drie maanden",
        en: "keep what must be kept, destroy the rest within three months",
      },
      askInWriting: { nl: "vraag om een schriftelijk verzoek", en: "ask for a request in writing" },
      askWhoMay: { nl: "verwijs naar wie het mag vragen", en: "refer to those who may ask" },
    })[destruction],
  columns: {
    by: {
      label: { nl: "wie vraagt", en: "who asks" },
      values: {
        jeugdigeUnder12: { nl: "jeugdige jonger dan 12", en: "jeugdige under 12" },
        jeugdige12Plus: { nl: "jeugdige van 12 of ouder", en: "jeugdige of 12 or older" },
        parentForUnder16: {
          nl: "ouder met gezag of voogd van een kind onder de 16",
          en: "parent with gezag or guardian of a child under 16",
        },
        parentFor16Plus: {
          nl: "ouder van een jeugdige van 16 of ouder",
          en: "parent of a jeugdige of 16 or older",
        },
        other: { nl: "iemand anders", en: "somebody else" },
      },
    },
    inWriting: { label: { nl: "schriftelijk", en: "in writing" }, values: yesNoLabels },
    mattersToAnother: {
      label: {
        nl: "van aanmerkelijk belang voor een ander",
        en: "matters considerably to another",
      },
      values: yesNoLabels,
    },
    lawForbids: {
      label: { nl: "wet verbiedt vernietiging", en: "an Act forbids destruction" },
      values: yesNoLabels,
    },
  },
  rows: [
    {
      id: "destruction-who",
      when: { by: ["jeugdigeUnder12", "parentFor16Plus", "other"] },
      then: { destruction: "askWhoMay" },
      norms: ["jw-7.3.9", "jw-7.3.15-1", "jw-7.3.5-1"],
    },
    {
      id: "destruction-writing",
      when: { by: mayAsk, inWriting: ["no"] },
      then: { destruction: "askInWriting" },
      norms: ["jw-7.3.9"],
    },
    {
      id: "destruction-another",
      when: { by: mayAsk, inWriting: ["yes"], mattersToAnother: ["yes"] },
      then: { destruction: "keepWhatMust" },
      norms: ["jw-7.3.9", "ro-copy-before", "jw-7.3.8-2"],
    },
    {
      id: "destruction-forbidden",
      when: { by: mayAsk, inWriting: ["yes"], mattersToAnother: ["no"], lawForbids: ["yes"] },
      then: { destruction: "keepWhatMust" },
      norms: ["jw-7.3.9", "ro-copy-before", "jw-7.3.8-2"],
    },
    {
      id: "destruction-do",
      when: { by: mayAsk, inWriting: ["yes"], mattersToAnother: ["no"], lawForbids: ["no"] },
      then: { destruction: "destroy" },
      norms: ["jw-7.3.9", "ro-copy-before", "own-history-erasable"],
    },
  ],
};
