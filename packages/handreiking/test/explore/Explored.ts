import { handreiking, jimAanpak, type Guideline } from "@steunnetwerk/handreiking";

/** A guideline to explore, and where in it the promises are that not every guideline makes in the same words. */
export interface Explored {
  readonly guideline: Guideline;
  /** The capacity of the supporters. */
  readonly network: string;
  /** The step that makes the plan. */
  readonly plan: string;
  /** The step that writes down who there is, if it has requirements of its own. */
  readonly map?: string;
  /** The task that says why no supporter took part in the plan. */
  readonly explain: string;
  /** The step and task of the rhythm of support for supporters. */
  readonly rhythm: readonly [string, string];
  /** The task that looks whether somebody can be a supporter, and the outcomes with which they can. */
  readonly consider: readonly [string, readonly string[]];
  /** The task that tells supporters about their data. */
  readonly inform: string;
}

const handreikingExplored: Explored = {
  guideline: handreiking,
  network: "steunfiguur",
  plan: "S08",
  map: "S03",
  explain: "explainNoSupporters",
  rhythm: ["S10", "keepInTouch"],
  consider: ["weigh", ["agreed", "conditions", "youthChooses"]],
  inform: "informSupporter",
};

const jimExplored: Explored = {
  guideline: jimAanpak,
  network: "jim",
  plan: "wat",
  explain: "explainNoJim",
  rhythm: ["hoe", "keepInTouch"],
  consider: ["considerJim", ["fits", "youthChooses"]],
  inform: "informJim",
};

/** Every guideline of ours, by its name in reports. */
export const explorations = { handreiking: handreikingExplored, jim: jimExplored } as const;
