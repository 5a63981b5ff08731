import * as z from "zod";

/** One of a closed list of codes, in the order of the list. */
export interface Choice<Codes extends readonly string[]> extends z.ZodType<
  Codes[number],
  Codes[number]
> {
  /** The codes. */
  readonly options: Codes;
}

/**
 * A closed list of codes as a schema. Rejects: `invalid_value` for anything else.
 *
 * The same as `z.enum`, with a type that keeps the codes in their order, so that the declarations of the package are the same
 * at every build.
 */
export function choice<const Codes extends readonly string[]>(codes: Codes): Choice<Codes> {
  return z.enum(codes) as unknown as Choice<Codes>;
}
