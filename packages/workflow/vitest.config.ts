import { mergeConfig } from "vitest/config";

import { project } from "../../tooling/vitest.base.ts";

export default mergeConfig(project, { test: { globalSetup: ["test/support/globalSetup.ts"] } });
