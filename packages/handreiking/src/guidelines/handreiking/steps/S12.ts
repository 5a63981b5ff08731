import type { Text } from "@steunnetwerk/domain";

import type { Step } from "../../../guideline/Step.ts";
import type { Task } from "../../../guideline/Task.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** The professional leaves, the network stays, and nobody is dropped. */
export const S12 = {
  id: "S12",
  name: say("Afronden en borgen", "Close and sustain"),
  purpose: say(
    "De professional gaat, het netwerk blijft, en niemand valt.",
    "The professional leaves, the network stays, and nobody is dropped.",
  ),
  actors: [
    does("jeugdige", "zegt wie er blijft", "says who stays"),
    does("ouder", "zegt wie er blijft", "says who stays"),
    does("steunfiguur", "zegt wat de band wordt", "says what the tie becomes"),
    does("netwerkverantwoordelijke", "rondt af met ieder", "closes with each"),
  ],
  inputs: [
    advise("De doelen en de laatste kaart.", "The goals and the latest map."),
    advise("Wanneer de hulp stopt.", "When the help ends."),
  ],
  after: ["S11"],
  activities: [
    advise("Zeg vroeg dat de hulp tijdelijk is.", "Say early that help is temporary.", "NJ1"),
    advise(
      "Wie blijft, wie bel je het eerst, en hoe vraag je opnieuw om hulp?",
      "Who stays, whom do you call first, and how do you ask again?",
      "LL",
    ),
    advise(
      "Een gesprek met iedere steunfiguur over wat de rol wordt.",
      "A talk with each supporter about what the role becomes.",
      "JIM3",
    ),
    advise("Draag over wat nog loopt.", "Hand over what is still going on."),
    advise(
      "Rond 16 tot 18: een toekomstplan en ten minste één volwassene die blijft.",
      "Around 16 to 18: a future plan and at least one adult who stays.",
      "RT1",
    ),
    advise(
      "Vertel welke rechten er op het dossier zijn, en vraag hoe het was.",
      "Tell what rights there are on the file, and ask how it was.",
      "JW",
    ),
  ],
  tips: [
    advise(
      "De meeste mentoren houden contact als de hulp stopt.",
      "Most mentors stay in touch when help ends.",
      "VDJ2",
    ),
    advise(
      "Meten is niet het doel; vraag wat het hun bracht.",
      "Measuring is not the point; ask what it brought them.",
    ),
  ],
  questions: [
    ask(
      "jeugdige",
      "Wie bel je als het straks niet goed gaat?",
      "Whom will you call when things go badly later?",
      "NJ1",
    ),
    ask("steunfiguur", "Wat wil jij dat het wordt?", "What would you like it to become?", "JIM3"),
    ask("ouder", "Hoe was het om dit zo te doen?", "How was it to do it like this?"),
  ],
  tasks: [
    {
      id: "closingTalk",
      name: say("Rond af met de steunfiguur", "Close with the supporter"),
      instruction: say(
        "Wat wordt de rol: een gewone band, gestopt, of gaat die door? Bedank.",
        "What does the role become: an ordinary tie, ended, or does it go on? Thank them.",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator"],
      together: ["steunfiguur"],
      per: { capacity: "steunfiguur", status: ["actief"] },
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
    {
      id: "nameWhoStays",
      name: say("Noem wie er blijft", "Name who stays"),
      instruction: say(
        "Wie bel je het eerst? Is er niemand die blijft, houd dan steun open en noem dat.",
        "Whom do you call first? If nobody stays, keep support open and say so.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      together: ["jeugdige", "ouder", "voogd"],
      aboutNetwork: true,
      outcomes: [
        {
          id: "someoneStays",
          name: say("Er blijft ten minste één volwassene", "At least one adult stays"),
        },
        {
          id: "nobodyStays",
          name: say("Er blijft nu niemand", "Nobody stays now"),
          needsReason: true,
        },
      ],
      record: "borgingsafspraken",
      due: "closeWell",
      sources: ["RT1", "LL"],
    },
    {
      id: "keepSupportOpen",
      name: say("Houd steun open", "Keep support open"),
      instruction: say(
        "Er is geen volwassene die blijft: regel dat een professional of vrijwilligersprogramma bereikbaar blijft.",
        "No adult stays: arrange that a professional or volunteer programme stays in reach.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      opens: { task: "nameWhoStays", is: "done", outcome: ["nobodyStays"] },
      outcomes: [
        { id: "arranged", name: say("Geregeld", "Arranged") },
        { id: "notArranged", name: say("Niet gelukt", "Did not work out"), needsReason: true },
      ],
      due: "closeWell",
      cannotBeDeclined: true,
      sources: ["RT1"],
    },
    {
      id: "planFuture",
      name: say("Maak een toekomstplan", "Make a plan for the future"),
      instruction: say(
        "Wonen, geld, school of werk, zorg en mensen; in de woorden van de jongere.",
        "Living, money, school or work, care and people; in the young person's words.",
      ),
      mayAct: ["netwerkverantwoordelijke", "jeugdige"],
      together: ["jeugdige"],
      opens: { age: ["16to17", "18plus"] },
      outcomes: [{ id: "made", name: say("Gemaakt", "Made") }],
      record: "toekomstplan",
      due: "closeWell",
      sources: ["RT1"],
    },
    {
      id: "tellWayBack",
      name: say("Vertel de weg terug en de rechten", "Tell the way back and the rights"),
      instruction: say(
        "Hoe vraag je opnieuw om hulp, en wat mag je met het dossier: inzage, afschrift, eigen verklaring, vernietiging.",
        "How to ask for help again, and what you may do with the file: access, copy, own statement, destruction.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [{ id: "told", name: say("Verteld", "Told") }],
      due: "closeWell",
      cannotBeDeclined: true,
      sources: ["NJ1", "JW"],
    },
    {
      id: "setRetention",
      name: say("Zet de bewaartermijn", "Set the retention term"),
      instruction: say(
        "Leg vast tot wanneer het dossier wordt bewaard, en dat gegevens van steunfiguren korter blijven.",
        "Record until when the file is kept, and that data of supporters stay shorter.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      outcomes: [{ id: "set", name: say("Gezet", "Set") }],
      record: "bewaartermijn",
      due: "closeWell",
      cannotBeDeclined: true,
      sources: ["JW"],
    },
    {
      id: "writeReport",
      name: say("Schrijf een verslag voor het gezin", "Write a report for the family"),
      instruction: say(
        "Eén verslag dat zij kunnen lezen en houden.",
        "One report that they can read and keep.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [{ id: "given", name: say("Gegeven", "Given") }],
      record: "afsluitverslag",
      due: "closeWell",
      sources: ["JW"],
    },
    {
      id: "askFeedback",
      name: say("Vraag hoe het was", "Ask how it was"),
      instruction: say(
        "Vraag de jongere, de ouders en de steunfiguren; wie wil, antwoordt.",
        "Ask the young person, the parents and the supporters; who wants to, answers.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      outcomes: [{ id: "asked", name: say("Gevraagd", "Asked") }],
      record: "terugblik",
      sources: [],
    },
    {
      id: "askAftercare",
      name: say("Vraag of je later mag bellen", "Ask whether you may call later"),
      instruction: say(
        "Na een paar maanden en na een jaar, alleen als zij dat willen.",
        "After some months and after a year, only if they want.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      together: ["jeugdige", "ouder", "voogd"],
      outcomes: [
        { id: "yes", name: say("Ja, bel maar", "Yes, do call") },
        { id: "no", name: say("Liever niet", "Rather not") },
      ],
      due: "closeWell",
      sources: ["NJ1"],
    },
    call("callAfterMonths", say("Bel na een paar maanden", "Call after some months")),
    call("callAfterYear", say("Bel na een jaar", "Call after a year")),
    {
      id: "closeAfterSuddenEnd",
      name: say("Rond alsnog af na een plotseling einde", "Still close after a sudden end"),
      instruction: say(
        "De hulp stopte door een besluit, verhuizing of 18 worden. Bel het gezin en iedere steunfiguur: wat loopt er nog, wie blijft, en hoe vraag je opnieuw.",
        "Help stopped by a decision, a move or turning 18. Call the family and each supporter: what is still going on, who stays, and how to ask again.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      during: "aftercare",
      opens: { not: { step: "S12", is: "settled" } },
      outcomes: [
        { id: "closed", name: say("Alsnog afgerond", "Closed after all") },
        { id: "notPossible", name: say("Niet gelukt", "Not possible"), needsReason: true },
      ],
      due: "closeWell",
      cannotBeDeclined: true,
      sources: ["RJV"],
    },
    {
      id: "reflectOnLeaving",
      name: say("Kijk terug op het loslaten (R05)", "Look back on letting go (R05)"),
      instruction: say(
        "Beantwoord de vraag voor jezelf; schrijf geen gegevens van het gezin op.",
        "Answer for yourself; write nothing down about the family.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [{ id: "answered", name: say("Beantwoord", "Answered") }],
      record: "reflectieS12",
      compartment: "author",
      sources: ["NJ1"],
    },
  ],
  exits: [
    {
      id: "everyRoleNoted",
      text: say(
        "van elke actieve rol staat vast hoe die eindigt of doorgaat",
        "of each active role it is recorded how it ends or goes on",
      ),
      holds: {
        every: "steunfiguur",
        status: ["actief"],
        holds: { task: "closingTalk", is: "answered" },
      },
    },
    {
      id: "whoStays",
      text: say(
        "er is genoemd wie blijft, of steun is opengehouden",
        "who stays was named, or support was kept open",
      ),
      holds: {
        all: [
          { task: "nameWhoStays", is: "answered" },
          {
            any: [
              { not: { task: "nameWhoStays", is: "done", outcome: ["nobodyStays"] } },
              { task: "keepSupportOpen", is: "done" },
            ],
          },
        ],
      },
    },
    {
      id: "wayBackKnown",
      text: say("het gezin weet de weg terug", "the family knows the way back"),
      holds: { task: "tellWayBack", is: "done" },
    },
    {
      id: "retentionSet",
      text: say("de bewaartermijn is gezet", "the retention term is set"),
      holds: { task: "setRetention", is: "done" },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "afsluitverslag",
      text: say("het verslag voor het gezin", "the report for the family"),
    },
    {
      record: "borgingsafspraken",
      text: say("wie blijft en wie je belt", "who stays and whom to call"),
    },
  ],
  pitfalls: [
    pitfall(
      say("Er is geen volwassene die blijft.", "No lasting adult."),
      say(
        "Houd een professional of vrijwilligersprogramma open, en noem het.",
        "Keep a professional or volunteer programme open, and name it.",
      ),
      "RT1",
    ),
    pitfall(
      say(
        "Het stopt plotseling: een besluit, verhuizing, 18.",
        "A sudden end: decision, move, 18.",
      ),
      say(
        "Rond binnen twee weken alsnog af, zo klein als het kan.",
        "Still close within two weeks, as small as can be.",
      ),
    ),
    pitfall(
      say("Het contact verwatert.", "Contact fades."),
      say(
        "Bel na een paar maanden en na een jaar, als zij dat willen.",
        "Call after some months and after a year, if they want.",
      ),
      "RJV",
    ),
  ],
  reviews: ["callAfterMonths", "callAfterYear"],
  grounding: { kinds: ["handreiking", "guideline"], points: ["H7"] },
  sources: ["LL", "NJ1", "RT1", "JIM3", "VDJ2", "RJV"],
} satisfies Step;

/** A call in the time after care, once the length of its own name is over. */
function call(id: "callAfterMonths" | "callAfterYear", name: Text) {
  return {
    id,
    name,
    instruction: say("Hoe gaat het, en wie is er nog?", "How are things, and who is still there?"),
    mayAct: ["netwerkverantwoordelijke", "regievoerder"],
    during: "aftercare",
    opens: { task: "askAftercare", is: "done", outcome: ["yes"] },
    delay: id,
    outcomes: [
      { id: "well", name: say("Het gaat goed", "It goes well") },
      { id: "help", name: say("Er is weer hulp nodig", "Help is needed again") },
      { id: "noAnswer", name: say("Geen gehoor", "No answer"), again: "tryAgain" },
    ],
    due: "tryAgain",
    sources: ["LL"],
  } satisfies Task;
}
