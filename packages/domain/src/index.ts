/**
 * What we talk about: the people around a child, their ties, their roles and the support they give.
 *
 * @packageDocumentation
 */

// Roles and code lists with their labels: no zod, so that whoever imports only these stays small
export * from "./codes.ts";

// Shapes, documents, parsing
export * from "./schemas.ts";
