import type { Step } from "../../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** When the own network cannot or should not carry it: reconnect, widen, or match a volunteer. */
export const S07 = {
  id: "S07",
  name: say("Netwerk verbreden of matchen", "Widen or match"),
  purpose: say(
    "Als het eigen netwerk het niet kan of niet hoort te dragen: oude banden herstellen, verbreden, of een vrijwilliger zoeken.",
    "When the own network cannot or should not carry it: reconnect, widen, or find a volunteer.",
  ),
  actors: [
    does("netwerkverantwoordelijke", "zoekt mee", "helps to look"),
    does("coordinator", "koppelt", "matches"),
    does("jeugdige", "beslist", "decides"),
    does("ouder", "beslist", "decides"),
    does(
      "steunfiguur",
      "kan iemand zijn die er als vrijwilliger bij komt",
      "can be somebody who joins as a volunteer",
    ),
  ],
  inputs: [
    advise(
      "Waar nog niemand voor is, en wie nee zei.",
      "What there is nobody for yet, and who said no.",
    ),
    advise("Toestemming om te verwijzen.", "Consent to refer.", "JW"),
  ],
  after: ["S06"],
  entry: {
    any: [
      { task: "listNeeds", is: "done", outcome: ["nobodyForSome"] },
      { task: "keepAsking", is: "done", outcome: ["stillNobody"] },
      { some: "steunfiguur", status: ["bedankt"] },
    ],
  },
  activities: [
    advise(
      "Herstel oude banden en vraag iedere helper wie er verder om hen geeft.",
      "Restore lost ties and ask each helper who else cares.",
      "EK1",
    ),
    advise(
      "Denk aan ontmoetingsplekken, clubs en oudergroepen.",
      "Think of meeting places, clubs and parents' groups.",
      "VDJ",
    ),
    advise(
      "Kies een georganiseerde vorm bij de behoefte: oppas elders, hulp thuis, een maatje, meewonen.",
      "Choose an organised form by need: day care elsewhere, help at home, a buddy, living along.",
      "VDJ",
    ),
    advise(
      "Kennismaken, een proefperiode, en beide kanten mogen stoppen zonder reden.",
      "Get acquainted, a trial period, and both sides may stop without a reason.",
      "BG1",
      "BG2",
    ),
  ],
  tips: [
    advise(
      "Over welke technieken een netwerk vergroten is weinig bekend; beloof niets.",
      "Little is known about which techniques widen a network; promise nothing.",
      "NWW",
    ),
  ],
  questions: [
    ask(
      "jeugdige",
      "Wie zou je terug willen in je leven?",
      "Whom would you want back in your life?",
      "EK1",
    ),
    ask(
      "ouder",
      "Zou een ander gezin of een maatje helpen?",
      "Would another family or a buddy help?",
      "VDJ",
    ),
  ],
  tasks: [
    {
      id: "reconnect",
      name: say("Zoek verder in de eigen kring", "Look further in the own circle"),
      instruction: say(
        "Oude banden, school, club, geloof, buurt; en wie de mensen die er al zijn nog kennen.",
        "Lost ties, school, club, faith, neighbourhood; and whom the people who are there know.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      together: ["jeugdige", "ouder", "voogd"],
      aboutNetwork: true,
      outcomes: [
        { id: "found", name: say("Er is iemand gevonden", "Somebody was found") },
        { id: "notFound", name: say("Nog niemand", "Nobody yet") },
      ],
      due: "widen",
      sources: ["EK1"],
    },
    {
      id: "askConsentVerwijzen",
      name: say("Vraag toestemming om te verwijzen", "Ask consent to refer"),
      instruction: say(
        "Alleen wat de organisatie nodig heeft om te kunnen zoeken.",
        "Only what the organisation needs to be able to look.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      doneWhen: { consent: "verwijzen", is: "answered" },
      outcomes: [],
      due: "widen",
      again: { on: ["ageReached", "gezagChanged"] },
      sources: ["JW"],
    },
    {
      id: "refer",
      name: say("Verwijs naar een organisatie", "Refer to an organisation"),
      instruction: say(
        "Verwijs alleen naar een organisatie met integriteitsbeleid en screening.",
        "Refer only to an organisation with an integrity policy and screening.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      opens: { consent: "verwijzen", is: "given" },
      requires: { consent: "verwijzen", is: "given" },
      outcomes: [
        { id: "referred", name: say("Verwezen", "Referred") },
        {
          id: "waitingList",
          name: say("Er is een wachtlijst", "There is a waiting list"),
          again: "waitingList",
        },
        {
          id: "noFit",
          name: say("Geen passende organisatie", "No fitting organisation"),
          withoutRecord: true,
          needsReason: true,
        },
      ],
      record: "verwijzing",
      due: "widen",
      sources: ["VDJ", "SCP"],
    },
    {
      id: "match",
      name: say("Maak kennis en match", "Get acquainted and match"),
      instruction: say(
        "Na de kennismaking zegt ieder vrij ja of nee. Bij ja: leg de vrijwilliger vast als steunfiguur; wegen en vragen gaan dan als bij iedereen.",
        "After getting acquainted each says yes or no freely. With yes: record the volunteer as a supporter; weighing and asking go as for everyone.",
      ),
      mayAct: ["coordinator", "netwerkverantwoordelijke"],
      together: ["jeugdige", "ouder", "voogd"],
      aboutNetwork: true,
      during: "case",
      opens: { task: "refer", is: "done", outcome: ["referred"] },
      requires: { consent: "verwijzen", is: "given" },
      outcomes: [
        { id: "match", name: say("Een match", "A match") },
        {
          id: "noMatch",
          name: say("Geen match", "No match"),
          withoutRecord: true,
          again: "reviewMatch",
        },
      ],
      record: "match",
      due: "widen",
      sources: ["BG1"],
    },
    {
      id: "seeScreening",
      name: say("Zie de screening van de vrijwilliger", "See the screening of the volunteer"),
      instruction: say(
        "Noteer alleen dat je de VOG hebt gezien, wanneer en van welke organisatie; bewaar geen kopie.",
        "Note only that you saw the VOG, when and from which organisation; keep no copy.",
      ),
      mayAct: ["coordinator", "netwerkverantwoordelijke"],
      during: "case",
      aboutNetwork: true,
      opens: { task: "match", is: "done", outcome: ["match"] },
      outcomes: [
        { id: "seen", name: say("Gezien", "Seen") },
        {
          id: "notRequired",
          name: say("Niet vereist", "Not required"),
          needsReason: true,
          withoutRecord: true,
        },
      ],
      record: "screening",
      due: "trial",
      cannotBeDeclined: true,
      sources: ["JW", "BG1"],
    },
    {
      id: "trial",
      name: say("Bespreek de proefperiode", "Talk about the trial"),
      instruction: say(
        "Vraag beide kanten. Stoppen mag zonder reden; stop dan vriendelijk en zoek opnieuw.",
        "Ask both sides. Stopping needs no reason; then stop kindly and look again.",
      ),
      mayAct: ["coordinator", "netwerkverantwoordelijke"],
      together: ["jeugdige", "ouder", "voogd"],
      during: "case",
      aboutNetwork: true,
      opens: { task: "match", is: "done", outcome: ["match"] },
      delay: "trial",
      outcomes: [
        { id: "goesOn", name: say("Gaat door", "Goes on"), again: "reviewMatch" },
        {
          id: "stops",
          name: say("Stopt, en er wordt opnieuw gezocht", "Stops, and another is looked for"),
          reopens: ["match"],
        },
        { id: "stopsForGood", name: say("Stopt", "Stops") },
      ],
      record: "proefafspraak",
      due: "tryAgain",
      sources: ["BG1", "BG2"],
    },
  ],
  exits: [
    {
      id: "foundOrNot",
      text: say(
        "er is iemand gevonden, of vast staat dat er geen match is, met een dag om opnieuw te kijken",
        "somebody was found, or it is recorded that there is no match, with a day to look again",
      ),
      holds: {
        any: [
          { task: "reconnect", is: "done", outcome: ["found"] },
          { task: "match", is: "answered" },
          { task: "refer", is: "answered" },
          {
            all: [
              { task: "reconnect", is: "answered" },
              {
                any: [
                  { consent: "verwijzen", is: "answered" },
                  { task: "askConsentVerwijzen", is: "declined" },
                ],
              },
              { not: { consent: "verwijzen", is: "given" } },
            ],
          },
        ],
      },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "verwijzing",
      text: say("de verwijzing, zo klein mogelijk", "the referral, as small as possible"),
    },
    { record: "match", text: say("de match", "the match") },
    { record: "proefafspraak", text: say("hoe de proef ging", "how the trial went") },
  ],
  pitfalls: [
    pitfall(
      say("Er is een wachtlijst.", "There is a waiting list."),
      say(
        "Houd de kaart levend en regel tijdelijke steun.",
        "Keep the map alive and arrange interim support.",
      ),
    ),
    pitfall(
      say("Het klikt niet.", "It does not click."),
      say("Stop vriendelijk en zoek een tweede match.", "Stop kindly and look for a second match."),
      "BG1",
    ),
    pitfall(
      say("De vrijwilliger wordt een hulpverlener.", "The volunteer turns into a therapist."),
      say("Terug naar de afspraken over de rol.", "Back to the agreement on the role."),
    ),
    pitfall(
      say(
        "De organisatie heeft geen integriteitsbeleid.",
        "The organisation has no integrity policy.",
      ),
      say("Verwijs niet.", "Do not refer."),
    ),
  ],
  reviews: ["trial", "reviewMatch"],
  grounding: { kinds: ["guideline"], points: ["H1"] },
  sources: ["EK1", "BG1", "BG2", "VDJ", "NWW", "SCP"],
} satisfies Step;
