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
import { S04 } from "./steps/S04.ts";
import { S05 } from "./steps/S05.ts";
import { S06 } from "./steps/S06.ts";
import { S07 } from "./steps/S07.ts";
import { S08 } from "./steps/S08.ts";
import { S09 } from "./steps/S09.ts";
import { S10 } from "./steps/S10.ts";
import { S11 } from "./steps/S11.ts";
import { S12 } from "./steps/S12.ts";

/**
 * The current version of our encoding of informal support around a jeugdige: steps, tasks, exits, periods and sources.
 *
 * Source: based on the Handreiking Informele Steun (SBJ 2022) and related guidelines. The handreiking itself numbers no
 * steps: each step names the points it serves, and the guideline, law or own inference its procedure comes from.
 */
export const handreiking: Guideline = {
  id: "handreiking-informele-steun",
  version: "1.0.0",
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
  steps: [S01, S02, S03, S04, S05, S06, S07, S08, S09, S10, S11, S12],
  safety,
  mayStart: ["regievoerder", "professional"],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  mayAssign: ["regievoerder"],
  mayRecord: ["netwerkverantwoordelijke", "regievoerder"],
  migrations: [],
};
