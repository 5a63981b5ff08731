import { createHash, randomBytes } from "node:crypto";

import type { Scope } from "./access/operations.ts";
import type { ConfigInput } from "./config.ts";

type KeySetting = NonNullable<ConfigInput["tenants"][number]["keys"]>[number];

/**
 * A new key for a machine: the key itself, to be given to it and shown nowhere again, and what the settings keep of it.
 *
 * @example
 * ```ts
 * import { newKey } from "@steunnetwerk/server";
 *
 * const { key, setting } = newKey("portal", "our portal", ["cases"]);
 * [key.startsWith("sn_portal_"), setting.sha256.length]; // => [true, 64]
 * ```
 */
export function newKey(
  id: string,
  name: string,
  scopes: Scope[],
): { readonly key: string; readonly setting: KeySetting } {
  const key = `sn_${id}_${randomBytes(32).toString("base64url")}`;
  const sha256 = createHash("sha256").update(key).digest("hex");
  return { key, setting: { id, name, sha256, scopes } };
}
