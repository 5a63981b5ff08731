import type * as z from "zod";

import { open, safeOpen, type DocumentModel, type Result } from "../document.ts";
import { report } from "../issues/problems.ts";

import { checkNetwork } from "./checkNetwork.ts";
import { NetworkV1 } from "./v1/schema.ts";

/**
 * The people around one child, as one person drew them on one day: ego, alters, and the ties among alters.
 *
 * Checked beyond the shape: ids of alters are unique and differ from ego's (`duplicateId`), a tie joins two alters of the
 * map (`unknownAlter`), not one with itself (`selfTie`), and each pair once (`duplicateTie`); closeness stays within the
 * instrument's ranks (`closenessBeyondRanks`).
 * Source: project reference "Network-strength scoring", section 1 (our own construct; ego, alter and tie as in
 * Perry, Pescosolido & Borgatti 2018, Egocentric Network Analysis).
 */
export const Network = NetworkV1.superRefine((network, context) => {
  report(context, checkNetwork(network));
});
/** What the schema of this name lets through. */
export interface Network extends z.infer<typeof Network> {}

const model: DocumentModel<typeof Network> = { name: "network", schema: Network, migrations: [] };

/**
 * The input as a {@link Network}, or every issue found in it. Never throws.
 *
 * @example
 * ```ts
 * import { safeParseNetwork } from "@steunnetwerk/domain";
 *
 * const result = safeParseNetwork({ version: 1, id: "kaart", ego: { id: "ik" }, alters: [], ties: "?" });
 * result.success; // => false
 * result.success ? [] : result.issues[0]?.message.en; // => "This takes a list; it is a text."
 * ```
 */
export function safeParseNetwork(input: unknown): Result<Network> {
  return safeOpen(model, input);
}

/**
 * The input as a {@link Network}.
 *
 * @throws an {@link InvalidDocument} with every issue when the input is not a network.
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 *
 * const network = parseNetwork({
 *   version: 1, id: "kaart-1", ego: { id: "ik" },
 *   alters: [{ id: "oma", provides: { emotioneel: "yes" } }, { id: "buur" }],
 *   ties: [{ source: "oma", target: "buur" }],
 * });
 * network.alters.length; // => 2
 * ```
 */
export function parseNetwork(input: unknown): Network {
  return open(model, input);
}
