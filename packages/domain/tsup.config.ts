import { build } from "../../tooling/tsup.base.ts";

/**
 * Three entries, so that whoever imports only roles and code lists bundles no zod: `codes` has those, `schemas` everything made
 * with zod, and `index` is nothing but both.
 */
export default build({
  entry: ["src/index.ts", "src/codes.ts", "src/schemas.ts"],
  dts: { entry: ["src/index.ts", "src/codes.ts"] },
});
