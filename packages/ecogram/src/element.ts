/**
 * A network map as an element of a page: `<steunnetwerk-ecogram>`.
 *
 * @packageDocumentation
 */

export { type EcogramLayout } from "./layout/layoutEcogram.ts";
export { defineEcogramElement, type EcogramElement } from "./element/EcogramElement.ts";
