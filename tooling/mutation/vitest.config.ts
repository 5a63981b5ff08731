import { defineConfig } from "vitest/config";

import { conditions } from "../vitest.base.ts";

/** Runs one file, which measures; see mutation.run.ts. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    root: import.meta.dirname,
    include: ["mutation.run.ts"],
    testTimeout: 0,
    reporters: [["default", { summary: false }]],
    disableConsoleIntercept: true,
  },
});
