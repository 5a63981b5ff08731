import type { Step } from "../../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** A plan the family and the network own, in which supporters have real influence. */
export const S08 = {
  id: "S08",
  name: say("Samen beslissen en plannen", "Decide and plan together"),
  purpose: say(
    "Een plan van het gezin en het netwerk zelf, waarin steunfiguren echt invloed hebben.",
    "A plan of the family and the network themselves, in which supporters have real influence.",
  ),
  actors: [
    does("jeugdige", "beslist mee", "decides"),
    does("ouder", "beslist mee", "decides"),
    does("steunfiguur", "beslist mee", "decides"),
    does(
      "professional",
      "geeft informatie en zegt wat de ondergrens is",
      "gives information and states the bottom line",
    ),
    does(
      "onafhankelijkCoordinator",
      "leidt een Eigen Kracht-conferentie",
      "leads a family group conference",
    ),
    does("netwerkverantwoordelijke", "ondersteunt", "supports"),
  ],
  inputs: [
    advise("De doelen.", "The goals."),
    advise("Het aanbod van het familiegroepsplan.", "The offer of the familiegroepsplan.", "JW"),
    advise("Wie door wie wordt uitgenodigd.", "Who is invited by whom.", "EK1"),
  ],
  after: ["S04", "S06"],
  activities: [
    advise("Bereid ieder persoonlijk voor.", "Prepare everyone personally.", "EK1"),
    advise(
      "Drie delen: informatie met dezelfde feiten voor iedereen, tijd zonder professionals, het plan vertellen en ophelderen.",
      "Three parts: information with equal facts for all, time without professionals, telling and clarifying the plan.",
      "EK1",
      "EK4",
    ),
    advise(
      "Professionals leggen vooraf de ondergrens van veiligheid en wet op tafel.",
      "Professionals put the bottom lines of safety and law on the table beforehand.",
      "SOS1",
    ),
    advise(
      "Schrijf op wat steunfiguren inbrachten en wat ermee is gedaan.",
      "Record what supporters brought in and what was done with it.",
      "SD",
    ),
    advise(
      "Wie doet wat, wanneer, en wat als het niet lukt. Zet de dag om terug te kijken in het plan.",
      "Who does what, when, and what if it fails. Put the day to look back in the plan.",
      "EK4",
    ),
    advise("Houd de eigen woorden van het kind.", "Keep the child's own wording."),
  ],
  tips: [
    advise(
      "Een familiegroepsplan mag elke vorm hebben en steeds worden aangepast.",
      "A familiegroepsplan may have any form and may be adjusted again and again.",
      "FGP1",
    ),
    advise(
      "Een plan maken gaat vaak beter dan het uitvoeren: spreek af wie eraan trekt.",
      "Making a plan often goes better than carrying it out: agree who pulls.",
      "MOV2",
    ),
  ],
  questions: [
    ask(
      "jeugdige",
      "Wat wil jij dat er in het plan komt?",
      "What do you want in the plan?",
      "FGP1",
    ),
    ask(
      "ouder",
      "Wat doen jullie en jullie mensen, en waarvoor is hulp nodig?",
      "What do you and your people do, and what needs help?",
      "FGP1",
    ),
    ask("steunfiguur", "Wat zie jij dat wij niet zien?", "What do you see that we do not?", "SD"),
  ],
  tasks: [
    {
      id: "inviteToPlan",
      name: say("Nodig uit", "Invite"),
      instruction: say(
        "Het gezin kiest wie erbij zijn en nodigt zelf uit.",
        "The family chooses who is there and invites.",
      ),
      mayAct: ["netwerkverantwoordelijke", "onafhankelijkCoordinator", "jeugdige", "ouder"],
      together: ["jeugdige", "ouder", "voogd"],
      aboutNetwork: true,
      outcomes: [{ id: "invited", name: say("Uitgenodigd", "Invited") }],
      record: "genodigden",
      due: "makePlan",
      sources: ["EK1"],
    },
    {
      id: "stateBottomLines",
      name: say("Zeg wat de ondergrens is", "State the bottom lines"),
      instruction: say(
        "Wat moet er minstens in het plan voor veiligheid en wet? Zeg het vooraf, in gewone woorden.",
        "What must the plan hold for safety and law? Say it beforehand, in plain words.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder", "professional"],
      outcomes: [
        { id: "stated", name: say("Gezegd", "Stated") },
        {
          id: "none",
          name: say("Er is geen ondergrens", "There is no bottom line"),
          withoutRecord: true,
        },
      ],
      record: "ondergrens",
      due: "makePlan",
      cannotBeDeclined: true,
      sources: ["SOS1"],
    },
    {
      id: "offerPrivateTime",
      name: say("Bied tijd aan zonder professionals", "Offer time without professionals"),
      instruction: say(
        "Laat het gezin en zijn mensen alleen om het plan te maken.",
        "Leave the family and its people alone to make the plan.",
      ),
      mayAct: ["netwerkverantwoordelijke", "onafhankelijkCoordinator"],
      outcomes: [
        { id: "taken", name: say("Zij hadden tijd zonder ons", "They had time without us") },
        { id: "notWanted", name: say("Zij wilden ons erbij", "They wanted us there") },
      ],
      due: "makePlan",
      sources: ["EK1", "EK4"],
    },
    {
      id: "makePlan",
      name: say("Maak het plan", "Make the plan"),
      instruction: say(
        "Het gezin schrijft of vertelt; jij schrijft niets voor. Elke actie heeft iemand die het doet en een dag.",
        "The family writes or tells; you prescribe nothing. Every action has somebody who does it and a day.",
      ),
      mayAct: [
        "netwerkverantwoordelijke",
        "onafhankelijkCoordinator",
        "jeugdige",
        "ouder",
        "voogd",
      ],
      together: ["jeugdige", "ouder", "voogd"],
      aboutNetwork: true,
      outcomes: [
        {
          id: "familiegroepsplan",
          name: say("Een familiegroepsplan", "A familiegroepsplan"),
          reopens: ["youngPersonAgrees", "parentAgrees"],
        },
        {
          id: "otherPlan",
          name: say("Een hulpverleningsplan", "A care plan"),
          reopens: ["youngPersonAgrees", "parentAgrees"],
        },
        {
          id: "planVanAanpak",
          name: say(
            "Een plan van aanpak (bij een maatregel)",
            "A plan van aanpak (with a measure)",
          ),
          reopens: ["youngPersonAgrees", "parentAgrees"],
        },
      ],
      record: "plan",
      due: "makePlan",
      escalate: [{ after: "remind", to: ["netwerkverantwoordelijke", "regievoerder"] }],
      sources: ["JW", "FGP1", "EK1"],
    },
    {
      id: "keepPlanTerm",
      name: say("Stel een ander plan vast binnen zes weken", "Fix another plan within six weeks"),
      instruction: say(
        "Er komt geen familiegroepsplan. De wet geeft zes weken vanaf het moment dat dit duidelijk is. De klok waarschuwt; jullie beslissen.",
        "There will be no familiegroepsplan. The Act gives six weeks from the moment that is clear. The clock warns; you decide.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      during: "case",
      opens: {
        task: "offerFamiliegroepsplan",
        is: "done",
        outcome: ["notWanted", "threat", "harm", "notOwed"],
      },
      doneWhen: { task: "makePlan", is: "done" },
      outcomes: [],
      due: "otherPlan",
      escalate: [{ after: "remind", to: ["netwerkverantwoordelijke", "regievoerder"] }],
      cannotBeDeclined: true,
      sources: ["JW"],
    },
    {
      id: "putInWriting",
      name: say("Zet het plan op papier", "Put the plan in writing"),
      instruction: say(
        "De jongere, een ouder of de aanbieder vraagt erom: binnen veertien dagen.",
        "The young person, a parent or the provider asks for it: within fourteen days.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder", "jeugdige", "ouder", "voogd"],
      during: "case",
      opens: "onDemand",
      outcomes: [{ id: "written", name: say("Op papier gegeven", "Given in writing") }],
      due: "putInWriting",
      cannotBeDeclined: true,
      sources: ["JW"],
    },
    {
      id: "recordInput",
      name: say("Leg vast wat deze steunfiguur inbracht", "Record what this supporter brought in"),
      instruction: say(
        "Wat zei de steunfiguur, en wat is ermee gedaan? Is er niets mee gedaan, zeg dan waarom.",
        "What did the supporter say, and what was done with it? If nothing, say why.",
      ),
      mayAct: ["netwerkverantwoordelijke", "onafhankelijkCoordinator"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      aboutNetwork: true,
      recordsInfluence: true,
      outcomes: [
        { id: "used", name: say("Gebruikt", "Used") },
        { id: "partlyUsed", name: say("Deels gebruikt", "Partly used"), needsReason: true },
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
      id: "explainNoSupporters",
      name: say(
        "Leg vast waarom er geen steunfiguur meebesliste",
        "Record why no supporter took part",
      ),
      instruction: say(
        "Er is nu geen actieve steunfiguur. Een plan zonder inbreng van iemand uit het netwerk kan, maar niet zonder reden.",
        "There is no active supporter now. A plan without input of somebody from the network is possible, but not without a reason.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      opens: { not: { some: "steunfiguur", status: ["actief"] } },
      outcomes: [{ id: "explained", name: say("Vastgelegd", "Recorded"), needsReason: true }],
      due: "makePlan",
      cannotBeDeclined: true,
      sources: ["SD"],
    },
    {
      id: "youngPersonAgrees",
      name: say(
        "Vraag de jongere of het plan goed is",
        "Ask the young person whether the plan is right",
      ),
      instruction: say(
        "In eigen woorden, op een eigen moment.",
        "In their own words, at a moment of their own.",
      ),
      mayAct: ["jeugdige", "netwerkverantwoordelijke"],
      together: ["jeugdige"],
      per: { capacity: "jeugdige" },
      opens: { task: "makePlan", is: "done" },
      outcomes: [
        { id: "agrees", name: say("Ja", "Yes") },
        { id: "agreesNot", name: say("Nee", "No"), needsReason: true, reopens: ["makePlan"] },
      ],
      due: "startUp",
      again: { on: ["ageReached"] },
      sources: ["JW", "IVRK"],
    },
    {
      id: "parentAgrees",
      name: say("Vraag de ouder of het plan goed is", "Ask the parent whether the plan is right"),
      instruction: say(
        "Vraag ieder apart als dat beter is.",
        "Ask each apart when that is better.",
      ),
      mayAct: ["ouder", "netwerkverantwoordelijke"],
      together: ["ouder"],
      per: { capacity: "ouder" },
      opens: { task: "makePlan", is: "done" },
      outcomes: [
        { id: "agrees", name: say("Ja", "Yes") },
        { id: "agreesNot", name: say("Nee", "No"), needsReason: true },
      ],
      due: "startUp",
      sources: ["JW"],
    },
    {
      id: "reflectOnPlanning",
      name: say(
        "Kijk terug op het beslissen (R02, R11, R12, R15)",
        "Look back on the deciding (R02, R11, R12, R15)",
      ),
      instruction: say(
        "Beantwoord de vragen voor jezelf; schrijf geen gegevens van het gezin op.",
        "Answer for yourself; write nothing down about the family.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [{ id: "answered", name: say("Beantwoord", "Answered") }],
      record: "reflectieS08",
      compartment: "author",
      sources: ["SD", "EK1"],
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
      id: "planAccepted",
      text: say(
        "de jongere en de ouders zeiden of het plan goed is, en ten minste een van hen zei ja",
        "the young person and the parents said whether the plan is right, and at least one of them said yes",
      ),
      holds: {
        any: [
          { task: "makePlan", is: "declined" },
          {
            all: [
              { every: "jeugdige", holds: { task: "youngPersonAgrees", is: "answered" } },
              { every: "ouder", holds: { task: "parentAgrees", is: "answered" } },
              {
                any: [
                  {
                    some: "jeugdige",
                    holds: { task: "youngPersonAgrees", is: "done", outcome: ["agrees"] },
                  },
                  {
                    some: "ouder",
                    holds: { task: "parentAgrees", is: "done", outcome: ["agrees"] },
                  },
                ],
              },
            ],
          },
        ],
      },
    },
    {
      id: "influenceRecorded",
      text: say(
        "van elke actieve steunfiguur staat vast wat die inbracht en wat ermee is gedaan, of waarom er geen is",
        "of each active supporter it is recorded what they brought in and what was done with it, or why there is none",
      ),
      holds: {
        all: [
          { every: "steunfiguur", status: ["actief"], holds: { task: "recordInput", is: "done" } },
          {
            any: [
              { some: "steunfiguur", status: ["actief"] },
              { task: "explainNoSupporters", is: "done" },
            ],
          },
        ],
      },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "plan",
      text: say("het plan, met acties, wie en wanneer", "the plan, with actions, who and when"),
    },
    {
      record: "inbreng",
      text: say(
        "wat steunfiguren inbrachten en wat ermee is gedaan",
        "what supporters brought in and what was done with it",
      ),
    },
  ],
  pitfalls: [
    pitfall(
      say("De professional schrijft het plan eerst.", "The professional writes the plan first."),
      say(
        "Noem het een kladje en maak het opnieuw met het gezin.",
        "Call it a draft and redo it with the family.",
      ),
    ),
    pitfall(
      say("Het plan is niet veilig.", "The plan is not safe."),
      say(
        "Noem de ondergrens en vraag het netwerk het te herstellen.",
        "Name the bottom line and ask the network to mend it.",
      ),
      "SOS1",
    ),
    pitfall(
      say("Niemand wil een familiegroepsplan.", "Nobody wants a familiegroepsplan."),
      say("Maak binnen zes weken een ander plan.", "Make another plan within six weeks."),
      "JW",
    ),
    pitfall(
      say("Er is ruzie in de familie.", "There is conflict in the family."),
      say("Vraag een onafhankelijk coördinator.", "Ask an independent coordinator."),
      "EK1",
    ),
    pitfall(
      say("Het kind komt er niet tussen.", "The child is silenced."),
      say(
        "Spreek apart met het kind; de eigen steunfiguur spreekt mee.",
        "Meet the child apart; their own supporter speaks along.",
      ),
    ),
    pitfall(
      say("Het plan is er, maar niemand voert het uit.", "The plan is made but not carried out."),
      say(
        "S10 en S11 hebben ieder iemand die eraan trekt.",
        "S10 and S11 each have somebody who pulls.",
      ),
      "MOV2",
    ),
  ],
  reviews: ["makePlan", "otherPlan", "putInWriting"],
  grounding: { kinds: ["handreiking", "law"], points: ["H8"] },
  sources: ["JW", "FGP1", "EK1", "EK3", "EK4", "MOV", "MOV2", "SOS1"],
} satisfies Step;
