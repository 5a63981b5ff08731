import { defineProject } from "vitest/config";

import { writeExamples } from "./examples.ts";
import { conditions } from "./vitest.base.ts";

writeExamples();

/** Tests of the documents, the examples and the layout of the repository. */
export default defineProject({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { name: "documents", include: ["test/**/*.test.ts", "examples/**/*.test.ts"] },
});
