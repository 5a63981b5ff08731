import { readdirSync, readFileSync } from "node:fs";

import { readNetworkCanvas } from "@steunnetwerk/exchange";

const folder = new URL("../../../examples/network-canvas/", import.meta.url);
const [first] = readNetworkCanvas(
  readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => ({ name, content: readFileSync(new URL(name, folder), "utf8") })),
).networks;
if (first === undefined) throw new Error("examples/network-canvas holds no interview");

/** The map of the made-up interview in examples/. */
export const noor = first;

/** A person of that map by name. */
export const named = (name: string) => {
  const alter = noor.alters.find(({ label }) => label === name);
  if (alter === undefined) throw new Error(`${name} is not on the map`);
  return alter;
};
