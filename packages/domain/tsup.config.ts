import { build } from "../../tooling/tsup.base.ts";

/** The roles and code lists are an entry of their own, without zod: whoever imports only those bundles only those. */
export default build({ entry: ["src/index.ts", "src/codes.ts", "src/schemas.ts"] });
