import { InvalidDocument, type Network, type Text } from "@steunnetwerk/domain";

import { scaleFor, type Scale, type ScoreOptions } from "../ScoreOptions.ts";
import { scoreIndex, withIndex, type NetworkScore } from "../scoreNetwork.ts";

/** Text that is not JSON. */
export class InvalidJson extends Error {
  override readonly name = "InvalidJson";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidJson";
  /** What is wrong; holds nothing from the text. */
  readonly issues: readonly [
    { readonly path: readonly []; readonly code: "json"; readonly message: Text },
  ] = [{ path: [], code: "json", message: notJson }];

  constructor() {
    super(notJson.en);
  }
}

const notJson: Text = {
  nl: "Deze regel is geen geldige JSON.",
  en: "This line is not valid JSON.",
};

/** One network of a batch: its score, or why it has none. */
export type BatchResult =
  | {
      /** Position in the batch, from 0. */
      readonly index: number;
      /** The score of the network. */
      readonly score: NetworkScore;
      readonly error?: never;
    }
  | {
      /** Position in the batch, from 0. */
      readonly index: number;
      readonly score?: never;
      /** What is wrong with this one: an {@link InvalidDocument} or an {@link InvalidJson}, with paths in `issues`. */
      readonly error: InvalidDocument | InvalidJson;
    };

/** How far a batch is. */
export interface BatchProgress {
  /** Networks dealt with, bad ones too. */
  readonly done: number;
  /** How many of them were bad. */
  readonly failed: number;
}

/** The part of an `AbortSignal` that is looked at. */
export interface StopSignal {
  /** Whether to stop. */
  readonly aborted: boolean;
  /** Why; thrown as it is. */
  readonly reason?: unknown;
}

/** How a batch is scored. */
export interface BatchOptions extends ScoreOptions {
  /** Stops the batch, with its reason as the error. */
  readonly signal?: StopSignal;
  /** Hears how far the batch is, every so many networks and at its end. */
  readonly onProgress?: (progress: BatchProgress) => void;
  /** How many networks lie between two reports of progress; 1000 when left out. */
  readonly progressEvery?: number;
}

/** Many, one by one: a list, a generator, a stream of lines. */
export type AnyIterable<Item> = Iterable<Item> | AsyncIterable<Item>;

/** After so many networks others get their turn: timers, input, whoever wants to stop the batch. */
const turn = 256;

/** How many networks lie between two reports of progress. */
export const defaultProgressEvery = 1000;

/**
 * The scores of many networks, in order, each as a map or as its JSON text.
 *
 * Nothing is read ahead: the next network is taken from the source when its score is asked for, so that memory does not grow with
 * the length of the batch. A bad network gives its error in its place and never stops the rest; an error of the source itself
 * ends the batch, and so does the signal. The source is closed when the loop over the scores is left.
 *
 * @throws an `InvalidOptions` when an option cannot be followed, before the first network is read; the signal's reason.
 *
 * @example
 * ```ts
 * import { scoreNetworks } from "@steunnetwerk/scoring";
 *
 * const lines = ['{"version":1,"id":"k","ego":{"id":"ik"},"alters":[],"ties":[]}', "{"];
 * const found: (number | string | null)[] = [];
 * for await (const { score, error } of scoreNetworks(lines))
 *   found.push(score === undefined ? error.name : score.indicators.size.value);
 * found; // => [0, "InvalidJson"]
 * ```
 */
export async function* scoreNetworks(
  networks: AnyIterable<Network | string>,
  options: BatchOptions = {},
): AsyncGenerator<BatchResult, BatchProgress, undefined> {
  const { signal, onProgress, progressEvery = defaultProgressEvery, ...scoring } = options;
  const scale = scaleFor(scoring);
  let done = 0;
  let failed = 0;
  for await (const network of networks) {
    stopIf(signal);
    const result = scoreItem(network, done, scale);
    done++;
    if (result.error !== undefined) failed++;
    yield result;
    if (done % progressEvery === 0) onProgress?.({ done, failed });
    if (done % turn === 0) await nextTurn();
  }
  stopIf(signal);
  if (done % progressEvery !== 0) onProgress?.({ done, failed });
  return { done, failed };
}

/** The score of one network of a batch, or what is wrong with it. */
export function scoreItem(network: Network | string, index: number, scale: Scale): BatchResult {
  try {
    const map = typeof network === "string" ? parseJson(network) : network;
    return { index, score: withIndex(map, scale, scoreIndex) };
  } catch (error) {
    if (error instanceof InvalidDocument || error instanceof InvalidJson) return { index, error };
    throw error; // a mistake of our own
  }
}

function parseJson(text: string): Network {
  try {
    return JSON.parse(text) as Network; // what is not a network is refused when it is scored
  } catch {
    throw new InvalidJson();
  }
}

/** Throws the reason of a signal that says stop. */
export function stopIf(signal: StopSignal | undefined): void {
  if (signal?.aborted === true) throw signal.reason;
}

declare const setTimeout: (run: () => void, milliseconds: number) => unknown;

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
