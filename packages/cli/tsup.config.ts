import { build } from "../../tooling/tsup.base.ts";

export default build({
  entry: ["src/index.ts", "src/bin.ts"],
  platform: "node",
  removeNodeProtocol: false,
  splitting: true, // what one command needs is loaded for that command alone
});
