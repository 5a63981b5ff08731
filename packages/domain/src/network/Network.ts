import * as z from "zod";

import { InvalidDocument, toIssues, type Issue } from "../Issue.ts";
import type { Text } from "../text.ts";

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
  const refuse = (path: (string | number)[], code: string, message: Text) => {
    context.addIssue({ code: "custom", path, params: { issue: { code, message } } });
  };
  const alters = new Set<string>();
  for (const [index, { id, closeness }] of network.alters.entries()) {
    if (alters.has(id) || id === network.ego.id)
      refuse(["alters", index, "id"], "duplicateId", {
        nl: "Dit id is al gebruikt; geef ieder op de kaart een eigen id.",
        en: "This id is already in use; give everyone on the map an id of their own.",
      });
    alters.add(id);
    const ranks = network.instrument?.closenessRanks ?? 5;
    if (typeof closeness === "number" && closeness > ranks)
      refuse(["alters", index, "closeness"], "closenessBeyondRanks", {
        nl: `Nabijheid loopt hier van 1 tot ${ranks}; zet instrument.closenessRanks als de schaal langer is.`,
        en: `Closeness runs from 1 to ${ranks} here; set instrument.closenessRanks if the scale is longer.`,
      });
  }
  const pairs = new Set<string>();
  for (const [index, { source, target }] of network.ties.entries()) {
    for (const [end, id] of [
      ["source", source],
      ["target", target],
    ] as const)
      if (!alters.has(id))
        refuse(["ties", index, end], "unknownAlter", {
          nl: "Deze persoon staat niet op de kaart; voeg hem of haar toe of haal de band weg.",
          en: "This person is not on the map; add them or remove the tie.",
        });
    if (source === target)
      refuse(["ties", index], "selfTie", {
        nl: "Een band verbindt twee verschillende mensen.",
        en: "A tie joins two different people.",
      });
    const pair = JSON.stringify([source, target].sort());
    if (pairs.has(pair))
      refuse(["ties", index], "duplicateTie", {
        nl: "Deze twee mensen staan al bij de banden; noem elk paar één keer.",
        en: "These two people are already among the ties; list each pair once.",
      });
    pairs.add(pair);
  }
});
export type Network = z.infer<typeof Network>;

/** A {@link Network}, or everything that is wrong with the input. */
export type NetworkResult =
  | { readonly success: true; readonly data: Network }
  | { readonly success: false; readonly issues: readonly Issue[] };

/**
 * The input as a {@link Network}, or every issue found in it.
 *
 * @example
 * ```ts
 * import { safeParseNetwork } from "@steunnetwerk/domain";
 *
 * const result = safeParseNetwork({ version: 1, id: "kaart", ego: { id: "ik" }, alters: [], ties: "?" });
 * result.success; // => false
 * ```
 */
export function safeParseNetwork(input: unknown): NetworkResult {
  const result = Network.safeParse(input, { reportInput: true });
  return result.success
    ? { success: true, data: result.data }
    : { success: false, issues: toIssues(result.error) };
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
  const result = safeParseNetwork(input);
  if (!result.success) throw new InvalidDocument("network", result.issues);
  return result.data;
}
