import type { Safety } from "../../guideline/Guideline.ts";
import { say } from "../say.ts";

const circle = ["netwerkverantwoordelijke", "aandachtsfunctionaris"];

/**
 * The meldcode: five steps for each worry, seen only by the netwerkverantwoordelijke and the aandachtsfunctionaris.
 *
 * Source: Besluit verplichte meldcode, artikel 2; project reference "Law and consent", section 7.
 */
export const safety = {
  name: say("Veiligheid: de meldcode", "Safety: the meldcode"),
  circle,
  tasks: [
    {
      id: "meldcode1",
      name: say("Meldcode 1: breng signalen in kaart", "Meldcode 1: map the signals"),
      instruction: say(
        "Schrijf feitelijk op wat is gezien of gehoord, wanneer en door wie. Zoek ook naar wat het vermoeden tegenspreekt.",
        "Write down as facts what was seen or heard, when and by whom. Look for what contradicts the suspicion too.",
      ),
      mayAct: circle,
      outcomes: [{ id: "done", name: say("In kaart", "Mapped") }],
      record: "meldcodestap",
      cannotBeDeclined: true,
      sources: ["BMC"],
    },
    {
      id: "meldcode2",
      name: say("Meldcode 2: overleg met een collega", "Meldcode 2: consult a colleague"),
      instruction: say(
        "Overleg, zo nodig met Veilig Thuis of een letseldeskundige.",
        "Consult, if needed with Veilig Thuis or an injury expert.",
      ),
      mayAct: circle,
      opens: { task: "meldcode1", is: "done" },
      outcomes: [{ id: "done", name: say("Overlegd", "Consulted") }],
      record: "meldcodestap",
      cannotBeDeclined: true,
      sources: ["BMC"],
    },
    {
      id: "meldcode3",
      name: say("Meldcode 3: praat met wie het aangaat", "Meldcode 3: talk with those concerned"),
      instruction: say(
        "Stel het gesprek uit als het iemand in gevaar brengt, met de reden erbij.",
        "Put the talk off when it endangers somebody, with the reason.",
      ),
      mayAct: circle,
      opens: { task: "meldcode2", is: "done" },
      outcomes: [
        { id: "talked", name: say("Gesproken", "Talked") },
        {
          id: "putOff",
          name: say("Uitgesteld voor de veiligheid", "Put off for safety"),
          needsReason: true,
        },
      ],
      record: "meldcodestap",
      cannotBeDeclined: true,
      sources: ["BMC"],
    },
    {
      id: "meldcode4",
      name: say("Meldcode 4: weeg", "Meldcode 4: weigh"),
      instruction: say(
        "Weeg aard, ernst en risico met het afwegingskader; vraag bij twijfel altijd Veilig Thuis.",
        "Weigh nature, severity and risk with the afwegingskader; in doubt always ask Veilig Thuis.",
      ),
      mayAct: circle,
      opens: { task: "meldcode3", is: "done" },
      outcomes: [
        { id: "noSuspicion", name: say("Geen vermoeden meer", "No suspicion left") },
        { id: "suspicion", name: say("Vermoeden blijft", "Suspicion remains") },
        {
          id: "unsafe",
          name: say("Acuut of structureel onveilig", "Acutely or structurally unsafe"),
        },
      ],
      record: "meldcodestap",
      cannotBeDeclined: true,
      sources: ["BMC", "MHL"],
    },
    {
      id: "meldcode5",
      name: say(
        "Meldcode 5: beslis over melden en hulp",
        "Meldcode 5: decide on reporting and help",
      ),
      instruction: say(
        "Beslis of je meldt bij Veilig Thuis en of je zelf hulp organiseert, met de motivering.",
        "Decide whether you report to Veilig Thuis and whether you organise help yourself, with the reasons.",
      ),
      mayAct: circle,
      opens: { task: "meldcode4", is: "done" },
      outcomes: [
        { id: "help", name: say("Zelf hulp organiseren", "Organise help") },
        { id: "report", name: say("Melden bij Veilig Thuis", "Report to Veilig Thuis") },
        { id: "both", name: say("Melden en hulp organiseren", "Report and organise help") },
        {
          id: "closed",
          name: say("Afsluiten zonder melding", "Close without a report"),
          needsReason: true,
        },
      ],
      record: "meldcodestap",
      cannotBeDeclined: true,
      sources: ["BMC", "MHL"],
    },
  ],
  sources: ["BMC", "MHL", "JW"],
} satisfies Safety;
