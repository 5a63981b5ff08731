/**
 * The layer that keeps cases in a PostgreSQL of version 14 or newer, shared by as many processes as there are.
 *
 * @packageDocumentation
 */
export { layerPostgres, type PostgresOptions } from "./layers/PostgresStore.ts";
