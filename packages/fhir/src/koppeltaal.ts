// Section 9: a second, thinner way to say a case, for Koppeltaal 2.0.
import type { Text } from "@steunnetwerk/domain";
import type { Bundle, FhirResource } from "fhir/r4.js";

import type { CaseFile } from "./CaseFile.ts";
import { fhirIssue, type FhirIssue } from "./FhirIssue.ts";
import { bundleOf, type BundleOptions } from "./bundle.ts";
import { fromFhir, toFhir } from "./fhir.ts";
import { asObject, asObjects, omit, type JsonObject } from "./json.ts";
import { codesOf } from "./lens/codecs.ts";
import { merge } from "./lens/merge.ts";
import { systems } from "./systems.ts";

/** What does not go along to Koppeltaal: an element of a resource, or with `*` every resource of a type. */
export interface KoppeltaalLoss {
  /** Type of the resource; `*` for every type that is not one of Koppeltaal's. */
  readonly resource: string;
  /** The element, or `*`. */
  readonly element: string;
  /** Why. */
  readonly reason: Text;
}

const forbidden = {
  nl: "Koppeltaal staat dit element niet toe.",
  en: "Koppeltaal does not allow this element.",
};
const onlyList = {
  nl: "Koppeltaal sluit de lijst: alleen wat een code van de lijst heeft gaat mee.",
  en: "Koppeltaal closes the list: only what has a code of the list goes along.",
};
const ours = {
  nl: "Onze eigen velden blijven bij ons.",
  en: "Our own fields stay with us.",
};

const loss = (resource: string, element: string, reason: Text): KoppeltaalLoss => ({
  resource,
  element,
  reason,
});

/**
 * All that is lost on the way to Koppeltaal; {@link toKoppeltaal} takes away what stands here and nothing else.
 *
 * Source: project reference "Interoperability", section 9.
 */
export const koppeltaalLosses: readonly KoppeltaalLoss[] = [
  loss("*", "*", {
    nl: "Koppeltaal kent deze soort niet.",
    en: "Koppeltaal does not know this type.",
  }),
  ...["Patient", "Practitioner", "RelatedPerson", "CareTeam", "Task"].map((type) =>
    loss(type, "extension", ours),
  ),
  loss("RelatedPerson", "*", {
    nl: "Geslacht en geboortedatum zijn verplicht: wie ze niet heeft gegeven gaat niet mee.",
    en: "Sex and day of birth are required: who did not give them does not go along.",
  }),
  loss("RelatedPerson", "relationship", onlyList),
  loss("CareTeam", "category", forbidden),
  loss("CareTeam", "participant", onlyList),
  ...[
    "statusReason",
    "businessStatus",
    "restriction",
    "input",
    "output",
    "note",
    "basedOn",
    "focus",
  ].map((element) => loss("Task", element, forbidden)),
  loss("Task", "instantiatesCanonical", {
    nl: "Koppeltaal noemt de definitie in een extensie.",
    en: "Koppeltaal names the definition in an extension.",
  }),
];

/** The roles by which Koppeltaal gives rights. */
const rights = ["125677006", "62071000", "407542009", "310391000146105"].map(
  (code) => `${systems.snomed}|${code}`,
);

const types: readonly string[] = ["Patient", "Practitioner", "RelatedPerson", "CareTeam", "Task"];

const instantiates = "http://vzvz.nl/fhir/StructureDefinition/instantiates";

/** A case as Koppeltaal takes it. */
export interface Koppeltaal {
  /** The resources. */
  readonly bundle: Bundle<FhirResource>;
  /** Who cannot go along yet, and what to ask them. */
  readonly missing: readonly FhirIssue[];
}

/**
 * A case file for Koppeltaal 2.0: the young person, the people around them, the team and the tasks, with codes of zib 2020 and
 * less of each ({@link koppeltaalLosses}). What comes back goes into the file with {@link fromKoppeltaal}.
 */
export function toKoppeltaal(file: CaseFile, options: BundleOptions = {}): Koppeltaal {
  const { entry = [] } = toFhir(file, { release: "2020" });
  const missing: FhirIssue[] = [];
  const out = new Set<string>();
  const kept = entry.flatMap(({ resource }, index) => {
    const found = asObject(resource) ?? {};
    const type = String(found["resourceType"]);
    if (!types.includes(type)) return [];
    if (
      type === "RelatedPerson" &&
      !["gender", "birthDate"].every((field) => found[field] !== undefined)
    ) {
      missing.push(fhirIssue("askFirst", `Bundle.entry[${index}].resource`));
      out.add(`RelatedPerson/${String(found["id"])}`);
      return [];
    }
    return [found];
  });
  const team = kept.find(({ resourceType }) => resourceType === "CareTeam");
  const thin = kept.map((resource) => reduced(resource, team, out));
  return { bundle: bundleOf(thin, options), missing };
}

/**
 * The case file with what came back from Koppeltaal: what changed there is changed, and all that was never sent is as it was.
 *
 * Give the file as it was when it was sent.
 */
export function fromKoppeltaal(file: CaseFile, received: Bundle<FhirResource>): CaseFile {
  const full = toFhir(file, {
    release: "2020",
    circles: ["family", "supporter", "restricted", "professional"],
  });
  const sent = byAddress(toKoppeltaal(file).bundle);
  const back = byAddress(received);
  const entry = asObjects(full.entry).map((one) => {
    const resource = asObject(one["resource"]) ?? {};
    const [before, after] = [sent.get(addressOf(resource)), back.get(addressOf(resource))];
    if (before === undefined || after === undefined) return one;
    return { ...one, resource: merge(resource, before, omit(after, "meta")) };
  });
  return fromFhir({ ...full, entry }).file;
}

function reduced(
  resource: JsonObject,
  team: JsonObject | undefined,
  out: ReadonlySet<string>,
): JsonObject {
  const type = String(resource["resourceType"]);
  const dropped = koppeltaalLosses
    .filter((one) => one.resource === type && one.reason !== onlyList)
    .map(({ element }) => element);
  const thin: JsonObject = {
    ...omit(resource, ...dropped),
    meta: { profile: [`http://koppeltaal.nl/fhir/StructureDefinition/KT2${type}`] },
  };
  if (type !== "CareTeam" && type !== "Task") thin["active"] ??= true;
  if (type === "RelatedPerson") {
    const relationship = asObjects(resource["relationship"])
      .filter(isListed)
      .map((one) => omit(one, "extension"));
    if (relationship.length > 0) thin["relationship"] = relationship;
    else Reflect.deleteProperty(thin, "relationship");
  }
  if (type === "CareTeam") thin["participant"] = membersOf(resource, out);
  if (type === "Task") {
    const definition = resource["instantiatesCanonical"];
    if (typeof definition === "string") {
      const [url = ""] = definition.split("|");
      thin["extension"] = [
        { url: instantiates, valueReference: { display: url.split(":").at(-1) } },
      ];
    }
    const owner = asObject(resource["owner"])?.["reference"];
    if (typeof owner !== "string" || out.has(owner))
      thin["owner"] = { reference: `CareTeam/${String(team?.["id"])}`, type: "CareTeam" };
  }
  return thin;
}

/** Everybody but the young person, with the roles that Koppeltaal has. */
function membersOf(team: JsonObject, out: ReadonlySet<string>): JsonObject[] {
  return asObjects(team["participant"]).flatMap((part) => {
    const member = asObject(part["member"]);
    const reference = String(member?.["reference"]);
    if (member?.["type"] === "Patient" || out.has(reference)) return [];
    const role = asObjects(part["role"])
      .map((one) => ({
        coding: asObjects(one["coding"]).filter((coding) =>
          codesOf(coding).some((code) => rights.includes(code)),
        ),
      }))
      .filter(({ coding }) => coding.length > 0);
    return [{ ...omit(part, "role", "extension"), ...(role.length > 0 && { role }) }];
  });
}

/** Whether a concept has a code of one of the two lists of zib 2020. */
function isListed(concept: JsonObject): boolean {
  const lists: readonly string[] = [
    systems.cod472,
    systems.extraRole,
    systems.roleCode,
    systems.nullFlavor,
  ];
  return codesOf(concept).some((code) => lists.includes(code.split("|")[0] ?? ""));
}

const addressOf = ({ resourceType, id }: JsonObject) => `${String(resourceType)}/${String(id)}`;

function byAddress({ entry }: Bundle<FhirResource>): ReadonlyMap<string, JsonObject> {
  return new Map(
    asObjects(entry).map(({ resource }) => {
      const found = omit(asObject(resource) ?? {}, "meta");
      return [addressOf(found), found];
    }),
  );
}
