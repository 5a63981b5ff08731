import type { Step } from "../../../guideline/Step.ts";
import { advise, ask, does, pitfall, say } from "../../say.ts";

/** What support is wanted, when, and what is there already. */
export const S04 = {
  id: "S04",
  name: say("Steunbehoefte en doelen", "Support needs and goals"),
  purpose: say(
    "Weten welke steun de jongere en de ouders willen, op welke momenten, en wat er al is.",
    "Know what support the young person and the parents want, at which moments, and what is there already.",
  ),
  actors: [
    does("jeugdige", "zegt wat nodig is", "says what is needed"),
    does("ouder", "zegt wat nodig is", "says what is needed"),
    does("netwerkverantwoordelijke", "ordent, in hun woorden", "orders, in their words"),
    does(
      "gedragswetenschapper",
      "denkt mee als een analyse nodig is",
      "thinks along when an analysis is needed",
    ),
  ],
  inputs: [
    advise("De netwerkkaart.", "The network map."),
    advise("De vraag of doelen tot nu toe.", "The question or goals so far.", "RSB"),
  ],
  after: ["S03"],
  activities: [
    advise(
      "Vraag op welke momenten steun nodig is, welke soort, en hoe iemand die wil krijgen.",
      "Ask at which moments support is needed, which kind, and how somebody wants to receive it.",
      "RT1",
    ),
    advise("Begin bij wat goed gaat.", "Start with what goes well.", "RSB"),
    advise(
      "Houd feiten, ideeën, conclusies en beslissingen uit elkaar.",
      "Keep facts, ideas, conclusions and decisions apart.",
      "RSB",
    ),
    advise(
      "Koppel elke behoefte aan een doel en aan iemand die zou kunnen; zeg ook wat bij professionals blijft.",
      "Link each need to a goal and to somebody who could; say also what stays with professionals.",
    ),
    advise(
      "Vraag of zij tevreden zijn met hun netwerk en wat zij wensen, niet alleen hoe groot het is.",
      "Ask whether they are satisfied with their network and what they wish, not only how large it is.",
      "NJ2",
    ),
  ],
  tips: [
    advise("Hoogstens drie doelen tegelijk.", "At most three goals at a time."),
    advise(
      "Weten dat er iemand is helpt al, ook als je die persoon niet vraagt.",
      "Knowing that somebody is there helps already, even when you do not ask them.",
      "LL",
    ),
  ],
  questions: [
    ask(
      "jeugdige",
      "Op welke momenten zou je iemand willen hebben?",
      "At which moments would you like to have somebody?",
      "RT1",
    ),
    ask("jeugdige", "Hoe makkelijk vraag je om hulp?", "How easily do you ask for help?", "RT1"),
    ask(
      "jeugdige",
      "Hoe vind je het om anderen te helpen?",
      "How do you like helping others?",
      "RT1",
    ),
    ask("ouder", "Wat zou lucht geven?", "What would give some air?"),
  ],
  tasks: [
    {
      id: "listNeeds",
      name: say("Schrijf op welke steun gewenst is", "Write down what support is wanted"),
      instruction: say(
        "Per behoefte: welke soort steun, op welk moment, wat de wens is, en wie zou kunnen of dat er nog niemand is.",
        "For each need: what kind of support, at which moment, what the wish is, and who could or that there is nobody yet.",
      ),
      mayAct: ["netwerkverantwoordelijke", "jeugdige", "ouder"],
      together: ["jeugdige", "ouder", "voogd"],
      aboutNetwork: true,
      outcomes: [
        {
          id: "someoneForEach",
          name: say("Voor alles is iemand in beeld", "There is somebody for each"),
        },
        {
          id: "nobodyForSome",
          name: say("Voor iets is er nog niemand", "For some there is nobody yet"),
        },
        {
          id: "noNeeds",
          name: say("Er is nu geen steun nodig", "No support is needed now"),
          withoutRecord: true,
        },
      ],
      record: "steunbehoeften",
      due: "startUp",
      sources: ["RT1", "RSB", "NJ2"],
    },
    {
      id: "setGoals",
      name: say("Kies doelen", "Choose goals"),
      instruction: say(
        "Hoogstens drie, in de woorden van de jongere en de ouders.",
        "At most three, in the words of the young person and the parents.",
      ),
      mayAct: ["netwerkverantwoordelijke", "jeugdige", "ouder"],
      together: ["jeugdige", "ouder", "voogd"],
      outcomes: [{ id: "chosen", name: say("Gekozen", "Chosen") }],
      record: "doelen",
      due: "startUp",
      sources: ["RSB", "NJ5"],
    },
    {
      id: "askAnalysis",
      name: say(
        "Vraag een gedragswetenschapper mee te denken",
        "Ask a behavioural scientist to think along",
      ),
      instruction: say(
        "Alleen als de vragen daarom vragen.",
        "Only when the questions call for it.",
      ),
      mayAct: ["netwerkverantwoordelijke", "gedragswetenschapper"],
      opens: "onDemand",
      outcomes: [{ id: "thoughtAlong", name: say("Meegedacht", "Thought along") }],
      record: "analyse",
      sources: ["RSB"],
    },
    {
      id: "reflectOnMotive",
      name: say("Kijk naar je reden (R16)", "Look at your reason (R16)"),
      instruction: say(
        "Gaat alles naar het netwerk? Kijk dan of dat goed voor hen is, of dat geld of mensen ontbreken.",
        "Does everything go to the network? Then see whether that is good for them, or money or staff are short.",
      ),
      mayAct: ["netwerkverantwoordelijke"],
      outcomes: [{ id: "answered", name: say("Beantwoord", "Answered") }],
      record: "reflectieS04",
      compartment: "author",
      sources: ["PNO"],
    },
  ],
  exits: [
    {
      id: "needsListed",
      text: say(
        "van elke behoefte staat vast welke soort, welk moment, welke wens en wie zou kunnen, of niemand wilde dat nu",
        "of each need the kind, moment, wish and who could are recorded, or nobody wanted that now",
      ),
      holds: { task: "listNeeds", is: "answered" },
    },
    {
      id: "goalsChosen",
      text: say(
        "er zijn doelen gekozen, of niemand wilde dat nu",
        "goals were chosen, or nobody wanted that now",
      ),
      holds: { task: "setGoals", is: "answered" },
    },
  ],
  mayClose: ["netwerkverantwoordelijke", "regievoerder"],
  outputs: [
    {
      record: "steunbehoeften",
      text: say("welke steun, wanneer, van wie", "what support, when, from whom"),
    },
    { record: "doelen", text: say("hoogstens drie doelen", "at most three goals") },
  ],
  pitfalls: [
    pitfall(
      say("De behoeften zijn die van de professional.", "The needs are those of the professional."),
      say("Vraag opnieuw, in hun eigen woorden.", "Ask again, in their own words."),
      "RSB",
    ),
    pitfall(
      say("Alles gaat naar het informele netwerk.", "Everything goes to the informal network."),
      say(
        "Vraag je af of dat uit bezuiniging is, en zet terug wat bij professionals hoort.",
        "Ask yourself whether that is to save money, and put back what belongs to professionals.",
      ),
      "PNO",
    ),
    pitfall(
      say("De lijst wordt lang.", "The list gets long."),
      say("Kies er hoogstens drie tegelijk.", "Choose at most three at a time."),
    ),
  ],
  reviews: ["reviewPlan"],
  grounding: { kinds: ["guideline"], points: [] },
  sources: ["RT1", "RSB", "NJ2", "NJ5", "AUG"],
} satisfies Step;
