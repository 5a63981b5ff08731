import type { Language, Text } from "@steunnetwerk/domain";

import type { Terminal } from "./Terminal.ts";

/** An option of a command: `--name`, and perhaps one letter. */
export interface Option {
  /** What stands behind `--`. */
  readonly name: string;
  /** The same in one letter. */
  readonly letter?: string;
  /** What it does. */
  readonly about: Text;
  /** What comes after it, as help names it; left out for an option that is there or not. */
  readonly value?: string;
  /** The values it can have. */
  readonly choices?: readonly string[];
  /** Whether it may be given more than once. */
  readonly isList?: true;
}

/** What stands behind the name of the command, such as files. */
export interface Operand {
  /** As help names it. */
  readonly name: string;
  /** What it is. */
  readonly about: Text;
  /** Whether it may be left out. */
  readonly isOptional?: true;
  /** Whether there may be several. */
  readonly isList?: true;
  /** The values it can have. */
  readonly choices?: readonly string[];
}

/** One command, as data: the parser, help and shell completion all read this. */
export interface Command {
  /** What is typed. */
  readonly name: string;
  /** What it does. */
  readonly about: Text;
  /** What stands behind its name. */
  readonly operands: readonly Operand[];
  /** Its own options. */
  readonly options: readonly Option[];
  /** Lines to try, each with what it does. */
  readonly examples: readonly (readonly [line: string, about: Text])[];
  /** Loads what carries it out; nothing of it is loaded before it is called. */
  readonly load: () => Promise<{ readonly perform: Perform }>;
}

/** What a command was given, checked against its description. */
export interface Call {
  /** What it reads and writes. */
  readonly terminal: Terminal;
  /** The language of its sentences. */
  readonly language: Language;
  /** Whether the answer is for a program. */
  readonly json: boolean;
  /** What stood behind its name. */
  readonly operands: readonly string[];
  /** All commands there are. */
  readonly commands: readonly Command[];
  /** The value of an option; the last when it was given more than once. */
  readonly option: (name: string) => string | undefined;
  /** All values of an option. */
  readonly options: (name: string) => readonly string[];
  /** Whether an option was given. */
  readonly has: (name: string) => boolean;
}

/** Carries out a command and gives the number to end with. */
export type Perform = (call: Call) => Promise<number>;
