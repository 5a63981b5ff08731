import { roles, type RoleId } from "@steunnetwerk/domain";
import { fromFhir, questionnaireFor, systems } from "@steunnetwerk/fhir";
import { ageOn, birthday } from "@steunnetwerk/law";

import type { CdsRequest } from "./CdsRequest.ts";
import { dayIn, objectIn, prefetched, type Fetched, type Resource } from "./prefetched.ts";
import type { CardKind, titles } from "./texts.ts";

/** The id of a service. */
export type ServiceId = keyof typeof titles;

/** A service of CDS Hooks: when it is asked, what it wants to know, and what it has to say to that. */
export interface CdsService {
  /** The hook it is for. */
  readonly hook: "patient-view" | "appointment-book" | "encounter-start";
  /** What the host is asked to fetch. */
  readonly prefetch: Readonly<Record<string, string>>;
  /** Of that, what it can say nothing without. */
  readonly needs: readonly string[];
  /** What it has to say on a day; nothing while too little is known. */
  readonly card: (request: CdsRequest, today: string) => CardKind | undefined;
}

const child = "{{context.patientId}}";
const talk = "talkWithSupporter";

/** Every service by id. Source: project reference "Interoperability", section 10. */
export const cdsServices: Readonly<Record<ServiceId, CdsService>> = {
  "netwerk-overzicht": {
    hook: "patient-view",
    prefetch: {
      people: `RelatedPerson?patient=${child}`,
      team: `CareTeam?patient=${child}`,
      plans: `CarePlan?patient=${child}&status=active`,
      maps: `QuestionnaireResponse?patient=${child}&questionnaire=${questionnaireFor("network").url ?? ""}&_sort=-authored&_count=1`,
    },
    needs: ["people"],
    card: (request, today) => {
      const plans = prefetched(request, "plans", "CarePlan");
      if (plans?.isAll === true && plans.resources.length === 0) return undefined; // no help is running
      const people = prefetched(request, "people", "RelatedPerson");
      const team = prefetched(request, "team", "CareTeam");
      if (people !== undefined && hasNoSupporter(request, people, team, today))
        return "noSupporter";
      const maps = prefetched(request, "maps", "QuestionnaireResponse")?.resources ?? [];
      const [last] = maps
        .flatMap((map) => dayIn(map["authored"]) ?? [])
        .sort()
        .reverse();
      return last !== undefined && last < monthsBefore(today, 6) ? "oldMap" : undefined;
    },
  },
  "wie-brengt-u-mee": {
    hook: "appointment-book",
    prefetch: { people: `RelatedPerson?patient=${child}` },
    needs: [],
    card: ({ context }) => (bringsSomebody(context["appointments"]) ? undefined : "bring"),
  },
  "toestemming-leeftijd": {
    hook: "patient-view",
    prefetch: { patient: `Patient/${child}`, consents: `Consent?patient=${child}` },
    needs: ["patient", "consents"],
    card: (request, today) => {
      const [patient] = prefetched(request, "patient", "Patient")?.resources ?? [];
      const born = patient === undefined ? undefined : dayIn(patient["birthDate"]);
      if (patient === undefined || born === undefined || born > today || hasDied(patient))
        return undefined;
      const age = ageOn(born, today);
      const turned = ([18, 16, 12] as const).find((one) => age >= one);
      if (turned === undefined || age > 23) return undefined; // jeugdhulp ends at 23
      const day = birthday(born, turned);
      const given = (prefetched(request, "consents", "Consent")?.resources ?? [])
        .filter(({ status }) => status === "active")
        .flatMap(({ dateTime }) => dayIn(dateTime) ?? []);
      return given.some((on) => on < day) ? `birthday${turned}` : undefined;
    },
  },
  "zorg-voor-de-steunfiguur": {
    hook: "encounter-start",
    prefetch: { tasks: `Task?patient=${child}&code=${systems.task}|${talk}` },
    needs: ["tasks"],
    card: talkCard,
  },
};

/** What a service can say nothing without, and did not get. */
export function missingFor(id: ServiceId, request: CdsRequest): readonly string[] {
  const { needs, prefetch } = cdsServices[id];
  return needs.filter(
    (key) => prefetched(request, key, /^\w+/.exec(prefetch[key] ?? "")?.[0] ?? "") === undefined,
  );
}

/** Whether everybody is known, and nobody of them is a supporter that people asked or an organisation found. */
function hasNoSupporter(
  { context: { patientId } }: CdsRequest,
  people: Fetched,
  team: Fetched | undefined,
  today: string,
): boolean {
  if (!people.isAll || team?.isAll === false) return false;
  const { file, issues } = fromFhir([
    { resourceType: "Patient", id: patientId },
    ...people.resources.filter(({ active }) => active !== false),
    ...(team?.resources ?? []),
  ]);
  // Somebody whose role is not understood may be one.
  const isUnsure = issues.some(({ code }) =>
    ["unknownCode", "ambiguousCode", "roleMissing", "notValid", "notFhir"].includes(code),
  );
  const isSupporter = (role: RoleId) => ["asked", "organised"].includes(roles[role].section);
  return (
    !isUnsure &&
    !file.people.roles.some(
      ({ role, period }) => isSupporter(role) && (period?.end === undefined || period.end >= today),
    )
  );
}

/** Whether somebody of the network comes along already. Hosts send a Bundle, or as in the older examples a list. */
function bringsSomebody(appointments: unknown): boolean {
  const entries: unknown = objectIn(appointments)?.["entry"] ?? appointments;
  const list = (Array.isArray(entries) ? entries : []).map(
    (one) => objectIn(objectIn(one)?.["resource"]) ?? objectIn(one),
  );
  return list.some((appointment) => {
    const participants = appointment?.["participant"];
    return (
      Array.isArray(participants) &&
      participants.some((one) => {
        const { reference } = objectIn(objectIn(one)?.["actor"]) ?? {};
        return typeof reference === "string" && /(^|\/)RelatedPerson\//.test(reference);
      })
    );
  });
}

function talkCard(request: CdsRequest): CardKind | undefined {
  const tasks = prefetched(request, "tasks", "Task")?.resources ?? [];
  return tasks.some(isTalkAsked) ? "talkAsked" : undefined;
}

function isTalkAsked({ status, code, requester }: Resource): boolean {
  const isOpen = ["requested", "received", "accepted", "ready", "in-progress"].includes(
    String(status),
  );
  const { coding } = objectIn(code) ?? {};
  const isTalk =
    Array.isArray(coding) &&
    coding.some((one) => {
      const found = objectIn(one);
      return found?.["system"] === systems.task && found["code"] === talk;
    });
  const { reference } = objectIn(requester) ?? {};
  return (
    isOpen && isTalk && typeof reference === "string" && /(^|\/)RelatedPerson\//.test(reference)
  );
}

function hasDied(patient: Resource): boolean {
  return (
    patient["deceasedDateTime"] !== undefined ||
    (patient["deceasedBoolean"] !== undefined && patient["deceasedBoolean"] !== false)
  );
}

/** The same day some months earlier, or the last of that month. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastDay)))
    .toISOString()
    .slice(0, 10);
}
