/** The languages every label and sentence is written in: Dutch and English. */
export const languages = ["nl", "en"] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];

/** A label or sentence in each language; a missing translation does not compile. */
export type Text = Readonly<Record<Language, string>>;
