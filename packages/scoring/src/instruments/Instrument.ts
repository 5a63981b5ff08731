import type { Text } from "@steunnetwerk/domain";

/** How the answers of a scale are put together. */
export type ScaleMethod =
  /** Their sum. */
  | "sum"
  /** Their mean. */
  | "mean"
  /** Their mean, moved to 0 (all lowest) to 100 (all highest). */
  | "percent"
  /** How many of them are among the values that count. */
  | "count";

/** A range of a score that was published under a name. */
export interface Band {
  /** Its id, a word from the publication. */
  readonly id: string;
  /** The lowest score in it. */
  readonly from: number;
  /** The highest score in it. */
  readonly to: number;
}

/** Published bands, and for whom they were published. Never ours, never for a network. */
export interface Bands {
  /** The bands, from low to high. */
  readonly bands: readonly Band[];
  /** Of whom they were derived. */
  readonly population: Text;
  /** The lowest age in that population in years; `null` where it was not stated. */
  readonly minimumAge: number | null;
  /** Where they were published. */
  readonly source: string;
}

/** One scale of a questionnaire, by item number. */
export interface Scale {
  /** Numbers of its items. */
  readonly items: readonly string[];
  /** How the answers are put together. */
  readonly method: ScaleMethod;
  /** For `count`: for each item the values that count. */
  readonly counted?: Readonly<Record<string, readonly number[]>>;
  /** How many answers may be missing for a score; 0 when left out. */
  readonly mayMiss?: number;
  /** Published bands of the score. */
  readonly bands?: Bands;
  /** `false` where the key could not be checked in a primary source. */
  readonly verified?: false;
}

/** Under what conditions a questionnaire may be used, as far as could be established. Check before any use. */
export interface Licence {
  /** `free`: with citation. `ask`: permission may be needed, or could not be confirmed. */
  readonly status: "free" | "ask";
  /** What is known of it. */
  readonly note: Text;
}

/** A published questionnaire: its key by item number. Texts of items are the publisher's, and are not here. */
export interface Instrument {
  /** Its name. */
  readonly name: string;
  /** For each item the lowest and the highest answer. */
  readonly items: Readonly<Record<string, readonly [lowest: number, highest: number]>>;
  /** Items of which some forms print the answers the other way round; the direction must be said. */
  readonly reversible?: readonly string[];
  /** Its scales. */
  readonly scales: Readonly<Record<string, Scale>>;
  /** Conditions of use. */
  readonly licence: Licence;
  /** Where it was published. */
  readonly source: string;
}
