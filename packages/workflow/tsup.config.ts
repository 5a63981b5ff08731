import { build } from "../../tooling/tsup.base.ts";

export default build({
  entry: ["src/index.ts", "src/sqlite.ts", "src/postgres.ts"],
  platform: "node",
  removeNodeProtocol: false, // there is no `sqlite` without `node:`
  splitting: true, // what a database needs is loaded when it is used, in CommonJS too
});
