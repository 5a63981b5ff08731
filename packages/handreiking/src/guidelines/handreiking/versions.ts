import type { Guideline } from "../../guideline/Guideline.ts";

import { handreiking } from "./handreiking.ts";

/** All versions of the handreiking that a running case can follow, the oldest first. */
export const handreikingVersions: readonly Guideline[] = [handreiking];
