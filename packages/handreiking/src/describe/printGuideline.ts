import type { Language, Text } from "@steunnetwerk/domain";

import type { Guideline } from "../guideline/Guideline.ts";
import { invariantLabels } from "../guideline/Invariant.ts";
import type { GuidelinePeriod } from "../guideline/Period.ts";
import type { Step } from "../guideline/Step.ts";
import type { Task } from "../guideline/Task.ts";

const words = {
  nl: {
    steps: ["Stap", "Naam", "Doel", "Na", "Grond"],
    tasks: ["Taak", "Naam", "Wie", "Uitkomsten", "Termijn"],
    exits: ["Klaar als", ""],
    periods: ["Termijn", "Waarvoor", "Standaard", "Tussen", "Grond"],
    invariants: "Wat altijd geldt",
    periodsTitle: "Termijnen",
    system: "systeem",
    mark: { seed: "bron", found: "bron", background: "achtergrond", derived: "eigen afleiding" },
    grounds: {
      handreiking: "handreiking",
      guideline: "richtlijn",
      law: "wet",
      derived: "eigen afleiding",
    },
  },
  en: {
    steps: ["Step", "Name", "Purpose", "After", "Grounding"],
    tasks: ["Task", "Name", "Who", "Outcomes", "Period"],
    exits: ["Done when", ""],
    periods: ["Period", "For", "Default", "Between", "Grounding"],
    invariants: "What always holds",
    periodsTitle: "Periods",
    system: "system",
    mark: { seed: "source", found: "source", background: "background", derived: "derived" },
    grounds: { handreiking: "handreiking", guideline: "guideline", law: "law", derived: "derived" },
  },
} as const;

/**
 * A guideline as a page of Markdown tables: its invariants, steps, tasks, exits and periods.
 *
 * @example
 * ```ts
 * import { handreiking, printGuideline } from "@steunnetwerk/handreiking";
 *
 * printGuideline(handreiking, "nl").split("\n")[0]; // => "# Informele steun rond een jeugdige"
 * ```
 */
export function printGuideline(guideline: Guideline, language: Language): string {
  const say = (text: Text) => text[language];
  const { system, ...titles } = words[language];
  const who = (codes: readonly string[]) =>
    codes.map((code) => say(guideline.capacities[code]?.name ?? { nl: code, en: code })).join(", ");
  const taskRow = (task: Task) => [
    `\`${task.id}\``,
    say(task.name),
    task.activity === undefined ? who(task.mayAct) : system,
    task.outcomes.map(({ name }) => say(name)).join(" / "),
    [task.delay, task.due, task.again?.after]
      .flatMap((code) => (code === undefined ? [] : [guideline.periods[code]?.default ?? code]))
      .join(", "),
  ];
  const stepSection = (step: Step) => [
    `## ${step.id} ${say(step.name)}`,
    say(step.purpose),
    table(titles.tasks, step.tasks.map(taskRow)),
    table(
      titles.exits,
      step.exits.map(({ id, text }) => [say(text), `\`${id}\``]),
    ),
  ];
  const ground = ({ grounding: { kinds, points } }: Step) =>
    [...kinds.map((kind) => titles.grounds[kind]), ...points].join(", ");
  const periodRow = ([id, period]: [string, GuidelinePeriod]) => [
    `\`${id}\``,
    say(period.name),
    period.default,
    `${period.min}–${period.max}`,
    [titles.mark[period.mark], ...period.sources].join(", "),
  ];
  return [
    `# ${say(guideline.name)}`,
    `\`${guideline.id}\` ${guideline.version}`,
    say(guideline.about),
    table(
      titles.steps,
      guideline.steps.map((step) => [
        step.id,
        say(step.name),
        say(step.purpose),
        step.after.join(", "),
        ground(step),
      ]),
    ),
    `## ${titles.invariants}`,
    guideline.invariants.map((id) => `- ${say(invariantLabels[id])}`).join("\n"),
    ...guideline.steps.flatMap(stepSection),
    ...(guideline.safety
      ? [
          `## ${say(guideline.safety.name)}`,
          table(titles.tasks, guideline.safety.tasks.map(taskRow)),
        ]
      : []),
    `## ${titles.periodsTitle}`,
    table(titles.periods, Object.entries(guideline.periods).map(periodRow)),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
