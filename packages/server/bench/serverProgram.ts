// A server in a process of its own, for the load: `node serverProgram.ts SETTINGS`. Says where it listens; ends when its input does.
import { readFileSync } from "node:fs";

import { startServer, type ConfigInput } from "../src/index.ts";

const settings = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as ConfigInput;
const server = await startServer(settings, { log: () => undefined });
console.log(server.url);
process.stdin.resume().on("end", () => void server.close());
