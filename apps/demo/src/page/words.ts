import type { Language, Text } from "@steunnetwerk/domain";

/** Everything the page itself says; what the packages say comes from them. */
const words = {
  title: { nl: "Wie staan er om dit kind heen?", en: "Who stands around this child?" },
  intro: {
    nl: "Een voorbeeld met verzonnen mensen. Niets verlaat deze computer.",
    en: "An example with made-up people. Nothing leaves this computer.",
  },
  language: { nl: "Taal", en: "Language" },
  reader: { nl: "Uitleg voor", en: "Explain to" },
  professional: { nl: "een professional", en: "a professional" },
  family: { nl: "het gezin", en: "the family" },
  network: { nl: "Het netwerk", en: "The network" },
  bring: { nl: "Bekijk een eigen interview", en: "Look at an interview of your own" },
  bringHint: {
    nl: "Kies de bestanden van een Network Canvas-export (CSV of GraphML). Ze worden in deze pagina gelezen.",
    en: "Choose the files of a Network Canvas export (CSV or GraphML). They are read inside this page.",
  },
  census: {
    nl: "Er is van elk tweetal gevraagd of zij elkaar kennen",
    en: "It was asked of every pair whether they know each other",
  },
  back: { nl: "Terug naar het voorbeeld", en: "Back to the example" },
  notCarried: { nl: "Niet overgenomen uit de bestanden", en: "Not carried over from the files" },
  says: { nl: "Wat het netwerk zegt", en: "What the network says" },
  saysHint: {
    nl: "Een gesprek in getallen, van één dag. Geen oordeel, geen norm; het beslist niets.",
    en: "A conversation in numbers, of one day. No judgement, no norm; it decides nothing.",
  },
  allMeasures: { nl: "Alle andere maten", en: "All other measures" },
  structural: { nl: "Vorm van het netwerk", en: "Shape of the network" },
  compositional: { nl: "Wie erin staan", en: "Who is in it" },
  relational: { nl: "Hoe de banden zijn", en: "What the ties are like" },
  functional: { nl: "Welke steun er is", en: "What support there is" },
  resilience: { nl: "Als iemand wegvalt", en: "If somebody is lost" },
  burden: { nl: "Hoe de last verdeeld is", en: "How the load is shared" },
  perType: { nl: "Per soort steun", en: "Per type of support" },
  nobody: { nl: "nog niemand", en: "nobody yet" },
  maybe: { nl: "misschien: ", en: "perhaps: " },
  formula: { nl: "Formule", en: "Formula" },
  source: { nl: "Bron", en: "Source" },
  established: { nl: "bekende maat", en: "established measure" },
  own: { nl: "eigen constructie van dit project", en: "our own construct" },
  steps: { nl: "De stappen", en: "The steps" },
  stepsHint: {
    nl: "Gebaseerd op de Handreiking Informele Steun en verwante richtlijnen. De motor onthoudt alles: stop dit programma midden in een stap en start het opnieuw.",
    en: "Based on the Handreiking Informele Steun and related guidelines. The engine remembers everything: stop this program in the middle of a step and start it again.",
  },
  start: { nl: "Start het traject", en: "Start the case" },
  iAm: { nl: "Ik handel als", en: "I act as" },
  toDo: { nl: "Te doen", en: "To do" },
  nothingToDo: { nl: "Er ligt niets klaar.", en: "There is nothing to do." },
  due: { nl: "voor", en: "by" },
  outcome: { nl: "Uitkomst", en: "Outcome" },
  save: { nl: "Vastleggen", en: "Record" },
  decline: { nl: "Nee, dank je", en: "No, thank you" },
  reason: { nl: "Waarom? (in eigen woorden)", en: "Why? (in your own words)" },
  askAgain: { nl: "Opnieuw vragen op", en: "Ask again on" },
  neverAgain: { nl: "Niet opnieuw vragen", en: "Do not ask again" },
  close: { nl: "Stap afronden", en: "Close this step" },
  skip: { nl: "Stap overslaan", en: "Skip this step" },
  together: { nl: "Samen met", en: "Together with" },
  person: { nl: "Wie", en: "Who" },
  nameSomebody: {
    nl: "Noem iemand uit het netwerk",
    en: "Name somebody from the network",
  },
  birthDate: { nl: "Geboren op", en: "Born on" },
  gezag: { nl: "Heeft gezag:", en: "Holds gezag (parental authority):" },
  measures: { nl: "Maatregelen van de rechter:", en: "Measures by a court:" },
  none: { nl: "Er zijn er geen", en: "There are none" },
  yes: { nl: "Ja", en: "Yes" },
  no: { nl: "Nee", en: "No" },
  whoDecidesUnknown: {
    nl: "Wie hierover beslist is nog niet bekend: leeftijd of gezag ontbreekt.",
    en: "Who decides this is not known yet: an age or who holds gezag is missing.",
  },
  forOthers: { nl: "Dit is voor:", en: "This is for:" },
  waits: { nl: "Wacht tot er toestemming is.", en: "Waits until there is consent." },
  missing: { nl: "Nodig om af te ronden", en: "Needed to close" },
  vacancy: {
    nl: "Er is nog geen netwerkverantwoordelijke.",
    en: "There is no netwerkverantwoordelijke yet.",
  },
  waiting: { nl: "wacht", en: "waiting" },
  open: { nl: "bezig", en: "open" },
  closed: { nl: "afgerond", en: "closed" },
  skipped: { nl: "overgeslagen", en: "skipped" },
  merged: { nl: "samengevoegd", en: "merged" },
  closeOrSkip: { nl: "Deze stap afronden of overslaan", en: "Close or skip this step" },
  notHeard: { nl: "Of: waarom niet?", en: "Or: why not?" },
  skipReason: { nl: "Reden, als de stap wordt overgeslagen", en: "Reason, if the step is skipped" },
  childHeard: { nl: "Het kind is gehoord door mij", en: "The child was heard by me" },
  history: { nl: "Wat er gebeurde", en: "What happened" },
  unsaved: {
    nl: "De server antwoordt niet. Wat al was vastgelegd blijft; start het programma opnieuw.",
    en: "The server does not answer. What was recorded stays; start the program again.",
  },
} satisfies Record<string, Text>;

/** What the page says for each of {@link words}, in one language. */
export type Words = Readonly<Record<keyof typeof words, string>>;

/** The page's words in a language. */
export const wordsIn = (language: Language): Words =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[language]])) as Words;
