import type { Decision } from "../../guideline/Guideline.ts";
import { say } from "../say.ts";

/**
 * What may only happen with consent, each asked apart.
 *
 * Source: project reference "Law and consent", section 2.1; `kaart` is our own, from
 * what young people ask (NJ3): it takes the yes of the same people as telling a supporter something.
 */
export const decisions = {
  hulp: {
    name: say("Hulp ontvangen", "Receive help"),
    question: say("Wil je deze hulp?", "Do you want this help?"),
    decidedAs: "C1",
    sources: ["JW", "NVO"],
  },
  kaart: {
    name: say("Het netwerk in kaart brengen", "Map the network"),
    question: say(
      "Mogen we samen opschrijven wie er om je heen staan?",
      "May we write down together who the people around you are?",
    ),
    decidedAs: "C2",
    receiver: "steunfiguur",
    sources: ["NJ3"],
  },
} satisfies Record<string, Decision>;
