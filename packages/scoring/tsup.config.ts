import { build } from "../../tooling/tsup.base.ts";

export default build({
  entry: ["src/index.ts", "src/instruments.ts", "src/node/index.ts", "src/node/worker.ts"],
  removeNodeProtocol: false,
  external: [/^node:/],
  shims: true, // where the worker stands, in CommonJS too
});
