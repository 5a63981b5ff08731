import type { Operation } from "../../generate/shapeCases.ts";

/** The document after the operations of a JSON Patch (RFC 6902; add, replace and remove of fields and entries). */
export function applyPatch(document: unknown, patch: readonly Operation[]): unknown {
  const root: { document: unknown } = { document: structuredClone(document) };
  for (const operation of patch) {
    const keys = ["document", ...operation.path.split("/").slice(1)];
    const last = keys.pop() ?? "";
    const parent = keys.reduce<unknown>(
      (value, key) => (value as Record<string, unknown>)[key],
      root,
    ) as Record<string, unknown>;
    if (operation.op === "remove") Reflect.deleteProperty(parent, last);
    else parent[last] = operation.value;
  }
  return root.document;
}
