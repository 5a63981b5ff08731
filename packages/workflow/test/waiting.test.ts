import { waitingContract } from "./contracts/waiting.ts";
import { stores } from "./support/layers.ts";

for (const [name, layer] of Object.entries(stores)) waitingContract(name, layer);
