import type { Network } from "@steunnetwerk/domain";
import { madeUpNetwork } from "@steunnetwerk/synthetic";

import type { State } from "./state.ts";

/** The network the program was started with. */
export const opening = "opening";

/** Seeds of the made-up families that can be chosen, and how old the child is. */
const seeds = { "demo-1": 8, "demo-2": 11, "demo-3": 13, "demo-4": 15, "demo-5": 16, "demo-6": 17 };

/** Made-up children by seed: the map each of them drew. Made when somebody asks. */
export const madeUpFamilies = (language: State["language"]) =>
  Object.entries(seeds).map(([seed, age]) => ({
    seed,
    age,
    make: (): Network => madeUpNetwork(seed, { age, language, on: "2026-01-15" }),
  }));
