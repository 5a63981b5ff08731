import type { Case } from "../case/Case.ts";
import type { Actor } from "../case/Command.ts";
import type { Refusal } from "../case/Refusal.ts";

import type { GuidelineIndex } from "./GuidelineIndex.ts";
import { at } from "./at.ts";
import { refuse } from "./refuse.ts";

/** The capacity of timers, activities and other parts of the system; no guideline lets it do what people decide. */
export const system = "system";

/** Why somebody is not who they say they are, if so. */
export function notInCapacity(
  index: GuidelineIndex,
  current: Case | undefined,
  { person, capacity }: Actor,
): Refusal | undefined {
  if (capacity === system) return undefined;
  const definition = at(index.guideline.capacities, capacity);
  if (definition === undefined)
    return refuse(
      "A1",
      "unknownCapacity",
      "Deze hoedanigheid kent de leidraad niet; kies er een uit de leidraad.",
      "The guideline does not know this capacity; choose one from the guideline.",
      { path: ["by", "capacity"] },
    );
  if (current === undefined || holdsCapacity(index, current, person, capacity)) return undefined;
  return refuse(
    "A2",
    "notInCapacity",
    "Deze persoon heeft deze hoedanigheid nu niet in dit dossier; leg dat eerst vast.",
    "This person does not have this capacity in the case now; record that first.",
    { path: ["by"] },
  );
}

/** Whether somebody has a capacity now; what the host vouches for is believed. */
export function holdsCapacity(
  index: GuidelineIndex,
  current: Case,
  person: string,
  capacity: string,
): boolean {
  switch (at(index.guideline.capacities, capacity)?.vouchedBy) {
    case "case":
      return at(current.people, person)?.capacities.includes(capacity) === true;
    case "assignment":
      return isNetwerkverantwoordelijke(current, person);
    case "host":
      return true;
    case undefined:
      return false;
  }
}

/** Whether somebody is the netwerkverantwoordelijke, or stands in. */
export function isNetwerkverantwoordelijke(current: Case, person: string): boolean {
  const assigned = current.netwerkverantwoordelijke;
  return assigned !== undefined && (assigned.person === person || assigned.standIn === person);
}

/** Why somebody may not do something that is kept for some capacities, if so. */
export function mayNotAct(allowed: readonly string[], { capacity }: Actor): Refusal | undefined {
  if (allowed.includes(capacity)) return undefined;
  return refuse(
    "A3",
    "mayNotAct",
    "In deze hoedanigheid mag dit niet; kijk wie het wel mag.",
    "Not in this capacity; see who may.",
    { path: ["by", "capacity"] },
  );
}
