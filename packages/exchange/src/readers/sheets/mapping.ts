import type { Alter, LifeDomain, SupportType } from "@steunnetwerk/domain";

/** A field of the map that a column or variable can fill. */
export type MappedField =
  | "label"
  | "relation"
  | "closeness"
  | "supports"
  | "receives"
  | "reciprocal"
  | "conflict"
  | "kin"
  | "professional"
  | "state"
  | "household"
  | "contactsPerYear"
  | "yearsKnown"
  | "availability"
  | "capacity"
  | "tieStrength"
  | "egoLabel"
  | "egoAge";

/**
 * How the columns of a table, or the variables of a protocol's codebook, become a map. Names and options are compared without case, accents, spaces
 * and punctuation.
 */
export interface Mapping {
  /** For each field the names its variable may have; the first that the files hold is taken. */
  readonly variables: Readonly<Record<MappedField, readonly string[]>>;
  /** Support type by option of `supports` and `receives`. */
  readonly supportTypes: Readonly<Record<string, SupportType>>;
  /** What an option of `relation` says about the person. */
  readonly relations: Readonly<Record<string, MappedRelation>>;
  /** What nodes of a type are: people (also when a type is not listed), groups, or `none` to leave them out. */
  readonly nodeTypes: Readonly<Record<string, "person" | "group" | "none">>;
  /** Edge types that say there is conflict; every other type says that two people know each other. */
  readonly conflictEdges: readonly string[];
  /** Answers that mean it was asked and nobody knows. */
  readonly unknownAnswers: readonly string[];
  /** Cells of a table that mean there is no answer, as an empty cell does; letter by letter, as somebody may be called Na. */
  readonly noAnswers: readonly string[];
  /** For tables: the name by which a column is to be read, by the name it has: `{ "Helpt met huiswerk": "supports_informatie" }`. */
  readonly columns: Readonly<Record<string, string>>;
  /** For tables: for each kind of id the names its column may have; the first that the header holds is taken. */
  readonly keys: Readonly<Record<TableKey, readonly string[]>>;
}

/** An id, or a day, that a row of a table can hold beside answers. */
export type TableKey = "ego" | "person" | "source" | "target" | "drawnOn";

/** What a relation says about a person: where ego knows them from, and whether they are family or a professional. */
export interface MappedRelation {
  /** The part of life the relation belongs to. */
  readonly lifeDomain: LifeDomain;
  /** Whether the relation is family. */
  readonly kin?: Extract<Alter["kin"], "yes" | "no">;
  /** Whether the relation exists because of a job. */
  readonly professional?: Extract<Alter["professional"], "yes" | "no">;
}

const family = { lifeDomain: "kin", kin: "yes", professional: "no" } as const;
const friend = { lifeDomain: "friends", kin: "no", professional: "no" } as const;
const school = { lifeDomain: "schoolOrWork", kin: "no" } as const;
const club = { lifeDomain: "clubOrFaith", kin: "no", professional: "no" } as const;
const neighbour = { lifeDomain: "neighbours", kin: "no", professional: "no" } as const;
const professional = { lifeDomain: "professionals", kin: "no", professional: "yes" } as const;

/**
 * The mapping used when none is given, for column names and options in English and Dutch. The names of ids are those of egor,
 * EgoNet, EgoWeb and openeddi, and of contact lists.
 *
 * Source: our own construct; life domains as in Tracy & Whittaker (1990), support types by the crosswalk of the project
 * reference "Network-strength scoring", section 1. A teacher is known from school; whether they are there as a professional
 * is left open.
 */
export const defaultMapping: Mapping = {
  variables: {
    label: ["name", "naam", "nickname", "bijnaam", "firstname", "voornaam", "label"],
    relation: ["relation", "relatie", "relationship", "relationshiptype", "role", "rol"],
    closeness: ["closeness", "close", "nabijheid", "circle", "cirkel"],
    supports: ["supports", "support", "provides", "steun", "steunsoorten", "geeft"],
    receives: ["receives", "gives back", "krijgt"],
    reciprocal: ["reciprocal", "reciprocity", "wederkerig"],
    conflict: ["conflict", "ruzie", "spanning"],
    kin: ["kin", "family", "familie"],
    professional: ["professional", "hulpverlener"],
    state: ["state", "toestand"],
    household: ["household", "huishouden"],
    contactsPerYear: ["contactsPerYear", "contactenPerJaar"],
    yearsKnown: ["yearsKnown", "jarenBekend"],
    availability: ["availability", "beschikbaarheid"],
    capacity: ["capacity", "draagkracht"],
    tieStrength: ["strength", "weight", "sterkte", "gewicht"],
    egoLabel: ["name", "naam", "nickname", "bijnaam", "firstname", "voornaam"],
    egoAge: ["age", "leeftijd"],
  },
  supportTypes: {
    emotional: "emotioneel",
    emotioneel: "emotioneel",
    practical: "praktisch",
    instrumental: "praktisch",
    praktisch: "praktisch",
    information: "informatief",
    informational: "informatief",
    advice: "informatief",
    informatief: "informatief",
    informatie: "informatief",
    advies: "informatief",
    appraisal: "waardering",
    affirmation: "waardering",
    waardering: "waardering",
    companionship: "gezelschap",
    company: "gezelschap",
    gezelschap: "gezelschap",
    normative: "normatief",
    normatief: "normatief",
    respite: "opvang",
    opvang: "opvang",
    advocacy: "belangenbehartiging",
    belangenbehartiging: "belangenbehartiging",
    mediation: "bemiddeling",
    bemiddeling: "bemiddeling",
    safety: "veiligheid",
    veiligheid: "veiligheid",
    housing: "wonen",
    wonen: "wonen",
    future: "toekomst",
    bridging: "toekomst",
    toekomst: "toekomst",
    material: "materieel",
    materieel: "materieel",
  },
  relations: {
    parent: family,
    ouder: family,
    mother: family,
    moeder: family,
    father: family,
    vader: family,
    sibling: family,
    brother: family,
    sister: family,
    broer: family,
    zus: family,
    broerzus: family,
    grandparent: family,
    grootouder: family,
    aunt: family,
    uncle: family,
    auntuncle: family,
    oomtante: family,
    cousin: family,
    family: family,
    kin: family,
    relative: family,
    familie: family,
    friend: friend,
    vriend: friend,
    familyfriend: friend,
    school: school,
    classmate: { ...school, professional: "no" },
    klasgenoot: { ...school, professional: "no" },
    teacher: school,
    leerkracht: school,
    work: school,
    werk: school,
    club: club,
    sport: club,
    trainer: club,
    vereniging: club,
    faith: club,
    geloof: club,
    neighbour: neighbour,
    neighbor: neighbour,
    buur: neighbour,
    buurt: neighbour,
    professional: professional,
    hulpverlener: professional,
  },
  nodeTypes: {
    organisation: "group",
    organization: "group",
    organisatie: "group",
    group: "group",
    groep: "group",
    club: "group",
    place: "none",
    location: "none",
    plaats: "none",
  },
  conflictEdges: ["conflict", "ruzie", "spanning", "strain"],
  unknownAnswers: ["unknown", "onbekend", "dont know", "weet niet", "dk"],
  noAnswers: ["NA"],
  columns: {},
  keys: {
    ego: ["egoID", "ego", "puid", "caseId", "case", "dossier", "clientId", "client", "netwerk"],
    person: ["alterID", "altID", "Alter.Number", "nameid", "personId", "contactId", "alter", "id"],
    source: ["Source", "srcID", "Alter.1.Number", "from", "van"],
    target: ["Target", "tgtID", "Alter.2.Number", "targetid", "to", "naar"],
    drawnOn: ["drawnOn", "date", "datum", "getekendOp"],
  },
};

/** The entries of a {@link Mapping} that differ from the default; a list replaces the default's list. */
export interface MappingChanges extends Partial<Omit<Mapping, "variables" | "keys">> {
  /** Names of the variables, for the fields that differ. */
  readonly variables?: Partial<Mapping["variables"]>;
  /** Names of the columns with ids, for those that differ. */
  readonly keys?: Partial<Mapping["keys"]>;
}

/** The default mapping with the caller's entries put over it. */
export function mappingWith(own: MappingChanges = {}): Mapping {
  const base = defaultMapping;
  return {
    variables: { ...base.variables, ...own.variables },
    supportTypes: { ...base.supportTypes, ...own.supportTypes },
    relations: { ...base.relations, ...own.relations },
    nodeTypes: { ...base.nodeTypes, ...own.nodeTypes },
    conflictEdges: own.conflictEdges ?? base.conflictEdges,
    unknownAnswers: own.unknownAnswers ?? base.unknownAnswers,
    noAnswers: own.noAnswers ?? base.noAnswers,
    columns: { ...base.columns, ...own.columns },
    keys: { ...base.keys, ...own.keys },
  };
}

/** A name as it is compared: lower case, letters and digits only, no accents. */
export const simplified = (name: string) =>
  /^[a-z\d]*$/.test(name)
    ? name
    : name
        .normalize("NFD")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, "");

/** The tables and lists by simplified name, each made once: every cell of every row is looked up in one. */
const tables = new WeakMap<object, ReadonlyMap<string, unknown>>();
const lists = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The entry of a table whose key compares equal; the last one wins, so a caller's entry beats the default. */
export function lookup<Value>(
  table: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  let known = tables.get(table);
  if (known === undefined) {
    known = new Map(Object.entries(table).map(([key, value]) => [simplified(key), value]));
    tables.set(table, known);
  }
  return known.get(simplified(name)) as Value | undefined;
}

/** Whether a list holds a name. */
export function includesName(names: readonly string[], name: string): boolean {
  let known = lists.get(names);
  if (known === undefined) {
    known = new Set(names.map(simplified));
    lists.set(names, known);
  }
  return known.has(simplified(name));
}
