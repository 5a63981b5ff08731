import type { Step } from "../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../say.ts";

/** How: who does what, and keeping it going; the mentor is supported and the plan looked at every two months. */
export const hoe = {
  id: "hoe",
  name: say("Hoe?", "How?"),
  purpose: say(
    "Doen wat is afgesproken, de JIM erbij steunen, en samen terugkijken.",
    "Do what was agreed, support the JIM in it, and look back together.",
  ),
  actors: [
    does("jeugdige", "doet en vertelt hoe het gaat", "does and tells how it goes"),
    does("jim", "is er, en zegt wat te veel is", "is there, and says what is too much"),
    does(
      "netwerkverantwoordelijke",
      "houdt contact en roept bijeen",
      "keeps in touch and convenes",
    ),
  ],
  inputs: [advise("Het plan.", "The plan.")],
  after: ["wat"],
  activities: [
    advise(
      "Spreek af wat de JIM doet en niet doet.",
      "Agree what the JIM does and does not do.",
      "JIM3",
    ),
    advise("Kijk om de twee maanden samen terug.", "Look back together every two months.", "JIM5"),
  ],
  tips: [
    advise(
      "Er kunnen nieuwe spanningen ontstaan; bespreek ze vroeg.",
      "New tensions can arise; talk about them early.",
      "BSL",
    ),
  ],
  questions: [
    ask(
      "jim",
      "Houd je dit vol, en wat zou helpen?",
      "Can you keep this up, and what would help?",
      "TIL",
    ),
    ask("jeugdige", "Wat hielp, en wat nu?", "What helped, and what next?"),
  ],
  tasks: [
    {
      id: "makeAgreement",
      name: say("Spreek af wat de JIM doet", "Agree what the JIM does"),
      instruction: say(
        "Wat wel, wat niet, hoe lang, wie je belt, en hoe het stopt. Op één bladzijde, in gewone woorden.",
        "What, what not, how long, whom to call, and how it ends. On one page, in plain words.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      together: ["jeugdige", "jim"],
      per: { capacity: "jim", status: ["actief"] },
      aboutNetwork: true,
      during: "case",
      opens: { step: "hoe", is: "opened" },
      outcomes: [{ id: "agreed", name: say("Afgesproken", "Agreed") }],
      record: "steunafspraak",
      due: "agree",
      sources: ["JIM3"],
    },
    {
      id: "askConsentDelen",
      name: say("Vraag wat de JIM mag weten", "Ask what the JIM may know"),
      instruction: say(
        "Tot ieder die beslist ja zegt, hoort de JIM niets uit het dossier.",
        "Until everybody who decides says yes, the JIM hears nothing from the file.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "jim", status: ["actief"] },
      aboutNetwork: true,
      during: "case",
      doneWhen: { consent: "delen", is: "answered" },
      outcomes: [],
      due: "agree",
      again: { on: ["ageReached", "gezagChanged"] },
      sources: ["JW", "NJ3"],
    },
    {
      id: "keepInTouch",
      name: say("Vraag de JIM hoe het gaat", "Ask the JIM how it goes"),
      instruction: say(
        "Houd je dit vol, en wat zou helpen? Wat de JIM zegt is van de JIM.",
        "Can you keep this up, and what would help? What the JIM says is theirs.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "jim", status: ["actief"] },
      during: "case",
      delay: "touchSupporter",
      outcomes: [
        { id: "goesWell", name: say("Het gaat goed", "It goes well") },
        { id: "tooHeavy", name: say("Het is te zwaar", "It is too heavy"), again: "tryAgain" },
        {
          id: "noAnswer",
          name: say("Geen gehoor", "No answer"),
          withoutRecord: true,
          again: "tryAgain",
        },
      ],
      record: "belastingcheck",
      due: "tryAgain",
      again: { after: "touchSupporter" },
      escalate: [{ after: "remind", to: ["netwerkverantwoordelijke", "regievoerder"] }],
      compartment: "supporter",
      sources: ["SD", "TIL"],
    },
    {
      id: "reviewPlan",
      name: say("Kijk samen terug", "Look back together"),
      instruction: say(
        "De jongere eerst, met de JIM erbij. Spreek af: doorgaan, een ander plan, iemand anders, of afronden.",
        "The young person first, with the JIM. Agree: go on, another plan, somebody else, or close.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      together: ["jeugdige", "ouder", "voogd"],
      during: "case",
      opens: {
        all: [{ step: "hoe", is: "opened" }, { not: { step: "perspectief", is: "settled" } }],
      },
      delay: "reviewPlan",
      outcomes: [
        { id: "continue", name: say("Doorgaan", "Go on") },
        { id: "otherPlan", name: say("Een ander plan", "Another plan"), repeats: "wat" },
        {
          id: "someoneElse",
          name: say("Iemand anders vragen", "Ask somebody else"),
          repeats: "wie",
        },
        { id: "close", name: say("Afronden", "Close") },
      ],
      record: "evaluatie",
      due: "tryAgain",
      again: { after: "reviewPlan" },
      sources: ["JIM5"],
    },
    {
      id: "handleWithdrawal",
      name: say("De JIM wil niet meer", "The JIM does not want to go on"),
      instruction: say("Bedank, en rond het samen af.", "Thank them, and close it together."),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "jim", status: ["actief"] },
      during: "case",
      opens: { not: { consent: "meedoen", is: "given" } },
      outcomes: [
        {
          id: "ordinaryTie",
          name: say("Weer een gewone band", "An ordinary tie again"),
          status: "gewoneBand",
        },
        { id: "ended", name: say("Gestopt", "Ended"), status: "gestopt" },
      ],
      due: "closeWell",
      cannotBeDeclined: true,
      sources: ["JIM3"],
    },
  ],
  exits: [
    {
      id: "agreed",
      text: say(
        "met elke JIM is afgesproken wat die doet, of die wilde dat niet",
        "it was agreed with each JIM what they do, or they did not want to",
      ),
      holds: { every: "jim", status: ["actief"], holds: { task: "makeAgreement", is: "answered" } },
    },
    {
      id: "lookedBack",
      text: say(
        "er is samen teruggekeken, of iemand wilde dat niet, met reden",
        "they looked back together, or somebody did not want to, with a reason",
      ),
      holds: { task: "reviewPlan", is: "answered" },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    { record: "steunafspraak", text: say("wat de JIM doet", "what the JIM does") },
    { record: "evaluatie", text: say("wat hielp, en wat nu", "what helped, and what next") },
  ],
  pitfalls: [
    pitfall(
      say("De JIM draagt te veel.", "The JIM carries too much."),
      say("Minder taken of iemand erbij.", "Fewer tasks or somebody more."),
      "TIL",
    ),
  ],
  reviews: ["reviewPlan", "touchSupporter"],
  grounding: { kinds: ["guideline"], points: [] },
  sources: ["VDV", "JIM3", "JIM5"],
} satisfies Step;
