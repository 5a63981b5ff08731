import * as z from "zod";

import { Condition } from "./Condition.ts";
import { Advice, Code, Sources, BothLanguages } from "./Source.ts";
import { Task } from "./Task.ts";

/** What a step rests on: a visible point of the handreiking, a published guideline or method, the law, or our own inference. */
export const Grounding = z.strictObject({
  kinds: z.array(z.enum(["handreiking", "guideline", "law", "derived"])).min(1),
  /** Points of the handreiking, such as `H4`. */
  points: z.array(Code),
});
/** What the schema of this name lets through. */
export interface Grounding extends z.infer<typeof Grounding> {}

/** What must be true before a step can close. */
export const Exit = z.strictObject({ id: Code, text: BothLanguages, holds: Condition });
/** What the schema of this name lets through. */
export interface Exit extends z.infer<typeof Exit> {}

/** A part of the guideline with a purpose of its own. */
export const Step = z.strictObject({
  id: Code,
  name: BothLanguages,
  purpose: BothLanguages,
  /** Who does what. */
  actors: z.array(z.strictObject({ capacity: Code, does: BothLanguages })),
  /** What should be known or there at the start. */
  inputs: z.array(Advice),
  /** Steps that usually come first; people may choose another order, with a reason. */
  after: z.array(Code),
  /** It opens by itself when this is true; only on demand when it is `onDemand`; always when left out. */
  entry: z.union([Condition, z.literal("onDemand")]).optional(),
  /** It never opens while this is not true, in any order. */
  requires: Condition.optional(),
  /** What to do, in words. */
  activities: z.array(Advice),
  tips: z.array(Advice),
  /** What to ask, and whom. */
  questions: z.array(z.strictObject({ ask: Code, text: BothLanguages, sources: Sources })),
  tasks: z.array(Task),
  exits: z.array(Exit),
  /** Capacities of the people who may close, skip, repeat, reorder or merge it. */
  mayClose: z.array(Code).min(1),
  /** What it leaves behind. */
  outputs: z.array(z.strictObject({ record: Code, text: BothLanguages })),
  /** What can go wrong, and what then. */
  pitfalls: z.array(z.strictObject({ when: BothLanguages, then: BothLanguages, sources: Sources })),
  /** When to look again, as codes of periods. */
  reviews: z.array(Code),
  grounding: Grounding,
  sources: Sources,
});
/** What the schema of this name lets through. */
export interface Step extends z.infer<typeof Step> {}
