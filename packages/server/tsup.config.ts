import { build } from "../../tooling/tsup.base.ts";

export default build({
  platform: "node",
  removeNodeProtocol: false, // there is no `sqlite` without `node:`
  splitting: true, // what a database needs is loaded when it is used
});
