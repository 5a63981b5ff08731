import { storeContract } from "./contracts/store.ts";
import { stores } from "./support/layers.ts";

for (const [name, layer] of Object.entries(stores)) storeContract(name, layer);
