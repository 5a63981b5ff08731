// What runs in each thread: chunks of networks come in, their scores go out in the same order.
import { parentPort, workerData } from "node:worker_threads";

import type { InvalidDocument, Network } from "@steunnetwerk/domain";

import type { Scale } from "../ScoreOptions.ts";
import { scoreItem } from "../batch/scoreNetworks.ts";
import type { NetworkScore } from "../scoreNetwork.ts";

/** One score, or what is wrong; errors lose their class on the way between threads. */
export type ItemAnswer =
  | { readonly score: NetworkScore }
  | {
      readonly error: "InvalidDocument" | "InvalidJson";
      readonly issues: InvalidDocument["issues"];
    };

/** The answers to a chunk, in its order. */
export type ChunkAnswer = readonly ItemAnswer[];

const scale = workerData as Scale;

parentPort?.on("message", (chunk: readonly (Network | string)[]) => {
  parentPort?.postMessage(
    chunk.map((network): ItemAnswer => {
      const { score, error } = scoreItem(network, 0, scale);
      return score === undefined ? { error: error.name, issues: error.issues } : { score };
    }),
  );
});
