// A resource held against the differentials of nl-core and zib that it claims, with those of the types inside it: cardinality,
// slices by value, pattern, type and profile, patterns and fixed values, required lists that are here, and FHIRPath invariants.
import { evalFhirPath } from "@medplum/core";

import { nictiz } from "./nictiz.ts";

interface Element {
  readonly id: string;
  readonly sliceName?: string;
  readonly min?: number;
  readonly max?: string;
  readonly slicing?: {
    readonly discriminator?: readonly { readonly type: string; readonly path: string }[];
  };
  readonly type?: readonly {
    readonly code: string;
    readonly profile?: readonly string[];
    readonly targetProfile?: readonly string[];
  }[];
  readonly binding?: { readonly strength: string; readonly valueSet?: string };
  readonly constraint?: readonly {
    readonly key: string;
    readonly severity: string;
    readonly expression?: string;
  }[];
}

interface Profile {
  readonly url: string;
  readonly baseDefinition: string;
  readonly differential: { readonly element: readonly Element[] };
}

type Json = Record<string, unknown>;

/** The resource that a reference leads to, when it is at hand. */
export type Resolve = (reference: string) => Json | undefined;

const nowhere: Resolve = () => undefined;

/** Finds the resource that a reference leads to among these. */
export function among(resources: readonly Json[]): Resolve {
  const byAddress = new Map(
    resources.map((one) => [`${String(one["resourceType"])}/${String(one["id"])}`, one]),
  );
  return (reference) => byAddress.get(reference);
}

/** The rules of a release by profile, and its lists of codes. */
export class NlCore {
  /** Required lists that are not here, so that codes of them were taken as they are. */
  readonly listsNotHere = new Set<string>();
  /** How often each kind of rule was held against something. */
  readonly looked = { cardinality: 0, slices: 0, patterns: 0, lists: 0, invariants: 0 };
  readonly #profiles = new Map<string, Profile>();
  readonly #rules = new Map<string, readonly Element[]>();
  readonly #lists = new Map<string, ReadonlySet<string>>();

  constructor(release: "zib2020" | "zib2024") {
    for (const [, file] of nictiz(release))
      if (file["resourceType"] === "StructureDefinition")
        this.#profiles.set(String(file["url"]), file as unknown as Profile);
      else if (isWholeList(file)) this.#lists.set(String(file["url"]), codesOfList(file));
  }

  /** What is wrong with a resource by the profiles it claims. */
  check(resource: Json, resolve: Resolve = nowhere): readonly string[] {
    return claimedBy(resource).flatMap((url) =>
      this.#profiles.has(url)
        ? this.#against(url, resource, resolve)
        : [`${url} is not in this release`],
    );
  }

  /** What is wrong with a resource, or a value inside one, by a profile and those it is based on. */
  #against(url: string, value: Json, resolve: Resolve): readonly string[] {
    const rules = this.#rulesOf(url);
    return rules.flatMap((rule) => this.#broken(rule, rules, value, resolve));
  }

  /** The rules of a profile and of those it is based on. */
  #rulesOf(url: string): readonly Element[] {
    let rules = this.#rules.get(url);
    if (rules === undefined) {
      const profile = this.#profiles.get(url);
      rules =
        profile === undefined
          ? []
          : [...profile.differential.element, ...this.#rulesOf(profile.baseDefinition)];
      this.#rules.set(url, rules);
    }
    return rules;
  }

  #broken(rule: Element, rules: readonly Element[], root: Json, resolve: Resolve): string[] {
    const keys = rule.id.split(".").slice(1);
    const last = keys.pop();
    if (last === undefined) return this.#wrongValue(rule, root, resolve);
    let parents: readonly Json[] = [root];
    let id = rule.id.split(".")[0] ?? "";
    for (const key of keys) {
      id = `${id}.${key}`;
      parents = parents.flatMap((one) =>
        this.#children(one, key, id, rules, resolve).filter(isObject),
      );
    }
    return parents.flatMap((parent) => {
      const values = this.#children(parent, last, rule.id, rules, resolve);
      this.looked.cardinality += 1;
      const most = rule.max === undefined || rule.max === "*" ? Infinity : Number(rule.max);
      return [
        ...(values.length < (rule.min ?? 0) ? [`${rule.id} is missing`] : []),
        ...(values.length > most ? [`${rule.id} stands there more than ${most} times`] : []),
        ...values.flatMap((value) => this.#wrongValue(rule, value, resolve)),
      ];
    });
  }

  /** The values of an element (`name`, `value[x]`), or of one of its slices (`name:given`). */
  #children(
    parent: Json,
    key: string,
    id: string,
    rules: readonly Element[],
    resolve: Resolve,
  ): readonly unknown[] {
    const [name = "", slice] = key.split(":");
    const choice = name.endsWith("[x]") ? name.slice(0, -3) : undefined;
    if (choice !== undefined)
      return Object.entries(parent)
        .filter(([field]) => (slice === undefined ? isChoice(field, choice) : field === slice))
        .map(([, value]) => value);
    const values = listOf(parent[name]);
    if (slice === undefined) return values;
    return values.filter((value) => this.#isInSlice(value, id, rules, resolve));
  }

  /** Whether a value is of a slice, by what tells the slices apart; the profile may say that, or the one it is based on. */
  #isInSlice(value: unknown, id: string, rules: readonly Element[], resolve: Resolve): boolean {
    if (id.includes("extension:"))
      return rules.some(
        (one) =>
          one.id === id &&
          (one.type?.[0]?.profile?.includes(String(asJson(value)["url"])) === true ||
            asJson(value)["url"] === one.sliceName),
      );
    const sliced = id.replace(/:[^.:]*$/, "");
    const discriminators = rules.find(({ id: is, slicing }) => is === sliced && slicing)?.slicing
      ?.discriminator;
    if (discriminators === undefined) return false;
    this.looked.slices += 1;
    return discriminators.every(({ type, path }) => {
      if (type === "profile") return this.#hasProfile(value, id, path, rules, resolve);
      const at = path === "$this" ? id : `${id}.${path}`;
      const found = path === "$this" ? value : asJson(value)[path];
      const said = rules.filter((one) => one.id === at);
      // The slice may say so in the profile of its type: `name:given`, with `use` in the profile of given names.
      const inType = typesOf(id, rules).flatMap((url) =>
        this.#rulesOf(url).filter((one) => one.id.split(".").slice(1).join(".") === path),
      );
      return [...said, ...inType].every((one) => this.#wrongHere(one, found).length === 0);
    });
  }

  #hasProfile(
    value: unknown,
    id: string,
    path: string,
    rules: readonly Element[],
    resolve: Resolve,
  ): boolean {
    if (path === "$this")
      return typesOf(id, rules).every(
        (url) => this.#against(url, asJson(value), resolve).length === 0,
      );
    const below = path.replace(/\.?resolve\(\)$/, "");
    const reference = below === "" ? asJson(value) : asJson(asJson(value)[below]);
    const target = resolve(String(reference["reference"]));
    if (target === undefined) return false;
    const at = below === "" ? id : `${id}.${below}`;
    const targets = rules
      .filter((one) => one.id === at)
      .flatMap(({ type = [] }) => type.flatMap(({ targetProfile = [] }) => targetProfile))
      .map((url) => url.replace("/zib-", "/nl-core-"));
    return claimedBy(target).some((url) => targets.includes(url));
  }

  /** What is wrong with a value by the rule of its element, and by the profiles of its type. */
  #wrongValue(rule: Element, value: unknown, resolve: Resolve): string[] {
    const profiles = (rule.type ?? [])
      .flatMap(({ profile = [] }) => profile)
      .filter((url) => this.#profiles.has(url));
    return [
      ...this.#wrongHere(rule, value),
      ...this.#invariants(rule, value),
      ...(profiles.length > 0 && isObject(value)
        ? profiles.flatMap((url) =>
            this.#against(url, value, resolve).map((problem) => `${rule.id}: ${problem}`),
          )
        : []),
    ];
  }

  /** Patterns, fixed values and required lists. */
  #wrongHere(rule: Element, value: unknown): string[] {
    const wanted = Object.entries(rule).filter(([key]) => /^(fixed|pattern)[A-Z]/.test(key));
    const { strength, valueSet = "" } = rule.binding ?? {};
    const list = this.#lists.get(valueSet.split("|")[0] ?? "");
    if (wanted.length > 0) this.looked.patterns += 1;
    if (strength === "required" && valueSet !== "") {
      if (list === undefined) this.listsNotHere.add(valueSet);
      else this.looked.lists += 1;
    }
    return [
      ...(wanted.some(([, pattern]) => !fits(value, pattern)) ? [`${rule.id} does not fit`] : []),
      ...(strength === "required" &&
      list !== undefined &&
      !codes(value).some((one) => list.has(one))
        ? [`${rule.id} has no code of its list`]
        : []),
    ];
  }

  #invariants({ id, constraint = [] }: Element, value: unknown): string[] {
    return constraint.flatMap(({ key, expression }) => {
      if (expression === undefined) return [];
      this.looked.invariants += 1;
      const [holds = true] = evalFhirPath(expression, value);
      return holds === false ? [`${id} breaks ${key}`] : [];
    });
  }
}

/** The profiles that the values of an element are of. */
function typesOf(id: string, rules: readonly Element[]): readonly string[] {
  return rules
    .filter((one) => one.id === id)
    .flatMap(({ type = [] }) => type.flatMap(({ profile = [] }) => profile));
}

function claimedBy(resource: Json): readonly string[] {
  return (resource["meta"] as { profile?: string[] } | undefined)?.profile ?? [];
}

/** A list with all its codes; one that takes in a whole code system says nothing here. */
function isWholeList({ resourceType, compose }: Json): boolean {
  const { include = [] } = (compose ?? {}) as { include?: { concept?: unknown }[] };
  return resourceType === "ValueSet" && include.every(({ concept }) => concept !== undefined);
}

function codesOfList({ compose }: Json): ReadonlySet<string> {
  const { include = [] } = compose as {
    include?: { system?: string; concept?: { code: string }[] }[];
  };
  return new Set(
    include.flatMap(({ system = "", concept = [] }) =>
      concept.flatMap(({ code }) => [`${system}|${code}`, code]),
    ),
  );
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

const asJson = (value: unknown): Json => (isObject(value) ? value : {});

/** `onsetDateTime` for `onset`; not `onsetting`. */
const isChoice = (field: string, choice: string) =>
  field.startsWith(choice) && /^[A-Z]/.test(field.slice(choice.length));

/** Whether all of a pattern is in a value, each entry of a list in some entry. */
function fits(value: unknown, pattern: unknown): boolean {
  if (!isObject(pattern)) return value === pattern;
  if (Array.isArray(pattern))
    return pattern.every((one) => listOf(value).some((other) => fits(other, one)));
  return Object.entries(pattern).every(([key, one]) => fits(asJson(value)[key], one));
}

function codes(value: unknown): string[] {
  if (typeof value === "string") return [value];
  const { coding } = asJson(value) as { coding?: { system?: string; code?: string }[] };
  return (coding ?? []).map(({ system = "", code = "" }) => `${system}|${code}`);
}
