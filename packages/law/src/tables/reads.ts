import type { Text } from "@steunnetwerk/domain";

import { dutyLabels, partyLabels } from "../labels.ts";
import { sentence } from "../sentence.ts";

import type { Asked } from "./consent.ts";

/** Whose yes is needed, whose agreement is sought and what else must be done, as people read it. */
export function readsAsked({ requires, seeks = [], duties }: Asked, main?: Text): Text {
  return sentence(
    main,
    [{ nl: "toestemming van", en: "consent of" }, requires.map((party) => partyLabels[party])],
    [
      { nl: "instemming gevraagd van", en: "agreement sought of" },
      seeks.map((party) => partyLabels[party]),
    ],
    [{ nl: "daarbij", en: "besides" }, duties.map((duty) => dutyLabels[duty])],
  );
}
