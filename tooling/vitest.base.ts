import { defineProject } from "vitest/config";

/** Tests read the packages' sources, so they need no build. */
export const conditions = ["@steunnetwerk/source", "module", "node", "development|production"];

/** How every package is tested. */
export const project = defineProject({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["test/**/*.test.ts"],
    // A busy machine is no failure: nothing here is timed, the limit only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    benchmark: { include: ["bench/**/*.bench.ts"] },
  },
});
