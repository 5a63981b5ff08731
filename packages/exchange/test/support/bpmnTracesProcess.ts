// Compares the steps that open and are settled on bpmn-engine with those of `transition`, for many random histories:
// npm run bpmn:traces -w @steunnetwerk/exchange [-- HISTORIES]. Prints one JSON object on its last line.

import { explorations } from "../../../handreiking/test/explore/Explored.ts";

import { compareHistory } from "./bpmnHistory.ts";

import { writeBpmn } from "@steunnetwerk/exchange";

const histories = Number(process.argv[2] ?? 1000);
const result: Record<string, object> = {};
for (const [name, explored] of Object.entries(explorations)) {
  const source = writeBpmn(explored.guideline);
  const count = { histories: 0, commands: 0, stepNews: 0, closed: 0, different: 0 };
  const kinds = new Set<string>();
  for (let seed = 1; seed <= histories; seed += 1) {
    const { commands, ours, theirs, closed } = await compareHistory(explored, source, seed, 150);
    count.histories += 1;
    count.commands += commands;
    count.stepNews += ours.length;
    count.closed += Number(closed);
    count.different += Number(ours.join() !== theirs.join());
    kinds.add(ours.join());
  }
  result[name] = { ...count, differentTraces: kinds.size };
}
console.log(JSON.stringify(result));
process.exitCode = Object.values(result).some(
  (count) => (count as { different: number }).different > 0,
)
  ? 1
  : 0;
