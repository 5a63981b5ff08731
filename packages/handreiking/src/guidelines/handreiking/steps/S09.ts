import type { Step } from "../../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** What the supporter does, does not do, knows, and whom to call. */
export const S09 = {
  id: "S09",
  name: say("Rol en afspraken", "Role and agreements"),
  purpose: say(
    "Iedereen weet wat de steunfiguur doet, niet doet, weet, en wie die kan bellen.",
    "Everyone knows what the supporter does, does not do, knows, and whom to call.",
  ),
  actors: [
    does("steunfiguur", "spreekt af", "agrees"),
    does("jeugdige", "spreekt af", "agrees"),
    does("ouder", "spreekt af", "agrees"),
    does("netwerkverantwoordelijke", "schrijft op", "writes down"),
    does(
      "coordinator",
      "doet mee als de steunfiguur van een organisatie komt",
      "joins when the supporter comes from an organisation",
    ),
  ],
  inputs: [advise("Het plan.", "The plan."), advise("Wat de rol inhoudt.", "What the role is.")],
  after: ["S08"],
  activities: [
    advise(
      "Spreek de rol af, aan het begin en ook voor het einde.",
      "Agree on the role, at the start and also about the end.",
      "JIM3",
    ),
    advise(
      "Hoe vaak, wanneer, grenzen, geld en cadeaus, vervoer, logeren, sociale media.",
      "How often, when, limits, money and gifts, transport, sleeping over, social media.",
      "HMI",
    ),
    advise(
      "Wat mag er worden gedeeld, in beide richtingen.",
      "What may be shared, in both directions.",
      "JW",
    ),
    advise(
      "Hoe jij te bereiken bent, wie er in nood is, en dat de steunfiguur met een zorg naar de contactpersoon gaat en er niet alleen mee blijft.",
      "How to reach you, who is there in a crisis, and that a worry goes to the contact person and is not carried alone.",
    ),
    advise("Iedereen mag stoppen; spreek af hoe.", "Everyone may stop; agree how.", "BG1"),
    advise(
      "Houd een wettelijke positie (pleegcontract, voogdij) daarbuiten.",
      "Keep a legal position (pleegcontract, voogdij) apart.",
      "JW",
    ),
  ],
  tips: [
    advise(
      "Eén bladzijde in gewone taal. Schrikt een formulier af, spreek het dan af en noteer het zelf.",
      "One page in plain language. If a form scares off, agree orally and note it yourself.",
    ),
    advise(
      "Zorgen? Bel je contactpersoon. Gevaar: 112. Veilig Thuis: 0800-2000.",
      "Worried? Call your contact person. Danger: 112. Veilig Thuis: 0800-2000.",
    ),
  ],
  questions: [
    ask("steunfiguur", "Is dit te doen voor jou?", "Is this doable for you?", "JIM3"),
    ask(
      "jeugdige",
      "Wat mag deze persoon van je weten?",
      "What may this person know about you?",
      "NJ3",
    ),
  ],
  tasks: [
    {
      id: "makeAgreement",
      name: say("Maak afspraken met de steunfiguur", "Make agreements with the supporter"),
      instruction: say(
        "Rol, momenten, grenzen, wat gedeeld mag worden, wie te bellen, en hoe te stoppen.",
        "Role, moments, limits, what may be shared, whom to call, and how to stop.",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator", "steunfiguur"],
      together: ["jeugdige", "ouder", "voogd"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      aboutNetwork: true,
      during: "case",
      opens: { step: "S09", is: "opened" },
      outcomes: [
        { id: "written", name: say("Afgesproken en opgeschreven", "Agreed and written down") },
        { id: "oral", name: say("Mondeling afgesproken", "Agreed orally") },
      ],
      record: "steunafspraak",
      due: "agree",
      sources: ["JIM3", "BG1", "HMI"],
    },
    {
      id: "confirmDoable",
      name: say("Vraag de steunfiguur of het te doen is", "Ask the supporter whether it is doable"),
      instruction: say("De steunfiguur zegt het zelf.", "The supporter says so."),
      mayAct: ["steunfiguur", "netwerkverantwoordelijke", "coordinator"],
      together: ["steunfiguur"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      aboutNetwork: true,
      during: "case",
      opens: { task: "makeAgreement", is: "done" },
      outcomes: [
        { id: "doable", name: say("Het is te doen", "It is doable") },
        {
          id: "tooMuch",
          name: say("Het is te veel", "It is too much"),
          reopens: ["makeAgreement"],
        },
      ],
      due: "agree",
      sources: ["JIM3"],
    },
    {
      id: "askConsentDelen",
      name: say("Vraag wat deze steunfiguur mag weten", "Ask what this supporter may know"),
      instruction: say(
        "Zonder toestemming weet de steunfiguur niets uit het dossier. Leg vast wat wel mag, in hun woorden.",
        "Without consent the supporter knows nothing from the file. Record what they may, in their words.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      aboutNetwork: true,
      during: "case",
      opens: { step: "S09", is: "opened" },
      doneWhen: { consent: "delen", is: "answered" },
      outcomes: [],
      due: "agree",
      again: { on: ["ageReached", "gezagChanged"] },
      sources: ["JW", "NJ3"],
    },
    {
      id: "askConsentAanwezig",
      name: say(
        "Vraag of deze steunfiguur bij gesprekken mag zijn",
        "Ask whether this supporter may be present",
      ),
      instruction: say(
        "Per steunfiguur, en alleen als het aan de orde is.",
        "For each supporter, and only when it comes up.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "steunfiguur" },
      aboutNetwork: true,
      during: "case",
      opens: "onDemand",
      doneWhen: { consent: "aanwezig", is: "answered" },
      outcomes: [],
      again: { on: ["ageReached", "gezagChanged"] },
      sources: ["JW"],
    },
    {
      id: "giveSupportCard",
      name: say("Geef het kind een steunkaart", "Give the child a support card"),
      instruction: say(
        "Wie kan ik bellen, wanneer, en waarvoor; in woorden of plaatjes van het kind.",
        "Whom can I call, when, and for what; in words or pictures of the child.",
      ),
      mayAct: ["netwerkverantwoordelijke", "jeugdige"],
      opens: {
        some: "steunfiguur",
        status: ["actief"],
        holds: { task: "makeAgreement", is: "done" },
      },
      outcomes: [{ id: "given", name: say("Gegeven", "Given") }],
      sources: [],
    },
    {
      id: "reviewAgreement",
      name: say("Bespreek de afspraken", "Talk about the agreement"),
      instruction: say(
        "Kloppen de afspraken nog, voor de steunfiguur, de jongere en de ouders?",
        "Is the agreement still right, for the supporter, the young person and the parents?",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator"],
      together: ["jeugdige", "ouder", "voogd", "steunfiguur"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      aboutNetwork: true,
      during: "case",
      opens: { task: "confirmDoable", is: "done", outcome: ["doable"] },
      delay: "reviewAgreement",
      outcomes: [
        { id: "stillRight", name: say("Ze kloppen", "It is right"), again: "reviewMatch" },
        { id: "change", name: say("Ze veranderen", "It changes"), reopens: ["makeAgreement"] },
      ],
      due: "tryAgain",
      sources: ["JIM3", "BG1"],
    },
    {
      id: "endRole",
      name: say("Stop de rol", "End the role"),
      instruction: say(
        "De steunfiguur, de jongere of een ouder wil stoppen; een reden hoeft niet. Bedank, en spreek af wat de band wordt.",
        "The supporter, the young person or a parent wants to stop; no reason is needed. Thank them, and agree what the tie becomes.",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator", "jeugdige", "ouder"],
      per: { capacity: "steunfiguur", status: ["actief", "toegezegd"] },
      during: "case",
      opens: "onDemand",
      outcomes: [
        {
          id: "ordinaryTie",
          name: say("Weer een gewone band", "An ordinary tie again"),
          status: "gewoneBand",
        },
        { id: "ended", name: say("Gestopt", "Ended"), status: "gestopt" },
        { id: "goesOn", name: say("Gaat toch door", "Goes on after all") },
      ],
      due: "closeWell",
      sources: ["BG1", "JIM3"],
    },
    {
      id: "handleWithdrawal",
      name: say(
        "De steunfiguur wil niet meer meedoen",
        "The supporter no longer wants to take part",
      ),
      instruction: say(
        "De eigen toestemming is er niet meer. Deel niets meer, bedank, en spreek af wat de band wordt.",
        "Their own consent is gone. Share nothing more, thank them, and agree what the tie becomes.",
      ),
      mayAct: ["netwerkverantwoordelijke", "coordinator"],
      per: { capacity: "steunfiguur", status: ["actief"] },
      during: "case",
      opens: { not: { consent: "meedoen", is: "given" } },
      outcomes: [
        {
          id: "ordinaryTie",
          name: say("Weer een gewone band", "An ordinary tie again"),
          status: "gewoneBand",
        },
        { id: "ended", name: say("Gestopt", "Ended"), status: "gestopt" },
      ],
      due: "closeWell",
      cannotBeDeclined: true,
      sources: ["AVG"],
    },
  ],
  exits: [
    {
      id: "agreed",
      text: say(
        "met elke actieve steunfiguur zijn afspraken gemaakt, of wilde die dat niet",
        "with each active supporter there is an agreement, or they did not want one",
      ),
      holds: {
        every: "steunfiguur",
        status: ["actief"],
        holds: { task: "makeAgreement", is: "answered" },
      },
    },
    {
      id: "doable",
      text: say(
        "elke actieve steunfiguur vindt het te doen",
        "each active supporter finds it doable",
      ),
      holds: {
        every: "steunfiguur",
        status: ["actief"],
        holds: {
          any: [
            { task: "makeAgreement", is: "declined" },
            { task: "confirmDoable", is: "done", outcome: ["doable"] },
            { task: "confirmDoable", is: "declined" },
          ],
        },
      },
    },
    {
      id: "sharingFits",
      text: say(
        "van elke actieve steunfiguur staat vast wat die mag weten",
        "of each active supporter it is recorded what they may know",
      ),
      holds: {
        every: "steunfiguur",
        status: ["actief"],
        holds: {
          any: [
            { consent: "delen", is: "answered" },
            { task: "askConsentDelen", is: "declined" },
          ],
        },
      },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "steunafspraak",
      text: say("de afspraken, op één bladzijde", "the agreement, on one page"),
    },
  ],
  pitfalls: [
    pitfall(
      say("Een formulier schrikt af.", "A form scares people off."),
      say("Spreek het mondeling af; jij noteert het.", "Agree orally; you note it."),
    ),
    pitfall(
      say(
        "De rol verschuift naar hulpverlener of verklikker.",
        "The role creeps to therapist or informer.",
      ),
      say("Zeg opnieuw wat de rol is.", "Restate the role."),
      "JIM3",
    ),
    pitfall(
      say("Een ouder valt erbuiten.", "A parent is left out."),
      say("Nodig die opnieuw uit.", "Invite them again."),
    ),
    pitfall(
      say("Er wordt geld verwacht.", "Money is expected."),
      say("Kijk wat de wet en het programma zeggen.", "Check what law and programme say."),
    ),
  ],
  reviews: ["reviewAgreement"],
  grounding: { kinds: ["guideline"], points: ["H9"] },
  sources: ["JIM3", "BG1", "HMI", "JW"],
} satisfies Step;
