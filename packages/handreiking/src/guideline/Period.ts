import * as z from "zod";

import { Code, Mark, Sources, BothLanguages } from "./Source.ts";

/**
 * A length of time in one unit, as in ISO 8601: `P14D`, `P6W`, `P3M`, `P1Y`, `PT30M`.
 *
 * Days and longer count on the calendar of Europe/Amsterdam; hours, minutes and seconds count on the clock.
 */
export const Duration = z.string().regex(/^(P\d{1,4}[DWM]|P\d{1,3}Y|PT\d{1,5}[HMS])$/);
export type Duration = z.infer<typeof Duration>;

/** A parameter of a guideline that says how long or how often, with the room a provider has to change it. */
export const GuidelinePeriod = z.strictObject({
  name: BothLanguages,
  default: Duration,
  /** The shortest a provider may set. */
  min: Duration,
  /** The longest a provider may set. */
  max: Duration,
  /** A term of the law: it does not end on a Saturday, Sunday or public holiday (Algemene termijnenwet, artikel 1). */
  legalTerm: z.literal(true).optional(),
  mark: Mark,
  sources: Sources,
  /** The derived guideline that set this length; left out for the length of the guideline they were all derived from. */
  setBy: z.strictObject({ id: Code, version: z.string().min(1) }).optional(),
});
/** What the schema of this name lets through. */
export interface GuidelinePeriod extends z.infer<typeof GuidelinePeriod> {}

/** Periods by code. */
export const GuidelinePeriods = z.record(Code, GuidelinePeriod);
/** What the schema of this name lets through. */
export interface GuidelinePeriods extends z.infer<typeof GuidelinePeriods> {}
