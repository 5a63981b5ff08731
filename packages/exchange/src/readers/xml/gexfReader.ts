import { fileIssue, type FileIssue } from "../../FileIssue.ts";

import type { EdgeRecord, GraphKey, GraphReader, GraphRecord, NodeRecord } from "./GraphRecord.ts";
import { xmlReader } from "./xmlReader.ts";

/**
 * The graph of a GEXF file (1.1 to 1.3).
 *
 * Colours and places of a drawing are passed over; values that change in time are left out, with a notice.
 * Source: GEXF 1.2 primer and schema, gexf.net.
 */
export function gexfReader(file: string): GraphReader {
  const keys = new Map<string, GraphKey>([
    ["node @label", { name: "label", type: "string", isDisplay: true }],
    ["edge @label", { name: "label", type: "string", isDisplay: true }],
    ["edge @weight", { name: "weight", type: "double" }],
  ]);
  const notices: FileIssue[] = [];
  let isGexf = false;
  let whole: GraphRecord[] = [];
  let graph: (GraphRecord & { nodes: NodeRecord[]; edges: EdgeRecord[] }) | undefined;
  let of = "";
  let declared: { id: string; key: GraphKey } | undefined;
  /** Nodes may hold nodes, so what we are in is a pile. */
  const inside: Map<string, string>[] = [];
  /** What stands on the tag itself, apart from values whose key happens to be the same. */
  const own = (attributes: Readonly<Record<string, string>>, names: readonly string[]) =>
    new Map(
      names.flatMap((name) => {
        const value = attributes[name];
        return value === undefined ? [] : [[`@${name}`, value] as const];
      }),
    );

  const reader = xmlReader(file, {
    open(name, attributes, at) {
      if (name === "gexf") isGexf = true;
      else if (name === "graph") {
        const directed = attributes["defaultedgetype"] === "directed";
        graph = { at, attributes, directed, values: new Map(), nodes: [], edges: [] };
        if (attributes["mode"] === "dynamic")
          notices.push(fileIssue("elementNotCarried", { file, row: at, column: "mode" }));
      } else if (name === "attributes") of = attributes["class"] ?? "node";
      else if (name === "attribute") {
        const id = attributes["id"] ?? "";
        declared = {
          id,
          key: { name: attributes["title"] ?? id, type: attributes["type"] ?? "string" },
        };
      } else if (name === "node") {
        const values = own(attributes, ["label"]);
        inside.push(values);
        graph?.nodes.push({ at, id: attributes["id"] ?? "", values });
      } else if (name === "edge") {
        const values = own(attributes, ["label", "weight"]);
        inside.push(values);
        const [source = "", target = ""] = [attributes["source"], attributes["target"]];
        graph?.edges.push({ at, source, target, values });
      } else if (name === "attvalue")
        inside.at(-1)?.set(attributes["for"] ?? attributes["id"] ?? "", attributes["value"] ?? "");
      else if (name === "spell")
        notices.push(fileIssue("elementNotCarried", { file, row: at, column: name }));
    },
    close(name, text) {
      if (name === "default" && declared !== undefined)
        declared = { ...declared, key: { ...declared.key, byDefault: text } };
      else if (name === "attribute" && declared !== undefined) {
        keys.set(`${of} ${declared.id}`, declared.key);
        declared = undefined;
      } else if (name === "node" || name === "edge") inside.pop();
      else if (name === "graph" && graph !== undefined) {
        whole.push(graph);
        graph = undefined;
      }
    },
  });
  return {
    notices,
    isFormat: () => isGexf,
    keyOf: (kind, key) => keys.get(`${kind} ${key}`),
    push(text, last) {
      whole = [];
      reader.push(text, last);
      return whole;
    },
  };
}
