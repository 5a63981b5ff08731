import type { Step } from "../../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** Who is answerable for the informal network, and in what spirit. */
export const S01 = {
  id: "S01",
  name: say("Eigenaarschap en houding", "Ownership and stance"),
  purpose: say(
    "Eén professional is verantwoordelijk voor het betrekken van de mensen om het kind heen, en begint met een open houding.",
    "One professional is answerable for involving the people around the child, and starts with an open mind.",
  ),
  actors: [
    does(
      "regievoerder",
      "wijst de netwerkverantwoordelijke aan",
      "names the netwerkverantwoordelijke",
    ),
    does(
      "netwerkverantwoordelijke",
      "neemt de rol aan en kijkt naar de eigen houding",
      "accepts the role and looks at their own stance",
    ),
    does(
      "professional",
      "weet wie het is en neemt het niet over",
      "knows who it is and does not take over",
    ),
    does("jeugdige", "hoort wie het is", "hears who it is"),
    does("ouder", "hoort wie het is", "hears who it is"),
  ],
  inputs: [
    advise("Het dossier is geopend.", "The case is open."),
    advise("Welke professionals zijn betrokken.", "Which professionals are involved.", "SD"),
    advise(
      "Wie gezag heeft, en of de hulp vrijwillig is of door de rechter is opgelegd.",
      "Who holds gezag, and whether the help is voluntary or ordered by a court.",
      "NVO",
    ),
  ],
  after: [],
  activities: [
    advise(
      "Wijs één netwerkverantwoordelijke aan, met een vervanger.",
      "Name one netwerkverantwoordelijke, with a stand-in.",
      "SD",
    ),
    advise(
      "Beantwoord de reflectievragen R01 tot en met R06.",
      "Answer reflections R01 to R06.",
      "NJ3",
    ),
    advise(
      "Spreek in het team af wie het netwerk níét overneemt.",
      "Agree in the team who does not take over.",
      "SD",
    ),
    advise(
      "Noteer wat er eerder met het netwerk is gedaan, zodat het gezin zijn verhaal niet opnieuw hoeft te doen.",
      "Note what was done with the network before, so that the family need not tell its story again.",
    ),
  ],
  tips: [
    advise(
      "Zie jezelf niet als degene die weet wat nodig is, maar als iemand die kind en gezin sterker helpt worden.",
      "Do not see yourself as the one who knows what is needed, but as one who helps child and family grow stronger.",
      "SEED",
    ),
    advise(
      "Het netwerk versterken hoort bij je werk, het is geen extra.",
      "Strengthening the network is part of your job, not an extra.",
      "ZW",
    ),
  ],
  questions: [
    ask(
      "jeugdige",
      "Wie van ons wil je bellen als het over jouw mensen gaat?",
      "Which of us do you want to call when it is about your people?",
    ),
    ask(
      "ouder",
      "Wat is er eerder geprobeerd met mensen om jullie heen, en hoe was dat?",
      "What was tried before with people around you, and how was that?",
      "NJ3",
    ),
  ],
  tasks: [
    {
      id: "nameNetwerkverantwoordelijke",
      name: say("Wijs een netwerkverantwoordelijke aan", "Name a netwerkverantwoordelijke"),
      instruction: say(
        "Kies één professional met naam en een vervanger. Tot dan ziet iedereen dat er niemand verantwoordelijk is.",
        "Choose one professional by name and a stand-in. Until then everybody sees that nobody is answerable.",
      ),
      mayAct: ["regievoerder"],
      during: "case",
      doneWhen: { netwerkverantwoordelijke: "assigned" },
      outcomes: [],
      cannotBeDeclined: true,
      due: "assignNetwerkverantwoordelijke",
      escalate: [{ after: "remind", to: ["regievoerder"] }],
      again: { on: ["netwerkverantwoordelijkeEnded"] },
      sources: ["SD"],
    },
    {
      id: "acceptRole",
      name: say("Neem de rol aan", "Accept the role"),
      instruction: say(
        "Zeg of je netwerkverantwoordelijke kunt en wilt zijn, met tijd ervoor. Zonder tijd is nee beter: dan zoekt de regievoerder iemand anders.",
        "Say whether you can and want to be netwerkverantwoordelijke, with time for it. Without time no is better: then somebody else is found.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      opens: { netwerkverantwoordelijke: "assigned" },
      outcomes: [
        { id: "accepted", name: say("Ja, ik doe het", "Yes, I will") },
        {
          id: "notAccepted",
          name: say("Nee, ik kan het niet doen", "No, I cannot"),
          needsReason: true,
          withoutRecord: true,
          endsNetwerkverantwoordelijke: true,
        },
      ],
      record: "netwerkverantwoordelijkheid",
      due: "assignNetwerkverantwoordelijke",
      again: { on: ["netwerkverantwoordelijkeAssigned"] },
      cannotBeDeclined: true,
      sources: ["SD", "STOEL"],
    },
    {
      id: "tellFamily",
      name: say(
        "Vertel de jongere en de ouders wie het is",
        "Tell the young person and the parents who it is",
      ),
      instruction: say(
        "Stel je voor, zeg wat je doet en hoe je te bereiken bent.",
        "Introduce yourself, say what you do and how to reach you.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      opens: { task: "acceptRole", is: "done", outcome: ["accepted"] },
      outcomes: [{ id: "told", name: say("Verteld", "Told") }],
      due: "startUp",
      again: { on: ["netwerkverantwoordelijkeAssigned"] },
      cannotBeDeclined: true,
      sources: ["SD"],
    },
    {
      id: "reflectOnStance",
      name: say("Kijk naar je eigen houding (R01-R06)", "Look at your own stance (R01-R06)"),
      instruction: say(
        "Beantwoord de vragen eerlijk; elk antwoord is goed. Ze zijn voor jou, komen niet in het dossier, en schrijf geen gegevens van het gezin op.",
        "Answer honestly; any answer is fine. They are for you, stay out of the file, and hold nothing about the family.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      opens: { netwerkverantwoordelijke: "assigned" },
      outcomes: [{ id: "answered", name: say("Beantwoord", "Answered") }],
      record: "reflectieS01",
      due: "startUp",
      again: { on: ["netwerkverantwoordelijkeAssigned"] },
      compartment: "author",
      cannotBeDeclined: true,
      sources: ["NJ3", "NJ4", "NJ1", "LEX"],
    },
    {
      id: "agreeInTeam",
      name: say("Spreek af in het team", "Agree in the team"),
      instruction: say(
        "Iedereen weet wie netwerkverantwoordelijke is en wie wat niet overneemt.",
        "Everybody knows who is netwerkverantwoordelijke and who does not take over what.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      opens: { netwerkverantwoordelijke: "assigned" },
      outcomes: [{ id: "agreed", name: say("Afgesproken", "Agreed") }],
      record: "teamafspraak",
      due: "startUp",
      sources: ["SD"],
    },
    {
      id: "noteEarlierWork",
      name: say("Noteer eerder werk met het netwerk", "Note earlier work with the network"),
      instruction: say(
        "Wat is er al bekend en gedaan? Vraag het na bij collega's voor je het aan het gezin vraagt.",
        "What is known and done already? Ask colleagues before you ask the family.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder", "professional"],
      outcomes: [
        { id: "noted", name: say("Genoteerd", "Noted") },
        {
          id: "none",
          name: say("Er is niets eerder gedaan", "Nothing was done before"),
          withoutRecord: true,
        },
      ],
      record: "eerderNetwerkwerk",
      sources: [],
    },
    {
      id: "findGezag",
      name: say(
        "Zoek uit wie gezag heeft en of er een maatregel is",
        "Find out who holds gezag and whether there is a measure",
      ),
      instruction: say(
        "Kijk in het gezagsregister of vraag ernaar. Leg bij elke ouder of voogd vast of die gezag heeft, welke maatregelen er zijn, en de geboortedatum van de jeugdige.",
        "Look in the gezagsregister or ask. Record for each parent or guardian whether they hold gezag, which measures there are, and the birth date of the child.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder", "professional"],
      doneWhen: { all: [{ known: "gezag" }, { known: "birthDate" }, { known: "measures" }] },
      outcomes: [],
      due: "startUp",
      cannotBeDeclined: true,
      sources: ["NVO"],
    },
    {
      id: "introduceToSupporters",
      name: say("Maak kennis met de steunfiguur", "Meet the supporter"),
      instruction: say(
        "Er is een nieuwe netwerkverantwoordelijke: stel je voor aan iedere actieve steunfiguur.",
        "There is a new netwerkverantwoordelijke: introduce yourself to each active supporter.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      during: "case",
      aboutNetwork: true,
      opens: { netwerkverantwoordelijke: "handedOver" },
      outcomes: [{ id: "met", name: say("Kennisgemaakt", "Met") }],
      due: "startUp",
      again: { on: ["netwerkverantwoordelijkeAssigned"] },
      sources: [],
    },
  ],
  exits: [
    {
      id: "oneNetwerkverantwoordelijke",
      text: say(
        "één netwerkverantwoordelijke heeft de rol aangenomen",
        "one netwerkverantwoordelijke has accepted the role",
      ),
      holds: {
        all: [
          { netwerkverantwoordelijke: "assigned" },
          { task: "acceptRole", is: "done", outcome: ["accepted"] },
        ],
      },
    },
    {
      id: "familyTold",
      text: say(
        "de jongere en de ouders weten wie het is",
        "the young person and the parents know who it is",
      ),
      holds: { task: "tellFamily", is: "done" },
    },
    {
      id: "reflectionsAnswered",
      text: say(
        "de reflectievragen R01 tot en met R06 zijn beantwoord",
        "reflections R01 to R06 are answered",
      ),
      holds: { task: "reflectOnStance", is: "done" },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "netwerkverantwoordelijkheid",
      text: say(
        "wie verantwoordelijk is, vanaf wanneer en wie vervangt",
        "who is answerable, since when, and who stands in",
      ),
    },
    {
      record: "reflectieS01",
      text: say(
        "eigen reflectie van de professional, buiten het dossier",
        "the professional's own reflection, outside the file",
      ),
    },
  ],
  pitfalls: [
    pitfall(
      say(
        "Er zijn veel professionals en niemand pakt het op.",
        "There are many professionals and nobody takes it up.",
      ),
      say(
        "Stap S03 begint niet en de regievoerder krijgt bericht.",
        "Step S03 does not start and the regievoerder hears of it.",
      ),
      "SD",
    ),
    pitfall(
      say("De netwerkverantwoordelijke gaat weg.", "The netwerkverantwoordelijke leaves."),
      say(
        "Draag over, en laat de nieuwe kennismaken met iedere steunfiguur.",
        "Hand over, and let the new one meet each supporter.",
      ),
    ),
    pitfall(
      say("Er is geen tijd voor.", "There is no time for it."),
      say(
        "Leg dat vast als signaal over de organisatie, niet als een nee van het gezin.",
        "Record it as a signal about the organisation, not as a no of the family.",
      ),
      "STOEL",
    ),
  ],
  reviews: ["assignNetwerkverantwoordelijke"],
  grounding: { kinds: ["handreiking"], points: ["H4", "H5", "H10"] },
  sources: ["SD", "ZW", "NJ3", "SEED"],
} satisfies Step;
