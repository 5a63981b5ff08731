import { fileURLToPath } from "node:url";

import { build } from "esbuild";

/** The digest with everything it needs as one script that leaves `digest` in `globalThis.determinism`. */
export async function bundleDigest(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("digest.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "determinism",
    target: "es2022",
    conditions: ["@steunnetwerk/source"],
  });
  return outputFiles[0]!.text;
}
