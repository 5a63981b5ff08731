import { SupportType, supportTypeLabels } from "@steunnetwerk/domain";

import type { Field, RecordShape } from "../../guideline/RecordShape.ts";
import { say } from "../say.ts";

import { reflectionRecord } from "./reflections.ts";

type Label = Field["label"];
const words = (id: string, label: Label): Field => ({
  id,
  label,
  required: true,
  type: "longText",
});
const maybe = (id: string, label: Label): Field => ({
  id,
  label,
  required: false,
  type: "longText",
});

const day = (id: string, label: Label): Field => ({ id, label, required: true, type: "date" });
const who = (id: string, label: Label): Field => ({ id, label, required: true, type: "person" });
const people = (id: string, label: Label): Field => ({ id, label, required: true, type: "people" });
const yesNo = (id: string, label: Label): Field => ({ id, label, required: true, type: "answer" });
const kindsOfSupport = (id: string, label: Label): Field => ({
  id,
  label,
  required: true,
  type: "choices",
  options: SupportType.options.map((type) => ({ id: type, label: supportTypeLabels[type] })),
});
const record = (
  name: Label,
  belongsTo: RecordShape["belongsTo"],
  fields: Field[],
  ...sources: string[]
): RecordShape => ({ name, belongsTo, fields, sources });

/** What the tasks write down. */
export const records = {
  netwerkverantwoordelijkheid: {
    name: say("Netwerkverantwoordelijkheid", "Responsibility for the network"),
    belongsTo: "case",
    fields: [
      {
        id: "hoursPerWeek",
        label: say("Uren per week hiervoor", "Hours a week for it"),
        required: false,
        type: "number",
        min: 0,
        max: 40,
      },
      words(
        "reachable",
        say("Hoe en wanneer ben je te bereiken?", "How and when can you be reached?"),
      ),
      maybe(
        "needs",
        say("Wat heb je nodig om dit te kunnen doen?", "What do you need to be able to do this?"),
      ),
    ],
    sources: ["SD"],
  },
  reflectieS01: reflectionRecord("R01", "R02", "R03", "R04", "R05", "R06"),
  reflectieS02: reflectionRecord("R03", "R04", "R09", "R10"),
  teamafspraak: {
    name: say("Afspraak in het team", "Agreement in the team"),
    belongsTo: "case",
    fields: [
      {
        id: "informed",
        label: say("Wie zijn op de hoogte?", "Who know of it?"),
        required: false,
        type: "people",
      },
      words("doesNotTakeOver", say("Wie neemt wat niet over?", "Who does not take over what?")),
    ],
    sources: ["SD"],
  },
  eerderNetwerkwerk: {
    name: say("Eerder werk met het netwerk", "Earlier work with the network"),
    belongsTo: "case",
    fields: [
      words("what", say("Wat is er eerder gedaan?", "What was done before?")),
      maybe("learned", say("Wat hielp, en wat niet?", "What helped, and what did not?")),
    ],
    sources: [],
  },
  uitleg: {
    name: say("Uitleg", "Explanation"),
    belongsTo: "case",
    fields: [
      {
        id: "topics",
        label: say("Wat is uitgelegd?", "What was explained?"),
        required: true,
        type: "choices",
        options: [
          {
            id: "whyTies",
            label: say("waarom mensen dichtbij ertoe doen", "why people nearby matter"),
          },
          { id: "whatIsNoted", label: say("wat er wordt opgeschreven", "what is written down") },
          { id: "whoSees", label: say("wie het ziet", "who sees it") },
          { id: "withdraw", label: say("hoe je toestemming intrekt", "how consent is withdrawn") },
          {
            id: "rights",
            label: say(
              "inzage, afschrift, verbeteren en vernietigen",
              "access, copy, correction and destruction",
            ),
          },
        ],
      },
      { id: "people", label: say("Aan wie?", "To whom?"), required: true, type: "people" },
      maybe("how", say("Hoe, en in welke taal?", "How, and in what language?")),
    ],
    sources: ["JW", "RT1"],
  },
  familiegroepsplanAanbod: {
    name: say("Aanbod van het familiegroepsplan", "Offer of the familiegroepsplan"),
    belongsTo: "case",
    fields: [
      { id: "offeredOn", label: say("Aangeboden op", "Offered on"), required: true, type: "date" },
      { id: "to", label: say("Aan wie?", "To whom?"), required: true, type: "people" },
      maybe("answer", say("Wat zeiden zij, in hun woorden?", "What did they say, in their words?")),
      {
        id: "helpWanted",
        label: say("Willen zij hulp bij het maken?", "Do they want help in making it?"),
        required: false,
        type: "answer",
      },
    ],
    sources: ["JW"],
  },
  kindgesprek: {
    name: say("Gesprek met het kind", "Talk with the child"),
    belongsTo: "case",
    fields: [
      { id: "on", label: say("Op welke dag?", "On what day?"), required: true, type: "date" },
      {
        id: "heardBy",
        label: say("Wie sprak met het kind?", "Who talked with the child?"),
        required: true,
        type: "person",
      },
      words(
        "ownWords",
        say("Wat zei het kind, in eigen woorden?", "What did the child say, in their own words?"),
      ),
      maybe(
        "manner",
        say(
          "Hoe ging het gesprek: spelend, wandelend, met pictogrammen?",
          "How: playing, walking, with pictograms?",
        ),
      ),
    ],
    sources: ["IVRK", "NJ3"],
  },
  gesprekOverNee: {
    name: say("Gesprek over het nee", "Talk about the no"),
    belongsTo: "case",
    fields: [
      maybe(
        "behind",
        say("Wat zit erachter, in hun woorden?", "What is behind it, in their words?"),
      ),
      {
        id: "valuesTalkOffered",
        label: say("Is een gesprek over waarden aangeboden?", "Was a talk about values offered?"),
        required: true,
        type: "answer",
      },
    ],
    sources: ["NJ2", "NJ4"],
  },
  netwerkkaart: {
    name: say("Netwerkkaart", "Network map"),
    belongsTo: "case",
    fields: [
      { id: "drawnOn", label: say("Getekend op", "Drawn on"), required: true, type: "date" },
      {
        id: "instrument",
        label: say("Waarmee?", "With what?"),
        required: true,
        type: "choice",
        options: [
          { id: "ecogram", label: say("ecogram", "ecogram") },
          { id: "genogram", label: say("genogram", "genogram") },
          { id: "threeCircles", label: say("kaart met drie cirkels", "three-circle map") },
          { id: "msna", label: say("MSNA", "MSNA") },
          { id: "netwerkintake", label: say("Netwerkintake", "Netwerkintake") },
          { id: "cards", label: say("kaartjes", "cards") },
          { id: "other", label: say("anders", "other") },
        ],
      },
      {
        id: "map",
        label: say("De kaart", "The map"),
        required: false,
        type: "document",
        shape: "network",
      },
      maybe("mapReference", say("Of: waar ligt de kaart?", "Or: where is the map kept?")),
    ],
    sources: ["NJ2", "ECO", "MSNA", "NWI"],
  },
  reflectieS04: reflectionRecord("R16"),
  reflectieS05: reflectionRecord("R07", "R08", "R15"),
  reflectieS08: reflectionRecord("R02", "R11", "R12", "R15"),
  reflectieS10: reflectionRecord("R13", "R17"),
  reflectieS11: reflectionRecord("R14", "R18"),
  reflectieS12: reflectionRecord("R05"),
  steunbehoeften: record(
    say("Steunbehoeften", "Support needs"),
    "case",
    [
      {
        id: "needs",
        label: say("Welke steun?", "What support?"),
        required: true,
        type: "list",
        maxRows: 30,
        fields: [
          kindsOfSupport("kinds", say("Welke soort?", "Which kind?")),
          words("moment", say("Op welk moment?", "At which moment?")),
          words("wish", say("Wat is de wens?", "What is the wish?")),
          {
            id: "whoCould",
            label: say("Wie zou kunnen? (leeg: nog niemand)", "Who could? (empty: nobody yet)"),
            required: false,
            type: "people",
          },
          {
            id: "staysProfessional",
            label: say("Blijft dit bij professionals?", "Does this stay with professionals?"),
            required: false,
            type: "answer",
          },
        ],
      },
      {
        id: "satisfied",
        label: say("Zijn zij tevreden met hun netwerk?", "Are they satisfied with their network?"),
        required: false,
        type: "answer",
      },
      maybe("wishes", say("Wat wensen zij verder?", "What else do they wish?")),
    ],
    "RT1",
    "NJ2",
  ),
  doelen: record(
    say("Doelen", "Goals"),
    "case",
    [
      {
        id: "goals",
        label: say("Hoogstens drie doelen", "At most three goals"),
        required: true,
        type: "list",
        maxRows: 3,
        fields: [
          words(
            "goal",
            say("Wat is het doel, in hun woorden?", "What is the goal, in their words?"),
          ),
          maybe(
            "noticed",
            say("Waaraan merken zij dat het lukt?", "How will they notice that it works?"),
          ),
        ],
      },
    ],
    "RSB",
  ),
  analyse: record(
    say("Analyse", "Analysis"),
    "case",
    [
      maybe("facts", say("Feiten", "Facts")),
      maybe("ideas", say("Ideeën", "Ideas")),
      maybe("conclusions", say("Conclusies", "Conclusions")),
    ],
    "RSB",
  ),
  afweging: record(
    say("Weging", "Weighing"),
    "case",
    [
      day("on", say("Op welke dag?", "On what day?")),
      words("trust", say("Vertrouwt het kind deze persoon?", "Does the child trust this person?")),
      maybe("load", say("Wat draagt deze persoon al?", "What does this person carry already?")),
      maybe("facts", say("Feiten over veiligheid, met bron", "Facts on safety, with their source")),
      maybe("against", say("Wat spreekt een vermoeden tegen?", "What contradicts a suspicion?")),
      maybe(
        "conditions",
        say(
          "Onder welke voorwaarden? (zonder de oorzaak)",
          "Under which conditions? (without the cause)",
        ),
      ),
    ],
    "NJ4",
    "AUG2",
  ),
  overleg: record(
    say("Overleg", "Consultation"),
    "case",
    [
      day("on", say("Op welke dag?", "On what day?")),
      who("with", say("Met wie?", "With whom?")),
      words("advice", say("Wat was het advies?", "What was the advice?")),
    ],
    "NJ4",
  ),
  veiligheidsafspraken: record(
    say("Afspraken over veiligheid", "Agreements on safety"),
    "case",
    [
      words("behaviour", say("Wie doet wat, concreet?", "Who does what, concretely?")),
      people("watches", say("Wie kijkt mee?", "Who watches?")),
      words("ifFails", say("Wat als het niet gaat?", "What if it fails?")),
    ],
    "SOS1",
  ),
  uitnodiging: record(
    say("Uitnodiging", "Invitation"),
    "case",
    [
      day("askedOn", say("Gevraagd op", "Asked on")),
      who("askedBy", say("Door wie?", "By whom?")),
      maybe("inWords", say("Hoe is het gevraagd?", "How was it asked?")),
    ],
    "JIM1",
    "JIM2",
  ),
  privacyinformatie: record(
    say("Informatie over gegevens", "Information about data"),
    "subject",
    [
      day("givenOn", say("Verteld op", "Told on")),
      {
        id: "manner",
        label: say("Hoe?", "How?"),
        required: true,
        type: "choice",
        options: [
          { id: "oral", label: say("mondeling", "orally") },
          { id: "written", label: say("op papier", "on paper") },
          { id: "digital", label: say("digitaal", "digitally") },
        ],
      },
    ],
    "AVG",
  ),
  steunfiguur: record(
    say("Steunfiguur", "Supporter"),
    "subject",
    [
      people("supports", say("Voor wie?", "For whom?")),
      kindsOfSupport("kinds", say("Welke steun?", "What support?")),
      who("contactOwner", say("Wie houdt het contact?", "Who keeps in touch?")),
      { id: "name", label: say("Naam", "Name"), required: false, type: "text" },
      { id: "phone", label: say("Telefoon", "Phone"), required: false, type: "text" },
      {
        id: "organisation",
        label: say("Organisatie, als die er is", "Organisation, if any"),
        required: false,
        type: "text",
      },
    ],
    "JIM3",
  ),
  verwijzing: record(
    say("Verwijzing", "Referral"),
    "case",
    [
      {
        id: "organisation",
        label: say("Organisatie", "Organisation"),
        required: true,
        type: "text",
      },
      day("on", say("Verwezen op", "Referred on")),
      words(
        "need",
        say("Wat is er nodig? (zo weinig mogelijk)", "What is needed? (as little as possible)"),
      ),
      yesNo(
        "integrityPolicy",
        say(
          "Heeft de organisatie integriteitsbeleid?",
          "Does the organisation have an integrity policy?",
        ),
      ),
    ],
    "VDJ",
  ),
  match: record(
    say("Match", "Match"),
    "case",
    [
      day("metOn", say("Kennisgemaakt op", "Met on")),
      words("agreed", say("Wat is afgesproken voor de proef?", "What was agreed for the trial?")),
    ],
    "BG1",
  ),
  screening: record(
    say("Screening", "Screening"),
    "case",
    [
      {
        id: "kind",
        label: say("Wat is gezien?", "What was seen?"),
        required: true,
        type: "choice",
        options: [
          { id: "vog", label: say("VOG", "VOG (certificate of conduct)") },
          { id: "vgb", label: say("verklaring van geen bezwaar", "certificate of no objection") },
        ],
      },
      day("seenOn", say("Gezien op", "Seen on")),
      who("seenBy", say("Door wie?", "By whom?")),
      {
        id: "organisation",
        label: say("Van welke organisatie?", "From which organisation?"),
        required: false,
        type: "text",
      },
    ],
    "JW",
    "BG1",
  ),
  proefafspraak: record(
    say("Proefperiode", "Trial"),
    "case",
    [
      words("family", say("Hoe was het voor het gezin?", "How was it for the family?")),
      words("volunteer", say("Hoe was het voor de vrijwilliger?", "How was it for the volunteer?")),
    ],
    "BG1",
  ),
  genodigden: record(
    say("Genodigden", "Invited"),
    "case",
    [
      {
        id: "invited",
        label: say("Wie, door wie?", "Who, by whom?"),
        required: true,
        type: "list",
        maxRows: 60,
        fields: [who("who", say("Wie?", "Who?")), who("invitedBy", say("Door wie?", "By whom?"))],
      },
    ],
    "EK1",
  ),
  ondergrens: record(
    say("Ondergrens", "Bottom line"),
    "case",
    [
      words(
        "lines",
        say(
          "Wat moet er minstens in het plan, en waarom?",
          "What must the plan hold at least, and why?",
        ),
      ),
    ],
    "SOS1",
  ),
  plan: record(
    say("Plan", "Plan"),
    "case",
    [
      words("question", say("Wat is onze vraag?", "What is our question?")),
      {
        id: "actions",
        label: say("Wie doet wat, wanneer?", "Who does what, when?"),
        required: true,
        type: "list",
        maxRows: 60,
        fields: [
          words("what", say("Wat?", "What?")),
          who("who", say("Wie?", "Who?")),
          day("by", say("Wanneer?", "By when?")),
          maybe("ifFails", say("Wat als het niet lukt?", "What if it fails?")),
        ],
      },
      maybe("professionalHelp", say("Welke hulp van professionals?", "Which professional help?")),
      maybe("childsWords", say("Het kind zegt", "The child says")),
      day("lookBackOn", say("Wanneer kijken we terug?", "When do we look back?")),
    ],
    "JW",
    "FGP1",
    "EK4",
  ),
  inbreng: record(
    say("Inbreng van een steunfiguur", "Input of a supporter"),
    "case",
    [
      words("broughtIn", say("Wat bracht de steunfiguur in?", "What did the supporter bring in?")),
      words("doneWithIt", say("Wat is ermee gedaan?", "What was done with it?")),
    ],
    "SD",
  ),
  steunafspraak: record(
    say("Steunafspraak", "Support agreement"),
    "case",
    [
      words(
        "role",
        say("Wat doet de steunfiguur, en wat niet?", "What does the supporter do, and what not?"),
      ),
      maybe("moments", say("Hoe vaak en wanneer?", "How often and when?")),
      maybe(
        "limits",
        say(
          "Geld, cadeaus, vervoer, logeren, sociale media",
          "Money, gifts, transport, sleeping over, social media",
        ),
      ),
      maybe(
        "sharing",
        say("Wat wordt er gedeeld, in beide richtingen?", "What is shared, in both directions?"),
      ),
      who("callFirst", say("Wie bel je met een zorg?", "Whom do you call with a worry?")),
      words(
        "stopping",
        say(
          "Hoe stoppen we, en wat wordt het dan?",
          "How do we stop, and what does it become then?",
        ),
      ),
    ],
    "JIM3",
    "BG1",
    "HMI",
  ),
  steunplanSteunfiguur: record(
    say("Steun voor de steunfiguur", "Support for the supporter"),
    "subject",
    [
      who("contact", say("Wie is het vaste contact?", "Who is the fixed contact?")),
      words("reachable", say("Hoe en wanneer te bereiken?", "How and when to reach them?")),
      maybe("needs", say("Wat heeft de steunfiguur nodig?", "What does the supporter need?")),
    ],
    "SD",
    "JIM3",
  ),
  belastingcheck: record(
    say("Hoe gaat het met jou?", "How are you doing?"),
    "subject",
    [
      maybe("canKeepUp", say("Houd je dit vol?", "Can you keep this up?")),
      maybe("wouldHelp", say("Wat zou helpen?", "What would help?")),
    ],
    "TIL",
  ),
  evaluatie: record(
    say("Evaluatie", "Review"),
    "case",
    [
      day("on", say("Op welke dag?", "On what day?")),
      people("present", say("Wie waren erbij?", "Who were there?")),
      words(
        "youngPerson",
        say("Wat zei de jongere als eerste?", "What did the young person say first?"),
      ),
      words("done", say("Wat is gedaan?", "What was done?")),
      words("helped", say("Wat hielp?", "What helped?")),
      words("next", say("Wat nu?", "What next?")),
    ],
    "RSB",
    "MOV",
  ),
  afrondingSteunfiguur: record(
    say("Afronding met een steunfiguur", "Closing with a supporter"),
    "case",
    [
      words("becomes", say("Wat wordt de band?", "What does the tie become?")),
      maybe("thanks", say("Hoe is bedankt?", "How were they thanked?")),
    ],
    "JIM3",
  ),
  borgingsafspraken: record(
    say("Wie blijft", "Who stays"),
    "case",
    [
      { id: "stays", label: say("Wie blijft?", "Who stays?"), required: false, type: "people" },
      {
        id: "callFirst",
        label: say("Wie bel je het eerst?", "Whom do you call first?"),
        required: false,
        type: "person",
      },
      words(
        "howToAskAgain",
        say("Hoe vraag je opnieuw om hulp?", "How do you ask for help again?"),
      ),
    ],
    "LL",
    "RT1",
  ),
  toekomstplan: record(
    say("Toekomstplan", "Future plan"),
    "case",
    [
      words("living", say("Wonen", "Living")),
      words("work", say("School, werk en geld", "School, work and money")),
      words("people", say("Mensen die blijven", "People who stay")),
      maybe("care", say("Zorg die doorgaat", "Care that goes on")),
    ],
    "RT1",
  ),
  bewaartermijn: record(
    say("Bewaartermijn", "Retention"),
    "case",
    [
      day(
        "keptUntil",
        say("Het dossier wordt bewaard tot en met", "The file is kept up to and including"),
      ),
      day(
        "supportersUntil",
        say("Gegevens van steunfiguren tot en met", "Data of supporters up to and including"),
      ),
    ],
    "JW",
  ),
  afsluitverslag: record(
    say("Verslag voor het gezin", "Report for the family"),
    "case",
    [
      words("story", say("Wat hebben we samen gedaan?", "What did we do together?")),
      maybe(
        "stillGoing",
        say("Wat loopt er nog, en bij wie?", "What is still going on, and with whom?"),
      ),
    ],
    "JW",
  ),
  terugblik: record(say("Terugblik", "Looking back"), "case", [
    maybe("brought", say("Wat bracht het?", "What did it bring?")),
    maybe("different", say("Wat had anders gekund?", "What could have been different?")),
  ]),
  meldcodestap: {
    name: say("Stap van de meldcode", "Step of the meldcode"),
    belongsTo: "case",
    fields: [
      { id: "on", label: say("Op welke dag?", "On what day?"), required: true, type: "date" },
      words(
        "facts",
        say("Wat zijn de feiten, met bron?", "What are the facts, with their source?"),
      ),
      maybe("motivation", say("Wat is de motivering?", "What are the reasons?")),
    ],
    sources: ["BMC"],
  },
  kaartgesprek: {
    name: say("Gesprek over de kaart", "Talk about the map"),
    belongsTo: "case",
    fields: [
      words("noticed", say("Wat viel hen op?", "What did they notice?")),
      maybe("wishes", say("Wat wensen zij?", "What do they wish?")),
      {
        id: "satisfied",
        label: say("Zijn zij tevreden met hun netwerk?", "Are they satisfied with their network?"),
        required: false,
        type: "answer",
      },
    ],
    sources: ["NJ2"],
  },
} satisfies Record<string, RecordShape>;
