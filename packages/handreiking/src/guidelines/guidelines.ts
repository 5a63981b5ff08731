import type { Guideline } from "../guideline/Guideline.ts";

import { handreiking } from "./handreiking/handreiking.ts";
import { jimAanpak } from "./jim/jimAanpak.ts";

/**
 * Every guideline of ours, in every version that a running case can follow; the newest version of each comes before its older
 * ones. A new case follows the first, unless it says otherwise.
 *
 * @example
 * ```ts
 * import { guidelines } from "@steunnetwerk/handreiking";
 *
 * guidelines.map(({ id, version }) => `${id} ${version}`); // => ["handreiking-informele-steun 1.0.0", "jim-aanpak 1.0.0"]
 * ```
 */
export const guidelines: readonly [Guideline, ...Guideline[]] = [handreiking, jimAanpak];
