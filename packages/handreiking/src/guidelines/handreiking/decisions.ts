import type { GuidelineDecision } from "../../guideline/Guideline.ts";
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
  kiezen: {
    name: say("Deze persoon als steunfiguur vragen", "Ask this person as a supporter"),
    question: say("Wil je dat we deze persoon vragen?", "Do you want this person to be asked?"),
    decidedAs: "C4",
    per: "steunfiguur",
    sources: ["RT3"],
  },
  meedoen: {
    name: say("Als steunfiguur meedoen", "Take part as a supporter"),
    question: say(
      "Wil je meedoen, en weet je wat het is?",
      "Do you want to take part, and do you know what it is?",
    ),
    decidedAs: "C5",
    per: "steunfiguur",
    sources: ["AVG"],
  },
  aanwezig: {
    name: say("Bij gesprekken aanwezig zijn", "Be present in conversations"),
    question: say(
      "Mag deze persoon bij gesprekken zijn?",
      "May this person be present in conversations?",
    ),
    decidedAs: "C3",
    per: "steunfiguur",
    sources: ["JW"],
  },
  delen: {
    name: say("Iets vertellen aan deze steunfiguur", "Tell this supporter something"),
    question: say("Wat mogen we deze persoon vertellen?", "What may we tell this person?"),
    decidedAs: "C2",
    receiver: "steunfiguur",
    per: "steunfiguur",
    sources: ["JW", "NJ3"],
  },
  verwijzen: {
    name: say("Verwijzen naar een vrijwilligersorganisatie", "Refer to a volunteer organisation"),
    question: say(
      "Mogen we een organisatie vragen of zij iemand voor jullie heeft?",
      "May we ask an organisation whether it has somebody for you?",
    ),
    decidedAs: "C2",
    receiver: "vrijwilligersorganisatie",
    sources: ["JW"],
  },
} satisfies Record<string, GuidelineDecision>;
