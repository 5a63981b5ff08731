// A resource held against the differentials of nl-core and zib that it claims: cardinality, patterns, slices by pattern, required
// bindings whose list is here, types of a value. What takes another engine is left out: slices by profile of what is referred to.
import { nictiz } from "./nictiz.ts";

interface Element {
  readonly id: string;
  readonly path: string;
  readonly sliceName?: string;
  readonly min?: number;
  readonly max?: string;
  readonly slicing?: { readonly discriminator?: readonly { readonly type: string }[] };
  readonly patternCodeableConcept?: {
    readonly coding: readonly { readonly system: string; readonly code: string }[];
  };
  readonly patternCode?: string;
  readonly binding?: { readonly strength: string; readonly valueSet?: string };
}

type Json = Record<string, unknown>;

/** The rules of a release by profile, and its lists of codes. */
export function nlCore(release: "zib2020" | "zib2024") {
  const files = nictiz(release).map(([, file]) => file);
  const profiles = new Map(
    files
      .filter(({ resourceType }) => resourceType === "StructureDefinition")
      .map((file) => [
        String(file["url"]),
        (file["differential"] as { element: Element[] }).element,
      ]),
  );
  const lists = new Map(
    files.filter(isWholeList).map((file) => {
      const { include = [] } = file["compose"] as {
        include?: { system?: string; concept?: { code: string }[] }[];
      };
      const codes = include.flatMap(({ system = "", concept = [] }) =>
        concept.map(({ code }) => `${system}|${code}`),
      );
      return [String(file["url"]), new Set(codes)];
    }),
  );
  return (resource: Json): string[] => {
    const [claimed] = (resource["meta"] as { profile?: string[] } | undefined)?.profile ?? [];
    if (claimed === undefined) return [];
    const rules = [
      ...(profiles.get(claimed) ?? []),
      ...(profiles.get(claimed.replace("nl-core-", "zib-")) ?? []),
    ];
    if (rules.length === 0) return [`${claimed} is not in this release`];
    const byProfile = rules
      .filter(
        ({ slicing }) => slicing?.discriminator?.some(({ type }) => type === "profile") === true,
      )
      .map(({ path }) => path);
    return rules.flatMap((rule) => broken(rule, resource, lists, byProfile));
  };
}

/** A list with all its codes; one that takes in a whole code system says nothing here. */
function isWholeList({ resourceType, compose }: Json): boolean {
  const { include = [] } = (compose ?? {}) as { include?: { concept?: unknown }[] };
  return resourceType === "ValueSet" && include.every(({ concept }) => concept !== undefined);
}

function broken(
  rule: Element,
  resource: Json,
  lists: ReadonlyMap<string, ReadonlySet<string>>,
  byProfile: readonly string[],
): string[] {
  const { id, path, sliceName, min, max, patternCodeableConcept, patternCode, binding } = rule;
  // Below a slice, or sliced by profile: what belongs to it takes an engine that resolves references.
  if (byProfile.some((one) => path.startsWith(one) && id.includes(":")) || /:[^.]*\./.test(id))
    return [];
  const steps = path.split(".").slice(1);
  const last = steps.pop();
  if (last === undefined || last.endsWith("[x]")) return [];
  const parents = steps.reduce<Json[]>(
    (found, step) => found.flatMap((one) => listOf(one[step]) as Json[]),
    [resource],
  );
  return parents.flatMap((parent) => {
    const all = listOf(parent[last]);
    const list =
      binding?.strength === "required"
        ? lists.get(binding.valueSet?.split("|")[0] ?? "")
        : undefined;
    const fits = (value: unknown) =>
      patternCodeableConcept !== undefined
        ? patternCodeableConcept.coding.every(({ system, code }) =>
            codes(value).includes(`${system}|${code}`),
          )
        : patternCode !== undefined
          ? value === patternCode
          : list === undefined || codes(value).some((code) => list.has(code));
    const mine = sliceName === undefined ? all : all.filter(fits);
    const limit = max === undefined || max === "*" ? Infinity : Number(max);
    return [
      ...(mine.length < (min ?? 0) ? [`${id} is missing`] : []),
      ...(mine.length > limit &&
      !(sliceName !== undefined && list === undefined && patternCodeableConcept === undefined)
        ? [`${id} stands there ${mine.length} times`]
        : []),
      ...(sliceName === undefined && !all.every(fits) ? [`${id} does not fit`] : []),
    ];
  });
}

const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function codes(value: unknown): string[] {
  const { coding } = value as { coding?: { system?: string; code?: string }[] };
  return (coding ?? []).map(({ system = "", code = "" }) => `${system}|${code}`);
}
