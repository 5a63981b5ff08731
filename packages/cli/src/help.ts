import type { Language } from "@steunnetwerk/domain";

import type { Command, Operand, Option } from "./Command.ts";
import { commands } from "./commands.ts";
import { globalOptions } from "./globalOptions.ts";

const words = {
  nl: {
    usage: "Gebruik",
    commands: "Opdrachten",
    operands: "Wat erachter komt",
    options: "Opties",
    examples: "Voorbeelden",
    exit: "Einde met",
    exits:
      "0 goed, 1 iets in de invoer klopt niet, 2 de opdracht is niet begrepen, 3 een bestand of adres is niet bereikbaar,\n  4 geweigerd, 70 een fout in dit programma, 130 van buitenaf gestopt",
    more: "Meer over één opdracht: steunnetwerk help OPDRACHT",
    about:
      "Het steunnetwerk rond een kind: meten, controleren, omzetten, tekenen, en de stappen ervan doorlopen.",
    file: "Zonder bestand, of met -, wordt de standaardinvoer gelezen.",
    choose: "kies uit",
  },
  en: {
    usage: "Usage",
    commands: "Commands",
    operands: "What comes behind it",
    options: "Options",
    examples: "Examples",
    exit: "Ends with",
    exits:
      "0 well, 1 something in the input is wrong, 2 the command line is not understood, 3 a file or address cannot be\n  reached, 4 refused, 70 a mistake in this program, 130 stopped from outside",
    more: "More about one command: steunnetwerk help COMMAND",
    about:
      "The support network around a child: score, validate, convert, draw it, and go through its steps.",
    file: "Without a file, or with -, standard input is read.",
    choose: "choose from",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** All commands, in one line each. */
export function overview(language: Language): string {
  const say = words[language];
  return [
    say.about,
    "",
    `${say.usage}: steunnetwerk ${language === "nl" ? "OPDRACHT" : "COMMAND"} …`,
    "",
    `${say.commands}:`,
    ...columns(commands.map(({ name, about }) => [name, about[language]])),
    "",
    `${say.options}:`,
    ...columns(globalOptions.map((option) => [optionLine(option), option.about[language]])),
    "",
    `${say.exit}:`,
    `  ${say.exits}`,
    "",
    say.more,
    "",
  ].join("\n");
}

/** One command with everything it takes. */
export function helpOf(command: Command, language: Language): string {
  const say = words[language];
  const { name, about, operands, options, examples } = command;
  const readsFiles = operands.some(
    (operand) => operand.name.includes("FILE") && operand.isOptional,
  );
  const section = (title: string, rows: readonly (readonly [string, string])[]) =>
    rows.length === 0 ? [] : [`${title}:`, ...columns(rows), ""];
  const choices = (text: string, { choices: from }: Pick<Option, "choices">) =>
    from === undefined ? text : `${text}; ${say.choose}: ${from.join(", ")}`;
  return [
    `${say.usage}: steunnetwerk ${[name, ...operands.map(operandWord)].join(" ")} …`,
    "",
    `${about[language]}${readsFiles ? ` ${say.file}` : ""}`,
    "",
    ...section(
      say.operands,
      operands.map((operand) => [operand.name, choices(operand.about[language], operand)]),
    ),
    ...section(
      say.options,
      [...options, ...globalOptions].map((option: Option) => [
        optionLine(option),
        choices(option.about[language], option),
      ]),
    ),
    ...section(
      say.examples,
      examples.map(([line, what]) => [line, what[language]]),
    ),
  ].join("\n");
}

function operandWord({ name, isOptional, isList }: Operand): string {
  const word = isList === true ? `${name}…` : name;
  return isOptional === true ? `[${word}]` : word;
}

function optionLine({ name, letter, value }: Option): string {
  const short = letter === undefined ? "" : `-${letter}, `;
  return `${short}--${name}${value === undefined ? "" : ` ${value}`}`;
}

const screen = 100;

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(Math.max(...rows.map(([left]) => left.length)), 44);
  return rows.flatMap(([left, right]) => {
    const lines = wrapped(right, screen - width - 4);
    const indent = " ".repeat(width + 4);
    const isLong = left.length > width;
    const first = isLong ? `  ${left}` : `  ${left.padEnd(width)}  ${lines[0] ?? ""}`;
    return [first, ...(isLong ? lines : lines.slice(1)).map((line) => indent + line)];
  });
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
