import type { Language, Text } from "@steunnetwerk/domain";
import type { Condition, Guideline } from "@steunnetwerk/handreiking";

/** A condition in words, for people who read the diagram. */
export function conditionWords(
  guideline: Guideline,
  condition: Condition,
  language: Language,
): string {
  const words = texts[language];
  const tasks = [
    ...guideline.steps.flatMap(({ tasks }) => tasks),
    ...(guideline.safety?.tasks ?? []),
  ];
  const say = (text: Text | undefined, code: string) => text?.[language] ?? code;
  const who = (capacity: string) => say(guideline.capacities[capacity]?.name, capacity);
  const inWords = (part: Condition): string => {
    if ("all" in part) return joined(part.all, words.and);
    if ("any" in part) return joined(part.any, words.or);
    if ("not" in part) return `${words.not} (${inWords(part.not)})`;
    if ("task" in part) {
      const task = tasks.find(({ id }) => id === part.task);
      const outcomes = part.outcome?.map((code) =>
        say(task?.outcomes.find(({ id }) => id === code)?.name, code),
      );
      const ended = outcomes === undefined ? words.task[part.is] : outcomes.join(` ${words.or} `);
      return `“${say(task?.name, part.task)}”: ${ended}`;
    }
    if ("every" in part) return `${words.every} ${who(part.every)}: ${inWords(part.holds)}`;
    if ("some" in part) {
      const statuses = part.status?.map((code) =>
        say(guideline.capacities[part.some]?.statuses?.find(({ id }) => id === code)?.name, code),
      );
      const status = statuses === undefined ? "" : ` (${statuses.join(` ${words.or} `)})`;
      const holds = part.holds === undefined ? "" : `: ${inWords(part.holds)}`;
      return `${words.some} ${who(part.some)}${status}${holds}`;
    }
    if ("step" in part) return `${part.step}: ${words.step[part.is]}`;
    if ("consent" in part)
      return `${words.consent} “${say(guideline.decisions[part.consent]?.name, part.consent)}”: ${words.consents[part.is]}`;
    if ("netwerkverantwoordelijke" in part)
      return `${who("netwerkverantwoordelijke")}: ${words.responsible[part.netwerkverantwoordelijke]}`;
    if ("status" in part) return `${words.status}: ${part.status.join(", ")}`;
    if ("age" in part)
      return `${words.age}: ${part.age.map((group) => words.ages[group]).join(", ")}`;
    return `${words.known}: ${words.facts[part.known]}`;
  };
  const joined = (parts: readonly Condition[], word: string) =>
    parts
      .map((part) => ("all" in part || "any" in part ? `(${inWords(part)})` : inWords(part)))
      .join(` ${word} `);
  return inWords(condition);
}

const texts = {
  nl: {
    and: "en",
    or: "of",
    not: "niet",
    every: "iedere",
    some: "er is een",
    consent: "toestemming",
    status: "status",
    age: "leeftijd",
    known: "bekend",
    task: {
      done: "gedaan",
      declined: "afgewezen",
      answered: "gedaan of afgewezen",
      open: "open",
      overdue: "over tijd",
    },
    step: { opened: "ooit geopend", open: "open", settled: "afgerond" },
    consents: { given: "gegeven", answered: "gevraagd en beantwoord" },
    responsible: { assigned: "benoemd", vacant: "niemand", handedOver: "overgedragen" },
    ages: {
      under12: "onder 12",
      "12to15": "12 tot 16",
      "16to17": "16 en 17",
      "18plus": "18 of ouder",
      unknown: "onbekend",
    },
    facts: { gezag: "gezag", birthDate: "geboortedatum", measures: "maatregelen" },
  },
  en: {
    and: "and",
    or: "or",
    not: "not",
    every: "every",
    some: "there is a",
    consent: "consent",
    status: "status",
    age: "age",
    known: "known",
    task: {
      done: "done",
      declined: "declined",
      answered: "done or declined",
      open: "open",
      overdue: "overdue",
    },
    step: { opened: "opened once", open: "open", settled: "settled" },
    consents: { given: "given", answered: "asked and answered" },
    responsible: { assigned: "named", vacant: "nobody", handedOver: "handed over" },
    ages: {
      under12: "under 12",
      "12to15": "12 to 16",
      "16to17": "16 and 17",
      "18plus": "18 or older",
      unknown: "unknown",
    },
    facts: { gezag: "gezag", birthDate: "date of birth", measures: "measures" },
  },
} as const;
