import type { Call } from "./Command.ts";
import { Failure } from "./Failure.ts";

/** The number behind an option, when it was given. */
export function numberOf(
  call: Call,
  name: string,
  { least, most, whole = false }: { least: number; most: number; whole?: boolean },
): number | undefined {
  const text = call.option(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  throw new Failure(
    "notANumber",
    "wrongUsage",
    `--${name} is een ${whole ? "geheel getal" : "getal"} van ${least} tot ${most}.`,
    `--${name} is a ${whole ? "whole number" : "number"} from ${least} to ${most}.`,
  );
}
