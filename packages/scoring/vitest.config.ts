import { defineProject, mergeConfig } from "vitest/config";

import { project } from "../../tooling/vitest.base.ts";

// Properties try hundreds of networks; on a busy machine that takes longer than the usual five seconds.
export default mergeConfig(project, defineProject({ test: { testTimeout: 120_000 } }));
