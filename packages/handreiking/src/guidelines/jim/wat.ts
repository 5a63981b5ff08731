import type { Step } from "../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../say.ts";

/** What: everybody says what is the matter and what should become better; the mentor thinks and decides along. */
export const wat = {
  id: "wat",
  name: say("Wat?", "What?"),
  purpose: say(
    "Ieder zegt wat er speelt en wat beter moet; samen wordt het een plan.",
    "Everybody says what is the matter and what should become better; together it becomes a plan.",
  ),
  actors: [
    does("jeugdige", "zegt het eerst", "speaks first"),
    does("ouder", "zegt het op de eigen manier", "says it in their own way"),
    does("jim", "denkt en beslist mee", "thinks and decides along"),
    does("netwerkverantwoordelijke", "ordent", "orders it"),
  ],
  inputs: [advise("Wie er meedenken.", "Who think along.")],
  after: ["wie"],
  activities: [
    advise("Laat ieder apart zeggen wat er speelt.", "Let everybody say apart what is the matter."),
    advise("Maak er samen één plan van.", "Make it one plan together.", "GGB"),
  ],
  tips: [
    advise(
      "Wees in toon en vorm gelijkwaardig aan de JIM.",
      "Be equal to the JIM in tone and form.",
      "JIM3",
    ),
  ],
  questions: [
    ask("jeugdige", "Wat moet er anders?", "What has to be different?"),
    ask("jim", "Wat zie jij dat wij niet zien?", "What do you see that we do not?", "JIM3"),
  ],
  tasks: [
    {
      id: "setGoals",
      name: say("Kies samen wat beter moet", "Choose together what should become better"),
      instruction: say(
        "In de woorden van de jongere en de ouders.",
        "In the words of the young person and the parents.",
      ),
      mayAct: ["netwerkverantwoordelijke", "jeugdige", "ouder"],
      together: ["jeugdige", "ouder", "voogd"],
      outcomes: [{ id: "chosen", name: say("Gekozen", "Chosen") }],
      record: "doelen",
      due: "startUp",
      sources: ["RSB"],
    },
    {
      id: "makePlan",
      name: say("Maak samen het plan", "Make the plan together"),
      instruction: say(
        "Het gezin en de JIM beslissen; jij zegt vooraf wat er voor veiligheid en wet in moet.",
        "The family and the JIM decide; you say beforehand what it must hold for safety and law.",
      ),
      mayAct: ["netwerkverantwoordelijke", "jeugdige", "ouder"],
      together: ["jeugdige", "ouder", "voogd"],
      aboutNetwork: true,
      outcomes: [{ id: "made", name: say("Gemaakt", "Made") }],
      record: "plan",
      due: "makePlan",
      escalate: [{ after: "remind", to: ["netwerkverantwoordelijke", "regievoerder"] }],
      sources: ["GGB"],
    },
    {
      id: "recordInput",
      name: say("Leg vast wat de JIM inbracht", "Record what the JIM brought in"),
      instruction: say(
        "Wat zei de JIM, en wat is ermee gedaan? Is er niets mee gedaan, zeg dan waarom.",
        "What did the JIM say, and what was done with it? If nothing, say why.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "jim", status: ["actief"] },
      aboutNetwork: true,
      recordsInfluence: true,
      outcomes: [
        { id: "used", name: say("Gebruikt", "Used") },
        { id: "notUsed", name: say("Niet gebruikt", "Not used"), needsReason: true },
        {
          id: "noInput",
          name: say("Geen inbreng", "No input"),
          needsReason: true,
          withoutRecord: true,
        },
      ],
      record: "inbreng",
      due: "makePlan",
      cannotBeDeclined: true,
      sources: ["SD"],
    },
    {
      id: "explainNoJim",
      name: say("Leg vast waarom er geen JIM meebesliste", "Record why no JIM took part"),
      instruction: say(
        "Er is nu geen JIM. Een plan zonder JIM kan, maar niet zonder reden.",
        "There is no JIM now. A plan without one is possible, but not without a reason.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      opens: { not: { some: "jim", status: ["actief"] } },
      outcomes: [{ id: "explained", name: say("Vastgelegd", "Recorded"), needsReason: true }],
      due: "makePlan",
      cannotBeDeclined: true,
      sources: ["SD"],
    },
  ],
  exits: [
    {
      id: "planMade",
      text: say(
        "er is een plan, of het gezin wil er nu geen",
        "there is a plan, or the family wants none now",
      ),
      holds: { task: "makePlan", is: "answered" },
    },
    {
      id: "influenceRecorded",
      text: say(
        "vast staat wat de JIM inbracht en wat ermee is gedaan, of waarom er geen is",
        "it is recorded what the JIM brought in and what was done with it, or why there is none",
      ),
      holds: {
        all: [
          { every: "jim", status: ["actief"], holds: { task: "recordInput", is: "done" } },
          {
            any: [
              { some: "jim", status: ["actief"] },
              { task: "explainNoJim", is: "done" },
            ],
          },
        ],
      },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [{ record: "plan", text: say("het plan", "the plan") }],
  pitfalls: [
    pitfall(
      say(
        "De professional beslist en de JIM luistert.",
        "The professional decides and the JIM listens.",
      ),
      say("Vraag de JIM het eerst na de jongere.", "Ask the JIM first after the young person."),
      "JIM3",
    ),
  ],
  reviews: ["makePlan"],
  grounding: { kinds: ["guideline"], points: [] },
  sources: ["VDV", "GGB", "JIM3"],
} satisfies Step;
