import type { Guideline } from "../../guideline/Guideline.ts";
import { Invariant } from "../../guideline/Invariant.ts";
import { capacities } from "../handreiking/capacities.ts";
import { decisions } from "../handreiking/decisions.ts";
import { periods } from "../handreiking/periods.ts";
import { records } from "../handreiking/records.ts";
import { safety } from "../handreiking/safety.ts";
import { sources } from "../handreiking/sources.ts";
import { say } from "../say.ts";

import { hoe } from "./hoe.ts";
import { perspectief } from "./perspectief.ts";
import { wat } from "./wat.ts";
import { wie } from "./wie.ts";

/**
 * The JIM-aanpak in four phases: who, what, how, and a lasting perspective. A young person brings in a mentor from their own
 * network (Jouw Ingebrachte Mentor).
 *
 * Source: published descriptions of the method (JIM1 to JIM5, GGB); the four phases are background knowledge that was not
 * compared with the primary text of Van Dam & Verhulst (2016). Tasks, exits and lengths are our own arrangement.
 */
export const jimAanpak: Guideline = {
  id: "jim-aanpak",
  version: "1.0.0",
  name: say("Jouw Ingebrachte Mentor (JIM)", "Youth-initiated mentor (JIM)"),
  about: say(
    "Gebaseerd op beschrijvingen van de JIM-aanpak. De indeling in taken is van ons; de oorspronkelijke tekst van de methode is niet vergeleken.",
    "Based on descriptions of the JIM-aanpak. The arrangement in tasks is ours; the original text of the method was not compared.",
  ),
  invariants: [...Invariant.options],
  sources: {
    ...sources,
    ZAD: {
      title: "Zorgadressen: nieuws over de JIM-aanpak",
      url: "https://www.zorgadressen.nl/nieuws/?pagina=5",
      mark: "found",
    },
    BSL: {
      title: "Een natuurlijke mentor voor iedere jongere",
      url: "https://mijn.bsl.nl/een-natuurlijke-mentor-voor-iedere-jongere/17086798",
      mark: "found",
    },
    VDV: {
      title: "Van Dam & Verhulst (2016) over de JIM-aanpak; niet zelf gelezen",
      mark: "background",
    },
  },
  capacities: {
    jeugdige: capacities.jeugdige,
    ouder: capacities.ouder,
    voogd: capacities.voogd,
    jim: { ...capacities.steunfiguur, name: say("JIM", "JIM (youth-initiated mentor)") },
    netwerkverantwoordelijke: capacities.netwerkverantwoordelijke,
    regievoerder: capacities.regievoerder,
    professional: capacities.professional,
    gedragswetenschapper: capacities.gedragswetenschapper,
    aandachtsfunctionaris: capacities.aandachtsfunctionaris,
  },
  jeugdige: "jeugdige",
  decisions: {
    hulp: decisions.hulp,
    kaart: {
      ...decisions.kaart,
      name: say("Opschrijven wie JIM kan zijn", "Write down who could be the JIM"),
    },
    kiezen: {
      ...decisions.kiezen,
      name: say("Deze persoon als JIM vragen", "Ask this person as JIM"),
      jim: true,
      per: "jim",
      sources: ["RT3", "JIM1"],
    },
    meedoen: { ...decisions.meedoen, name: say("JIM zijn", "Be a JIM"), per: "jim" },
    delen: {
      ...decisions.delen,
      name: say("Iets vertellen aan de JIM", "Tell the JIM something"),
      per: "jim",
    },
  },
  networkConsent: "kaart",
  periods: {
    assignNetwerkverantwoordelijke: periods.assignNetwerkverantwoordelijke,
    startUp: periods.startUp,
    remind: periods.remind,
    tryAgain: periods.tryAgain,
    askSupporter: periods.askSupporter,
    informSupporter: periods.informSupporter,
    makePlan: periods.makePlan,
    agree: periods.agree,
    touchSupporter: periods.touchSupporter,
    closeWell: periods.closeWell,
    reviewPlan: { ...periods.reviewPlan, default: "P2M", mark: "found", sources: ["JIM5"] },
  },
  records: {
    netwerkverantwoordelijkheid: records.netwerkverantwoordelijkheid,
    kindgesprek: records.kindgesprek,
    uitnodiging: records.uitnodiging,
    privacyinformatie: records.privacyinformatie,
    steunfiguur: records.steunfiguur,
    doelen: records.doelen,
    plan: records.plan,
    inbreng: records.inbreng,
    steunafspraak: records.steunafspraak,
    belastingcheck: records.belastingcheck,
    evaluatie: records.evaluatie,
    afrondingSteunfiguur: records.afrondingSteunfiguur,
    borgingsafspraken: records.borgingsafspraken,
    meldcodestap: records.meldcodestap,
  },
  steps: [wie, wat, hoe, perspectief],
  safety,
  mayStart: ["regievoerder", "professional"],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  mayAssign: ["regievoerder"],
  mayRecord: ["netwerkverantwoordelijke", "regievoerder"],
  migrations: [],
};
