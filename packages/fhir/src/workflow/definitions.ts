// Section 7: a version of a guideline as a PlanDefinition with an ActivityDefinition for each task, and back.
import {
  safeParseGuideline,
  type Condition,
  type Guideline,
  type GuidelineResult,
  type Step,
  type Task,
} from "@steunnetwerk/handreiking";
import type { Bundle, FhirResource } from "fhir/r4.js";

import { bundleOf, type BundleOptions } from "../bundle.ts";
import { asObject, asObjects, type JsonObject } from "../json.ts";
import { coding } from "../lens/codecs.ts";
import { toExtension } from "../lens/rest.ts";
import { canonical, systems } from "../systems.ts";

import { asks, taskCanonical } from "./guidelines.ts";

/** The whole guideline as data, for who wants to enact it and not only show it. */
const dataPrefix = "data:application/json;charset=utf-8,";

/** Conditions are plain data, not FHIRPath: who cannot read them still sees that there is one. */
const conditionExtension = canonical("StructureDefinition", "condition");

const logicalId = (text: string) => text.replace(/[^A-Za-z0-9\-.]/g, "-").slice(0, 64);

/**
 * A guideline as FHIR: one PlanDefinition of the type `workflow-definition`, with an action for each step and under it one for
 * each task, and an ActivityDefinition for each task. The guideline itself goes along as an attachment, so
 * {@link guidelineFromFhir} gives it back as it was.
 */
export function guidelineToFhir(
  guideline: Guideline,
  options: BundleOptions = {},
): Bundle<FhirResource> {
  return bundleOf([planDefinition(guideline), ...activityDefinitions(guideline)], options);
}

/** The guideline in a Bundle that {@link guidelineToFhir} wrote, checked; or everything that is wrong with it. Never throws. */
export function guidelineFromFhir(bundle: unknown): GuidelineResult {
  const definition = asObjects(asObject(bundle)?.["entry"])
    .map(({ resource }) => asObject(resource))
    .find((resource) => resource?.["resourceType"] === "PlanDefinition");
  const attached = asObjects(definition?.["relatedArtifact"])
    .map(({ document }) => asObject(document)?.["url"])
    .find((url) => typeof url === "string" && url.startsWith(dataPrefix));
  return safeParseGuideline(parsed(attached));
}

function parsed(attached: unknown): unknown {
  if (typeof attached !== "string") return undefined;
  try {
    return JSON.parse(decodeURIComponent(attached.slice(dataPrefix.length)));
  } catch {
    return undefined; // not what was written: the guideline is then missing, and that is said
  }
}

function planDefinition(guideline: Guideline): JsonObject {
  const { id, version, name, about } = guideline;
  return {
    resourceType: "PlanDefinition",
    id: logicalId(`${id}-${version}`),
    language: "nl",
    url: canonical("PlanDefinition", id),
    version,
    name: computerName(id),
    title: name.nl,
    type: { coding: [coding(systems.planDefinitionType, "workflow-definition")] },
    status: "active",
    description: about.nl,
    relatedArtifact: [
      {
        type: "documentation",
        label: id,
        document: {
          contentType: "application/json",
          url: `${dataPrefix}${encodeURIComponent(JSON.stringify(guideline))}`,
        },
      },
    ],
    action: guideline.steps.map((step) => stepAction(guideline, step)),
  };
}

function stepAction(guideline: Guideline, step: Step): JsonObject {
  const { id, name, purpose, after, entry, requires, tasks, reviews } = step;
  const review = reviews[0] === undefined ? undefined : guideline.periods[reviews[0]]?.default;
  return {
    id,
    title: name.nl,
    description: purpose.nl,
    code: [{ coding: [coding(systems.step, id, name.nl)] }],
    ...conditions({
      applicability: typeof entry === "object" ? entry : undefined,
      start: requires,
    }),
    ...(after.length > 0 && {
      relatedAction: after.map((actionId) => ({ actionId, relationship: "after-end" })),
    }),
    ...timing(review),
    ...participants(
      guideline,
      step.actors.map(({ capacity }) => capacity),
    ),
    ...(tasks.length > 0 && { action: tasks.map((task) => taskAction(guideline, task)) }),
  };
}

function taskAction(guideline: Guideline, task: Task): JsonObject {
  const { id, name, instruction, opens, requires, again, due, mayAct, activity } = task;
  const rhythm = again?.after === undefined ? undefined : guideline.periods[again.after]?.default;
  const term = due === undefined ? undefined : guideline.periods[due]?.default;
  return {
    id,
    title: name.nl,
    description: instruction.nl,
    code: [{ coding: [coding(systems.task, id, name.nl)] }],
    ...conditions({
      applicability: typeof opens === "object" ? opens : undefined,
      start: requires,
    }),
    ...(rhythm === undefined ? duration(term) : timing(rhythm)),
    ...participants(guideline, activity === undefined ? mayAct : ["system"]),
    definitionCanonical: taskCanonical(guideline, id),
  };
}

function activityDefinitions(guideline: Guideline): JsonObject[] {
  const tasks = [
    ...guideline.steps.flatMap((step) => step.tasks),
    ...(guideline.safety?.tasks ?? []),
  ];
  return tasks.map((task) => {
    const { id, name, instruction, mayAct, activity, again } = task;
    const rhythm = again?.after === undefined ? undefined : guideline.periods[again.after]?.default;
    const [address = ""] = taskCanonical(guideline, id).split("|");
    return {
      resourceType: "ActivityDefinition",
      id: logicalId(`${guideline.id}-${guideline.version}-${id}`),
      language: "nl",
      url: address,
      version: guideline.version,
      name: computerName(id),
      title: name.nl,
      status: "active",
      description: instruction.nl,
      kind: "Task",
      intent: asks(guideline, task) ? "proposal" : "order",
      code: { coding: [coding(systems.task, id, name.nl)] },
      ...timing(rhythm),
      ...participants(guideline, activity === undefined ? mayAct : ["system"]),
    };
  });
}

function conditions(
  found: Readonly<Record<"applicability" | "start", Condition | undefined>>,
): JsonObject {
  const condition = Object.entries(found).flatMap(([kind, holds]) =>
    holds === undefined ? [] : [{ kind, extension: [toExtension(conditionExtension, holds)] }],
  );
  return condition.length === 0 ? {} : { condition };
}

/** Who takes part, as FHIR knows kinds of people: the young person, the network and the family, professionals, a system. */
function participants(guideline: Guideline, capacities: readonly string[]): JsonObject {
  const types = new Set(
    capacities.map((capacity) => {
      if (capacity === guideline.jeugdige) return "patient";
      if (capacity === "system") return "device";
      const vouched = guideline.capacities[capacity]?.vouchedBy;
      return vouched === "case" ? "related-person" : "practitioner";
    }),
  );
  return types.size === 0 ? {} : { participant: [...types].map((type) => ({ type })) };
}

const units: Readonly<Record<string, string>> = { D: "d", W: "wk", M: "mo", Y: "a" };
const clockUnits: Readonly<Record<string, string>> = { H: "h", M: "min", S: "s" };

/** A length of time of a guideline (`P6W`, `PT30M`) in UCUM. */
function measured(
  period: string | undefined,
): { readonly value: number; readonly unit: string } | undefined {
  const [, clock, value, letter = ""] = /^P(T?)(\d+)([A-Z])$/.exec(period ?? "") ?? [];
  const unit = (clock === "T" ? clockUnits : units)[letter];
  return unit === undefined ? undefined : { value: Number(value), unit };
}

function timing(period: string | undefined): JsonObject {
  const length = measured(period);
  if (length === undefined) return {};
  return {
    timingTiming: { repeat: { frequency: 1, period: length.value, periodUnit: length.unit } },
  };
}

function duration(period: string | undefined): JsonObject {
  const length = measured(period);
  if (length === undefined) return {};
  return {
    timingDuration: {
      value: length.value,
      unit: length.unit,
      system: systems.ucum,
      code: length.unit,
    },
  };
}

/** A name as FHIR wants it for programs: a capital first, letters and digits. */
function computerName(id: string): string {
  const name = id.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) =>
    (next ?? "").toUpperCase(),
  );
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
