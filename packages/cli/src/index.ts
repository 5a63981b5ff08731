/**
 * The command line `steunnetwerk`, to be called from a program: what it reads and writes is given to it.
 *
 * @packageDocumentation
 */
export { run } from "./run.ts";
export { exitCodes } from "./exitCodes.ts";
export type { Terminal } from "./Terminal.ts";
