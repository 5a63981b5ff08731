import type { Step } from "../../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** Why people around the child matter, what rights there are, and what may happen. */
export const S02 = {
  id: "S02",
  name: say("Uitleg, rechten en toestemming", "Explain, rights and consent"),
  purpose: say(
    "Het gezin begrijpt waarom steun van mensen dichtbij ertoe doet, kent zijn rechten en beslist zelf wat er mag.",
    "The family understands why support from people nearby matters, knows its rights and decides what may happen.",
  ),
  actors: [
    does("netwerkverantwoordelijke", "legt uit", "explains"),
    does("jeugdige", "beslist mee of zelf", "decides along, or alone"),
    does("ouder", "beslist mee", "decides along"),
    does("voogd", "beslist mee als die gezag heeft", "decides along when holding gezag"),
  ],
  inputs: [
    advise(
      "Leeftijd, wat iemand kan overzien, gezag en taal.",
      "Age, what somebody can weigh, gezag and language.",
      "NVO",
    ),
  ],
  after: [],
  activities: [
    advise(
      "Leg uit waarom banden ertoe doen en dat vragen normaal is; iedereen heeft soms hulp nodig.",
      "Explain why ties matter and that asking is normal; everyone needs help sometimes.",
      "RT1",
    ),
    advise("Bied aan dat zij iemand meebrengen.", "Offer that they bring somebody along.", "NJ4"),
    advise(
      "Bied als eerste het familiegroepsplan aan.",
      "Offer the familiegroepsplan first.",
      "JW",
    ),
    advise(
      "Vertel wat de vertrouwenspersoon doet en hoe die te bereiken is.",
      "Tell what the vertrouwenspersoon does and how to reach them.",
      "JW",
      "BJW",
    ),
    advise(
      "Vraag voor elke beslissing apart toestemming.",
      "Ask consent for each decision apart.",
      "JW",
    ),
    advise(
      "Vertel hoe gegevens worden gedeeld, wie ze ziet en hoe je toestemming intrekt.",
      "Tell how information is shared, who sees it and how consent is withdrawn.",
      "NJ3",
    ),
  ],
  tips: [
    advise(
      "Wie gevraagd wordt, vindt dat meestal fijn; vaak ook na lange tijd zonder contact.",
      "Most people who are asked like it; often also after a long time without contact.",
      "NJ2",
      "PAR",
    ),
    advise(
      "Vraag door met respect bij een nee, en laat het dan een nee zijn.",
      "Ask on with respect at a no, and then let it be a no.",
      "NJ4",
    ),
  ],
  questions: [
    ask(
      "jeugdige",
      "Wat doe jij als een vriend hulp nodig heeft?",
      "What do you do when a friend needs help?",
      "RT1",
    ),
    ask(
      "jeugdige",
      "Wil je iemand meenemen naar dit gesprek?",
      "Would you like to bring somebody to this conversation?",
      "NJ4",
    ),
    ask(
      "ouder",
      "Wie zouden jullie er graag bij hebben?",
      "Whom would you like to have with you?",
      "NJ4",
    ),
    ask(
      "ouder",
      "Wat maakt het lastig om iemand te vragen?",
      "What makes it hard to ask somebody?",
      "NJ2",
    ),
  ],
  tasks: [
    {
      id: "inviteSomeoneAlong",
      asksWho: true,
      name: say("Vraag wie zij willen meebrengen", "Ask whom they want to bring along"),
      instruction: say(
        "Vraag het bij de eerste uitnodiging, voor het over hulp gaat: eerst wie, dan wat.",
        "Ask at the first invitation, before it is about help: who before what.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder", "professional"],
      outcomes: [
        { id: "someone", name: say("Er komt iemand mee", "Somebody comes along") },
        { id: "noOne", name: say("Liever niemand", "Rather nobody") },
        { id: "later", name: say("Misschien later", "Maybe later") },
      ],
      due: "startUp",
      sources: ["NJ4"],
    },
    {
      id: "explain",
      name: say("Leg uit waarom en hoe", "Explain why and how"),
      instruction: say(
        "Leg op ieders niveau uit waarom mensen dichtbij ertoe doen, wat je opschrijft en wie het leest. Controleer of het is begrepen.",
        "Explain at each one's level why people nearby matter, what you write down and who reads it. Check that it was understood.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [
        { id: "explained", name: say("Uitgelegd en begrepen", "Explained and understood") },
      ],
      record: "uitleg",
      due: "startUp",
      cannotBeDeclined: true,
      sources: ["RT1", "JW", "NJ3"],
    },
    {
      id: "tellVertrouwenspersoon",
      name: say("Vertel over de vertrouwenspersoon", "Tell about the vertrouwenspersoon"),
      instruction: say(
        "Zeg wat de onafhankelijke vertrouwenspersoon doet en waar en wanneer die te bereiken is.",
        "Say what the independent vertrouwenspersoon does, and where and when to reach them.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder", "professional"],
      outcomes: [{ id: "told", name: say("Verteld", "Told") }],
      due: "startUp",
      cannotBeDeclined: true,
      sources: ["JW", "BJW"],
    },
    {
      id: "offerFamiliegroepsplan",
      name: say("Bied het familiegroepsplan aan", "Offer the familiegroepsplan"),
      instruction: say(
        "Bied aan dat het gezin met familie en anderen zelf het plan maakt, voordat je iets anders voorstelt. Alleen de wet zegt wanneer het mag vervallen, nooit een systeem.",
        "Offer that the family makes the plan itself with relatives and others, before you propose anything else. Only the law says when it may be dropped, never a system.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      outcomes: [
        { id: "wanted", name: say("Ja, wij maken een plan", "Yes, we will make a plan") },
        { id: "notWanted", name: say("De ouders willen het niet", "The parents do not want it") },
        {
          id: "threat",
          name: say(
            "Concrete bedreiging van de ontwikkeling van het kind",
            "Concrete threat to the child's development",
          ),
          needsReason: true,
        },
        {
          id: "harm",
          name: say(
            "De belangen van het kind zouden anders worden geschaad",
            "The child's interests would otherwise be harmed",
          ),
          needsReason: true,
        },
        {
          id: "notOwed",
          name: say(
            "De wet vraagt hier geen aanbod (jeugdreclassering, voogdij van de GI)",
            "The Act asks no offer here (juvenile probation, guardianship of the GI)",
          ),
          needsReason: true,
        },
      ],
      record: "familiegroepsplanAanbod",
      due: "offerFamiliegroepsplan",
      escalate: [{ after: "remind", to: ["netwerkverantwoordelijke", "regievoerder"] }],
      cannotBeDeclined: true,
      sources: ["JW"],
    },
    {
      id: "askConsentHulp",
      name: say("Vraag toestemming voor de hulp", "Ask consent to the help"),
      instruction: say(
        "Leg voor ieder die beslist vast wat die zegt. Zwijgen is geen toestemming; nee is net zo goed een antwoord.",
        "Record what each one who decides says. Silence is no consent; no is as good an answer.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      doneWhen: { consent: "hulp", is: "answered" },
      outcomes: [],
      due: "startUp",
      again: { on: ["ageReached", "gezagChanged"] },
      sources: ["JW", "NVO"],
    },
    {
      id: "askConsentKaart",
      name: say(
        "Vraag toestemming om het netwerk in kaart te brengen",
        "Ask consent to map the network",
      ),
      instruction: say(
        "Zonder toestemming schrijf je niets over mensen in het netwerk op. Leg voor ieder die beslist vast wat die zegt.",
        "Without consent you write nothing down about people in the network. Record what each one who decides says.",
      ),
      mayAct: ["netwerkverantwoordelijke", "regievoerder"],
      doneWhen: { consent: "kaart", is: "answered" },
      outcomes: [],
      due: "startUp",
      again: { on: ["ageReached", "gezagChanged"] },
      sources: ["NJ3"],
    },
    {
      id: "hearChild",
      name: say("Praat met het kind", "Talk with the child"),
      instruction: say(
        "Laat het kind zelf vertellen, op een manier die past, en vul niets in. Schrijf de eigen woorden op.",
        "Let the child tell in a way that suits them, and fill nothing in. Write down their own words.",
      ),
      mayAct: ["netwerkverantwoordelijke", "professional", "gedragswetenschapper"],
      outcomes: [{ id: "heard", name: say("Gehoord", "Heard") }],
      record: "kindgesprek",
      due: "startUp",
      sources: ["IVRK", "JW", "NJ3"],
    },
    {
      id: "exploreRefusal",
      name: say("Praat door over het nee", "Talk on about the no"),
      instruction: say(
        "Vraag naar schaamte, schuld, angst om te falen of nare ervaringen, en wat iemand wél zou willen. Dring niet aan.",
        "Ask about shame, guilt, fear of failing or bad experiences, and what somebody would want. Do not press.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      opens: {
        all: [{ consent: "kaart", is: "answered" }, { not: { consent: "kaart", is: "given" } }],
      },
      outcomes: [
        {
          id: "staysNo",
          name: say("Het blijft nee, en dat is goed", "It stays no, and that is fine"),
        },
        { id: "thinksItOver", name: say("Denkt erover na", "Thinks it over") },
      ],
      record: "gesprekOverNee",
      sources: ["NJ2", "NJ4"],
    },
    {
      id: "reflectOnExplaining",
      name: say(
        "Kijk terug op je uitleg (R03, R04, R09, R10)",
        "Look back on your explaining (R03, R04, R09, R10)",
      ),
      instruction: say(
        "Beantwoord de vragen voor jezelf; schrijf geen gegevens van het gezin op.",
        "Answer for yourself; write nothing down about the family.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [{ id: "answered", name: say("Beantwoord", "Answered") }],
      record: "reflectieS02",
      compartment: "author",
      sources: ["RT1", "NJ2", "NJ3", "NJ4"],
    },
  ],
  exits: [
    {
      id: "whoAsked",
      text: say(
        "gevraagd is wie zij willen meebrengen",
        "they were asked whom they want to bring along",
      ),
      holds: { task: "inviteSomeoneAlong", is: "answered" },
    },
    {
      id: "familiegroepsplanOffered",
      text: say(
        "het familiegroepsplan is aangeboden en het antwoord ligt vast",
        "the familiegroepsplan was offered and the answer is recorded",
      ),
      holds: { task: "offerFamiliegroepsplan", is: "done" },
    },
    {
      id: "consentAnswered",
      text: say(
        "ieder die beslist heeft over de hulp en de kaart ja of nee gezegd, of wil het later horen",
        "each one who decides said yes or no to the help and the map, or wants to hear of it later",
      ),
      holds: {
        all: [
          {
            any: [
              { consent: "hulp", is: "answered" },
              { task: "askConsentHulp", is: "declined" },
            ],
          },
          {
            any: [
              { consent: "kaart", is: "answered" },
              { task: "askConsentKaart", is: "declined" },
            ],
          },
        ],
      },
    },
    {
      id: "childSpoken",
      text: say(
        "het kind is gehoord of wilde dat niet",
        "the child was heard or did not want to be",
      ),
      holds: { task: "hearChild", is: "answered" },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "familiegroepsplanAanbod",
      text: say("het aanbod en het antwoord", "the offer and the answer"),
    },
    {
      record: "kindgesprek",
      text: say("wat het kind zei, in eigen woorden", "what the child said, in their own words"),
    },
    { record: "uitleg", text: say("wat is uitgelegd en hoe", "what was explained and how") },
  ],
  pitfalls: [
    pitfall(
      say("Het gezin zegt nee.", "The family says no."),
      say(
        "Praat door over wat erachter zit, bied een gesprek over waarden aan, en spreek een dag af om het opnieuw te vragen.",
        "Talk on about what is behind it, offer a talk about values, and agree on a day to ask again.",
      ),
      "NJ2",
      "NJ4",
    ),
    pitfall(
      say("Ouders en jongere zijn het niet eens.", "Parents and young person disagree."),
      say(
        "Kijk in de tabel van de wet wie beslist, en blijf met allebei in gesprek.",
        "See the table of the law who decides, and keep talking with both.",
      ),
      "JW",
    ),
    pitfall(
      say("Iemand lijkt onder druk te staan.", "Somebody seems to be under pressure."),
      say("Spreek ieder apart.", "Speak with each one apart."),
    ),
  ],
  reviews: [],
  grounding: { kinds: ["guideline", "law"], points: ["H7"] },
  sources: ["JW", "RT1", "NJ2", "NJ4"],
} satisfies Step;
