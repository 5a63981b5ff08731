/**
 * Scores of many networks on several processor cores, in Node.
 *
 * @packageDocumentation
 */
export { scoreNetworksInWorkers, type WorkerOptions } from "./scoreNetworksInWorkers.ts";
