import { defineConfig, type Options } from "tsup";

/** How every package is built: ESM, CommonJS and declarations for both, for Node and browsers alike. */
export const build = (options: Options = {}) =>
  defineConfig({
    entry: ["src/index.ts"],
    format: ["esm", "cjs"],
    dts: true,
    sourcemap: true,
    clean: true,
    target: "es2022",
    platform: "neutral",
    treeshake: true,
    ...options,
  });
