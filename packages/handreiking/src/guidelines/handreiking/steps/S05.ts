import type { Step } from "../../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** Safety and burden, weighed tie by tie, never as an excuse to leave people out. */
export const S05 = {
  id: "S05",
  name: say("Veiligheid en draagkracht", "Safety and carrying capacity"),
  purpose: say(
    "Per persoon wegen wat veilig is en wat iemand kan dragen, zonder risico als reden te nemen om mensen weg te laten.",
    "Weigh per person what is safe and what they can carry, without taking risk as an excuse to leave people out.",
  ),
  actors: [
    does(
      "netwerkverantwoordelijke",
      "weegt, met de jongere of de ouders",
      "weighs, with the young person or the parents",
    ),
    does("jeugdige", "zegt bij wie het goed voelt", "says with whom it feels right"),
    does("professional", "denkt als collega mee", "thinks along as a colleague"),
    does("aandachtsfunctionaris", "denkt mee bij twijfel", "thinks along in doubt"),
  ],
  inputs: [
    advise("Om wie het gaat.", "Whom it is about."),
    advise(
      "Wat over veiligheid bekend is, en hoe afhankelijk het kind is.",
      "What is known about safety, and how dependent the child is.",
      "RKM",
    ),
  ],
  after: ["S04"],
  activities: [
    advise(
      "Vraag wie erbij zijn als het misgaat; zij zien het meest.",
      "Ask who are there when things go wrong; they see most.",
      "NJ4",
    ),
    advise(
      "Weeg per persoon: vertrouwen van het kind, loyaliteit, eigen last, gezondheid, afstand, afhankelijkheid.",
      "Weigh per person: trust of the child, loyalty, own load, health, distance, dependence.",
      "AUG2",
    ),
    advise(
      "Zoek ook naar wat je vermoeden tegenspreekt.",
      "Look for what contradicts your suspicion too.",
      "AUG2",
    ),
    advise(
      "Beslis over voorwaarden, niet alleen over ja of nee. Een onveilige band die ertoe doet, kan met iemand erbij.",
      "Decide on conditions, not only on yes or no. An unsafe tie that matters can go on with somebody there.",
      "NJ4",
    ),
    advise(
      "Kijk of broers, zussen of leeftijdgenoten te veel dragen.",
      "See whether brothers, sisters or peers carry too much.",
    ),
  ],
  tips: [
    advise(
      "Vraag van mensen uit het eigen netwerk geen VOG: de wet vraagt die niet, het schrikt af en het zegt weinig.",
      "Ask no VOG of people from the own network: the law does not, it drives away and says little.",
      "JW",
    ),
    advise(
      "Wat vraagt hier moed, en met wie bespreek je dat?",
      "What takes courage here, and with whom do you discuss it?",
      "ZW",
    ),
  ],
  questions: [
    ask(
      "jeugdige",
      "Bij wie voel je je veilig, en bij wie niet?",
      "With whom do you feel safe, and with whom not?",
      "RT3",
    ),
    ask(
      "ouder",
      "Wie merkt het als het niet goed gaat?",
      "Who notices when things go badly?",
      "NJ4",
    ),
  ],
  tasks: [
    {
      id: "weigh",
      name: say(
        "Weeg of deze persoon gevraagd kan worden",
        "Weigh whether this person can be asked",
      ),
      instruction: say(
        "Weeg feitelijk, met bron, en overleg bij twijfel. Wil de jongere deze persoon echt, dan kiest de jongere, tenzij de veiligheid het verbiedt.",
        "Weigh with facts and their source, and consult in doubt. If the young person really wants this person, they choose, unless safety forbids it.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      together: ["jeugdige", "ouder", "voogd"],
      per: { capacity: "steunfiguur", status: ["genoemd", "nuNiet"] },
      aboutNetwork: true,
      during: "case",
      opens: { step: "S05", is: "opened" },
      outcomes: [
        { id: "agreed", name: say("Akkoord", "Agreed"), status: "teVragen" },
        {
          id: "conditions",
          name: say("Akkoord met voorwaarden", "Agreed with conditions"),
          status: "teVragen",
          needsReason: true,
        },
        {
          id: "youthChooses",
          name: say("Er is twijfel, de jongere kiest", "There is doubt, the young person chooses"),
          status: "teVragen",
          needsReason: true,
        },
        {
          id: "notNow",
          name: say("Nu niet", "Not now"),
          status: "nuNiet",
          needsReason: true,
          again: "reviewMap",
        },
      ],
      record: "afweging",
      due: "weigh",
      compartment: "restricted",
      sources: ["NJ4", "AUG2", "RT3", "RKM"],
    },
    {
      id: "consultColleague",
      name: say("Overleg met een collega", "Consult a colleague"),
      instruction: say(
        "Leg de weging voor aan een collega of de aandachtsfunctionaris, zonder namen als het kan.",
        "Put the weighing before a colleague or the aandachtsfunctionaris, without names if you can.",
      ),
      mayAct: ["netwerkverantwoordelijke", "aandachtsfunctionaris"],
      per: { capacity: "steunfiguur" },
      aboutNetwork: true,
      opens: "onDemand",
      outcomes: [{ id: "consulted", name: say("Overlegd", "Consulted") }],
      record: "overleg",
      compartment: "restricted",
      sources: ["NJ4"],
    },
    {
      id: "agreeOnSafety",
      name: say("Maak afspraken over veiligheid", "Agree on safety"),
      instruction: say(
        "Concreet gedrag: wie doet wat, wie kijkt mee, en wat gebeurt er als het niet gaat. Schrijf de voorwaarde op, niet de oorzaak.",
        "Concrete behaviour: who does what, who watches, and what happens when it fails. Write down the condition, not its cause.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      together: ["jeugdige", "ouder", "voogd"],
      per: { capacity: "steunfiguur", status: ["teVragen", "toegezegd", "actief"] },
      aboutNetwork: true,
      during: "case",
      opens: { task: "weigh", is: "done", outcome: ["conditions", "youthChooses"] },
      outcomes: [
        { id: "agreed", name: say("Afgesproken", "Agreed") },
        { id: "notNeeded", name: say("Niet nodig", "Not needed"), withoutRecord: true },
      ],
      record: "veiligheidsafspraken",
      due: "weigh",
      sources: ["NJ4", "SOS1"],
    },
    {
      id: "checkYoungCarers",
      name: say("Kijk of een kind te veel draagt", "See whether a child carries too much"),
      instruction: say(
        "Zorgen broers, zussen of vrienden al veel? Dan krijgen zij steun, en geen taak erbij.",
        "Do brothers, sisters or friends care a lot already? Then they get support, and no task on top.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [
        { id: "fine", name: say("Niemand draagt te veel", "Nobody carries too much") },
        {
          id: "support",
          name: say("Er is steun nodig voor een kind", "A child needs support"),
          needsReason: true,
        },
      ],
      sources: [],
    },
    {
      id: "reflectOnRisk",
      name: say(
        "Kijk naar je angst en je moed (R07, R08, R15)",
        "Look at your fear and courage (R07, R08, R15)",
      ),
      instruction: say(
        "Beantwoord de vragen voor jezelf; schrijf geen gegevens van het gezin op.",
        "Answer for yourself; write nothing down about the family.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [{ id: "answered", name: say("Beantwoord", "Answered") }],
      record: "reflectieS05",
      compartment: "author",
      sources: ["AUG2"],
    },
  ],
  exits: [
    {
      id: "everyoneWeighed",
      text: say(
        "over ieder die genoemd is, staat vast: akkoord, akkoord met voorwaarden of nu niet, met reden en door wie",
        "of everyone who was named it is recorded: agreed, agreed with conditions or not now, with the reason and by whom",
      ),
      holds: {
        every: "steunfiguur",
        status: ["genoemd"],
        holds: { task: "weigh", is: "answered" },
      },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "afweging",
      text: say("de weging per persoon, afgeschermd", "the weighing per person, restricted"),
    },
    {
      record: "veiligheidsafspraken",
      text: say("afspraken over veiligheid", "agreements on safety"),
    },
  ],
  pitfalls: [
    pitfall(
      say("Er is een signaal van mishandeling.", "There is a signal of abuse."),
      say(
        "Meld het: de meldcode gaat lopen en er wordt niets meer gedeeld met wie het betreft, zonder dat die het merkt.",
        "Raise it: the meldcode starts and nothing more is shared with those it concerns, without them noticing.",
      ),
      "RKM",
    ),
    pitfall(
      say("Een onveilige band doet er voor het kind toe.", "An unsafe tie matters to the child."),
      say(
        "Zoek een begeleide of beperkte vorm in plaats van stilte.",
        "Look for a supervised or limited form rather than silence.",
      ),
      "NJ4",
    ),
    pitfall(
      say(
        "De professional twijfelt, de jongere wil het.",
        "The professional doubts, the young person wants it.",
      ),
      say(
        "De jongere kiest, tenzij de veiligheid het verbiedt.",
        "The young person chooses, unless safety forbids it.",
      ),
      "RT3",
    ),
  ],
  reviews: ["weigh"],
  grounding: { kinds: ["guideline", "law"], points: ["H6"] },
  sources: ["NJ4", "AUG2", "RT3", "RKM", "JW"],
} satisfies Step;
