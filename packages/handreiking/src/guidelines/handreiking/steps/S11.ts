import type { Step } from "../../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** See whether support arrives and helps, and change course. */
export const S11 = {
  id: "S11",
  name: say("Volgen en bijstellen", "Follow and adjust"),
  purpose: say(
    "Zien of de steun aankomt en helpt, en bijsturen.",
    "See whether support arrives and helps, and change course.",
  ),
  actors: [
    does("jeugdige", "spreekt als eerste", "speaks first"),
    does("ouder", "kijkt mee", "looks along"),
    does("steunfiguur", "kijkt mee", "looks along"),
    does("professional", "kijkt mee", "looks along"),
    does("netwerkverantwoordelijke", "roept bijeen", "convenes"),
  ],
  inputs: [
    advise("De acties uit het plan.", "The actions of the plan."),
    advise("De kaart zoals hij nu is.", "The map as it is now."),
  ],
  after: ["S08"],
  activities: [
    advise(
      "Wat is gedaan, wat hielp, wat nu? De jongere eerst.",
      "What was done, what helped, what next? The young person first.",
      "RSB",
    ),
    advise(
      "Teken de kaart opnieuw als het leven verandert; vergelijk als gesprek, niet als cijfer.",
      "Redraw the map when life changes; compare as a conversation, not as a grade.",
    ),
    advise("Beslis: doorgaan, veranderen of stoppen.", "Decide: continue, change or stop.", "RSB"),
    advise(
      "Kijk of toestemming en rollen nog kloppen; bij 12, 16 en 18 jaar opnieuw.",
      "See whether consents and roles are still right; again at 12, 16 and 18.",
      "JW",
    ),
  ],
  tips: [
    advise(
      "Alleen professionals om de tafel is geen evaluatie.",
      "Only professionals around the table is no review.",
      "MOV",
    ),
  ],
  questions: [
    ask(
      "jeugdige",
      "Wat ging er goed, en wie hielp daarbij?",
      "What went well, and who helped?",
      "RSB",
    ),
    ask("steunfiguur", "Wat merk jij?", "What do you notice?", "MOV"),
  ],
  tasks: [
    {
      id: "reviewPlan",
      name: say("Bekijk het plan samen", "Look at the plan together"),
      instruction: say(
        "Met de jongere of een ouder erbij, liefst met de steunfiguren. Spreek af: doorgaan, bijstellen of stoppen.",
        "With the young person or a parent, preferably with the supporters. Agree: continue, adjust or stop.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      together: ["jeugdige", "ouder", "voogd"],
      during: "case",
      opens: { all: [{ step: "S11", is: "opened" }, { not: { step: "S12", is: "settled" } }] },
      delay: "reviewPlan",
      outcomes: [
        { id: "continue", name: say("Doorgaan", "Continue") },
        { id: "newPlan", name: say("Een nieuw plan", "A new plan"), repeats: "S08" },
        {
          id: "redrawMap",
          name: say("De kaart opnieuw tekenen", "Redraw the map"),
          repeats: "S03",
        },
        {
          id: "weighAgain",
          name: say("Het gaat slechter: opnieuw wegen", "It gets worse: weigh again"),
          repeats: "S05",
        },
        { id: "stop", name: say("Stoppen en afronden", "Stop and close") },
      ],
      record: "evaluatie",
      due: "tryAgain",
      again: { after: "reviewPlan" },
      escalate: [{ after: "reviewPlan", to: ["netwerkverantwoordelijke", "regievoerder"] }],
      sources: ["RSB", "MOV", "JIM5"],
    },
    {
      id: "noteLifeEvent",
      name: say(
        "Er is iets veranderd in het leven van het kind",
        "Something changed in the child's life",
      ),
      instruction: say(
        "Verhuizing, scheiding, overlijden, nieuwe school, iemand die wegvalt: kijk wat dit vraagt.",
        "A move, divorce, death, new school, somebody who drops out: see what this asks.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder", "jeugdige", "ouder", "professional"],
      during: "case",
      opens: "onDemand",
      outcomes: [
        {
          id: "redrawMap",
          name: say("De kaart opnieuw tekenen", "Redraw the map"),
          repeats: "S03",
        },
        {
          id: "askSomeone",
          name: say("Iemand anders vragen", "Ask somebody else"),
          repeats: "S06",
        },
        { id: "nothing", name: say("Niets nu", "Nothing now") },
      ],
      due: "tryAgain",
      sources: [],
    },
    {
      id: "reflectOnPath",
      name: say("Kijk terug op de weg (R14, R18)", "Look back on the path (R14, R18)"),
      instruction: say(
        "Beantwoord de vragen voor jezelf; schrijf geen gegevens van het gezin op.",
        "Answer for yourself; write nothing down about the family.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [{ id: "answered", name: say("Beantwoord", "Answered") }],
      record: "reflectieS11",
      compartment: "author",
      sources: ["NJ3", "SD"],
    },
  ],
  exits: [
    {
      id: "reviewed",
      text: say(
        "er is samen teruggekeken, of iemand wilde dat niet, met reden",
        "they looked back together, or somebody did not want to, with a reason",
      ),
      holds: { task: "reviewPlan", is: "answered" },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "evaluatie",
      text: say("wat is gedaan, wat hielp, wat nu", "what was done, what helped, what next"),
    },
  ],
  pitfalls: [
    pitfall(
      say("Alleen professionals waren erbij.", "Only professionals were there."),
      say("Dan telt het niet als evaluatie.", "Then it does not count as a review."),
      "MOV",
    ),
    pitfall(
      say("Iemand valt weg.", "A tie drops out."),
      say("Ga terug naar S03, S06 of S07.", "Go back to S03, S06 or S07."),
    ),
    pitfall(
      say("Het gaat slechter.", "It gets worse."),
      say(
        "Weeg opnieuw (S05) en kijk naar formele hulp.",
        "Weigh again (S05) and look at formal help.",
      ),
    ),
    pitfall(
      say("Twee evaluaties gaan niet door.", "Two reviews are missed."),
      say(
        "De netwerkverantwoordelijke en de regievoerder krijgen bericht.",
        "The netwerkverantwoordelijke and the regievoerder hear of it.",
      ),
    ),
  ],
  reviews: ["reviewPlan"],
  grounding: { kinds: ["guideline"], points: [] },
  sources: ["RSB", "NJ5", "MOV", "JIM5", "BG1"],
} satisfies Step;
