/**
 * A network map as an element of a page: `<steunnetwerk-ecogram>`.
 *
 * @packageDocumentation
 */

export { defineEcogramElement, type EcogramElement } from "./element/EcogramElement.ts";
