import * as z from "zod";

import { choice } from "../../schemas/choice.ts";
import { Answer, LifeDomain, RelationKind, RoleId, SupportType } from "../../schemas/codes.ts";
import { CalendarDate } from "../../schemas/date.ts";
import { Id } from "../../schemas/id.ts";

/** A number somebody may not know: the number, or `unknown` when it was asked. Left out means it was not asked. */
const orUnknown = <Value extends z.ZodType>(value: Value) => z.union([value, z.literal("unknown")]);

/**
 * Whether the tie to an alter can carry support today.
 *
 * `active`: there is contact. `activatable`: contact that could be revived. `unsafe`: never counted as a supporter,
 * whatever the person gives. `deceased`: kept on the map, counted nowhere.
 * Source: `activatable` from network maps in social work (easyNWK); the four states together are our own construct.
 */
export const AlterState = choice(["active", "activatable", "unsafe", "deceased"]);
export type AlterState = z.infer<typeof AlterState>;

/**
 * In which capacity somebody looks at, draws or approves something: as the jeugdige, a parent, another carer, a supporter or a
 * professional.
 */
export const Capacity = choice([
  "jeugdige",
  "ouder",
  "verzorger",
  "voogd",
  "steunfiguur",
  "professional",
]);
export type Capacity = z.infer<typeof Capacity>;

/** Somebody in a capacity; the person may stay unnamed. */
export const MapActor = z.strictObject({
  capacity: Capacity,
  personId: Id.optional(),
});
/** What the schema of this name lets through. */
export interface MapActor extends z.infer<typeof MapActor> {}

/** For each support type, whether it is given; a type left out was not asked. */
export const SupportAnswers = z.partialRecord(SupportType, Answer);
/** What the schema of this name lets through. */
export interface SupportAnswers extends z.infer<typeof SupportAnswers> {}

/** Facts by name, for measures of composition. */
const Attributes = z.record(
  z.string().max(100),
  z.union([z.string().max(5_000), z.number(), z.boolean()]),
);

/** Somebody, or a group, whom ego named: the person as ego's map shows them, with the tie to ego. */
export const Alter = z.strictObject({
  /** Unique on the map; the same person keeps it from one version of a map to the next. */
  id: Id,
  /** What the owner of the map calls them; a first name, nickname or "oma" is enough. */
  label: z.string().max(200).optional(),
  /** A person (default), or a group such as a club. */
  kind: choice(["person", "group"]).optional(),
  /** The person on the map, where people are kept apart from maps; one person can be on several maps. */
  personId: Id.optional(),
  /** What they are to ego by birth, family or acquaintance. */
  relation: orUnknown(RelationKind).optional(),
  /** What they do for ego, as far as it has a name; several roles at once are common. */
  roles: z.array(RoleId).max(49).optional(),
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
  /** How contact goes: face to face, by phone, online; left out is not asked. */
  contactBy: z
    .strictObject({ faceToFace: Answer, phone: Answer, online: Answer })
    .partial()
    .optional(),
  /** Who usually takes the initiative. Source: MSNA, item initiative (self, other, mutual, non-active). */
  initiative: choice(["ego", "alter", "both", "neither", "unknown"]).optional(),
  /** Travel time from ego's home in minutes. Range: 0 to 100,000. Source: MSNA, item distance. */
  travelMinutes: orUnknown(z.number().min(0).max(100_000)).optional(),
  /** Whether the tie mostly gives, takes or does both, as the owner of the map says. */
  quality: choice(["supporting", "mixed", "straining", "unknown"]).optional(),
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
  attributes: Attributes.optional(),
});
/** What the schema of this name lets through. */
export interface Alter extends z.infer<typeof Alter> {}

/** Whether two alters know each other. */
export const Tie = z.strictObject({
  source: Id,
  target: Id,
  /** `present` when left out. */
  status: choice(["present", "absent", "unknown"]).optional(),
  /** Strength; larger is stronger, never a distance. Range: above 0, finite. */
  weight: z.number().positive().optional(),
  /** Whether there is conflict between the two; conflict is not support. */
  conflict: Answer.optional(),
});
/** What the schema of this name lets through. */
export interface Tie extends z.infer<typeof Tie> {}

/** How the map was made, as far as it changes what can be concluded from it. */
export const MapInstrument = z.strictObject({
  /** Name of the form or program, for example `ecogram` or `network-canvas`. */
  name: z.string().min(1).max(200),
  /** The largest number of people that could be named; a map that reaches it may be incomplete. */
  nameLimit: z.int().min(1).max(10_000).optional(),
  /** How many ranks closeness has; 5 when left out, 3 for a three-circle map. */
  closenessRanks: z.int().min(2).max(10).optional(),
});
/** What the schema of this name lets through. */
export interface MapInstrument extends z.infer<typeof MapInstrument> {}

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
    attributes: Attributes.optional(),
  }),
  /** Id that the versions of one map share over time; the version itself is `id`. */
  mapId: Id.optional(),
  /** Id of the version before this one. */
  previousId: Id.optional(),
  /** Whose picture this is: child and parent may see the same people differently, in a map each. */
  owner: MapActor.optional(),
  /** Who drew it; a professional may have held the pen. */
  drawnBy: z.array(MapActor).max(20).optional(),
  /** The day the map was drawn, as `YYYY-MM-DD`. */
  drawnOn: CalendarDate.optional(),
  /** That the owner said it is right, and when; left out is not approved yet. */
  approval: z.strictObject({ by: MapActor, on: CalendarDate }).optional(),
  instrument: MapInstrument.optional(),
  alters: z.array(Alter).max(10_000),
  /** How content the owner is with the network. Range: 1 to 10; not its size. Source: MSNA asks satisfaction and wishes. */
  satisfaction: orUnknown(z.int().min(1).max(10)).optional(),
  /** What the owner would like to be different, in their own words. */
  wishes: z.array(z.string().min(1).max(2_000)).max(50).optional(),
  /** Ties between alters. The tie from ego to each alter is in the alter itself. */
  ties: z.array(Tie).max(1_000_000),
  /**
   * What it means that two alters are not in `ties`: they do not know each other (`absent`), somebody was asked and does
   * not know (`unknown`), or it was not asked (`notAsked`, when left out).
   */
  unlistedTies: choice(["absent", "unknown", "notAsked"]).optional(),
});
/** What the schema of this name lets through. */
export interface NetworkV1 extends z.infer<typeof NetworkV1> {}
