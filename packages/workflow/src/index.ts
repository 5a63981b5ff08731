/**
 * The engine that enacts a guideline for months without losing anything.
 *
 * @packageDocumentation
 */
export * from "./Engine.ts";
export * from "./errors.ts";
