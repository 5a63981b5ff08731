// Section 7: the resources of a case of the engine, and what of it stays behind.
import type { Case } from "@steunnetwerk/handreiking";

import type { CaseFile } from "../CaseFile.ts";
import { omit, type JsonObject } from "../json.ts";
import type { Scope } from "../lens/Scope.ts";
import { writeRecord, type ResourceMapping } from "../records/ResourceMapping.ts";

import { consentAnswer, enactment, step, stepId, task } from "./caseMappings.ts";
import { guidelineOf, safetyStep, tasksOf } from "./guidelines.ts";

type Written = readonly [ResourceMapping, JsonObject & { readonly id: string }];

/** The records that a case is written as; without what only the safety circle or an author sees, unless that is asked for. */
function recordsOf(
  current: Case,
  circles: { readonly safety: boolean; readonly author: boolean },
): Written[] {
  const shown = circles.safety ? current : withoutSafety(current);
  const steps = Object.entries(shown.steps);
  const guideline = guidelineOf(current);
  const kinds = guideline && tasksOf(guideline);
  const { consents } = shown;
  const parts: Written[] = [
    ...steps.map(([id, state]): Written => [
      step,
      { ...omit(state, "tasks"), step: id, id: stepId(shown, id) },
    ]),
    ...steps.flatMap(([id, { tasks }]) =>
      Object.entries(tasks)
        .filter(([, { task: kind }]) => {
          const compartment = kinds?.get(kind)?.task.compartment;
          return (
            (compartment !== "restricted" || circles.safety) &&
            (compartment !== "author" || circles.author)
          );
        })
        .map(([key, state]): Written => [
          task,
          { ...state, step: id, key, id: `${stepId(shown, id)}/${key}` },
        ]),
    ),
    ...Object.entries(consents).flatMap(([decision, byAbout]) =>
      Object.entries(byAbout).flatMap(([about, { answers }]) =>
        Object.entries(answers).map(([decider, answer]): Written => [
          consentAnswer,
          {
            ...answer,
            decision,
            ...(about !== "" && { about }),
            decider,
            id: [shown.id, decision, segment(about), segment(decider)].join("/"),
          },
        ]),
      ),
    ),
  ];
  const whole = {
    ...omit(shown, "steps", "consents"),
    id: shown.id,
    consents: mapEach(consents, (byAbout) => mapEach(byAbout, (state) => omit(state, "answers"))),
    // How many resources belong to it, so that who reads it knows when one is missing.
    parts: parts.length,
  };
  return [[enactment, whole], ...parts];
}

/** An id as a part of an address that others are joined to. */
const segment = (id: string) => id.replaceAll("~", "~0").replaceAll("/", "~1");

/** The resources of the enactment of a file. */
export function writeEnactment(
  file: CaseFile,
  scope: Scope,
  circles: { readonly safety: boolean; readonly author: boolean },
): JsonObject[] {
  if (file.enactment === undefined) return [];
  return recordsOf(file.enactment, circles).map(([mapping, record]) =>
    writeRecord(record, mapping, scope, file),
  );
}

/** Gives everything of an enactment its place. */
export function placeEnactment(current: Case, scope: Scope): void {
  for (const [{ kind, type }, { id }] of recordsOf(current, { safety: true, author: true }))
    scope.place(kind, id, type);
}

/** The case without the track of safety: no signal, no task of it, and not how many there ever were. */
function withoutSafety(current: Case): Case {
  return {
    ...current,
    signals: {},
    signalsRaised: 0,
    steps: omit(current.steps, safetyStep) as Case["steps"],
    personal: { ...current.personal, implicated: {} },
  };
}

function mapEach<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
