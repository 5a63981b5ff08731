// The pleegcontract, and the right of carers to stop a move (section 6).
import { yesNoLabels } from "../labels.ts";
import type { Table } from "../table.ts";

/** Facts that decide whether a pleegcontract is possible. */
export interface ContractFacts {
  /** Whether the person is 21 or older. */
  readonly is21: "yes" | "no";
  /** Whether the person also guides foster parents for this provider. */
  readonly guidesFosterParents: "yes" | "no";
  /** Whether preparation and selection were completed. */
  readonly selected: "yes" | "no";
  /** Whether the person and every housemate of 12 or older have a verklaring van geen bezwaar. */
  readonly noObjection: "yes" | "no";
  /** Whether the person already cares for the jeugdige. */
  readonly alreadyCares: "yes" | "no";
  /** Whether the provider judges the care harmful to the jeugdige's development. */
  readonly careHarmful: "yes" | "no";
}

/** Whether a pleegcontract is possible. */
export interface Contract {
  /** `within13Weeks`: now, while selection and VGB follow within thirteen weeks. */
  readonly contract: "possible" | "within13Weeks" | "notYet" | "notPossible";
}

/** Pleegcontract: when it is possible. */
export const contractTable: Table<ContractFacts, Contract> = {
  id: "pleegcontract",
  title: { nl: "Pleegcontract: wanneer het kan", en: "Pleegcontract: when it is possible" },
  /** How an outcome reads. */
  reads: ({ contract }) =>
    ({
      possible: { nl: "kan", en: "possible" },
      within13Weeks: {
        nl: "kan; selectie en VGB binnen dertien weken",
        en: "possible; selection and VGB within thirteen weeks",
      },
      notYet: { nl: "nog niet", en: "not yet" },
      notPossible: { nl: "kan niet", en: "not possible" },
    })[contract],
  columns: {
    is21: { label: { nl: "21 of ouder", en: "21 or older" }, values: yesNoLabels },
    guidesFosterParents: {
      label: {
        nl: "begeleidt zelf pleegouders voor deze aanbieder",
        en: "guides foster parents for this provider",
      },
      values: yesNoLabels,
    },
    selected: {
      label: { nl: "voorbereiding en selectie af", en: "preparation and selection done" },
      values: yesNoLabels,
    },
    noObjection: {
      label: { nl: "VGB, ook van huisgenoten vanaf 12", en: "VGB, also of housemates from 12" },
      values: yesNoLabels,
    },
    alreadyCares: {
      label: { nl: "zorgt al voor de jeugdige", en: "already cares for the jeugdige" },
      values: yesNoLabels,
    },
    careHarmful: { label: { nl: "zorg schadelijk", en: "care harmful" }, values: yesNoLabels },
  },
  rows: [
    {
      id: "pleegcontract-never",
      when: { is21: ["no"] },
      then: { contract: "notPossible" },
      norms: ["jw-5.1-1"],
    },
    {
      id: "pleegcontract-guide",
      when: { is21: ["yes"], guidesFosterParents: ["yes"] },
      then: { contract: "notPossible" },
      norms: ["jw-5.1-1"],
    },
    {
      id: "pleegcontract-possible",
      when: { is21: ["yes"], guidesFosterParents: ["no"], selected: ["yes"], noObjection: ["yes"] },
      then: { contract: "possible" },
      norms: ["jw-5.1-1", "jw-5.1-1d", "jw-5.2", "jw-5.3"],
    },
    ...(
      [
        ["selection", { selected: ["no"] }],
        ["objection", { selected: ["yes"], noObjection: ["no"] }],
      ] as const
    ).flatMap(
      ([name, missing]) =>
        [
          {
            id: `pleegcontract-${name}-newcomer`,
            when: { is21: ["yes"], guidesFosterParents: ["no"], ...missing, alreadyCares: ["no"] },
            then: { contract: "notYet" },
            norms: ["jw-5.1-1", "jw-5.1-1d"],
          },
          {
            id: `pleegcontract-${name}-carer`,
            when: {
              is21: ["yes"],
              guidesFosterParents: ["no"],
              ...missing,
              alreadyCares: ["yes"],
              careHarmful: ["no"],
            },
            then: { contract: "within13Weeks" },
            norms: ["jw-5.1-3"],
          },
          {
            id: `pleegcontract-${name}-harmful`,
            when: {
              is21: ["yes"],
              guidesFosterParents: ["no"],
              ...missing,
              alreadyCares: ["yes"],
              careHarmful: ["yes"],
            },
            then: { contract: "notYet" },
            norms: ["jw-5.1-1", "jw-5.1-3"],
          },
        ] as const,
    ),
  ],
};

/** Facts that decide whether a child may be moved from where it lives. */
export interface MoveFacts {
  /** Who wants to move the child. */
  readonly by: "guardian" | "parents";
  /** Whether others have cared for it in their family for at least a year. */
  readonly caredOneYear: "yes" | "no";
  /** Whether they did so with the consent of the guardian or the parents with gezag. */
  readonly withConsent: "yes" | "no";
}

/** Whose consent it takes to move a child. */
export interface Move {
  /** `carersOrCourt`: only with consent of the carers, or of the court instead. */
  readonly takes: "carersOrCourt" | "nobodyElse";
}

/** Blokkaderecht: when carers can stop a move. */
export const moveTable: Table<MoveFacts, Move> = {
  id: "blokkaderecht",
  title: { nl: "Blokkaderecht: een kind verplaatsen", en: "Blokkaderecht: moving a child" },
  /** How an outcome reads. */
  reads: ({ takes }) =>
    takes === "carersOrCourt"
      ? {
          nl: "alleen met toestemming van de verzorgers, of van de rechter",
          en: "only with consent of the carers, or of the court",
        }
      : { nl: "geen toestemming van anderen nodig", en: "no consent of others needed" },
  columns: {
    by: {
      label: { nl: "wie wil verplaatsen", en: "who wants to move" },
      values: {
        guardian: { nl: "voogd", en: "guardian" },
        parents: { nl: "ouders met gezag", en: "parents with gezag" },
      },
    },
    caredOneYear: {
      label: { nl: "minstens een jaar verzorgd", en: "cared for at least a year" },
      values: yesNoLabels,
    },
    withConsent: {
      label: { nl: "met hun instemming", en: "with their consent" },
      values: yesNoLabels,
    },
  },
  rows: [
    {
      id: "blokkaderecht-guardian",
      when: { by: ["guardian"], caredOneYear: ["yes"], withConsent: ["yes"] },
      then: { takes: "carersOrCourt" },
      norms: ["bw1-336a", "bw1-299a"],
    },
    {
      id: "blokkaderecht-parents",
      when: { by: ["parents"], caredOneYear: ["yes"], withConsent: ["yes"] },
      then: { takes: "carersOrCourt" },
      norms: ["bw1-253s"],
    },
    {
      id: "blokkaderecht-short",
      when: { caredOneYear: ["no"] },
      then: { takes: "nobodyElse" },
      norms: ["bw1-336a", "bw1-253s"],
    },
    {
      id: "blokkaderecht-withoutConsent",
      when: { caredOneYear: ["yes"], withConsent: ["no"] },
      then: { takes: "nobodyElse" },
      norms: ["bw1-336a", "bw1-253s"],
    },
  ],
};
