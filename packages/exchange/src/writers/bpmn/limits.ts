import type { Text } from "@steunnetwerk/domain";

/** Something a guideline says that its BPMN does not, and what became of it. */
export interface BpmnLimit {
  /** Stable code. */
  readonly code: string;
  /** What is not there, or only in words. */
  readonly text: Text;
}

/**
 * What BPMN cannot express of a guideline, or {@link writeBpmn} only writes as words: the part of a case that runs the same on
 * an engine for BPMN is everything else.
 */
export const bpmnLimits: readonly BpmnLimit[] = [
  {
    code: "tasks",
    text: {
      nl: "Een stap is één taak. Wat erin gebeurt (taken per persoon, die openen, wachten, terugkomen en verdwijnen) staat als tekst bij de stap.",
      en: "A step is one task. What happens in it (tasks per person, that open, wait, come back and go away) is text with the step.",
    },
  },
  {
    code: "exits",
    text: {
      nl: "Wat waar moet zijn voordat een stap sluit staat als tekst bij de stap; de taak kan zonder dat af.",
      en: "What must be true before a step can close is text with the step; the task can be completed without it.",
    },
  },
  {
    code: "skip",
    text: {
      nl: "Een stap overslaan is de taak afronden met uitkomst skipped en een reden. Een stap die nog niet open is overslaan kan niet.",
      en: "Skipping a step is completing its task with outcome skipped and a reason. A step that is not open yet cannot be skipped.",
    },
  },
  {
    code: "maatwerk",
    text: {
      nl: "Een stap herhalen, eerder openen, op een andere plaats zetten of met een andere samenvoegen kan niet: de volgorde ligt in BPMN vast.",
      en: "A step cannot be repeated, opened early, put elsewhere or merged with another: in BPMN the order is fixed.",
    },
  },
  {
    code: "conditions",
    text: {
      nl: "Een voorwaarde om te openen is een bericht met de voorwaarde als naam: wie het proces uitvoert, bepaalt zelf wanneer zij waar is.",
      en: "A condition for opening is a message named for it: whoever runs the process works out when it is true.",
    },
  },
  {
    code: "reviews",
    text: {
      nl: "Een moment om opnieuw te kijken telt in BPMN alleen zolang de stap open is, en één keer; in de leidraad gaat het door na de stap en komt het terug.",
      en: "In BPMN a moment to look again counts only while the step is open, and once; in the guideline it goes on after the step and comes back.",
    },
  },
  {
    code: "safety",
    text: {
      nl: "Een zorg over veiligheid is een deelproces naast alles; wie haar mag zien, en dat taken met betrokkenen wachten, staat er niet in.",
      en: "A worry about safety is a subprocess beside everything; who may see it, and that tasks with those involved wait, is not in it.",
    },
  },
  {
    code: "law",
    text: {
      nl: "Wie beslist, toestemming en haar einde, verlopen termijnen en herinneringen, inzage en bewaren staan er niet in.",
      en: "Who decides, consent and its end, overdue terms and reminders, access and retention are not in it.",
    },
  },
];
