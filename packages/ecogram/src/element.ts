/**
 * A network map as an element of a page: `<steunnetwerk-ecogram>`.
 *
 * @packageDocumentation
 */

export type { EcogramForm, EcogramLayout, Place, Ring } from "./layout/layoutEcogram.ts";
export type { RingName } from "./layout/rings.ts";
export type { Sector } from "./layout/sectors.ts";
export { defineEcogramElement, type EcogramElement } from "./element/EcogramElement.ts";
