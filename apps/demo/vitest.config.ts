import { mergeConfig } from "vitest/config";

import { project } from "../../tooling/vitest.base.ts";

export default mergeConfig(project, { test: { testTimeout: 60_000, hookTimeout: 60_000 } });
