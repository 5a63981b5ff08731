/**
 * The picture of a support network.
 *
 * @packageDocumentation
 */

export { drawEcogram, type EcogramOptions } from "./drawEcogram.ts";
export { type EcogramTheme } from "./draw/theme.ts";
