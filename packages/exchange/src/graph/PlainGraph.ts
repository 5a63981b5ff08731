import type { Alter, Network } from "@steunnetwerk/domain";

/** A value that every graph format can hold. */
export type Scalar = string | number | boolean;

/** A network as graph programs see one: ego and alters are nodes, and every value stands under a name of its own. */
export interface PlainGraph {
  /** What is said of the network as a whole. */
  readonly values: ReadonlyMap<string, Scalar>;
  /** Ego first, then the alters. */
  readonly nodes: readonly { readonly id: string; readonly values: ReadonlyMap<string, Scalar> }[];
  /** The tie of ego to each alter who is alive, then the ties that are there. */
  readonly edges: readonly PlainEdge[];
}

/** A tie of a {@link PlainGraph}. */
interface PlainEdge {
  /** Id of one node. */
  readonly source: string;
  /** Id of the other. */
  readonly target: string;
  /** What is said of it. */
  readonly values: ReadonlyMap<string, Scalar>;
}

/** Says that a graph is a network of ours, so that nothing in it needs guessing. */
export const formatMark = { name: "format", value: "steunnetwerk-network-1" } as const;

/** Names of values that are about the graph, not about a person or tie of the network. */
export const structure = {
  /** On a node: whether it is ego. */
  ego: "ego",
  /** On an edge: whether it is the tie of ego to an alter. */
  withEgo: "withEgo",
  /** On an edge: whether its weight of 1 is nobody's answer. */
  weightAssumed: "weightAssumed",
  /** On the graph: ties that were denied or are not known, which no program should take for ties. */
  otherTies: "otherTies",
  /** On a node and on the graph: the questions that were answered with "unknown". */
  unknown: "unknown",
} as const;

/** What to leave out of a file. */
export interface GraphOptions {
  /**
   * What people wrote in their own words: names, wishes and texts in `attributes`. Left out by default, since a graph is
   * mostly passed on to compute with; `keep` makes the file lossless.
   */
  readonly words?: "leaveOut" | "keep";
}

/**
 * The network as a {@link PlainGraph}.
 *
 * A nested answer such as `provides` becomes one value per entry (`provides.emotioneel`); what was answered with "unknown" and
 * else is a number stands in one list (`unknown`), so that numbers stay numbers.
 */
export function plainGraphOf(network: Network, { words = "leaveOut" }: GraphOptions): PlainGraph {
  const { alters, ties, ego, ...rest } = network;
  const keep = words === "keep";
  const present = ties.filter(({ status }) => status === undefined || status === "present");
  const others = ties.filter(({ status }) => status === "absent" || status === "unknown");
  const values = flat(keep ? rest : without(rest, ["wishes"]));
  values.set(formatMark.name, formatMark.value);
  if (others.length > 0) values.set(structure.otherTies, JSON.stringify(others));
  return {
    values,
    nodes: [node(ego, true, keep), ...alters.map((alter) => node(alter, false, keep))],
    edges: weighed([
      ...alters
        .filter(({ state }) => state !== "deceased")
        .map(({ id }) => ({
          source: ego.id,
          target: id,
          values: new Map<string, Scalar>([[structure.withEgo, true]]),
        })),
      ...present.map(({ source, target, ...tie }) => ({
        source,
        target,
        values: flat(tie).set(structure.withEgo, false),
      })),
    ]),
  };
}

/** Programs need a weight on every edge or on none: where only some are known, the others count as 1 and say so. */
function weighed<Edge extends { readonly values: Map<string, Scalar> }>(edges: Edge[]): Edge[] {
  if (!edges.some(({ values }) => values.has("weight"))) return edges;
  for (const { values } of edges)
    if (!values.has("weight")) values.set("weight", 1).set(structure.weightAssumed, true);
  return edges;
}

function node({ id, ...person }: Alter | Network["ego"], isEgo: boolean, keepsWords: boolean) {
  const values = flat(keepsWords ? person : withoutWords(person));
  return { id, values: values.set(structure.ego, isEgo) };
}

function withoutWords(person: Omit<Alter | Network["ego"], "id">) {
  const { attributes, ...rest } = person;
  const numbers = Object.entries(attributes ?? {}).filter(([, value]) => typeof value !== "string");
  return without(
    { ...rest, ...(numbers.length > 0 ? { attributes: Object.fromEntries(numbers) } : {}) },
    ["label"],
  );
}

const without = (value: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

/** Fields whose entries get a name of their own; others that are no single value are written as JSON. */
const nested = new Set(["provides", "receives", "contactBy", "attributes", "instrument"]);
/** Fields that are numbers, unless somebody was asked and does not know. */
const numeric: ReadonlySet<string> = new Set([
  "closeness",
  "contactsPerYear",
  "travelMinutes",
  "yearsKnown",
  "availability",
  "capacity",
  "satisfaction",
] satisfies (keyof Alter | keyof Network)[]);

function flat(value: object): Map<string, Scalar> {
  const values = new Map<string, Scalar>();
  const unknown: string[] = [];
  for (const [name, part] of Object.entries(value) as [string, unknown][]) {
    if (part === undefined) continue;
    if (part === "unknown" && numeric.has(name)) unknown.push(name);
    else if (nested.has(name) && Object.keys(part as object).length > 0)
      for (const [key, entry] of Object.entries(part as Record<string, Scalar | undefined>)) {
        if (entry !== undefined) values.set(`${name}.${key}`, entry);
      }
    else values.set(name, typeof part === "object" ? JSON.stringify(part) : (part as Scalar));
  }
  if (unknown.length > 0) values.set(structure.unknown, unknown.join(" "));
  return values;
}

/** The document that a {@link PlainGraph} of ours stands for; not yet checked to be a network. */
export function documentOf({ values, nodes, edges }: PlainGraph): unknown {
  const [ego, ...alters] = [...nodes].sort(
    (a, b) => Number(b.values.get(structure.ego)) - Number(a.values.get(structure.ego)),
  );
  const others = values.get(structure.otherTies);
  return {
    ...deep(values, [formatMark.name, structure.otherTies]),
    ego: { id: ego?.id, ...deep(ego?.values ?? new Map()) },
    alters: alters.map((alter) => ({ id: alter.id, ...deep(alter.values) })),
    ties: [
      ...edges
        .filter((edge) => edge.values.get(structure.withEgo) !== true)
        .map((edge) => ({ source: edge.source, target: edge.target, ...deep(edge.values) })),
      ...(others === undefined ? [] : listOf(jsonOf(others))),
    ],
  };
}

function deep(values: ReadonlyMap<string, Scalar>, skip: readonly string[] = []) {
  const fields = new Map<string, unknown>();
  const assumed = values.get(structure.weightAssumed) === true;
  for (const [name, value] of values) {
    if (assumed && (name === "weight" || name === structure.weightAssumed)) continue;
    if (skip.includes(name) || name === structure.ego || name === structure.withEgo) continue;
    const dot = name.indexOf(".");
    const field = dot < 0 ? name : name.slice(0, dot);
    if (name === structure.unknown)
      for (const asked of String(value).split(" ")) fields.set(asked, "unknown");
    else if (dot >= 0 && nested.has(field)) {
      const entries = fields.get(field) as [string, Scalar][] | undefined;
      if (entries === undefined) fields.set(field, [[name.slice(dot + 1), value]]);
      else entries.push([name.slice(dot + 1), value]);
    } else fields.set(name, json.has(name) || nested.has(name) ? jsonOf(value) : value);
  }
  for (const field of nested) {
    const entries = fields.get(field);
    if (Array.isArray(entries))
      fields.set(field, Object.fromEntries(entries as [string, Scalar][]));
  }
  return Object.fromEntries(fields);
}

/** Fields that are written as JSON. */
const json = new Set(["owner", "drawnBy", "approval", "wishes", "roles"]);

function jsonOf(value: Scalar): unknown {
  try {
    return JSON.parse(String(value)) as unknown;
  } catch {
    return value; // not what we wrote: the check of the network says what is wrong with it
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
