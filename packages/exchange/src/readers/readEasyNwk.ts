import {
  safeParseNetwork,
  type Alter,
  type Network,
  type RelationKind,
} from "@steunnetwerk/domain";

import { fileIssue, UnreadableFiles, type FileIssue } from "../FileIssue.ts";
import { textOf, type InputFile } from "../InputFile.ts";

import type { NetworksRead, ReadOptions } from "./ReadOptions.ts";
import { relationOf } from "./easyNwk/roles.ts";
import { jsonOf } from "./parseMapping.ts";

/** What an easyNWK file does not say itself. */
export type EasyNwkOptions = Pick<ReadOptions, "unlistedTies"> & {
  /** What the ids of the maps begin with, as the file has none but numbers; `easynwk` when left out. */
  readonly id?: string;
};

/**
 * Network maps of easyNWK (JSON), each saved version a network.
 *
 * Closeness is easyNWK's own score of nine rings and beyond, as ranks 1 (on or beyond the outer horizon) to 10. An alter
 * without a line to ego is `activatable`. A support score above 0 is a yes; when all five are 0, the program does not tell
 * whether it was asked, and neither do we. The score for linking to others has no type of ours and stays in `attributes`. Conflict
 * is off unless somebody ticked it, so only a tick is an answer.
 * Source: the form of files of easyNWK 2.7 (University of Applied Sciences St. Pölten), read in its published data model.
 *
 * @throws an {@link UnreadableFiles} when a file is no map of easyNWK.
 *
 * @example
 * ```ts
 * import { readEasyNwk } from "@steunnetwerk/exchange";
 *
 * const content = JSON.stringify({
 *   ego: { name: "Noor", age: "14" },
 *   alteri: [{ id: 1, name: "Oma", role: "Großmutter", distance: 20, edgeType: 1, human: true, supportEmotional: 3 }],
 *   connections: [],
 * });
 * const [network] = readEasyNwk([{ name: "karte.json", content }]).networks;
 * network!.alters[0]!.closeness; // => 9
 * network!.alters[0]!.relation; // => "grootouder"
 * ```
 */
export function readEasyNwk(
  files: readonly InputFile[],
  options: EasyNwkOptions = {},
): NetworksRead {
  if (files.length === 0) throw new UnreadableFiles([fileIssue("noFiles")]);
  const notices: FileIssue[] = [];
  const networks = files.flatMap((file, number) => {
    const result = textOf(file);
    if ("issue" in result) throw new UnreadableFiles([result.issue]);
    for (const one of result.notices) notices.push(one);
    const document = jsonOf(result.text, file.name);
    const base = `${options.id ?? "easynwk"}${files.length > 1 ? `-${number + 1}` : ""}`;
    return versionsOf(document, file.name).map((version, at, all) =>
      networkOf(version, {
        file: file.name,
        id: `${base}-${version.id}`,
        mapId: base,
        previous: at === 0 ? undefined : `${base}-${all[at - 1]?.id ?? ""}`,
        unlistedTies: options.unlistedTies ?? "notAsked",
        notices,
      }),
    );
  });
  return { networks, notices };
}

/** Whether a document is one of easyNWK. */
export const isEasyNwk = (document: unknown): boolean =>
  isObject(document) &&
  (Array.isArray(document["versions"]) ||
    (isObject(document["ego"]) && Array.isArray(document["alteri"])));

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textIn = (value: unknown) =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** A saved version of a map. */
interface Version {
  readonly id: string;
  readonly date: string | undefined;
  readonly map: Fields;
}

function versionsOf(document: unknown, file: string): readonly Version[] {
  if (!isEasyNwk(document) || !isObject(document))
    throw new UnreadableFiles([fileIssue("notEasyNwk", { file })]);
  if (!Array.isArray(document["versions"])) return [{ id: "1", date: undefined, map: document }];
  return document["versions"].map((version: unknown, at) => {
    if (!isObject(version) || !isEasyNwk(version["nwk"]))
      throw new UnreadableFiles([fileIssue("notEasyNwk", { file, column: `versions.${at}` })]);
    return {
      id: `${typeof version["id"] === "number" ? version["id"] : at + 1}`,
      date: textIn(version["date"]),
      map: version["nwk"] as Fields,
    };
  });
}

interface Context {
  readonly file: string;
  readonly id: string;
  readonly mapId: string;
  readonly previous: string | undefined;
  readonly unlistedTies: NonNullable<Network["unlistedTies"]>;
  readonly notices: FileIssue[];
}

function networkOf({ date, map }: Version, context: Context): Network {
  const { file, notices } = context;
  const note = (code: FileIssue["code"], column: string) =>
    notices.push(fileIssue(code, { file, column }));
  const alters = new Map<string, Alter>();
  for (const [at, entry] of listIn(map["alteri"]).entries()) {
    const path = `alteri.${at}`;
    if (
      !isObject(entry) ||
      (typeof entry["id"] !== "number" && textIn(entry["id"]) === undefined)
    ) {
      note("elementNotCarried", path);
      continue;
    }
    const alter = alterOf(entry, (code, field) => note(code, `${path}.${field}`));
    if (alters.has(alter.id)) note("duplicatePerson", path);
    else alters.set(alter.id, alter);
  }
  const seen = new Set<string>();
  const ties = listIn(map["connections"]).flatMap((entry, at) => {
    const path = `connections.${at}`;
    const [source, target] = isObject(entry)
      ? [String(entry["id1"]), String(entry["id2"])]
      : ["", ""];
    const key = JSON.stringify([source, target].sort());
    const code =
      !alters.has(source) || !alters.has(target)
        ? "unknownPerson"
        : source === target
          ? "selfTie"
          : seen.has(key)
            ? "duplicateTie"
            : undefined;
    seen.add(key);
    if (code === undefined) return [{ source, target }];
    note(code, path);
    return [];
  });
  const ego = isObject(map["ego"]) ? map["ego"] : {};
  const age = Number(textIn(ego["age"]) ?? "x");
  const attributes = attributesOf(ego, Number.isInteger(age) ? ["name", "age"] : ["name"]);
  const label = textIn(ego["name"])?.slice(0, 200);
  const drawnOn = /^\d{4}-\d{2}-\d{2}$/.exec(date ?? "")?.[0];
  const result = safeParseNetwork({
    version: 1,
    id: context.id,
    mapId: context.mapId,
    ...(context.previous === undefined ? {} : { previousId: context.previous }),
    ...(drawnOn === undefined ? {} : { drawnOn }),
    ego: {
      id: "ego",
      ...(label === undefined ? {} : { label }),
      ...(Number.isInteger(age) ? { age } : {}),
      ...attributes,
    },
    instrument: { name: "easynwk", closenessRanks: 10 },
    alters: [...alters.values()],
    ties,
    unlistedTies: context.unlistedTies,
  });
  if (result.success) return result.data;
  throw new UnreadableFiles(
    result.issues.map(({ path, message }) => ({
      code: "brokenNetwork",
      file,
      column: path.join("."),
      message,
    })),
  );
}

const supportFields = {
  supportEmotional: "emotioneel",
  supportInstrumental: "praktisch",
  supportInformational: "informatief",
  supportSocial: "gezelschap",
} as const;

/** Fields that say how the program draws or remembers, or that have a field on the map. */
const carried = [
  ...["id", "name", "role", "roleDefault", "genderDefault", "edgeTypeDefault", "edgeTypeByUser"],
  ...["deceased", "conflict", ...Object.keys(supportFields)],
];

function alterOf(entry: Fields, note: (code: FileIssue["code"], field: string) => void): Alter {
  const alter: Alter = { id: String(entry["id"]) };
  const label = textIn(entry["name"]);
  if (label !== undefined) alter.label = label.slice(0, 200);
  const role = textIn(entry["role"]);
  const relation = role === undefined ? undefined : relationOf(role);
  const known: RelationKind | undefined = relation?.relation;
  if (known !== undefined) alter.relation = known;
  if (relation !== undefined) {
    alter.lifeDomain = relation.lifeDomain;
    alter.kin = relation.lifeDomain === "kin" ? "yes" : "no";
    alter.professional = relation.lifeDomain === "professionals" ? "yes" : "no";
  } else if (role !== undefined) note("unknownOption", "role");

  if (entry["human"] === false) {
    alter.kind = "group";
    note("notHuman", "human");
  }
  if (entry["deceased"] === true) alter.state = "deceased";
  else if (entry["edgeType"] === 0) alter.state = "activatable";
  else if (entry["edgeType"] === 1 || entry["edgeType"] === 2) alter.state = "active";
  if (entry["conflict"] === true) alter.conflict = "yes";
  const { distance } = entry;
  if (typeof distance === "number" && distance >= 0)
    alter.closeness = Math.max(9 - Math.floor((distance * 9) / 100), 0) + 1;

  const asked = Object.keys(supportFields).some((field) => Number(entry[field]) > 0);
  const linking = Number(entry["supportLinking"]) > 0;
  if (asked || linking)
    alter.provides = Object.fromEntries(
      Object.entries(supportFields).map(([field, type]) => [
        type,
        Number(entry[field]) > 0 ? "yes" : "no",
      ]),
    );
  return { ...alter, ...attributesOf(entry, carried, role === undefined ? {} : { role }) };
}

/** What has no field of its own, under its own name. */
function attributesOf(
  entry: Fields,
  skip: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Pick<Alter, "attributes"> {
  const rest = Object.entries(entry).filter(
    (field): field is [string, string | number | boolean] =>
      !skip.includes(field[0]) &&
      field[0].length <= 100 &&
      ["string", "number", "boolean"].includes(typeof field[1]) &&
      field[1] !== "" &&
      field[1] !== false,
  );
  const attributes = { ...Object.fromEntries(rest), ...more };
  return Object.keys(attributes).length === 0 ? {} : { attributes };
}
