// C1, receiving jeugdhulp: who consents (project reference "Law and consent", table 2.2).
import type { AgeGroup } from "../facts.ts";
import { columns, type Duty, type Party } from "../labels.ts";
import type { Table } from "../table.ts";

import { readsAsked } from "./reads.ts";

/** Facts that decide who consents to help. */
export interface HelpFacts {
  /** Whether the help is part of a measure, or voluntary. */
  readonly frame: "voluntary" | "measure";
  /** Age group of the jeugdige. */
  readonly age: AgeGroup;
  /** Whether the jeugdige can weigh the own interests in this matter. */
  readonly ability: "able" | "notAble";
}

/** Who has to say yes, whose agreement is sought besides, and what else must be done. */
export interface Asked {
  /** Parties whose yes is needed; empty when no consent is needed. */
  readonly requires: readonly Party[];
  /** Parties whose agreement is sought; the decision can stand without, with a reason. */
  readonly seeks?: readonly Party[];
  /** What must be done besides. */
  readonly duties: readonly Duty[];
}

/** C1: who consents to jeugdhulp. */
export const helpTable: Table<HelpFacts, Asked> = {
  id: "C1",
  title: {
    nl: "C1 Jeugdhulp krijgen: wie geeft toestemming",
    en: "C1 Receiving jeugdhulp: who consents",
  },
  /** How an outcome reads. */
  reads: (asked) =>
    readsAsked(
      asked,
      asked.requires.length > 0
        ? undefined
        : { nl: "geen toestemming nodig", en: "no consent needed" },
    ),
  columns: {
    frame: {
      label: { nl: "kader", en: "frame" },
      values: {
        voluntary: { nl: "vrijwillig", en: "voluntary" },
        measure: { nl: "binnen een maatregel", en: "within a measure" },
      },
    },
    age: columns.age,
    ability: columns.ability,
  },
  rows: [
    {
      id: "C1-under12",
      when: { frame: ["voluntary"], age: ["under12"] },
      then: { requires: ["gezagsdragers"], duties: ["informAtOwnLevel", "hearAndWeighWishes"] },
      norms: ["jw-7.3.15-1", "jw-7.3.2-1", "tvh-wishes", "ivrk-12"],
    },
    {
      id: "C1-12to15-able",
      when: { frame: ["voluntary"], age: ["12to15"], ability: ["able"] },
      then: { requires: ["jeugdige", "gezagsdragers"], duties: [] },
      norms: ["jw-7.3.4-1", "jw-7.3.4-2"],
    },
    {
      id: "C1-12to15-notAble",
      when: { frame: ["voluntary"], age: ["12to15"], ability: ["notAble"] },
      then: { requires: ["gezagsdragers"], duties: ["involveAsFarAsPossible"] },
      norms: ["jw-7.3.15-2", "jw-7.3.15-5"],
    },
    {
      id: "C1-16to17-able",
      when: { frame: ["voluntary"], age: ["16to17"], ability: ["able"] },
      then: { requires: ["jeugdige"], duties: ["parentsMayHaveStanding"] },
      norms: ["jw-7.3.4-1", "jw-7.3.5-1", "bst-belanghebbende"],
    },
    {
      id: "C1-16to17-notAble",
      when: { frame: ["voluntary"], age: ["16to17"], ability: ["notAble"] },
      then: {
        requires: ["gezagsdragers"],
        duties: ["involveAsFarAsPossible", "followEarlierWrittenRefusal"],
      },
      norms: ["jw-7.3.15-2", "jw-7.3.15-5", "jw-7.3.4-3"],
    },
    {
      id: "C1-18plus-able",
      when: { frame: ["voluntary"], age: ["18plus"], ability: ["able"] },
      then: { requires: ["jeugdige"], duties: [] },
      norms: ["jw-7.3.4-1", "bw1-233"],
    },
    {
      id: "C1-18plus-notAble",
      when: { frame: ["voluntary"], age: ["18plus"], ability: ["notAble"] },
      then: {
        requires: ["vertegenwoordiger"],
        duties: ["involveAsFarAsPossible", "followEarlierWrittenRefusal"],
      },
      norms: ["jw-7.3.15-2", "jw-7.3.15-3", "jw-7.3.15-5", "jw-7.3.4-3"],
    },
    {
      id: "C1-measure",
      when: { frame: ["measure"] },
      then: {
        requires: [],
        duties: ["informAtOwnLevel", "hearAndWeighWishes", "informationPlanParticipation"],
      },
      norms: ["jw-7.3.4-1", "own-measure-duties", "ivrk-12"],
    },
  ],
};
