// Section 4: the plan that a family owns (S08), and each agreed help under it (S09).
import {
  supportTypeLabels,
  supportTypes,
  type Plan,
  type SupportAgreement,
} from "@steunnetwerk/domain";

import { asList, asObject, type JsonObject } from "../json.ts";
import type { Codec, Mapping } from "../lens/Mapping.ts";
import type { Scope } from "../lens/Scope.ts";
import {
  alsoRead,
  code,
  codeIn,
  coding,
  concept,
  day,
  each,
  first,
  lines,
  people,
  person,
  readParts,
  reference,
  text,
  writePart,
} from "../lens/codecs.ts";
import { nlCore, systems } from "../systems.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";

/** `243114000`: the category by which zib HelpFromOthers is known. */
const helpFromOthers = "243114000";

const action: Mapping = {
  kind: "action",
  rows: [
    ["words", "detail.description", text],
    ["ownerId", "detail.performer.0", person],
    ["dueOn", "detail.scheduledPeriod.start", day],
    ["goalIds", "detail.goal", each(reference("goal"))],
    [
      "state",
      "detail.status",
      code(
        {
          planned: "not-started",
          doing: "in-progress",
          done: "completed",
          changed: "stopped",
          stopped: "cancelled",
        },
        { scheduled: "planned", "on-hold": "doing", unknown: "planned" },
      ),
    ],
  ],
};

/** The actions of a plan. An activity that is a reference is a task of the guideline, not an action of the family. */
const actions: Codec = {
  to: (records: readonly JsonObject[], scope) =>
    records.length === 0 ? undefined : records.map((record) => writePart(record, action, scope)),
  from: (found, scope) =>
    readParts(
      asList(found).filter((one) => asObject(one)?.["detail"] !== undefined),
      action,
      scope,
    ),
};

export const plan: ResourceMapping = {
  kind: "plan",
  type: "CarePlan",
  rows: [
    [
      "kind",
      "category.0",
      concept(systems.planKind, {
        familiegroepsplan: { nl: "familiegroepsplan", en: "familiegroepsplan" },
        hulpverleningsplan: { nl: "hulpverleningsplan", en: "care plan" },
        planVanAanpak: { nl: "plan van aanpak", en: "plan of action" },
      }),
    ],
    [
      "state",
      "status",
      code(
        {
          draft: "draft",
          draftByProfessional: "draft",
          accepted: "active",
          carriedOut: "active",
          ended: "completed",
        },
        { "on-hold": "carriedOut", revoked: "ended" },
      ),
    ],
    ["madeOn", "created", day],
    ["madeOn", "period.start", alsoRead(day.from)],
    ["authorIds", "contributor", people],
    ["authorIds", "author", first(person)],
    ["previousId", "replaces.0", reference("plan")],
    ["goalIds", "goal", each(reference("goal"))],
    ["question", "description", text],
    ["actions", "activity", actions],
  ],
  fixed: (_record: Plan, scope, file) => ({
    intent: "plan",
    title: "Plan met informele steun",
    subject: scope.reference(file.people.jeugdigeId, "person"),
    careTeam: [scope.reference(file.people.id, "people")],
  }),
  accepts: (resource) => !isHelp(resource) && resource["instantiatesCanonical"] === undefined,
};

/** Which kinds of support an agreement is about: what the person gives in the role it belongs to. */
function supportCodes(
  { roleAssignmentId }: SupportAgreement,
  roles: readonly {
    readonly id: string;
    readonly gives?: Readonly<Record<string, string>> | undefined;
  }[],
) {
  const gives = roles.find(({ id }) => id === roleAssignmentId)?.gives ?? {};
  const given = supportTypes.filter((type) => gives[type] === "yes");
  return given.length === 0
    ? {}
    : {
        code: {
          coding: given.map((type) =>
            coding(systems.supportType, type, supportTypeLabels[type].nl),
          ),
        },
      };
}

const perLabels = { day: "dag", week: "week", month: "maand", year: "jaar" } as const;
type Frequency = NonNullable<SupportAgreement["frequency"]>;

const frequency: Codec = {
  to: ({ times, per }: Frequency) => `${times} keer per ${perLabels[per]}`,
  from: (found) => {
    const [, times, unit] = /^(\d{1,3}) keer per (dag|week|maand|jaar)$/.exec(String(found)) ?? [];
    const per = Object.entries(perLabels).find(([, label]) => label === unit)?.[0];
    return per === undefined ? undefined : { times: Number(times), per };
  },
};

/** One activity, one performer, one note: as nl-core-HelpFromOthers asks. */
export const supportAgreement: ResourceMapping = {
  kind: "supportAgreement",
  type: "CarePlan",
  rows: [
    ["supporterId", "activity.0.detail.performer.0", person],
    ["does", "activity.0.detail.description", lines],
    ["frequency", "activity.0.detail.scheduledString", frequency],
    ["period.start", "period.start", day],
    ["period.end", "period.end", day],
    ["onWorry", "note.0.text", text],
    ["contactOwnerId", "author", person],
  ],
  fixed: (record: SupportAgreement, scope, file) => ({
    meta: { profile: [nlCore("HelpFromOthers")] },
    status: "active",
    intent: "plan",
    category: [{ coding: [coding(systems.snomed, helpFromOthers)] }],
    subject: scope.reference(file.people.jeugdigeId, "person"),
    ...partOf(file.records.plan?.at(-1), scope),
    activity: [{ detail: { status: "in-progress", ...supportCodes(record, file.people.roles) } }],
  }),
  accepts: isHelp,
};

function partOf(current: Plan | undefined, scope: Scope): JsonObject {
  return current === undefined ? {} : { partOf: [scope.reference(current.id, "plan")] };
}

function isHelp(resource: JsonObject): boolean {
  return asList(resource["category"]).some((one) => codeIn(one, systems.snomed) === helpFromOthers);
}
