// Proves that the checks of a run can fail: in a copy of the repository each rule is broken once, and the check that guards it must
// refuse and say so. `npm run prove:checks`
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

import { copyRepository } from "./copy-repository.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = copyRepository(root);

/** A rule, how it is broken in one file, and the command that must then fail and say why. */
interface Break {
  readonly rule: string;
  readonly file: string;
  readonly change: (text: string) => string;
  readonly check: string;
  /** What it must say: it refuses because of the rule, and nothing else. */
  readonly says: RegExp;
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
    says: /boundaries\/dependencies/,
  },
  {
    rule: "an undocumented public export",
    file: "packages/domain/src/codes/answers.ts",
    change: append("export const nothing = 1;"),
    check: "npx eslint packages/domain/src/codes/answers.ts",
    says: /jsdoc\/require-jsdoc/,
  },
  {
    rule: "a clock in a pure package",
    file: "packages/domain/src/codes/answers.ts",
    change: append("/** Now. */\nexport const now = Date.now();"),
    check: "npx eslint packages/domain/src/codes/answers.ts",
    says: /No clock here/,
  },
  {
    rule: "a broken link in the documents",
    file: "docs/map.md",
    change: append("[nowhere](nowhere.md)"),
    check: "npx vitest run --project documents documents.test",
    says: /"nowhere\.md"/,
  },
  {
    rule: "a broken link in the API documentation",
    file: "packages/domain/src/codes/answers.ts",
    change: replace(/\{@link answers\}/, "{@link Nothing}"),
    check: "npm run -s docs",
    says: /Failed to resolve link to "Nothing"/,
  },
  {
    rule: "a wrong example in a README",
    file: "packages/domain/README.md",
    change: replace(/\/\/ => 2\n/, "// => 3\n"),
    check: "npx vitest run --project documents examples/packages-domain-README",
    says: /expected 2 to deeply equal 3/,
  },
  {
    rule: "an example that does not type-check",
    file: "packages/domain/README.md",
    change: replace(/network\.alters\.length/, "network.people.length"),
    check: "npm run -s check:examples",
    says: /Property 'people' does not exist/,
  },
  {
    rule: "a public API change without its report",
    file: "packages/domain/src/index.ts",
    change: append("/** One more. */\nexport const oneMore = 1;"),
    check: "npx turbo run api --filter=@steunnetwerk/domain",
    says: /You have changed the API signature/,
  },
  {
    rule: "types that CommonJS users cannot read",
    file: "packages/domain/package.json",
    change: replace(/index\.d\.cts/, "index.d.mts"),
    check: "npx turbo run check:package --filter=@steunnetwerk/domain",
    says: /index\.d\.mts but the file does not exist/,
  },
  {
    rule: "a package that cannot be imported",
    file: "packages/ecogram/package.json",
    change: replace(/"default": "\.\/dist\/index\.js"/, '"default": "./dist/main.js"'),
    check: "npm run -s rehearse",
    says: /Cannot find module .*ecogram\/dist\/main\.js/,
  },
  {
    rule: "a registry's address in the lockfile",
    file: "package-lock.json",
    change: replace(
      /("node_modules\/zod": \{)/,
      '$1 "resolved": "https://registry.example/zod.tgz",',
    ),
    check: "npm run -s check:lockfile",
    says: /node_modules\/zod records an address/,
  },
  {
    rule: "a platform's package missing from the lockfile",
    file: "package-lock.json",
    change: replace(/"node_modules\/@esbuild\/win32-x64"/, '"node_modules/@esbuild/gone"'),
    check: "npm run -s check:lockfile",
    says: /lacks @esbuild\/win32-x64/,
  },
  {
    rule: "an unused dependency",
    file: "packages/domain/package.json",
    change: replace(/"dependencies": \{/, '"dependencies": { "lit": "^3.0.0",'),
    check: "npm run -s check:unused",
    says: /Unused dependencies/,
  },
  {
    rule: "a size over its limit",
    file: ".size-limit.json",
    change: replace(/"limit": "[^"]+"/, '"limit": "1 kB"'),
    check: "npm run -s check:size",
    says: /exceeded/,
  },
];

let failed = 0;
for (const { rule, file, change, check, says } of breaks) {
  const target = path.join(copy, file);
  const before = readFileSync(target, "utf8");
  writeFileSync(target, change(before));
  const { status, stdout, stderr } = spawnSync("sh", ["-c", check], {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  writeFileSync(target, before);
  const said = stripVTControlCharacters(stdout + stderr);
  const refused = status !== 0 && says.test(said);
  if (!refused) {
    failed += 1;
    console.log(said.slice(-4_000));
  }
  console.log(`${refused ? "ok    refused" : "FAIL  let through"}: ${rule} (${check})`);
}
rmSync(path.dirname(copy), { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
