import type { Step } from "../../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** The young person chooses and asks; the supporter freely says yes or no. */
export const S06 = {
  id: "S06",
  name: say("Steunfiguur kiezen en vragen", "Choose and ask a supporter"),
  purpose: say(
    "De jongere (of de ouder, voor steun aan de ouder) kiest en vraagt; de steunfiguur zegt vrij ja of nee.",
    "The young person (or the parent, for support to the parent) chooses and asks; the supporter freely says yes or no.",
  ),
  actors: [
    does("jeugdige", "kiest en vraagt", "chooses and asks"),
    does("ouder", "stemt in", "agrees"),
    does("netwerkverantwoordelijke", "helpt voorbereiden", "helps to prepare"),
    does("steunfiguur", "antwoordt", "answers"),
  ],
  inputs: [
    advise("Wat nodig is (S04).", "What is needed (S04)."),
    advise("De weging (S05).", "The weighing (S05)."),
  ],
  after: ["S05"],
  activities: [
    advise(
      "Vraag wie de jongere vertrouwt, nu kent en vanaf het begin wil laten meedenken.",
      "Ask whom the young person trusts, knows now and wants to think along from the start.",
      "JIM2",
    ),
    advise(
      "Oefen de vraag. Het gezin vraagt zelf; ga alleen mee als zij dat willen.",
      "Rehearse the question. The family asks itself; join only if they want.",
      "JIM1",
    ),
    advise(
      "Vertel de steunfiguur wat het is, wat het niet is, hoe lang, en welke steun die zelf krijgt.",
      "Tell the supporter what it is, what it is not, how long, and what support they get.",
      "JIM3",
    ),
    advise(
      "Vertel de steunfiguur welke gegevens er over die persoon zijn vastgelegd.",
      "Tell the supporter what is recorded about them.",
      "AVG",
    ),
    advise(
      "Voor een JIM: zelf gekozen, geen ouder, liefst 18 of ouder, naast de ouders en aanspreekbaar; de ouders stemmen in, ook als dat met moeite gaat.",
      "For a JIM: self-chosen, not a parent, preferably 18 or older, beside the parents and approachable; the parents agree, even if grudgingly.",
      "JIM1",
      "GGB",
    ),
  ],
  tips: [
    advise(
      "Er hoeft niet één te zijn; jongeren hebben er vaak meer.",
      "There need not be one; young people often have several.",
    ),
    advise(
      "Nee is goed: bedank en bewaar niet meer dan nodig.",
      "No is fine: thank them and keep no more than needed.",
    ),
  ],
  questions: [
    ask("jeugdige", "Wie zou je willen vragen?", "Whom would you like to ask?", "RT3"),
    ask(
      "jeugdige",
      "Hoe wil je het vragen, en wil je dat er iemand bij is?",
      "How do you want to ask, and do you want somebody there?",
      "JIM2",
    ),
    ask(
      "steunfiguur",
      "Wat zou je willen doen, en wat niet?",
      "What would you like to do, and what not?",
      "JIM3",
    ),
  ],
  tasks: [
    {
      id: "askConsentKiezen",
      name: say(
        "Vraag of deze persoon gevraagd mag worden",
        "Ask whether this person may be asked",
      ),
      instruction: say(
        "De jongere kiest. Vraag ook de ouders die volgens de wet of methode meebeslissen, en leg vast wat ieder zegt.",
        "The young person chooses. Ask the parents too who decide along by law or method, and record what each says.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "steunfiguur", status: ["teVragen"] },
      aboutNetwork: true,
      during: "case",
      opens: { step: "S06", is: "opened" },
      doneWhen: { consent: "kiezen", is: "answered" },
      outcomes: [],
      due: "askSupporter",
      again: { on: ["ageReached", "gezagChanged"] },
      sources: ["RT3", "JIM1"],
    },
    {
      id: "askSupporter",
      name: say("Vraag de steunfiguur", "Ask the supporter"),
      instruction: say(
        "De jongere of de ouder vraagt zelf. Kan dat niet, dan vraag jij het in hun woorden.",
        "The young person or the parent asks. If they cannot, you ask in their words.",
      ),
      mayAct: ["netwerkverantwoordelijke", "jeugdige", "ouder"],
      together: ["jeugdige", "ouder", "voogd"],
      per: { capacity: "steunfiguur", status: ["teVragen"] },
      aboutNetwork: true,
      during: "case",
      opens: { step: "S06", is: "opened" },
      requires: { consent: "kiezen", is: "given" },
      outcomes: [
        { id: "yes", name: say("Ja", "Yes"), status: "toegezegd" },
        { id: "no", name: say("Nee", "No"), status: "bedankt" },
        { id: "later", name: say("Later misschien", "Maybe later"), again: "askSupporter" },
      ],
      record: "uitnodiging",
      due: "askSupporter",
      sources: ["JIM1", "JIM2"],
    },
    {
      id: "informSupporter",
      name: say("Vertel de steunfiguur over diens gegevens", "Tell the supporter about their data"),
      instruction: say(
        "Wie legt wat vast, waarom, van wie het komt, wie het ziet, hoe lang, en wat de steunfiguur kan vragen. Uiterlijk binnen een maand.",
        "Who records what, why, where it came from, who sees it, how long, and what the supporter can ask. Within a month at the latest.",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator"],
      per: { capacity: "steunfiguur", status: ["toegezegd", "actief"] },
      aboutNetwork: true,
      during: "case",
      outcomes: [
        { id: "informed", name: say("Verteld", "Told") },
        {
          id: "exempt",
          name: say("Uitgezonderd door de wet", "Exempted by the law"),
          needsReason: true,
          withoutRecord: true,
        },
      ],
      record: "privacyinformatie",
      due: "informSupporter",
      cannotBeDeclined: true,
      sources: ["AVG"],
    },
    {
      id: "askConsentMeedoen",
      name: say(
        "Vraag of de steunfiguur wil meedoen",
        "Ask whether the supporter wants to take part",
      ),
      instruction: say(
        "Alleen de steunfiguur beslist dit, en kan altijd stoppen.",
        "Only the supporter decides this, and can stop at any time.",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator"],
      per: { capacity: "steunfiguur", status: ["toegezegd"] },
      aboutNetwork: true,
      during: "case",
      doneWhen: { consent: "meedoen", is: "answered" },
      outcomes: [],
      due: "askSupporter",
      sources: ["AVG"],
    },
    {
      id: "welcomeSupporter",
      name: say("Begin met de steunfiguur", "Start with the supporter"),
      instruction: say(
        "Leg vast voor wie de steun is, welke soorten, wie het contact houdt en wanneer je weer kijkt. De steunfiguur weet hoe jij te bereiken bent.",
        "Record whom the support is for, which kinds, who keeps in touch and when you look again. The supporter knows how to reach you.",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator"],
      per: { capacity: "steunfiguur", status: ["toegezegd"] },
      aboutNetwork: true,
      during: "case",
      requires: {
        all: [
          { consent: "kiezen", is: "given" },
          { consent: "meedoen", is: "given" },
          { task: "informSupporter", is: "done" },
          { task: "weigh", is: "done", outcome: ["agreed", "conditions", "youthChooses"] },
        ],
      },
      outcomes: [
        {
          id: "active",
          name: say("De steunfiguur is begonnen", "The supporter has started"),
          status: "actief",
        },
        {
          id: "notAfterAll",
          name: say("Toch niet", "Not after all"),
          status: "bedankt",
          withoutRecord: true,
        },
      ],
      record: "steunfiguur",
      due: "agree",
      sources: ["JIM3"],
    },
    {
      id: "askFosterCare",
      name: say(
        "Vraag of formele pleegzorg gewenst is",
        "Ask whether formal foster care is wanted",
      ),
      instruction: say(
        "Woont het kind bij deze persoon zonder pleegcontract? Vertel wat pleegzorg biedt en vraagt, en laat hen kiezen.",
        "Does the child live with this person without a pleegcontract? Tell what foster care offers and asks, and let them choose.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      per: { capacity: "steunfiguur" },
      aboutNetwork: true,
      opens: "onDemand",
      outcomes: [
        { id: "wanted", name: say("Pleegzorg is gewenst", "Foster care is wanted") },
        { id: "notWanted", name: say("Zo laten", "Leave it as it is") },
      ],
      sources: ["WEA", "LT5"],
    },
    {
      id: "followFosterCare",
      name: say(
        "Volg selectie en verklaring van geen bezwaar",
        "Follow selection and the certificate of no objection",
      ),
      instruction: say(
        "Wie al voor het kind zorgt, heeft na het contract dertien weken; ook huisgenoten van 12 en ouder hebben de verklaring nodig.",
        "Who cares for the child already has thirteen weeks after the contract; housemates of 12 and older need the certificate too.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      per: { capacity: "steunfiguur" },
      aboutNetwork: true,
      during: "case",
      opens: { task: "askFosterCare", is: "done", outcome: ["wanted"] },
      outcomes: [
        { id: "inOrder", name: say("In orde", "In order") },
        { id: "notInOrder", name: say("Niet in orde", "Not in order"), needsReason: true },
      ],
      due: "fosterCare",
      cannotBeDeclined: true,
      sources: ["LT5", "JW"],
    },
    {
      id: "answerDataRequest",
      name: say("Beantwoord een vraag over eigen gegevens", "Answer a request about own data"),
      instruction: say(
        "De steunfiguur wil eigen gegevens inzien, verbeteren of laten wissen. Geef alleen diens eigen gegevens; wat in het plan van het gezin hoort, blijft daar.",
        "The supporter wants to see, correct or erase their own data. Give only their own; what belongs to the family's plan stays there.",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator"],
      per: { capacity: "steunfiguur" },
      during: "case",
      opens: "onDemand",
      outcomes: [
        { id: "given", name: say("Inzage gegeven", "Access given") },
        { id: "corrected", name: say("Verbeterd", "Corrected") },
        { id: "erased", name: say("Gewist wat gewist mag worden", "Erased what may be erased") },
        {
          id: "notPossible",
          name: say("Kan niet, met uitleg", "Not possible, explained"),
          needsReason: true,
        },
      ],
      due: "dataRequest",
      compartment: "supporter",
      cannotBeDeclined: true,
      sources: ["AVG"],
    },
  ],
  exits: [
    {
      id: "everyoneAnswered",
      text: say(
        "ieder die gevraagd kan worden heeft ja, nee of later gezegd, of wordt nu niet gevraagd",
        "everyone who can be asked said yes, no or later, or is not asked now",
      ),
      holds: {
        every: "steunfiguur",
        status: ["teVragen"],
        holds: { task: "askSupporter", is: "answered" },
      },
    },
    {
      id: "supportersInformed",
      text: say("wie ja zei weet wat er is vastgelegd", "who said yes knows what is recorded"),
      holds: {
        every: "steunfiguur",
        status: ["toegezegd", "actief"],
        holds: { task: "informSupporter", is: "done" },
      },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "steunfiguur",
      text: say("wie steunt, wie, waarmee", "who supports whom, with what"),
    },
    {
      record: "privacyinformatie",
      text: say("dat de steunfiguur is geïnformeerd", "that the supporter was informed"),
    },
    { record: "uitnodiging", text: say("de vraag en het antwoord", "the question and the answer") },
  ],
  pitfalls: [
    pitfall(
      say("De ouders maken bezwaar.", "The parents object."),
      say(
        "Praat over een plek naast hen, niet in plaats van hen.",
        "Talk about a place beside them, not instead of them.",
      ),
      "JIM1",
    ),
    pitfall(
      say("De steunfiguur zegt nee.", "The supporter says no."),
      say(
        "Bedank, en bewaar niet meer dan het minimum.",
        "Thank them, and keep no more than the minimum.",
      ),
    ),
    pitfall(
      say("De jongere durft niet te vragen.", "The young person dares not ask."),
      say("Jij of een ouder vraagt het, in hun woorden.", "You or a parent asks, in their words."),
    ),
    pitfall(say("Er is niemand.", "There is nobody."), say("Ga naar S07.", "Go to S07.")),
    pitfall(
      say("De gekozen persoon is minderjarig.", "The chosen person is under age."),
      say(
        "Steun van leeftijdgenoten mag; houd de taken licht.",
        "Support by peers is fine; keep the tasks light.",
      ),
      "RT3",
    ),
  ],
  reviews: ["askSupporter"],
  grounding: { kinds: ["guideline"], points: ["H8"] },
  sources: ["RT3", "JIM1", "JIM2", "JIM3", "GGB"],
} satisfies Step;
