import { fileIssue, type FileIssue } from "../../FileIssue.ts";

import type { EdgeRecord, GraphKey, GraphReader, GraphRecord, NodeRecord } from "./GraphRecord.ts";
import { xmlReader } from "./xmlReader.ts";

/**
 * The graphs of a GraphML file, one after another.
 *
 * Ports, hyperedges, graphs within a node and drawings of an editor are left out, with a notice.
 * Source: GraphML specification, graphml.graphdrawing.org.
 */
export function graphmlReader(file: string): GraphReader {
  const keys = new Map<string, GraphKey>();
  const notices: FileIssue[] = [];
  let isGraphml = false;
  let whole: GraphRecord[] = [];
  let graph: (GraphRecord & { nodes: NodeRecord[]; edges: EdgeRecord[] }) | undefined;
  let values: Map<string, string> | undefined;
  let declared: { id: string; of: string; key: GraphKey } | undefined;
  let dataKey: string | undefined;
  /** How deep we are in something that is left out. */
  let within = 0;

  const leaveOut = (name: string, at: number) => {
    within = 1;
    notices.push(fileIssue("elementNotCarried", { file, row: at, column: name }));
  };
  const reader = xmlReader(file, {
    open(name, attributes, at) {
      if (within > 0) within += 1;
      else if (name === "graphml") isGraphml = true;
      else if (name === "key")
        declared = {
          id: attributes["id"] ?? "",
          of: attributes["for"] ?? "all",
          key: {
            name: attributes["attr.name"] ?? attributes["id"] ?? "",
            type: attributes["attr.type"] ?? "string",
          },
        };
      else if (name === "graph") {
        if (graph !== undefined) leaveOut(name, at);
        else {
          values = new Map();
          const directed = attributes["edgedefault"] === "directed";
          graph = { at, attributes, directed, values, nodes: [], edges: [] };
        }
      } else if (name === "node") {
        values = new Map();
        graph?.nodes.push({ at, id: attributes["id"] ?? "", values });
      } else if (name === "edge") {
        values = new Map();
        const [source = "", target = ""] = [attributes["source"], attributes["target"]];
        graph?.edges.push({ at, source, target, values });
      } else if (name === "data") dataKey = attributes["key"] ?? "";
      else if (dataKey !== undefined || name === "port" || name === "hyperedge") leaveOut(name, at);
    },
    close(name, text) {
      if (within > 0) {
        within -= 1;
        return;
      }
      if (name === "default" && declared !== undefined)
        declared = { ...declared, key: { ...declared.key, byDefault: text } };
      else if (name === "key" && declared !== undefined) {
        keys.set(`${declared.of} ${declared.id}`, declared.key);
        declared = undefined;
      } else if (name === "data") {
        if (dataKey !== undefined) values?.set(dataKey, text);
        dataKey = undefined;
      } else if (name === "node" || name === "edge") values = graph?.values as typeof values;
      else if (name === "graph" && graph !== undefined) {
        whole.push(graph);
        graph = undefined;
        values = undefined;
      }
    },
  });
  return {
    notices,
    isFormat: () => isGraphml,
    keyOf: (of, key) => keys.get(`${of} ${key}`) ?? keys.get(`all ${key}`),
    push(text, last) {
      whole = [];
      reader.push(text, last);
      return whole;
    },
  };
}
