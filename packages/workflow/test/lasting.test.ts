import { lastingContract } from "./contracts/lasting.ts";
import { stores } from "./support/layers.ts";

for (const [name, layer] of Object.entries(stores)) lastingContract(name, layer);
