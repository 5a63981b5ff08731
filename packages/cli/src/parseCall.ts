import { parseArgs } from "node:util";

import type { Command, Option } from "./Command.ts";
import { Failure } from "./Failure.ts";
import { globalOptions } from "./globalOptions.ts";
import { nearest } from "./nearest.ts";

/** What was typed behind the name of a command. */
export interface Typed {
  /** What is no option, in order. */
  readonly operands: readonly string[];
  /** The values of each option that was given; an empty text for one without a value. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** The words behind the name of a command, by its description. */
export function parseCall(words: readonly string[], command: Command | undefined): Typed {
  const options: readonly Option[] = [...(command?.options ?? []), ...globalOptions];
  const byName = new Map(options.map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      options.map(({ name, letter, value }) => [
        name,
        {
          type: value === undefined ? ("boolean" as const) : ("string" as const),
          ...(letter !== undefined && { short: letter }),
        },
      ]),
    ),
    allowPositionals: true,
    strict: false, // so that what is wrong can be said in both languages
    tokens: true,
  });
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = byName.get(token.name);
    if (option === undefined) throw unknownOption(token.rawName, [...byName.keys()]);
    const given = values.get(token.name);
    if (given !== undefined && option.isList !== true) throw twice(token.rawName);
    values.set(token.name, [...(given ?? []), valueOf(option, token.rawName, token.value)]);
  }
  return { operands, values };
}

/** That the number of operands is what the command takes. */
export function checkOperands({ name, operands }: Command, given: readonly string[]): void {
  const missing = operands.find(
    ({ isOptional }, index) => isOptional !== true && given[index] === undefined,
  );
  if (missing !== undefined)
    throw new Failure(
      "missingOperand",
      "wrongUsage",
      `Zeg ook ${missing.name}: ${missing.about.nl}. Zie: steunnetwerk ${name} --help`,
      `Also give ${missing.name}: ${missing.about.en}. See: steunnetwerk ${name} --help`,
    );
  const most = operands.some(({ isList }) => isList === true) ? Infinity : operands.length;
  if (given.length > most)
    throw new Failure(
      "tooManyOperands",
      "wrongUsage",
      `Er staat meer achter ${name} dan het kan gebruiken. Zie: steunnetwerk ${name} --help`,
      `There is more behind ${name} than it can use. See: steunnetwerk ${name} --help`,
    );
  for (const [index, { name: operand, choices }] of operands.entries())
    if (choices !== undefined && given[index] !== undefined && !choices.includes(given[index]))
      throw chooseFrom(operand, choices);
}

function valueOf(option: Option, shown: string, value: string | undefined): string {
  if (option.value === undefined) {
    if (value === undefined) return "";
    throw new Failure(
      "needsNoValue",
      "wrongUsage",
      `${shown} heeft geen waarde; laat weg wat er achter = staat.`,
      `${shown} takes no value; leave out what is behind =.`,
    );
  }
  if (value === undefined || value === "")
    throw new Failure(
      "needsValue",
      "wrongUsage",
      `Achter ${shown} hoort een waarde: ${option.value}.`,
      `${shown} needs a value: ${option.value}.`,
    );
  if (option.choices !== undefined && !option.choices.includes(value))
    throw chooseFrom(shown, option.choices);
  return value;
}

function unknownOption(shown: string, names: readonly string[]): Failure {
  const close = nearest(shown.replace(/^-+/, ""), names);
  const [nl, en] =
    close === undefined ? ["", ""] : [` Bedoelde u --${close}?`, ` Did you mean --${close}?`];
  return new Failure(
    "unknownOption",
    "wrongUsage",
    `De optie ${shown} bestaat niet.${nl}`,
    `There is no option ${shown}.${en}`,
  );
}

function twice(shown: string): Failure {
  return new Failure(
    "optionTwice",
    "wrongUsage",
    `${shown} staat er twee keer; één keer is genoeg.`,
    `${shown} is there twice; give it once.`,
  );
}

function chooseFrom(what: string, choices: readonly string[]): Failure {
  return new Failure(
    "unknownChoice",
    "wrongUsage",
    `Kies voor ${what} uit: ${choices.join(", ")}.`,
    `For ${what} choose from: ${choices.join(", ")}.`,
  );
}
