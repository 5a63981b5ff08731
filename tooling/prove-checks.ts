// Proves that the checks of a run can fail: in a copy of the repository, where each check passes, each rule is broken
// once, and the check that guards it must refuse. `npm run prove:checks`
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { copyRepository } from "./copy-repository.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = copyRepository(root);

/** A rule, how it is broken in one file, and the command that must then fail. */
interface Break {
  readonly rule: string;
  readonly file: string;
  readonly change: (text: string) => string;
  readonly check: string;
}

const append = (addition: string) => (text: string) => `${text}\n${addition}\n`;
const replace = (pattern: RegExp, by: string) => (text: string) => {
  if (!pattern.test(text)) throw new Error(`Nothing to break: ${pattern.source} is not there`);
  return text.replace(pattern, by);
};

const breaks: readonly Break[] = [
  {
    rule: "an import against the arrows",
    file: "packages/domain/src/codes/answers.ts",
    change: append('import "@steunnetwerk/exchange";'),
    check: "npx eslint packages/domain/src/codes/answers.ts",
  },
  {
    rule: "an undocumented public export",
    file: "packages/domain/src/codes/answers.ts",
    change: append("export const nothing = 1;"),
    check: "npx eslint packages/domain/src/codes/answers.ts",
  },
  {
    rule: "a clock in a pure package",
    file: "packages/domain/src/codes/answers.ts",
    change: append("/** Now. */\nexport const now = Date.now();"),
    check: "npx eslint packages/domain/src/codes/answers.ts",
  },
  {
    rule: "a broken link in the documents",
    file: "docs/map.md",
    change: append("[nowhere](nowhere.md)"),
    check: "npx vitest run --project documents documents.test",
  },
  {
    rule: "a broken link in the API documentation",
    file: "packages/domain/src/codes/answers.ts",
    change: replace(/\{@link answers\}/, "{@link Nothing}"),
    check: "npm run -s docs",
  },
  {
    rule: "a wrong example in a README",
    file: "packages/domain/README.md",
    change: replace(/\/\/ => 2\n/, "// => 3\n"),
    check: "npx vitest run --project documents examples/packages-domain-README",
  },
  {
    rule: "an example that does not type-check",
    file: "packages/domain/README.md",
    change: replace(/network\.alters\.length/, "network.people.length"),
    check: "npm run -s check:examples",
  },
  {
    rule: "a public API change without its report",
    file: "packages/domain/src/index.ts",
    change: append("/** One more. */\nexport const oneMore = 1;"),
    check: "npx turbo run api --filter=@steunnetwerk/domain",
  },
  {
    rule: "types that CommonJS users cannot read",
    file: "packages/domain/package.json",
    change: replace(/index\.d\.cts/, "index.d.mts"),
    check: "npx turbo run check:package --filter=@steunnetwerk/domain",
  },
  {
    rule: "a package that cannot be imported",
    file: "packages/domain/package.json",
    change: replace(/"default": "\.\/dist\/index\.js"/, '"default": "./dist/main.js"'),
    check: "npm run -s rehearse",
  },
  {
    rule: "a registry's address in the lockfile",
    file: "package-lock.json",
    change: replace(
      /("node_modules\/zod": \{)/,
      '$1 "resolved": "https://registry.example/zod.tgz",',
    ),
    check: "npm run -s check:lockfile",
  },
  {
    rule: "a platform's package missing from the lockfile",
    file: "package-lock.json",
    change: replace(/"node_modules\/@esbuild\/win32-x64"/, '"node_modules/@esbuild/gone"'),
    check: "npm run -s check:lockfile",
  },
  {
    rule: "an unused dependency",
    file: "packages/domain/package.json",
    change: replace(/"dependencies": \{/, '"dependencies": { "lit": "^3.0.0",'),
    check: "npm run -s check:unused",
  },
  {
    rule: "a size over its limit",
    file: ".size-limit.json",
    change: replace(/"limit": "[^"]+"/, '"limit": "1 kB"'),
    check: "npm run -s check:size",
  },
];

const passes = (check: string) => spawnSync("sh", ["-c", check], { cwd: copy }).status === 0;

let failed = 0;
for (const check of new Set(breaks.map((one) => one.check))) {
  if (passes(check)) continue;
  failed += 1;
  console.log(`FAIL  refused: the repository as it is (${check})`);
}
for (const { rule, file, change, check } of breaks) {
  const target = path.join(copy, file);
  const before = readFileSync(target, "utf8");
  writeFileSync(target, change(before));
  const refused = !passes(check);
  writeFileSync(target, before);
  if (!refused) failed += 1;
  console.log(`${refused ? "ok    refused" : "FAIL  let through"}: ${rule} (${check})`);
}
rmSync(path.dirname(copy), { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
