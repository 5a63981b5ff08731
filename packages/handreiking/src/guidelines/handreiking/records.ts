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
