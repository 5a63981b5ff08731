import type { Guideline } from "../../guideline/Guideline.ts";
import { Invariant } from "../../guideline/Invariant.ts";
import { say } from "../say.ts";

import { capacities } from "./capacities.ts";
import { decisions } from "./decisions.ts";
import { periods } from "./periods.ts";
import { records } from "./records.ts";
import { safety } from "./safety.ts";
import { sources } from "./sources.ts";
import { S01 } from "./steps/S01.ts";
import { S02 } from "./steps/S02.ts";
import { S03 } from "./steps/S03.ts";

/**
 * The current version of our encoding of informal support around a jeugdige: steps, tasks, exits, periods and sources.
 *
 * Source: based on the Handreiking Informele Steun (SBJ 2022) and related guidelines. The handreiking itself numbers no
 * steps: each step names the points it serves, and the guideline, law or own inference its procedure comes from.
 */
export const handreiking: Guideline = {
  id: "handreiking-informele-steun",
  version: "0.1.0",
  name: say("Informele steun rond een jeugdige", "Informal support around a young person"),
  about: say(
    "Gebaseerd op de Handreiking Informele Steun (SBJ) en verwante richtlijnen. De stappen zijn onze eigen ordening; de handreiking zelf is niet woord voor woord vergeleken.",
    "Based on the Handreiking Informele Steun (SBJ) and related guidelines. The steps are our own arrangement; the handreiking itself was not compared word by word.",
  ),
  invariants: [...Invariant.options],
  sources,
  capacities,
  jeugdige: "jeugdige",
  decisions,
  networkConsent: "kaart",
  periods,
  records,
  steps: [S01, S02, S03],
  safety,
  mayStart: ["regievoerder", "professional"],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  mayAssign: ["regievoerder"],
  mayRecord: ["netwerkverantwoordelijke", "regievoerder"],
  migrations: [],
};
