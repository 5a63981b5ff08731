import { defaultClientConditions, defineConfig } from "vite";

/** The page is built from the packages' sources, so that a fresh clone needs no other build before it. */
export default defineConfig({
  resolve: { conditions: ["@steunnetwerk/source", ...defaultClientConditions] },
  build: { target: "es2022", chunkSizeWarningLimit: 1_000 },
});
