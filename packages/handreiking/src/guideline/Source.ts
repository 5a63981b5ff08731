import * as z from "zod";

/** A sentence or label in Dutch and English, neither empty. Rejects: `too_small`. */
export const BothLanguages = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

/** A code of a guideline: letters, digits, dots and dashes, starting with a letter. Rejects: `invalid_format`. */
export const Code = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,99}$/);

/**
 * How sure a sentence is of its source: `seed` and `found` were read there, `background` is general knowledge that was not
 * checked, `derived` is our own inference.
 *
 * Source: marks of the project reference "Handreiking Informele Steun".
 */
export const Mark = z.enum(["seed", "found", "background", "derived"]);
export type Mark = z.infer<typeof Mark>;

/** Where something was read. */
export const Source = z.strictObject({
  /** Publisher and title, as people cite it. */
  title: z.string().min(1),
  /** The page, when there is one. */
  url: z.url().optional(),
  mark: Mark,
});
/** What the schema of this name lets through. */
export interface Source extends z.infer<typeof Source> {}

/** Keys of sources that carry a sentence; an empty list means that it is our own. */
export const Sources = z.array(Code);

/** A sentence for people, with the sources it was taken from in our own words. */
export const Advice = z.strictObject({ text: BothLanguages, sources: Sources });
/** What the schema of this name lets through. */
export interface Advice extends z.infer<typeof Advice> {}
