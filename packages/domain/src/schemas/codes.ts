// The code lists as zod schemas: schema and type share one name.
import * as z from "zod";

import { answers } from "../codes/answers.ts";
import { lifeDomains } from "../codes/lifeDomains.ts";
import { relationKinds } from "../codes/relations.ts";
import { supportTypes } from "../codes/supportTypes.ts";
import { roleIds } from "../roles/roles.ts";

import { choice } from "./choice.ts";

/**
 * What is known about a yes-or-no question: `no` was said, `unknown` was asked but nobody knows, `notAsked` was not asked yet.
 *
 * Unit: none. A field that is left out means `notAsked`; it never means `no`.
 * Source: our own construct, decision D3 (unknown is not absent).
 */
export const Answer = choice(answers);
export type Answer = z.infer<typeof Answer>;

/**
 * A kind of support that a person can give to a child, a parent or a family.
 *
 * Unit: none, nominal. Rejects: `invalid_value` for any other code. Source: see `supportTypes`.
 */
export const SupportType = choice(supportTypes);
export type SupportType = z.infer<typeof SupportType>;

/**
 * The part of life in which ego and an alter know each other.
 *
 * Unit: none, nominal. Rejects: `invalid_value` for any other code. Source: see `lifeDomains`.
 */
export const LifeDomain = choice(lifeDomains);
export type LifeDomain = z.infer<typeof LifeDomain>;

/**
 * What somebody is to another person by birth, family or acquaintance.
 *
 * Unit: none, nominal. Rejects: `invalid_value` for any other code. Source: see `relationKinds`.
 */
export const RelationKind = choice(relationKinds);
export type RelationKind = z.infer<typeof RelationKind>;

/**
 * Id of a role.
 *
 * Unit: none, nominal. Rejects: `ambiguousWord` for a word with several meanings such as "mentor", with the question to ask;
 * `invalid_value` for any other code. Source: see `roles`.
 */
export const RoleId = choice(roleIds);
export type RoleId = z.infer<typeof RoleId>;
