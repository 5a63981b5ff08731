import path from "node:path";

import { defineConfig, mergeConfig } from "vitest/config";

import { project } from "../../../tooling/vitest.base.ts";

/** A change of a source file, made while it is read; the file itself stays as it is. */
const mutant = JSON.parse(process.env["MUTANT"] ?? "null") as {
  file: string;
  start: number;
  end: number;
  text: string;
} | null;

export default mergeConfig(
  project,
  defineConfig({
    root: path.join(import.meta.dirname, ".."),
    plugins: [
      {
        name: "mutant",
        enforce: "pre",
        transform: (code: string, id: string) =>
          mutant !== null && id === mutant.file
            ? code.slice(0, mutant.start) + mutant.text + code.slice(mutant.end)
            : undefined,
      },
    ],
    test: {
      bail: 1,
      testTimeout: 120_000,
      exclude: ["test/determinism.test.ts"],
      fsModuleCache: false, // what was read for one mutant is not what another reads
    },
  }),
);
