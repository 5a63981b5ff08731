import { toIssues } from "@steunnetwerk/domain";
import * as z from "zod";

import { omit } from "../enact/at.ts";
import {
  GuidelineCapacity,
  GuidelineDecision,
  GuidelineMigration,
  type Guideline,
} from "../guideline/Guideline.ts";
import { Duration, GuidelinePeriod, type GuidelinePeriods } from "../guideline/Period.ts";
import { RecordShape } from "../guideline/RecordShape.ts";
import { Advice, Code, Source, BothLanguages } from "../guideline/Source.ts";
import { Exit, Step } from "../guideline/Step.ts";
import { Task } from "../guideline/Task.ts";

import { safeParseGuideline, type GuidelineResult } from "./parseGuideline.ts";

/** What a region or provider makes different: other lengths of periods, and more of everything; never less. */
export const Derivation = z.strictObject({
  id: Code,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  name: BothLanguages,
  about: BothLanguages,
  /** Other lengths, by the code of the period; each within the range of the guideline. */
  periods: z.record(Code, Duration).optional(),
  /** What steps get more, by the id of the step. */
  addToSteps: z
    .record(
      Code,
      z
        .strictObject({
          tasks: z.array(Task),
          exits: z.array(Exit),
          activities: z.array(Advice),
          tips: z.array(Advice),
          questions: Step.shape.questions,
          pitfalls: Step.shape.pitfalls,
        })
        .partial(),
    )
    .optional(),
  /** What there is more beside the steps of the guideline. */
  add: z
    .strictObject({
      steps: z.array(Step),
      capacities: z.record(Code, GuidelineCapacity),
      decisions: z.record(Code, GuidelineDecision),
      periods: z.record(Code, GuidelinePeriod),
      records: z.record(Code, RecordShape),
      sources: z.record(Code, Source),
    })
    .partial()
    .optional(),
  migrations: z.array(GuidelineMigration).optional(),
});
/** What the schema of this name lets through. */
export interface Derivation extends z.infer<typeof Derivation> {}

/**
 * A guideline of one's own, made from another: with more tasks, exits, steps and advice, and other lengths of periods within
 * their range. What the other promises stays: nothing of it can be taken out.
 *
 * @example
 * ```ts
 * import { deriveGuideline, handreiking } from "@steunnetwerk/handreiking";
 *
 * const result = deriveGuideline(handreiking, {
 *   id: "regio-noord",
 *   version: "1.0.0",
 *   name: { nl: "Informele steun, regio Noord", en: "Informal support, region North" },
 *   about: { nl: "Elke maand terugkijken.", en: "Looking back every month." },
 *   periods: { reviewPlan: "P1M" },
 * });
 * result.success && result.data.periods["reviewPlan"]?.default; // => "P1M"
 * result.success && result.data.periods["reviewPlan"]?.setBy; // => { id: "regio-noord", version: "1.0.0" }
 * ```
 */
export function deriveGuideline(base: Guideline, derivation: unknown): GuidelineResult {
  const parsed = z.safeParse(Derivation, derivation, { reportInput: true });
  if (!parsed.success) return { success: false, issues: toIssues(parsed.error) };
  const { id, version, name, about, add = {}, addToSteps = {}, migrations = [] } = parsed.data;
  const unknown = [
    ...unknownKeys(parsed.data.periods ?? {}, base.periods).map((key) => ["periods", key]),
    ...unknownKeys(addToSteps, Object.fromEntries(base.steps.map((step) => [step.id, step]))).map(
      (key) => ["addToSteps", key],
    ),
  ];
  const taken = (["capacities", "decisions", "periods", "records", "sources"] as const).flatMap(
    (part) =>
      Object.keys(add[part] ?? {})
        .filter((key) => Object.hasOwn(base[part], key))
        .map((key) => ["add", part, key]),
  );
  if (unknown.length + taken.length > 0)
    return {
      success: false,
      issues: [
        ...unknown.map((path) => ({
          path,
          code: "unknownReference",
          message: {
            nl: "Dit bestaat niet in de leidraad waar deze van is afgeleid.",
            en: "This does not exist in the guideline this one is derived from.",
          },
        })),
        ...taken.map((path) => ({
          path,
          code: "duplicateId",
          message: {
            nl: "Dit bestaat al in de leidraad waar deze van is afgeleid; kies een andere naam.",
            en: "This exists already in the guideline this one is derived from; choose another name.",
          },
        })),
      ],
    };
  return safeParseGuideline({
    ...base,
    id,
    version,
    name,
    about,
    basedOn: { id: base.id, version: base.version },
    sources: { ...base.sources, ...add.sources },
    capacities: { ...base.capacities, ...add.capacities },
    decisions: { ...base.decisions, ...add.decisions },
    periods: { ...withLengths(base, parsed.data), ...setBy(parsed.data, add.periods ?? {}) },
    records: { ...base.records, ...add.records },
    steps: [...base.steps.map((step) => withMore(step, addToSteps[step.id])), ...(add.steps ?? [])],
    migrations,
  });
}

function withLengths(base: Guideline, derivation: Derivation): GuidelinePeriods {
  const { periods = {} } = derivation;
  // What the base left as it was, its own base set.
  const before = base.basedOn === undefined ? base.periods : setBy(base.basedOn, base.periods);
  const changed = Object.fromEntries(
    Object.entries(base.periods).flatMap(([code, period]) => {
      const length = periods[code];
      return length === undefined ? [] : [[code, { ...omit(period, "setBy"), default: length }]];
    }),
  );
  return { ...before, ...setBy(derivation, changed) };
}

/** The periods with the guideline that set them, where that is not said yet. */
function setBy(
  { id, version }: { id: string; version: string },
  periods: GuidelinePeriods,
): GuidelinePeriods {
  return Object.fromEntries(
    Object.entries(periods).map(([code, period]) => [
      code,
      period.setBy === undefined ? { ...period, setBy: { id, version } } : period,
    ]),
  );
}

function withMore(step: Step, more: NonNullable<Derivation["addToSteps"]>[string] = {}): Step {
  const parts = ["tasks", "exits", "activities", "tips", "questions", "pitfalls"] as const;
  return {
    ...step,
    ...Object.fromEntries(parts.map((part) => [part, [...step[part], ...(more[part] ?? [])]])),
  };
}

function unknownKeys(named: object, known: object): string[] {
  return Object.keys(named).filter((key) => !Object.hasOwn(known, key));
}
