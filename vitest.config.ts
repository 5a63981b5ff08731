import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    maxWorkers: 2, // as many as the smallest machine has cores
    projects: ["packages/*", "apps/*", "tooling"],
    coverage: { provider: "v8", include: ["packages/*/src/**"] },
  },
});
