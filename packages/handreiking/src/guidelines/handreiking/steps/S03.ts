import type { Step } from "../../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** Who matters, drawn by the young person and the family. */
export const S03 = {
  id: "S03",
  name: say("Netwerk samen in kaart", "Map the network together"),
  purpose: say(
    "Een gedeeld beeld van wie belangrijk is, gemaakt door de jongere en het gezin zelf.",
    "A shared picture of who matters, made by the young person and the family themselves.",
  ),
  actors: [
    does("jeugdige", "tekent", "draws"),
    does("ouder", "tekent, zo nodig een eigen kaart", "draws, a map of their own if needed"),
    does("netwerkverantwoordelijke", "vraagt", "asks"),
  ],
  inputs: [
    advise("Toestemming om het netwerk in kaart te brengen.", "Consent to map the network.", "NJ3"),
    advise(
      "Een hulpmiddel: ecogram, genogram, kaart met drie cirkels, MSNA, Netwerkintake of kaartjes.",
      "An instrument: ecogram, genogram, three-circle map, MSNA, Netwerkintake or cards.",
      "ECO",
      "MSNA",
      "NWI",
    ),
  ],
  after: ["S02"],
  requires: {
    all: [{ netwerkverantwoordelijke: "assigned" }, { consent: "kaart", is: "given" }],
  },
  activities: [
    advise(
      "Vraag ook naar online contacten, oude contacten, school, club, geloof en buren.",
      "Ask about online ties, lost ties, school, club, faith and neighbours too.",
      "RT1",
      "NJ2",
    ),
    advise(
      "Noteer hoe een band is: steunend, gemengd of belastend; hoe vaak, wie begint, hoe ver weg.",
      "Note how a tie is: supporting, mixed or straining; how often, who starts, how far away.",
      "MSNA",
      "ECO2",
    ),
    advise(
      "Maak twee kaarten als kind en ouder het anders zien.",
      "Make two maps when child and parent see it differently.",
    ),
    advise(
      "Noteer ook wat het gezin voor anderen doet; geven maakt sterk.",
      "Note what the family does for others too; giving makes strong.",
      "NJ2",
    ),
  ],
  tips: [
    advise(
      "De kaart is van wie hem tekent. Lege plekken zijn goed.",
      "The map belongs to who draws it. Blanks are fine.",
      "WMO",
    ),
    advise(
      "Gebruik de kaart nooit als bewijs tegen het gezin.",
      "Never use the map as evidence against the family.",
    ),
    advise(
      "Een berekend beeld van de kaart is om over te praten; het beslist niets.",
      "A computed picture of the map is to talk about; it decides nothing.",
    ),
  ],
  questions: [
    ask("jeugdige", "Wie is belangrijk voor jou?", "Who is important to you?", "NJ2"),
    ask(
      "jeugdige",
      "Wie vindt het belangrijk dat het goed met je gaat?",
      "Who thinks it important that you do well?",
      "NJ2",
    ),
    ask("jeugdige", "Wie ken je online?", "Whom do you know online?", "RT1"),
    ask(
      "ouder",
      "Wie kennen jullie, ook van vroeger?",
      "Whom do you know, also from before?",
      "NJ2",
    ),
    ask("ouder", "Wat zou steun jullie kunnen brengen?", "What could support bring you?", "NJ2"),
  ],
  tasks: [
    {
      id: "drawMap",
      name: say("Teken de kaart van de jongere", "Draw the young person's map"),
      instruction: say(
        "De jongere tekent, jij vraagt. De kaart is klaar als de jongere hem goed vindt; een lege kaart is ook een kaart.",
        "The young person draws, you ask. The map is ready when they approve it; an empty map is a map too.",
      ),
      mayAct: ["jeugdige", "netwerkverantwoordelijke"],
      together: ["jeugdige"],
      per: { capacity: "jeugdige" },
      aboutNetwork: true,
      outcomes: [
        {
          id: "approved",
          name: say("De jongere vindt de kaart goed", "The young person approves the map"),
        },
        { id: "nobody", name: say('"Ik heb niemand"', '"I have nobody"'), withoutRecord: true },
      ],
      record: "netwerkkaart",
      due: "drawMap",
      escalate: [{ after: "remind", to: ["netwerkverantwoordelijke"] }],
      sources: ["NJ2", "RT1"],
    },
    {
      id: "drawParentMap",
      name: say("Teken de kaart van de ouder", "Draw the parent's map"),
      instruction: say(
        "Alleen als de ouder een eigen beeld wil tekenen of het anders ziet dan het kind.",
        "Only when the parent wants to draw a picture of their own or sees it differently from the child.",
      ),
      mayAct: ["ouder", "netwerkverantwoordelijke"],
      together: ["ouder"],
      per: { capacity: "ouder" },
      aboutNetwork: true,
      outcomes: [
        {
          id: "approved",
          name: say("De ouder vindt de kaart goed", "The parent approves the map"),
        },
        {
          id: "nobody",
          name: say('"Wij hebben niemand"', '"We have nobody"'),
          withoutRecord: true,
        },
      ],
      record: "netwerkkaart",
      sources: ["NJ2"],
    },
    {
      id: "keepAsking",
      name: say(
        "Blijf vragen als er niemand lijkt te zijn",
        "Keep asking when there seems to be nobody",
      ),
      instruction: say(
        "Professionals tellen niet mee. Vraag naar vroeger, school, buurt en wie er verder om hen geeft; in de praktijk komt er bijna altijd iemand.",
        "Professionals do not count. Ask about earlier times, school, the neighbourhood and who else cares; in practice somebody nearly always turns up.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      during: "case",
      aboutNetwork: true,
      opens: { some: "jeugdige", holds: { task: "drawMap", is: "done", outcome: ["nobody"] } },
      outcomes: [
        {
          id: "someone",
          name: say("Er is toch iemand", "There is somebody after all"),
          repeats: "S03",
        },
        { id: "stillNobody", name: say("Nog niemand", "Nobody yet") },
      ],
      due: "drawMap",
      sources: ["EK1"],
    },
    {
      id: "describeMap",
      name: say("Bereken een beeld van de kaart", "Compute a picture of the map"),
      instruction: say(
        "Het systeem rekent uit wat de kaart laat zien, om over te praten. De uitkomst beslist niets.",
        "The system works out what the map shows, to talk about. The result decides nothing.",
      ),
      mayAct: [],
      activity: "score",
      during: "case",
      opens: { some: "jeugdige", holds: { task: "drawMap", is: "done", outcome: ["approved"] } },
      outcomes: [
        { id: "computed", name: say("Berekend", "Computed"), withoutRecord: true },
        {
          id: "notComputed",
          name: say("Niet te berekenen", "Could not be computed"),
          withoutRecord: true,
        },
      ],
      sources: [],
    },
    {
      id: "talkAboutMap",
      name: say("Praat over wat de kaart laat zien", "Talk about what the map shows"),
      instruction: say(
        "Wat valt de jongere en de ouders zelf op? Wat wensen zij?",
        "What do the young person and the parents notice themselves? What do they wish?",
      ),
      mayAct: ["netwerkverantwoordelijke", "jeugdige", "ouder"],
      together: ["jeugdige", "ouder", "voogd"],
      aboutNetwork: true,
      opens: {
        any: [
          { some: "jeugdige", holds: { task: "drawMap", is: "done" } },
          { some: "ouder", holds: { task: "drawParentMap", is: "done" } },
        ],
      },
      outcomes: [{ id: "talked", name: say("Besproken", "Talked about it") }],
      record: "kaartgesprek",
      sources: ["NJ2"],
    },
    {
      id: "reviewMap",
      name: say("Bekijk de kaart opnieuw", "Look at the map again"),
      instruction: say(
        "Klopt de kaart nog? Teken opnieuw na een verhuizing, scheiding, overlijden, nieuwe school of als de jongere het wil.",
        "Is the map still right? Draw again after a move, divorce, death, new school, or when the young person wants to.",
      ),
      mayAct: ["netwerkverantwoordelijke", "jeugdige", "ouder"],
      together: ["jeugdige", "ouder", "voogd"],
      during: "case",
      aboutNetwork: true,
      opens: { step: "S03", is: "settled" },
      delay: "reviewMap",
      outcomes: [
        { id: "stillRight", name: say("De kaart klopt nog", "The map is still right") },
        { id: "drawAgain", name: say("Wij tekenen opnieuw", "We draw again"), repeats: "S03" },
      ],
      again: { after: "reviewMap" },
      sources: [],
    },
  ],
  exits: [
    {
      id: "mapApproved",
      text: say(
        "ten minste één kaart is goedgekeurd door wie hem tekende, of niemand wilde tekenen",
        "at least one map was approved by who drew it, or nobody wanted to draw",
      ),
      holds: {
        any: [
          { some: "jeugdige", holds: { task: "drawMap", is: "done" } },
          { some: "ouder", holds: { task: "drawParentMap", is: "done" } },
          {
            all: [
              { every: "jeugdige", holds: { task: "drawMap", is: "declined" } },
              { every: "ouder", holds: { task: "drawParentMap", is: "declined" } },
            ],
          },
        ],
      },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "netwerkkaart",
      text: say(
        "een kaart met eigenaar, datum en hulpmiddel",
        "a map with owner, date and instrument",
      ),
    },
  ],
  pitfalls: [
    pitfall(
      say('"Ik heb niemand."', '"I have nobody."'),
      say(
        "Professionals tellen niet mee; blijf vragen, ook naar oude contacten.",
        "Professionals do not count; keep asking, also about past contacts.",
      ),
      "EK1",
    ),
    pitfall(
      say("Weerstand.", "Resistance."),
      say("Stop, en ga terug naar S02.", "Stop, and go back to S02."),
    ),
    pitfall(
      say("Er wordt over anderen geroddeld.", "There is gossip about others."),
      say("Schrijf het niet op.", "Do not write it down."),
    ),
    pitfall(
      say("De kaart wordt tegen het gezin gebruikt.", "The map is used against the family."),
      say("Dat mag niet; zeg dat hardop.", "That is forbidden; say so aloud."),
    ),
  ],
  reviews: ["reviewMap"],
  grounding: { kinds: ["guideline"], points: ["H2"] },
  sources: ["NJ2", "RT1", "ECO", "ECO2", "MSNA", "NWI", "WMO"],
} satisfies Step;
