import type { Step } from "../../guideline/Step.ts";
import { S12 } from "../handreiking/steps/S12.ts";
import { advise, ask, does, pitfall, say } from "../say.ts";

import { adopt } from "./adopt.ts";

/** A lasting perspective: the professional leaves, the mentor and the family go on. */
export const perspectief = {
  id: "perspectief",
  name: say("Duurzaam perspectief", "Lasting perspective"),
  purpose: say(
    "De professional gaat, wie belangrijk is blijft.",
    "The professional leaves, those who matter stay.",
  ),
  actors: [
    does("jeugdige", "zegt wie blijft", "says who stays"),
    does("jim", "zegt wat de rol wordt", "says what the role becomes"),
    does(
      "netwerkverantwoordelijke",
      "bedankt en vertelt de weg terug",
      "thanks and tells the way back",
    ),
  ],
  inputs: [advise("Het laatste terugkijken.", "The last look back.")],
  after: ["hoe"],
  activities: [
    advise(
      "Zeg ook aan het eind wat de rol wordt; duidelijkheid is dan net zo nodig als in het begin.",
      "Say at the end too what the role becomes; clarity is needed then as much as at the start.",
      "JIM3",
    ),
  ],
  tips: [
    advise(
      "De meeste JIM's houden contact als de hulp stopt.",
      "Most JIMs keep in touch when help ends.",
      "VDJ2",
    ),
  ],
  questions: [
    ask(
      "jim",
      "Hoe wil je dat het verder gaat tussen jullie?",
      "How do you want it to go on between you?",
      "VDJ2",
    ),
  ],
  tasks: [
    {
      id: "closingTalk",
      name: say("Rond af met de JIM", "Close with the JIM"),
      instruction: say(
        "Wat wordt de rol: een gewone band, gestopt, of gaat die door? Bedank.",
        "What does the role become: an ordinary tie, ended, or does it go on? Thank them.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      together: ["jim"],
      per: { capacity: "jim", status: ["actief"] },
      aboutNetwork: true,
      outcomes: [
        {
          id: "ordinaryTie",
          name: say("Een gewone band", "An ordinary tie"),
          status: "gewoneBand",
        },
        { id: "ended", name: say("Gestopt", "Ended"), status: "gestopt" },
        { id: "goesOn", name: say("Gaat door", "Goes on") },
      ],
      record: "afrondingSteunfiguur",
      due: "closeWell",
      sources: ["JIM3", "VDJ2"],
    },
    adopt(S12, "nameWhoStays"),
    adopt(S12, "tellWayBack"),
  ],
  exits: [
    {
      id: "everyRoleNoted",
      text: say(
        "met elke JIM staat vast hoe de rol eindigt of doorgaat",
        "with each JIM it is recorded how the role ends or goes on",
      ),
      holds: { every: "jim", status: ["actief"], holds: { task: "closingTalk", is: "answered" } },
    },
    {
      id: "whoStays",
      text: say("genoemd is wie blijft", "who stays was named"),
      holds: { task: "nameWhoStays", is: "answered" },
    },
    {
      id: "wayBackKnown",
      text: say("het gezin weet de weg terug", "the family knows the way back"),
      holds: { task: "tellWayBack", is: "done" },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "borgingsafspraken",
      text: say("wie blijft en wie je belt", "who stays and whom to call"),
    },
  ],
  pitfalls: [
    pitfall(
      say("De hulp stopt en de JIM hoort niets.", "Help ends and the JIM hears nothing."),
      say("Rond met iedere JIM apart af.", "Close with each JIM apart."),
      "JIM3",
    ),
  ],
  reviews: ["closeWell"],
  grounding: { kinds: ["guideline"], points: [] },
  sources: ["VDV", "JIM3", "VDJ2"],
} satisfies Step;
