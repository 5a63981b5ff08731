import { parseXml, XmlElement, XmlError } from "@rgrove/parse-xml";
import { MultiGraph } from "graphology";
import type { SerializedGraph } from "graphology-types";

import { Failure } from "./Failure.ts";

/**
 * A graph from GraphML, or from graphology's own JSON: told apart by the first character.
 *
 * Any graph, to be measured as it is; `convert` reads the networks in one (ego and alters, by the names of their values).
 *
 * Of GraphML: nodes, edges, direction and attributes with their types and defaults, for `node`, `edge` or `all`; the first graph of
 * the file. Hyperedges, ports and graphs inside nodes are refused, since a graph cannot hold them.
 * Source: Brandes, Eiglsperger, Lerner & Pich, "Graph Markup Language (GraphML)", 2013, and the GraphML primer.
 */
export function readGraph(text: string): MultiGraph {
  return text.trimStart().startsWith("<") ? readGraphml(text) : readGraphology(text);
}

function readGraphology(text: string): MultiGraph {
  let serialized: unknown;
  try {
    serialized = JSON.parse(text);
  } catch {
    throw unreadable("geen GraphML en geen JSON", "neither GraphML nor JSON");
  }
  if (typeof serialized !== "object" || serialized === null || !("nodes" in serialized))
    throw unreadable(
      'JSON, maar niet die van graphology: {"nodes":[{"key":…}],"edges":[{"source":…,"target":…}]}',
      'JSON, but not that of graphology: {"nodes":[{"key":…}],"edges":[{"source":…,"target":…}]}',
    );
  const { options } = serialized as Partial<SerializedGraph>;
  try {
    const graph = new MultiGraph({ type: options?.type ?? "mixed" });
    graph.import(serialized as SerializedGraph);
    return graph;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw unreadable(`graphology zegt: ${why}`, `graphology says: ${why}`);
  }
}

function readGraphml(text: string): MultiGraph {
  let root: XmlElement | null;
  try {
    root = parseXml(text).root;
  } catch (error) {
    const line = error instanceof XmlError ? error.line : 1;
    throw unreadable(`XML die op regel ${line} niet klopt`, `XML that is broken on line ${line}`);
  }
  const [element] = root?.name === "graphml" ? childrenOf(root, "graph") : [];
  if (root === null || element === undefined)
    throw unreadable("XML zonder graaf erin", "XML without a graph in it");
  const keys = childrenOf(root, "key").map(keyOf);
  const isDirected = element.attributes["edgedefault"] === "directed";
  const graph = new MultiGraph();
  for (const node of childrenOf(element, "node")) {
    const id = node.attributes["id"];
    if (id === undefined) throw unreadable("een node zonder id", "a node without an id");
    if (childrenOf(node, "graph").length > 0)
      throw unreadable(`een graaf in node ${id}`, `a graph inside node ${id}`);
    if (graph.hasNode(id)) throw unreadable(`node ${id} twee keer`, `node ${id} twice`);
    graph.addNode(id, attributesOf(node, "node", keys));
  }
  if (childrenOf(element, "hyperedge").length > 0) throw unreadable("hyperedges", "hyperedges");
  for (const edge of childrenOf(element, "edge")) {
    const { source = "", target = "", directed } = edge.attributes;
    for (const end of [source, target])
      if (!graph.hasNode(end))
        throw unreadable(
          `een edge naar ${end}, dat er niet is`,
          `an edge to ${end}, which is not there`,
        );
    const attributes = attributesOf(edge, "edge", keys);
    if (directed === undefined ? isDirected : directed === "true")
      graph.addDirectedEdge(source, target, attributes);
    else graph.addUndirectedEdge(source, target, attributes);
  }
  return graph;
}

/** What a `<key>` says of an attribute. */
interface Key {
  readonly id: string;
  readonly of: string;
  readonly name: string;
  readonly type: string;
  readonly fallback: string | undefined;
}

function keyOf(element: XmlElement): Key {
  const {
    id = "",
    for: of = "all",
    "attr.name": name = id,
    "attr.type": type = "string",
  } = element.attributes;
  return { id, of, name, type, fallback: childrenOf(element, "default")[0]?.text.trim() };
}

function attributesOf(
  element: XmlElement,
  kind: "node" | "edge",
  keys: readonly Key[],
): Record<string, unknown> {
  const given = new Map(
    childrenOf(element, "data").map((data) => [data.attributes["key"], data.text.trim()]),
  );
  const attributes: Record<string, unknown> = {};
  for (const { id, of, name, type, fallback } of keys) {
    if (of !== kind && of !== "all") continue;
    const value = given.get(id) ?? fallback;
    if (value !== undefined) attributes[name] = typed(value, type);
  }
  return attributes;
}

function typed(value: string, type: string): unknown {
  if (type === "boolean") return value === "true" || value === "1";
  return type === "string" ? value : Number(value);
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}

function unreadable(nl: string, en: string): Failure {
  return new Failure(
    "unreadableGraph",
    "wrongInput",
    `Dit is geen graaf die gelezen kan worden: ${nl}.`,
    `This is no graph that can be read: ${en}.`,
  );
}
