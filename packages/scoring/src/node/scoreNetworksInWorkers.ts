import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

import { InvalidDocument, type Network } from "@steunnetwerk/domain";

import { InvalidOptions, scaleFor, type Scale } from "../ScoreOptions.ts";
import {
  defaultProgressEvery,
  InvalidJson,
  stopIf,
  type BatchOptions,
  type BatchProgress,
  type BatchResult,
  type AnyIterable,
} from "../batch/scoreNetworks.ts";

import type { ChunkAnswer, ItemAnswer } from "./worker.ts";

/** How a batch is scored by several workers. */
export interface WorkerOptions extends BatchOptions {
  /** How many workers; as many as the machine can run at once, less one for the caller, when left out. Range: 1 and above. */
  readonly workers?: number;
  /** How many networks go to a worker at once; 32 when left out. Range: 1 and above. */
  readonly chunk?: number;
}

const defaultChunk = 32;

/** Chunks on their way to each worker: one that it works on, and one that waits for it. */
const chunksPerWorker = 2;

/**
 * The same as `scoreNetworks`, by several threads: the same results in the same order, and the same errors.
 *
 * No more is read ahead than the workers are busy with, so that memory does not grow with the length of the batch. Networks are
 * copied to the workers and scores back; text is the cheapest to hand over. The workers end with the loop over the scores.
 *
 * @throws as `scoreNetworks` does; what the system says of something that cannot be copied.
 */
export async function* scoreNetworksInWorkers(
  networks: AnyIterable<Network | string>,
  options: WorkerOptions = {},
): AsyncGenerator<BatchResult, BatchProgress, undefined> {
  const { signal, onProgress, progressEvery = defaultProgressEvery, ...rest } = options;
  const {
    workers = Math.max(1, availableParallelism() - 1),
    chunk = defaultChunk,
    ...scoring
  } = rest;
  for (const [key, value] of Object.entries({ workers, chunk }))
    if (!(Number.isInteger(value) && value >= 1))
      throw new InvalidOptions([key], "is not a whole number, 1 or more");
  const scale = scaleFor(scoring);
  const pool = Array.from({ length: workers }, () => new ScoringThread(scale));
  const chunks = chunksOf(networks, chunk);
  const waiting: Promise<ChunkAnswer>[] = [];
  let done = 0;
  let failed = 0;
  let given = 0;
  try {
    for (let open = true; open || waiting.length > 0;) {
      while (open && waiting.length < workers * chunksPerWorker) {
        const next = await chunks.next();
        stopIf(signal);
        if (next.done === true) open = false;
        else {
          const answer = pool[given++ % workers]!.score(next.value);
          answer.catch(() => undefined); // heard when it is awaited
          waiting.push(answer);
        }
      }
      for (const item of (await waiting.shift()) ?? []) {
        stopIf(signal);
        const result = resultOf(item, done++);
        if (result.error !== undefined) failed++;
        yield result;
        if (done % progressEvery === 0) onProgress?.({ done, failed });
      }
    }
  } finally {
    await Promise.all([chunks.return(undefined), ...pool.map((thread) => thread.end())]);
  }
  if (done % progressEvery !== 0) onProgress?.({ done, failed });
  return { done, failed };
}

async function* chunksOf<Item>(items: AnyIterable<Item>, size: number) {
  let chunk: Item[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function resultOf(item: ItemAnswer, index: number): BatchResult {
  if ("score" in item) return { index, score: item.score };
  const error =
    item.error === "InvalidJson" ? new InvalidJson() : new InvalidDocument("network", item.issues);
  return { index, error };
}

/** A thread that scores chunk after chunk, and answers in the order it was asked. */
class ScoringThread {
  readonly #worker: Worker;
  readonly #asked: { resolve: (answer: ChunkAnswer) => void; reject: (why: unknown) => void }[] =
    [];

  constructor(scale: Scale) {
    const isSource = import.meta.url.endsWith(".ts");
    this.#worker = new Worker(new URL(isSource ? "./worker.ts" : "./worker.js", import.meta.url), {
      workerData: scale,
      ...(isSource && { execArgv: ["--conditions=@steunnetwerk/source"] }),
    });
    this.#worker.on("message", (answer: ChunkAnswer) => this.#asked.shift()?.resolve(answer));
    const fail = (why: unknown) => {
      for (const { reject } of this.#asked.splice(0)) reject(why);
    };
    this.#worker.on("error", fail);
    this.#worker.on("exit", () => {
      fail(new Error("A worker ended before it answered"));
    });
  }

  async score(chunk: readonly (Network | string)[]): Promise<ChunkAnswer> {
    this.#worker.postMessage(chunk); // throws for what cannot be copied, such as a function
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
