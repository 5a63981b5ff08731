// C2, whose consent it takes to tell somebody something (table 2.4).
import { columns } from "../labels.ts";
import type { Table } from "../table.ts";

import type { Asked } from "./consent.ts";
import { readsAsked } from "./reads.ts";
import type { TellingFacts } from "./telling.ts";

/** Facts that decide who consents to sharing. */
export type SharingFacts = Pick<TellingFacts, "age" | "ability">;

/** C2-consent: who consents where telling somebody something takes consent. */
export const sharingTable: Table<SharingFacts, Asked> = {
  id: "C2-consent",
  title: {
    nl: "C2 Wie geeft toestemming om iets te vertellen",
    en: "C2 Who consents to telling",
  },
  /** How an outcome reads. */
  reads: (asked) => readsAsked(asked),
  columns: { age: columns.age, ability: columns.ability },
  rows: [
    {
      id: "C2-consent-under12",
      when: { age: ["under12"] },
      then: { requires: ["gezagsdragers"], duties: ["informAtOwnLevel"] },
      norms: ["jw-7.3.15-1"],
    },
    {
      id: "C2-consent-12to15-able",
      when: { age: ["12to15"], ability: ["able"] },
      then: { requires: ["jeugdige", "gezagsdragers"], duties: [] },
      norms: ["jw-7.3.11-1", "practice-12-15-both"],
    },
    {
      id: "C2-consent-minor-notAble",
      when: { age: ["12to15", "16to17"], ability: ["notAble"] },
      then: { requires: ["gezagsdragers"], duties: ["involveAsFarAsPossible"] },
      norms: ["jw-7.3.15-2", "jw-7.3.15-5"],
    },
    {
      id: "C2-consent-16plus-able",
      when: { age: ["16to17", "18plus"], ability: ["able"] },
      then: { requires: ["jeugdige"], duties: [] },
      norms: ["jw-7.3.11-1", "jw-7.3.5-1"],
    },
    {
      id: "C2-consent-18plus-notAble",
      when: { age: ["18plus"], ability: ["notAble"] },
      then: { requires: ["vertegenwoordiger"], duties: ["involveAsFarAsPossible"] },
      norms: ["jw-7.3.15-2", "jw-7.3.15-3", "jw-7.3.15-5"],
    },
  ],
};
