import { engineContract } from "./contracts/engine.ts";
import { stores } from "./support/layers.ts";

for (const [name, layer] of Object.entries(stores)) engineContract(name, layer);
