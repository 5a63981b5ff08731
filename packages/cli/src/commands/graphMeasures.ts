import { formatPath } from "@steunnetwerk/domain";
import {
  InvalidGraph,
  measureNodes,
  nodeMeasures,
  type NodeMeasureName,
} from "@steunnetwerk/scoring";

import type { Perform } from "../Command.ts";
import { Failure } from "../Failure.ts";
import { exitCodes } from "../exitCodes.ts";
import { readText } from "../input.ts";
import { readGraph } from "../readGraph.ts";

/** Every measure of the nodes of a graph, as `{measure: {node: value or null}}`. */
export const perform: Perform = async (call) => {
  const graph = readGraph(await readText(call, call.operands[0]));
  const measures = call.option("measures")?.split(",");
  const strange = measures?.find((name) => !Object.hasOwn(nodeMeasures, name));
  if (strange !== undefined) {
    const names = Object.keys(nodeMeasures).join(", ");
    throw new Failure(
      "unknownMeasure",
      "wrongUsage",
      `De maat ${strange} bestaat niet; kies uit: ${names}.`,
      `There is no measure ${strange}; choose from: ${names}.`,
    );
  }
  const parallelEdges = call.option("parallel-edges") as "refuse" | "sum" | "max" | undefined;
  try {
    const values = measureNodes(graph, {
      model: call.option("model") === "whole" ? "whole" : "ego",
      getEdgeWeight: call.has("weighted") ? "weight" : null,
      ...(parallelEdges !== undefined && { parallelEdges }),
      ...(measures !== undefined && { measures: measures as NodeMeasureName[] }),
    });
    await call.terminal.write(`${JSON.stringify(values)}\n`);
  } catch (error) {
    if (!(error instanceof InvalidGraph)) throw error;
    const [issue] = error.issues;
    const at = formatPath(issue?.path ?? []);
    throw new Failure(
      "invalidGraph",
      "wrongInput",
      `Deze graaf kan niet gemeten worden: ${at}: ${issue?.message.nl ?? ""}`,
      `This graph cannot be measured: ${at}: ${issue?.message.en ?? ""}`,
      { issues: error.issues },
    );
  }
  return exitCodes.done;
};
