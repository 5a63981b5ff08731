import { openEngine } from "@steunnetwerk/workflow";

export async function go(file: string) {
  const engine = await openEngine({ storage: { file } });
  const by = { person: "w-1", capacity: "regievoerder" };
  const child = { id: "j-1", capacities: ["jeugdige"] };
  const { caseId } = await engine.start({ by, people: [child] });
  await engine.send(caseId, { type: "assignNetwerkverantwoordelijke", by, person: "w-2" });
  const { tasks } = await engine.work({ person: "w-2" });
  await engine.close();
  return tasks;
}
