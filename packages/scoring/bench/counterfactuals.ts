import { readFileSync } from "node:fs";

import { cpuSeconds, median } from "./rounds.ts";
import { egoMaps } from "./workloads.ts";

import { counterfactuals, parseProfile } from "@steunnetwerk/scoring";

/** CPU seconds for all counterfactuals of a network of thirty alters, score and composite included. */
export async function counterfactualsSeconds(): Promise<number> {
  const profile = parseProfile(
    JSON.parse(readFileSync(new URL("../profiles/example.json", import.meta.url), "utf8")),
  );
  const [map] = egoMaps([{ alters: 30, ties: [0, 1, 1, 2, 3, 4] }]);
  const times: number[] = [];
  for (let round = 0; round < 30; round++)
    times.push(
      await cpuSeconds(() => {
        for (let i = 0; i < 50; i++) counterfactuals(map!, profile);
      }),
    );
  return median(times.slice(10)) / 50;
}
