import { personalContract } from "./contracts/personal.ts";
import { stores } from "./support/layers.ts";

for (const [name, layer] of Object.entries(stores)) personalContract(name, layer);
