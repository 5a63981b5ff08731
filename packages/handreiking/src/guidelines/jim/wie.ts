import type { Step } from "../../guideline/Step.ts";
import { S01 } from "../handreiking/steps/S01.ts";
import { S02 } from "../handreiking/steps/S02.ts";
import { advise, ask, does, pitfall, say } from "../say.ts";

import { adopt } from "./adopt.ts";

/** Who: the young person chooses and asks a mentor before anybody decides what is to be done. */
export const wie = {
  id: "wie",
  name: say("Wie?", "Who?"),
  purpose: say(
    "De jongere brengt iemand mee die ze vertrouwen en die van het begin af meedenkt.",
    "The young person brings somebody they trust, who thinks along from the start.",
  ),
  actors: [
    does("jeugdige", "kiest en vraagt", "chooses and asks"),
    does("ouder", "stemt in, ook als dat moeite kost", "agrees, even when that is hard"),
    does("jim", "zegt vrij ja of nee", "says yes or no, freely"),
    does("netwerkverantwoordelijke", "legt uit en bereidt voor", "explains and prepares"),
  ],
  inputs: [
    advise("De vraag van het gezin.", "What the family asks."),
    advise("Wie gezag heeft.", "Who holds gezag.", "JW"),
  ],
  after: [],
  activities: [
    advise(
      "Begin met de vraag wie, en dan pas wat er aan de hand is.",
      "Start with the question who, and only then what is the matter.",
      "JIM4",
    ),
    advise(
      "Leg uit dat een JIM naast de ouders staat en hen niet vervangt.",
      "Explain that a JIM stands beside the parents and does not replace them.",
      "JIM1",
    ),
    advise(
      "Oefen de vraag; de jongere vraagt zelf.",
      "Rehearse the question; the young person asks.",
    ),
  ],
  tips: [
    advise(
      "Een JIM is zelf gekozen, geen ouder, liefst 18 of ouder, en wil samenwerken en aangesproken worden.",
      "A JIM is self-chosen, no parent, preferably 18 or older, willing to cooperate and to be addressed.",
      "JIM1",
    ),
    advise(
      "Ongeveer de helft van de jongeren en gezinnen vindt dit ook spannend: zeg dat.",
      "About half of the young people and families are also nervous about this: say so.",
      "ZAD",
    ),
  ],
  questions: [
    ask(
      "jeugdige",
      "Wie vertrouw je, ken je nu, en zou je vanaf het begin willen laten meedenken?",
      "Whom do you trust, know now, and want to think along from the start?",
      "JIM2",
    ),
    ask(
      "ouder",
      "Wat vind je ervan dat deze persoon meedenkt?",
      "What do you think of this person thinking along?",
      "JIM1",
    ),
    ask(
      "jim",
      "Wil je dit, en wat heb je ervoor nodig?",
      "Do you want this, and what do you need for it?",
      "JIM3",
    ),
  ],
  tasks: [
    adopt(S01, "nameNetwerkverantwoordelijke"),
    adopt(S01, "acceptRole"),
    adopt(S01, "findGezag"),
    adopt(S02, "hearChild"),
    {
      id: "askWho",
      name: say("Vraag wie de jongere wil meebrengen", "Ask whom the young person wants to bring"),
      instruction: say(
        "Wie vertrouw je, ken je nu, en zou je willen laten meedenken? Professionals tellen niet mee.",
        "Whom do you trust, know now, and want to think along? Professionals do not count.",
      ),
      mayAct: ["netwerkverantwoordelijke", "jeugdige"],
      together: ["jeugdige"],
      asksWho: true,
      outcomes: [
        { id: "someone", name: say("Er is iemand", "There is somebody") },
        { id: "nobodyYet", name: say("Nog niemand", "Nobody yet"), again: "askSupporter" },
      ],
      due: "startUp",
      sources: ["JIM2", "JIM4"],
    },
    {
      id: "explainJim",
      name: say("Leg uit wat een JIM is en niet is", "Explain what a JIM is and is not"),
      instruction: say(
        "Zelf gekozen, naast de ouders, geen hulpverlener en geen verklikker; denkt en beslist mee over het plan.",
        "Self-chosen, beside the parents, no therapist and no informer; thinks and decides along in the plan.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [{ id: "explained", name: say("Uitgelegd", "Explained") }],
      due: "startUp",
      cannotBeDeclined: true,
      sources: ["JIM1", "GGB"],
    },
    adopt(S02, "askConsentHulp"),
    adopt(S02, "askConsentKaart"),
    {
      id: "considerJim",
      name: say(
        "Bekijk samen of deze persoon JIM kan zijn",
        "Look together whether this person can be the JIM",
      ),
      instruction: say(
        "Geen ouder, liefst 18 of ouder, wil samenwerken. Twijfel jij en wil de jongere het toch? Dan kiest de jongere, tenzij veiligheid anders vraagt.",
        "No parent, preferably 18 or older, willing to cooperate. You doubt and the young person still wants it? Then the young person chooses, unless safety asks otherwise.",
      ),
      mayAct: ["netwerkverantwoordelijke", "jeugdige"],
      together: ["jeugdige"],
      per: { capacity: "jim", status: ["genoemd", "nuNiet"] },
      aboutNetwork: true,
      during: "case",
      outcomes: [
        { id: "fits", name: say("Ja", "Yes"), status: "teVragen" },
        {
          id: "youthChooses",
          name: say(
            "De jongere kiest, ondanks twijfel",
            "The young person chooses, in spite of doubt",
          ),
          status: "teVragen",
          needsReason: true,
        },
        {
          id: "notNow",
          name: say("Nu niet", "Not now"),
          status: "nuNiet",
          needsReason: true,
          again: "reviewPlan",
        },
      ],
      due: "startUp",
      sources: ["JIM1", "RT3"],
    },
    {
      id: "askConsentKiezen",
      name: say(
        "Vraag of deze persoon gevraagd mag worden",
        "Ask whether this person may be asked",
      ),
      instruction: say(
        "De jongere kiest. Vraag de ouders om hun instemming; met tegenzin telt ook. Zegt een ouder nee, praat dan verder.",
        "The young person chooses. Ask the parents to agree; a grudging yes counts too. When a parent says no, go on talking.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "jim", status: ["teVragen"] },
      aboutNetwork: true,
      during: "case",
      doneWhen: { consent: "kiezen", is: "answered" },
      outcomes: [],
      due: "askSupporter",
      again: { on: ["ageReached", "gezagChanged"] },
      sources: ["RT3", "JIM1"],
    },
    {
      id: "askJim",
      name: say("Vraag de JIM", "Ask the JIM"),
      instruction: say(
        "De jongere vraagt zelf. Kan dat niet, dan vraag jij het in hun woorden.",
        "The young person asks. If they cannot, you ask in their words.",
      ),
      mayAct: ["jeugdige", "netwerkverantwoordelijke"],
      together: ["jeugdige"],
      per: { capacity: "jim", status: ["teVragen"] },
      aboutNetwork: true,
      during: "case",
      // The law asks the young person; the method wants the parents' answer first, whatever it is.
      requires: {
        all: [
          { consent: "kiezen", is: "given" },
          { consent: "kiezen", is: "answered" },
        ],
      },
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
      id: "informJim",
      name: say("Vertel de JIM over diens gegevens", "Tell the JIM about their data"),
      instruction: say(
        "Wie legt wat vast, waarom, wie het ziet, hoe lang, en wat de JIM kan vragen.",
        "Who records what, why, who sees it, how long, and what the JIM can ask.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "jim", status: ["toegezegd", "actief"] },
      aboutNetwork: true,
      during: "case",
      outcomes: [{ id: "informed", name: say("Verteld", "Told") }],
      record: "privacyinformatie",
      due: "informSupporter",
      cannotBeDeclined: true,
      sources: ["AVG"],
    },
    {
      id: "askConsentMeedoen",
      name: say(
        "Vraag of deze persoon JIM wil zijn",
        "Ask whether this person wants to be the JIM",
      ),
      instruction: say(
        "Alleen de JIM beslist dit, en kan altijd stoppen.",
        "Only the JIM decides this, and can stop at any time.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "jim", status: ["toegezegd"] },
      aboutNetwork: true,
      during: "case",
      doneWhen: { consent: "meedoen", is: "answered" },
      outcomes: [],
      due: "askSupporter",
      sources: ["AVG"],
    },
    {
      id: "installJim",
      name: say("Begin met de JIM", "Start with the JIM"),
      instruction: say(
        "Zeg in het bijzijn van allen wat de JIM doet en niet doet, en wie het contact houdt.",
        "Say in front of all what the JIM does and does not do, and who keeps in touch.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      per: { capacity: "jim", status: ["toegezegd"] },
      aboutNetwork: true,
      during: "case",
      requires: {
        all: [
          { consent: "kiezen", is: "given" },
          { consent: "meedoen", is: "given" },
          { task: "informJim", is: "done" },
        ],
      },
      outcomes: [
        { id: "active", name: say("De JIM is begonnen", "The JIM has started"), status: "actief" },
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
  ],
  exits: [
    {
      id: "whoAsked",
      text: say(
        "gevraagd is wie de jongere wil meebrengen",
        "the young person was asked whom they want to bring",
      ),
      holds: { task: "askWho", is: "answered" },
    },
    {
      id: "everyoneAnswered",
      text: say(
        "ieder die gevraagd kan worden heeft ja, nee of later gezegd",
        "everyone who can be asked said yes, no or later",
      ),
      holds: { every: "jim", status: ["teVragen"], holds: { task: "askJim", is: "answered" } },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [{ record: "steunfiguur", text: say("wie de JIM is", "who the JIM is") }],
  pitfalls: [
    pitfall(
      say("Ouders zijn bang hun plaats te verliezen.", "Parents fear to lose their place."),
      say(
        "Praat over de plaats naast, niet in plaats van, de ouders.",
        "Talk about the place beside, not instead of, the parents.",
      ),
      "JIM1",
    ),
    pitfall(
      say("De jongere weet niemand.", "The young person knows nobody."),
      say(
        "Blijf vragen; kijk ook naar mensen van vroeger.",
        "Keep asking; look at people from earlier too.",
      ),
      "NJ2",
    ),
  ],
  reviews: ["askSupporter"],
  grounding: { kinds: ["guideline"], points: [] },
  sources: ["VDV", "JIM1", "JIM2", "JIM4", "GGB", "RT3"],
} satisfies Step;
