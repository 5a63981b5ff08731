// Who is in the case, who holds gezag, and who is the netwerkverantwoordelijke.
import type { Actor, CommandOf, CasePerson } from "../../case/Command.ts";
import type { Json, JsonObject, PersonalFacts } from "../../case/Event.ts";
import type { Refusal } from "../../case/Refusal.ts";
import type { Turn } from "../Turn.ts";
import { mayNotAct } from "../access.ts";
import { at } from "../at.ts";
import { consentGiven } from "../consent.ts";
import { refuse } from "../refuse.ts";

/** Adds somebody, or replaces what is known of them. */
export function recordPerson(turn: Turn, command: CommandOf<"recordPerson">): Refusal | undefined {
  return (
    mayNotAct(turn.index.guideline.mayRecord, command.by) ??
    addPerson(turn, command.person, command.by, ["person"])
  );
}

/** Adds somebody after checking that the case may know of them. */
export function addPerson(
  turn: Turn,
  person: CasePerson,
  by: Actor,
  path: readonly (string | number)[],
): Refusal | undefined {
  const { guideline } = turn.index;
  for (const [position, capacity] of person.capacities.entries()) {
    const definition = at(guideline.capacities, capacity);
    if (definition?.vouchedBy !== "case")
      return refuse(
        "P1",
        "unknownCapacity",
        "Deze hoedanigheid wordt niet in het dossier vastgelegd; kies er een die dat wel wordt.",
        "This capacity is not recorded in a case; choose one that is.",
        { path: [...path, "capacities", position] },
      );
    const isKnown = at(turn.case.people, person.id)?.capacities.includes(capacity) === true;
    if (
      definition.network === true &&
      !isKnown &&
      guideline.networkConsent !== undefined &&
      !consentGiven(turn.index, turn.case, guideline.networkConsent, undefined)
    )
      return refuse(
        "K1",
        "requirementMissing",
        "Vraag eerst toestemming om het netwerk in kaart te brengen; tot dan wordt niemand uit het netwerk vastgelegd.",
        "Ask consent to map the network first; until then nobody from the network is recorded.",
        { path: [...path, "capacities", position] },
      );
  }
  const before = at(turn.case.personal.people, person.id);
  const { id, capacities, ...facts } = person;
  turn.emit(
    "personRecorded",
    { person: id, capacities, statuses: statusesOf(turn, person) },
    { by, personal: { people: { [id]: facts as PersonalFacts & JsonObject } } },
  );
  if (JSON.stringify(before?.positions ?? []) !== JSON.stringify(facts.positions ?? []))
    turn.emit("gezagChanged", { person: id }, { by });
  return undefined;
}

/** Records which court orders and enforced frames there are. */
export function recordMeasures(
  turn: Turn,
  { by, ...frame }: Pick<CommandOf<"recordMeasures">, "by" | "measures" | "withinMeasure">,
): Refusal | undefined {
  const refused = mayNotAct(turn.index.guideline.mayRecord, by);
  if (refused) return refused;
  noteMeasures(turn, by, frame);
  return undefined;
}

/** Notes the measures of a case. */
export function noteMeasures(
  turn: Turn,
  by: Actor,
  { measures, withinMeasure }: Omit<CommandOf<"recordMeasures">, "by" | "type">,
): void {
  turn.emit(
    "measuresChanged",
    {},
    {
      by,
      personal: {
        case: {
          measures: measures as unknown as Json,
          ...(withinMeasure !== undefined && { withinMeasure }),
        },
      },
    },
  );
}

/** Records that somebody left; their capacities end. What the law gives them stays, until that is recorded otherwise. */
export function endPerson(turn: Turn, command: CommandOf<"endPerson">): Refusal | undefined {
  const refused = mayNotAct(turn.index.guideline.mayRecord, command.by);
  if (refused) return refused;
  const person = at(turn.case.people, command.person);
  if (person === undefined || person.capacities.length === 0)
    return refuse(
      "P2",
      "unknownPerson",
      "Deze persoon hoort niet bij dit dossier.",
      "This person is not part of the case.",
      { path: ["person"] },
    );
  turn.emit(
    "personEnded",
    { person: command.person },
    { by: command.by, personal: { case: { reason: command.reason } } },
  );
  return undefined;
}

/** Names the one netwerkverantwoordelijke; whoever it was before hands over. */
export function assignNetwerkverantwoordelijke(
  turn: Turn,
  { by, person, standIn }: CommandOf<"assignNetwerkverantwoordelijke">,
): Refusal | undefined {
  const refused = mayNotAct(turn.index.guideline.mayAssign, by);
  if (refused) return refused;
  const family = standIn === person ? ["standIn"] : outsider(turn, person, standIn);
  if (family !== undefined)
    return refuse(
      "N2",
      "mayNotAct",
      "De netwerkverantwoordelijke is een professional en heeft een ander als vervanger; kies iemand buiten het gezin en het netwerk.",
      "The netwerkverantwoordelijke is a professional with somebody else as stand-in; choose somebody outside the family and the network.",
      { path: family },
    );
  turn.emit(
    "netwerkverantwoordelijkeAssigned",
    { person, ...(standIn !== undefined && { standIn }) },
    { by },
  );
  return undefined;
}

/** Relieves the netwerkverantwoordelijke; what is left is a visible vacancy. */
export function endNetwerkverantwoordelijke(
  turn: Turn,
  command: CommandOf<"endNetwerkverantwoordelijke">,
): Refusal | undefined {
  const current = turn.case.netwerkverantwoordelijke;
  if (current === undefined)
    return refuse(
      "N3",
      "noNetwerkverantwoordelijke",
      "Er is nu geen netwerkverantwoordelijke.",
      "There is no netwerkverantwoordelijke now.",
    );
  if (current.person !== command.by.person) {
    const refused = mayNotAct(turn.index.guideline.mayAssign, command.by);
    if (refused) return refused;
  }
  turn.emit(
    "netwerkverantwoordelijkeEnded",
    {},
    { by: command.by, personal: { case: { reason: command.reason } } },
  );
  return undefined;
}

/** Where somebody from the family or network was named, who is not a professional in the case. */
function outsider(turn: Turn, person: string, standIn: string | undefined): string[] | undefined {
  const isRecorded = (id: string) => (at(turn.case.people, id)?.capacities.length ?? 0) > 0;
  if (isRecorded(person)) return ["person"];
  return standIn !== undefined && isRecorded(standIn) ? ["standIn"] : undefined;
}

/** For each capacity with statuses the one they had, or the first. */
function statusesOf(turn: Turn, person: CasePerson): Record<string, string> {
  const before = at(turn.case.people, person.id)?.statuses ?? {};
  const statuses: Record<string, string> = {};
  for (const capacity of person.capacities) {
    const first = at(turn.index.guideline.capacities, capacity)?.statuses?.[0]?.id;
    const status = at(before, capacity) ?? first;
    if (status !== undefined) statuses[capacity] = status;
  }
  return statuses;
}
