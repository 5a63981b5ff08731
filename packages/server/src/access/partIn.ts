import { maySee, mayTell, type Case, type Guideline } from "@steunnetwerk/handreiking";
import { whoDecides, type FamilyFacts, type Receiver } from "@steunnetwerk/law";
import type { CaseView, Entry } from "@steunnetwerk/workflow";

import type { Principal } from "./Principal.ts";
import type { AccessRole } from "./operations.ts";

/** What somebody is in one case today, in what capacities, and by which rules. */
export interface Part {
  /** What they are. */
  readonly role: AccessRole;
  /** Who; nobody for a machine that asks for itself. */
  readonly person?: string;
  /** The capacities they hold now: in the case, by assignment, or because the organisation vouches for it. */
  readonly capacities: readonly string[];
  /** The rows of the law or the rule that made it so. */
  readonly because: readonly string[];
}

/**
 * What somebody is in a case on a day. Nothing of it is configured: capacities come from the case, gezag and age from what the
 * case knows, what follows from the tables of the law for that day, and what a supporter may be told from the consents.
 */
export function partIn(
  principal: Principal,
  guideline: Guideline,
  { state: current, attributes }: Pick<CaseView, "state" | "attributes">,
  today: string,
): Part {
  const acting = principal.onBehalfOf;
  if (principal.kind === "machine" && acting === undefined)
    return { role: "machine", capacities: [], because: ["scope"] };
  const person = acting?.person ?? principal.id;
  const vouched = acting === undefined ? principal.capacities : [acting.capacity];
  const capacities = [
    ...(current.people[person]?.capacities ?? []),
    ...(isAssigned(current, person) ? assignedCapacities(guideline) : []),
    ...vouched.filter((capacity) => guideline.capacities[capacity]?.vouchedBy === "host"),
  ].filter((capacity) => acting === undefined || capacity === acting.capacity);
  const part = (role: AccessRole, because: readonly string[]): Part => ({
    role,
    person,
    capacities,
    because,
  });
  const holds = (test: (capacity: string) => boolean) => capacities.some(test);

  if (isAssigned(current, person) && holds((one) => vouchedBy(guideline, one) === "assignment"))
    return part("netwerkverantwoordelijke", ["assignment"]);
  if (holds((one) => vouchedBy(guideline, one) === "host")) {
    const because = involvement(principal, current, attributes, person, acting !== undefined);
    if (because !== undefined) {
      const law = lawOn("professional", current, guideline, person, today);
      if (law.opens) return part("regievoerder", [because, ...law.rows]);
    }
  }
  if (guideline.jeugdige !== undefined && capacities.includes(guideline.jeugdige)) {
    const law = lawOn("betrokkene", current, guideline, person, today);
    return part(law.opens ? "jeugdige" : "uncleared", law.rows);
  }
  const isFamily = (one: string) =>
    vouchedBy(guideline, one) === "case" && guideline.capacities[one]?.network !== true;
  if (holds(isFamily)) {
    const law = lawOn("gezagsdrager", current, guideline, person, today);
    const isHolder = law.holders.includes(person);
    return part(law.opens && isHolder ? "ouder" : "uncleared", law.rows);
  }
  if (holds((one) => guideline.capacities[one]?.network === true)) {
    const telling = mayTell(guideline, current, person);
    // That sharing was frozen by a worry about safety is not shown, not even here.
    return part(telling.allowed ? "steunfiguur" : "uncleared", [
      telling.allowed ? "C2-consent" : "C2-noConsent",
    ]);
  }
  return part("stranger", ["noPart"]);
}

function vouchedBy(guideline: Guideline, capacity: string) {
  return guideline.capacities[capacity]?.vouchedBy;
}

function assignedCapacities(guideline: Guideline): readonly string[] {
  return Object.keys(guideline.capacities).filter(
    (one) => guideline.capacities[one]?.vouchedBy === "assignment",
  );
}

function isAssigned({ netwerkverantwoordelijke: assigned }: Case, person: string): boolean {
  return assigned !== undefined && (assigned.person === person || assigned.standIn === person);
}

/** How a professional has a part in a case, if they have. */
function involvement(
  { teams }: Principal,
  current: Case,
  attributes: CaseView["attributes"],
  person: string,
  isVouched: boolean,
): string | undefined {
  if (isVouched) return "onBehalfOf"; // the machine vouches that they work on this case
  if (current.people[person] !== undefined) return "inCase";
  const team = attributes["team"];
  if (typeof team === "string" && teams.includes(team)) return "team";
  const hasTask = Object.values(current.steps).some(({ tasks }) =>
    Object.values(tasks).some(({ assignee, state }) => assignee === person && state === "open"),
  );
  return hasTask ? "task" : undefined;
}

/** What the law says about showing somebody the file on a day, and who holds gezag or represents the child then. */
function lawOn(
  receiver: Receiver,
  current: Case,
  guideline: Guideline,
  person: string,
  today: string,
): {
  readonly opens: boolean;
  readonly rows: readonly string[];
  readonly holders: readonly string[];
} {
  const { people, measures, withinMeasure } = current.personal;
  const [jeugdige] = Object.entries(current.people).flatMap(([id, { capacities, endedOn }]) =>
    guideline.jeugdige !== undefined &&
    endedOn === undefined &&
    capacities.includes(guideline.jeugdige)
      ? [id]
      : [],
  );
  const child = jeugdige === undefined ? undefined : people[jeugdige];
  const positions = Object.entries(people).flatMap(([personId, { positions: held = [] }]) =>
    held.map((position) => ({ personId, ...position })),
  );
  const isImplicated = Object.values(current.personal.implicated).some((ids) =>
    ids.includes(person),
  );
  const family = {
    birthDate: child?.birthDate,
    positions,
    measures,
    ability: child?.ability,
    jeugdigeId: jeugdige,
    withinMeasure,
  };
  const decision = whoDecides(
    { decision: "C2", receiver, goodCareForbids: isImplicated ? "yes" : "no", ...family },
    today,
  );
  const possible = decision.status === "decided" ? [decision.outcome] : decision.possible;
  const opening = receiver === "professional" ? ["inzage", "needed"] : ["inzage"];
  // While a fact is missing the file stays closed unless every answer that is still possible opens it.
  const opens =
    possible.length > 0 && possible.every(({ access }) => opening.includes(access ?? "not"));
  return { opens, rows: decision.rows, holders: holdersOf(family, today) };
}

/** Who has gezag or represents the child on a day: those whose consent to voluntary help the law would ask, but for the child. */
function holdersOf(
  family: FamilyFacts & { readonly jeugdigeId: string | undefined },
  today: string,
) {
  const help = whoDecides({ decision: "C1", ...family, measures: [], withinMeasure: "no" }, today);
  if (help.status !== "decided") return [];
  return help.outcome.requires
    .flatMap(({ persons = [] }) => persons)
    .filter((person) => person !== family.jeugdigeId);
}

/** Whether somebody with this part may see an event or a task, as far as its compartment says. */
export function seesThing(
  { role, person, capacities }: Part,
  guideline: Guideline,
  current: Case,
  thing: Parameters<typeof maySee>[3],
): boolean {
  if (thing.compartment === undefined) return true;
  // A machine that asks for itself sees no compartment: those are for people.
  if (role === "machine" || person === undefined) return false;
  return (capacities.length === 0 ? [""] : capacities).some((capacity) =>
    maySee(guideline, current, { person, capacity }, thing),
  );
}

/** The entries of a history as somebody may see them: without events of compartments that are not theirs. */
export function seenEntries(
  part: Part,
  guideline: Guideline,
  current: Case,
  entries: readonly Entry[],
): readonly Entry[] {
  return entries.flatMap((entry) => {
    const events = entry.events.filter((event) => seesThing(part, guideline, current, event));
    return events.length === 0 && entry.events.length > 0 ? [] : [{ ...entry, events }];
  });
}
