/**
 * The layer that keeps cases in one SQLite file. Needs Node 22.13 or newer, for its `node:sqlite`.
 *
 * @packageDocumentation
 */
export { layerSqlite } from "./layers/SqliteStore.ts";
