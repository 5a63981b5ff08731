import type { Language } from "@steunnetwerk/domain";

import type { Call, Command } from "./Command.ts";
import { Failure } from "./Failure.ts";
import type { Terminal } from "./Terminal.ts";
import { commands } from "./commands.ts";
import { exitCodes } from "./exitCodes.ts";
import { helpOf, overview } from "./help.ts";
import { nearest } from "./nearest.ts";
import { checkOperands, parseCall, type Typed } from "./parseCall.ts";
import { version } from "./version.ts";

/**
 * Carries out one command line and gives the number to end the process with; see {@link exitCodes}. Never rejects.
 *
 * @example
 * ```ts
 * import { run } from "@steunnetwerk/cli";
 *
 * const written: string[] = [];
 * const code = await run(["--version"], {
 *   input: (async function* () {})(),
 *   inputIsTerminal: false,
 *   write: async (text) => void written.push(text),
 *   tell: () => undefined,
 *   tellsTerminal: false,
 *   environment: {},
 *   signal: new AbortController().signal,
 * });
 * [code, written.length]; // => [0, 1]
 * ```
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const asks = (name: string) => words.includes(`--${name}`);
  let language = languageOf(terminal.environment);
  try {
    const { name, rest } = splitName(words);
    const command = name === undefined || name === "help" ? undefined : known(name);
    const typed = parseCall(command === undefined ? words : rest, command);
    language = (typed.values.get("language")?.[0] as Language | undefined) ?? language;
    if (typed.values.has("version")) return await say(terminal, `${version}\n`);
    if (name === "help" || command === undefined) {
      const about = typed.operands[1];
      if (about !== undefined) return await say(terminal, helpOf(known(about), language));
      const isAsked = name === "help" || typed.values.has("help");
      if (isAsked) return await say(terminal, overview(language));
      terminal.tell(overview(language));
      return exitCodes.wrongUsage;
    }
    if (typed.values.has("help")) return await say(terminal, helpOf(command, language));
    checkOperands(command, typed.operands);
    const { perform } = await command.load();
    return await perform(callOf(typed, terminal, language));
  } catch (error) {
    const failure = error instanceof Failure ? error : (nodeTooOld(error) ?? defect(error));
    const { code, texts, details } = failure;
    terminal.tell(
      asks("json")
        ? `${JSON.stringify({ error: { code, message: texts[language], ...details } })}\n`
        : `${texts[language]}\n`,
    );
    return failure.exitCode;
  }
}

async function say(terminal: Terminal, text: string): Promise<number> {
  await terminal.write(text);
  return exitCodes.done;
}

/** The name of the command: the first word that is no option. */
function splitName(words: readonly string[]): {
  readonly name: string | undefined;
  readonly rest: readonly string[];
} {
  const at = words.findIndex(
    (word, index) => !word.startsWith("-") && !/^(-l|--language)$/.test(words[index - 1] ?? ""),
  );
  return { name: words[at], rest: words.filter((_, index) => index !== at) };
}

function known(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return command;
  const close = nearest(
    name,
    commands.map((one) => one.name),
  );
  const [nl, en] =
    close === undefined ? ["", ""] : [` Bedoelde u ${close}?`, ` Did you mean ${close}?`];
  throw new Failure(
    "unknownCommand",
    "wrongUsage",
    `De opdracht ${name} bestaat niet.${nl} Zie: steunnetwerk help`,
    `There is no command ${name}.${en} See: steunnetwerk help`,
  );
}

function callOf({ operands, values }: Typed, terminal: Terminal, language: Language): Call {
  return {
    terminal,
    language,
    json: values.has("json"),
    commands,
    operands,
    option: (name) => values.get(name)?.at(-1),
    options: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  };
}

/** The language of the environment: Dutch when it says so, otherwise English. */
export function languageOf(environment: Terminal["environment"]): Language {
  const said = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(
    (one) => one !== undefined && one !== "",
  );
  return said?.startsWith("nl") === true ? "nl" : "en";
}

/** That a command needs a module that this Node does not have yet: node:sqlite. */
export function nodeTooOld(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  if (error.code !== "ERR_UNKNOWN_BUILTIN_MODULE") return undefined;
  return new Failure(
    "nodeTooOld",
    "unreachable",
    `Deze opdracht heeft Node 22.19 of nieuwer nodig; dit is ${process.versions.node}.`,
    `This command needs Node 22.19 or newer; this is ${process.versions.node}.`,
  );
}

function defect(error: unknown): Failure {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Failure(
    "defect",
    "defect",
    `Dit is een fout in dit programma; meld hem met deze regels:\n${what}`,
    `This is a mistake in this program; please report it with these lines:\n${what}`,
  );
}
