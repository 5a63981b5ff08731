import * as z from "zod";

import { Answer } from "../../answer.ts";
import { Id } from "../../id.ts";
import { LifeDomain } from "../../lifeDomain.ts";
import { SupportType } from "../../supportType.ts";

/** A number somebody may not know: the number, or `unknown` when it was asked. Left out means it was not asked. */
const orUnknown = <Value extends z.ZodType>(value: Value) => z.union([value, z.literal("unknown")]);

/**
 * Whether the tie to an alter can carry support today.
 *
 * `active`: there is contact. `activatable`: contact that could be revived. `unsafe`: never counted as a supporter,
 * whatever the person gives. `deceased`: kept on the map, counted nowhere.
 * Source: `activatable` from network maps in social work (easyNWK); the four states together are our own construct.
 */
export const AlterState = z.enum(["active", "activatable", "unsafe", "deceased"]);
export type AlterState = z.infer<typeof AlterState>;

/** For each support type, whether it is given; a type left out was not asked. */
export const SupportAnswers = z.partialRecord(SupportType, Answer);
export type SupportAnswers = z.infer<typeof SupportAnswers>;

/** Somebody, or a group, whom ego named: the person as ego's map shows them, with the tie to ego. */
export const Alter = z.strictObject({
  /** Unique on the map; the same person keeps it from one version of a map to the next. */
  id: Id,
  /** What the owner of the map calls them; a first name, nickname or "oma" is enough. */
  label: z.string().max(200).optional(),
  /** A person (default), or a group such as a club. */
  kind: z.enum(["person", "group"]).optional(),
  /** Whether there is contact; `active` when left out. */
  state: AlterState.optional(),
  lifeDomain: orUnknown(LifeDomain).optional(),
  /** Whether they are family. */
  kin: Answer.optional(),
  /** Whether they are in ego's life because it is their job; professionals are shown and never counted as supporters. */
  professional: Answer.optional(),
  /** Who live together share this id; people who can be lost for one reason. */
  household: Id.optional(),
  /** How close, from 1 (least) to the number of ranks of the instrument, as the owner of the map says. */
  closeness: orUnknown(z.int().min(1).max(10)).optional(),
  /** Contacts a year, of any kind. Range: 0 to 10,000. */
  contactsPerYear: orUnknown(z.number().min(0).max(10_000)).optional(),
  /** Years known. Range: 0 to 120. */
  yearsKnown: orUnknown(z.number().min(0).max(120)).optional(),
  /** Support the alter gives to ego. */
  provides: SupportAnswers.optional(),
  /** Support the alter gets from ego. */
  receives: SupportAnswers.optional(),
  /** Whether ego gives support back, when it was asked as one question. */
  reciprocal: Answer.optional(),
  /** Whether there is conflict between ego and the alter; it may stand beside support. */
  conflict: Answer.optional(),
  /** Chance that the alter can be there when needed. Range: 0 to 1. */
  availability: orUnknown(z.number().min(0).max(1)).optional(),
  /** How many support types the alter says they can carry. Range: 0 to 13. */
  capacity: orUnknown(z.int().min(0).max(13)).optional(),
  /** Other facts by name, for measures of composition. */
  attributes: z
    .record(z.string().max(100), z.union([z.string(), z.number(), z.boolean()]))
    .optional(),
});
export type Alter = z.infer<typeof Alter>;

/** Whether two alters know each other. */
export const Tie = z.strictObject({
  source: Id,
  target: Id,
  /** `present` when left out. */
  status: z.enum(["present", "absent", "unknown"]).optional(),
  /** Strength; larger is stronger, never a distance. Range: above 0, finite. */
  weight: z.number().positive().optional(),
  /** Whether there is conflict between the two; conflict is not support. */
  conflict: Answer.optional(),
});
export type Tie = z.infer<typeof Tie>;

/** How the map was made, as far as it changes what can be concluded from it. */
export const Instrument = z.strictObject({
  /** Name of the form or program, for example `ecogram` or `network-canvas`. */
  name: z.string().min(1).max(200),
  /** The largest number of people that could be named; a map that reaches it may be incomplete. */
  nameLimit: z.int().min(1).max(10_000).optional(),
  /** How many ranks closeness has; 5 when left out, 3 for a three-circle map. */
  closenessRanks: z.int().min(2).max(10).optional(),
});
export type Instrument = z.infer<typeof Instrument>;

/** Version 1 of the stored shape of a network map. */
export const NetworkV1 = z.strictObject({
  version: z.literal(1),
  /** Id of this version of the map. */
  id: Id,
  /** Whose network this is: the jeugdige, or a parent when the map is of the parent's own network. */
  ego: z.strictObject({
    id: Id,
    label: z.string().max(200).optional(),
    /** Age in whole years on the day the map was drawn. Range: 0 to 130. */
    age: z.int().min(0).max(130).optional(),
    attributes: z
      .record(z.string().max(100), z.union([z.string(), z.number(), z.boolean()]))
      .optional(),
  }),
  /** The day the map was drawn, as `YYYY-MM-DD`. */
  drawnOn: z.iso.date().optional(),
  instrument: Instrument.optional(),
  alters: z.array(Alter).max(10_000),
  /** Ties between alters. The tie from ego to each alter is in the alter itself. */
  ties: z.array(Tie).max(1_000_000),
  /**
   * What it means that two alters are not in `ties`: they do not know each other (`absent`), somebody was asked and does
   * not know (`unknown`), or it was not asked (`notAsked`, when left out).
   */
  unlistedTies: z.enum(["absent", "unknown", "notAsked"]).optional(),
});
export type NetworkV1 = z.infer<typeof NetworkV1>;
