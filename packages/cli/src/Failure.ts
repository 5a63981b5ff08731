import type { Text } from "@steunnetwerk/domain";

import { exitCodes } from "./exitCodes.ts";

/** Why a command ends without having done what was asked: what happened and what to do, in both languages. */
export class Failure extends Error {
  override readonly name = "Failure";
  /** Stable; what programs look at. */
  readonly code: string;
  /** What happened and what to do. */
  readonly texts: Text;
  /** With which number the program ends. */
  readonly exitCode: number;
  /** More about it, for programs. */
  readonly details: object | undefined;

  constructor(
    code: string,
    exit: keyof typeof exitCodes,
    nl: string,
    en: string,
    details?: object,
  ) {
    super(en);
    this.code = code;
    this.texts = { nl, en };
    this.exitCode = exitCodes[exit];
    this.details = details;
  }
}
