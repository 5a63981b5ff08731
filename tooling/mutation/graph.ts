// The modules of the packages, loaded from their sources so that one of them can be swapped and only what rests on it is loaded
// again. Everything from outside the repository is loaded once, as always.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compileFunction } from "node:vm";

import { transformSync } from "esbuild";

type Require = (specifier: string) => unknown;
type Body = (module: { exports: unknown }, exports: unknown, require: Require, url: string) => void;

interface Loaded {
  readonly body: Body;
  readonly imports: readonly string[];
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Modules by file, with what each exports; `replaced` are modules the tests get instead of the real one, such as `vitest`. */
export class ModuleGraph {
  readonly #loaded = new Map<string, Loaded>();
  readonly #exports = new Map<string, { exports: unknown }>();
  readonly #replaced: Readonly<Record<string, unknown>>;

  constructor(replaced: Readonly<Record<string, unknown>>) {
    this.#replaced = replaced;
  }

  /** What a file exports; it and what it imports are run if they were not yet. */
  import(file: string): unknown {
    const known = this.#exports.get(file);
    if (known !== undefined) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    this.#exports.set(file, module);
    const require = (specifier: string) => this.#require(specifier, file);
    this.#load(file).body(module, module.exports, require, pathToFileURL(file).href);
    return module.exports;
  }

  /** Runs an action with the text of one file changed; afterwards the file is as it was. */
  async withChange<Result>(
    file: string,
    text: string,
    action: (dependents: ReadonlySet<string>) => Promise<Result>,
  ): Promise<Result> {
    const original = this.#load(file);
    const dependents = this.#dependentsOf(file);
    const kept = [...dependents].map((one) => [one, this.#exports.get(one)] as const);
    for (const one of dependents) this.#exports.delete(one);
    try {
      this.#loaded.set(file, this.#compile(file, text));
      return await action(dependents);
    } finally {
      this.#loaded.set(file, original);
      for (const [one, exports] of kept)
        if (exports === undefined) this.#exports.delete(one);
        else this.#exports.set(one, exports);
    }
  }

  #require(specifier: string, from: string): unknown {
    const file = resolve(specifier, from);
    if (file !== undefined) return this.import(file);
    return this.#replaced[specifier] ?? createRequire(from)(specifier);
  }

  #load(file: string): Loaded {
    const known = this.#loaded.get(file);
    if (known !== undefined) return known;
    const loaded = this.#compile(file, readFileSync(file, "utf8"));
    this.#loaded.set(file, loaded);
    return loaded;
  }

  #compile(file: string, text: string): Loaded {
    const { code } = transformSync(text, {
      loader: "ts",
      format: "cjs",
      target: "node22",
      define: { "import.meta.url": "__url" },
    });
    const imports = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].flatMap(
      ([, specifier = ""]) => resolve(specifier, file) ?? [],
    );
    const names = ["module", "exports", "require", "__url"];
    return { body: compileFunction(code, names, { filename: file }) as Body, imports };
  }

  /** The file and every loaded module that imports it, directly or through others. */
  #dependentsOf(file: string): ReadonlySet<string> {
    const found = new Set([file]);
    for (const one of found)
      for (const [other, { imports }] of this.#loaded) if (imports.includes(one)) found.add(other);
    return found;
  }
}

/** The file in this repository that a specifier names; `undefined` for a module from outside. */
function resolve(specifier: string, from: string): string | undefined {
  if (specifier.startsWith(".")) return path.resolve(path.dirname(from), specifier);
  const [, name, entry = "index"] = /^@steunnetwerk\/(\w+)(?:\/(\w+))?$/.exec(specifier) ?? [];
  return name === undefined ? undefined : path.join(root, "packages", name, "src", `${entry}.ts`);
}
