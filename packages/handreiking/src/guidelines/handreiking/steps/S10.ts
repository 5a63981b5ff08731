import type { Step } from "../../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** Those who support are supported, in a rhythm of its own. */
export const S10 = {
  id: "S10",
  name: say("Steun voor steunfiguren", "Support the supporters"),
  purpose: say("Wie steunt, wordt gesteund.", "Those who support are supported."),
  actors: [
    does(
      "netwerkverantwoordelijke",
      "houdt contact en vraagt wat nodig is",
      "keeps in touch and asks what is needed",
    ),
    does("coordinator", "doet dat voor vrijwilligers", "does so for volunteers"),
    does(
      "steunfiguur",
      "zegt hoe het gaat, en ontmoet anderen",
      "says how it goes, and meets others",
    ),
  ],
  inputs: [
    advise("De afspraken.", "The agreement."),
    advise("Wat de steunfiguur zelf wenst.", "What the supporter wishes.", "SD"),
  ],
  after: [],
  entry: { some: "steunfiguur", status: ["actief"] },
  activities: [
    advise(
      "Vraag iedere steunfiguur wat die nodig heeft.",
      "Ask each supporter what they need.",
      "SD",
    ),
    advise(
      "Eén vast contactpersoon, goed te bereiken.",
      "One fixed contact person, easy to reach.",
      "JIM3",
    ),
    advise(
      "Informatie over de situatie, binnen de toestemming.",
      "Information about the situation, within consent.",
    ),
    advise(
      "Training of methoden, respijt, onkosten.",
      "Training or methods, respite, expenses.",
      "BG1",
    ),
    advise(
      "Breng steunfiguren in contact met anderen zoals zij.",
      "Bring supporters in contact with others like them.",
      "SD",
    ),
    advise("Bedank en erken.", "Thank and recognise."),
    advise(
      "Twee vragen over de last: houd je dit vol? wat zou helpen?",
      "Two questions about the load: can you keep this up? what would help?",
      "TIL",
    ),
  ],
  tips: [
    advise(
      "Steunfiguren werken nauw samen met professionals en voelen zich vaak niet serieus genomen: vraag het.",
      "Supporters work closely with professionals and often do not feel taken seriously: ask.",
      "SEED2",
    ),
    advise("Geen bericht is geen goed bericht: bel.", "No news is not good news: call."),
  ],
  questions: [
    ask("steunfiguur", "Houd je dit vol?", "Can you keep this up?", "TIL"),
    ask("steunfiguur", "Wat zou helpen?", "What would help?", "TIL"),
    ask(
      "steunfiguur",
      "Zou je anderen willen ontmoeten die dit ook doen?",
      "Would you like to meet others who do this too?",
      "SD",
    ),
  ],
  tasks: [
    {
      id: "planSupport",
      name: say("Spreek af wat de steunfiguur nodig heeft", "Agree what the supporter needs"),
      instruction: say(
        "Wie is het vaste contact, hoe te bereiken, hoe vaak, en wat heeft de steunfiguur nodig?",
        "Who is the fixed contact, how to reach them, how often, and what does the supporter need?",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      during: "case",
      outcomes: [{ id: "planned", name: say("Afgesproken", "Agreed") }],
      record: "steunplanSteunfiguur",
      due: "agree",
      compartment: "supporter",
      sources: ["SD", "JIM3"],
    },
    {
      id: "keepInTouch",
      name: say("Houd contact met de steunfiguur", "Keep in touch with the supporter"),
      instruction: say("Bel of kom langs: hoe gaat het met jou?", "Call or visit: how are you?"),
      mayAct: ["netwerkverantwoordelijke", "coordinator"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      during: "case",
      delay: "touchSupporter",
      outcomes: [
        { id: "spoken", name: say("Gesproken", "Spoken") },
        { id: "noAnswer", name: say("Geen gehoor", "No answer"), again: "tryAgain" },
      ],
      due: "tryAgain",
      again: { after: "touchSupporter" },
      escalate: [{ after: "remind", to: ["netwerkverantwoordelijke", "regievoerder"] }],
      compartment: "supporter",
      sources: ["SD", "SCO"],
    },
    {
      id: "talkWithSupporter",
      name: say(
        "Vraag de steunfiguur of het vol te houden is",
        "Ask the supporter whether they can keep it up",
      ),
      instruction: say(
        "De twee vragen, en bedanken. Wat de steunfiguur zegt is van de steunfiguur en komt niet in het dossier van het kind.",
        "The two questions, and thanks. What the supporter says is theirs and stays out of the child's file.",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator"],
      together: ["steunfiguur"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      during: "case",
      delay: "talkWithSupporter",
      outcomes: [
        { id: "goesWell", name: say("Het gaat goed", "It goes well") },
        { id: "heavy", name: say("Het is zwaar", "It is heavy"), again: "touchSupporter" },
        {
          id: "tooHeavy",
          name: say("Het is te zwaar", "It is too heavy"),
          again: "touchSupporter",
        },
      ],
      record: "belastingcheck",
      due: "tryAgain",
      again: { after: "talkWithSupporter" },
      compartment: "supporter",
      sources: ["SD", "TIL"],
    },
    {
      id: "relieve",
      name: say("Ontlast de steunfiguur", "Relieve the supporter"),
      instruction: say(
        "Minder taken, iemand erbij, of een professional springt in. Wie zelf hulp nodig heeft, krijgt die langs een eigen weg.",
        "Fewer tasks, somebody more, or a professional steps in. Who needs help themselves gets it by a way of their own.",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator", "regievoerder"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      during: "case",
      opens: { task: "talkWithSupporter", is: "done", outcome: ["tooHeavy"] },
      outcomes: [
        { id: "fewerTasks", name: say("Minder taken", "Fewer tasks") },
        { id: "someoneMore", name: say("Iemand erbij", "Somebody more") },
        { id: "professional", name: say("Een professional springt in", "A professional steps in") },
        { id: "stops", name: say("De rol stopt", "The role ends"), status: "gewoneBand" },
      ],
      due: "relieve",
      escalate: [{ after: "tryAgain", to: ["regievoerder"] }],
      compartment: "supporter",
      cannotBeDeclined: true,
      sources: ["SD"],
    },
    {
      id: "offerPeers",
      name: say("Bied contact met andere steunfiguren aan", "Offer contact with other supporters"),
      instruction: say(
        "Vraag of de steunfiguur anderen wil ontmoeten die dit ook doen, en regel het.",
        "Ask whether the supporter wants to meet others who do this too, and arrange it.",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      during: "case",
      outcomes: [
        { id: "arranged", name: say("Geregeld", "Arranged") },
        {
          id: "notWanted",
          name: say("Wil het nu niet", "Does not want it now"),
          again: "reviewMatch",
        },
      ],
      due: "agree",
      compartment: "supporter",
      sources: ["SD"],
    },
    {
      id: "reflectOnSupporters",
      name: say(
        "Kijk naar je omgang met steunfiguren (R13, R17)",
        "Look at how you treat supporters (R13, R17)",
      ),
      instruction: say(
        "Beantwoord de vragen voor jezelf; schrijf geen gegevens van het gezin op.",
        "Answer for yourself; write nothing down about the family.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [{ id: "answered", name: say("Beantwoord", "Answered") }],
      record: "reflectieS10",
      compartment: "author",
      sources: ["SD", "JIM3"],
    },
  ],
  exits: [
    {
      id: "untilTheEnd",
      text: say("het afronden (S12) is begonnen", "closing (S12) has begun"),
      holds: { step: "S12", is: "opened" },
    },
    {
      id: "contactSet",
      text: say(
        "elke actieve steunfiguur heeft een vast contact, of wilde dat niet",
        "each active supporter has a fixed contact, or did not want one",
      ),
      holds: {
        every: "steunfiguur",
        status: ["actief"],
        holds: { task: "planSupport", is: "answered" },
      },
    },
    {
      id: "inTouch",
      text: say(
        "er is geen contact met een actieve steunfiguur te laat",
        "no contact with an active supporter is late",
      ),
      holds: {
        every: "steunfiguur",
        status: ["actief"],
        holds: { not: { task: "keepInTouch", is: "overdue" } },
      },
    },
    {
      id: "loadBearable",
      text: say(
        "geen actieve steunfiguur draagt te veel, of er is iets aan gedaan",
        "no active supporter carries too much, or something was done about it",
      ),
      holds: {
        every: "steunfiguur",
        status: ["actief"],
        holds: { not: { task: "relieve", is: "open" } },
      },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "steunplanSteunfiguur",
      text: say("wat de steunfiguur nodig heeft", "what the supporter needs"),
    },
    {
      record: "belastingcheck",
      text: say("hoe het gaat, van de steunfiguur zelf", "how it goes, the supporter's own"),
    },
  ],
  pitfalls: [
    pitfall(
      say("De steunfiguur draagt te veel.", "The supporter is overloaded."),
      say(
        "Minder taken, iemand erbij, of een professional springt in.",
        "Fewer tasks, somebody more, or a professional steps in.",
      ),
    ),
    pitfall(say("Het blijft stil.", "It stays silent."), say("Bel.", "Call.")),
    pitfall(
      say(
        "De steunfiguur voelt zich niet serieus genomen.",
        "The supporter does not feel taken seriously.",
      ),
      say("Bespreek het met de regievoerder.", "Raise it with the regievoerder."),
      "SEED2",
    ),
    pitfall(
      say("De steunfiguur heeft het zelf moeilijk.", "The supporter is in distress."),
      say("Eigen hulp, langs een eigen weg.", "Own help, by a way of their own."),
    ),
  ],
  reviews: ["touchSupporter", "talkWithSupporter"],
  grounding: { kinds: ["handreiking"], points: ["H11"] },
  sources: ["SD", "SEED2", "JIM3", "BG1", "TIL"],
} satisfies Step;
