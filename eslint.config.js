import { existsSync } from "node:fs";
import path from "node:path";

import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import boundaries from "eslint-plugin-boundaries";
import importX from "eslint-plugin-import-x";
import jsdoc from "eslint-plugin-jsdoc";
import tsdoc from "eslint-plugin-tsdoc";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

import { arrows, everywhere } from "./tooling/arrows.ts";

const root = import.meta.dirname;
const names = Object.keys(arrows);
const present = names.filter((name) => existsSync(path.join(root, "packages", name)));
const resolver = {
  typescript: {
    project: ["packages/*/tsconfig.json", "apps/*/tsconfig.json", "tooling/tsconfig.json"],
    conditionNames: ["@steunnetwerk/source", "types", "import", "default"],
    noWarnOnMultipleProjects: true,
  },
};

export default defineConfig(
  globalIgnores([
    "**/dist/",
    "**/coverage/",
    "docs/api/",
    "tooling/examples/",
    "**/.turbo/",
    "reports/",
  ]),
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    plugins: { "import-x": importX, boundaries },
    settings: {
      "import/resolver": resolver,
      "import-x/resolver": resolver,
      "boundaries/elements": [
        ...names.map((name) => ({ type: name, pattern: `packages/${name}` })),
        { type: "app", pattern: "apps/*" },
      ],
    },
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "import-x/order": ["error", { alphabetize: { order: "asc" }, "newlines-between": "always" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // The arrows between packages (docs/map.md): what is not listed in tooling/arrows.ts may not be imported.
      "boundaries/dependencies": [
        "error",
        {
          default: "allow",
          policies: [
            { disallow: { to: { element: { types: { anyOf: [...names, "app"] } } } } },
            ...Object.entries({ ...arrows, app: names }).flatMap(([from, to]) =>
              [from, ...to].map((type) => ({
                from: { element: { type: from } },
                allow: { to: { element: { type } } },
              })),
            ),
          ],
        },
      ],
    },
  },
  {
    files: ["**/*.config.ts", "**/*.d.ts"],
    rules: { "import-x/no-default-export": "off" },
  },
  {
    // Tests may import any package of ours: a document of one is often the input of another.
    files: ["packages/*/{test,bench,agreement}/**/*.ts"],
    rules: { "boundaries/dependencies": "off" },
  },
  ...present.map((name) => ({
    files: [`packages/${name}/src/**/*.ts`],
    rules: {
      "import-x/no-extraneous-dependencies": [
        "error",
        { devDependencies: false, packageDir: path.join(root, "packages", name) },
      ],
    },
  })),
  {
    files: ["packages/*/src/**/*.ts"],
    plugins: { tsdoc },
    extends: [jsdoc.configs["flat/recommended-tsdoc-error"]],
    rules: {
      // What a schema infers gets a name of its own, which editors and documents can show.
      "@typescript-eslint/no-empty-object-type": [
        "error",
        { allowInterfaces: "with-single-extends" },
      ],
      "tsdoc/syntax": "error",
      "jsdoc/tag-lines": ["error", "any", { startLines: 1 }],
      "jsdoc/require-param": "off",
      "jsdoc/require-returns": "off",
      "jsdoc/require-yields": "off",
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: {
            ArrowFunctionExpression: true,
            ClassDeclaration: true,
            FunctionDeclaration: true,
            MethodDefinition: true,
          },
          contexts: [
            "TSInterfaceDeclaration",
            "TSEnumDeclaration",
            "TSPropertySignature",
            "ExportNamedDeclaration > VariableDeclaration",
          ],
          checkConstructors: false,
        },
      ],
      "no-restricted-imports": [
        "error",
        { patterns: ["@steunnetwerk/*/src/*", "@steunnetwerk/*/dist/*"] },
      ],
    },
  },
  {
    files: everywhere.map((name) => `packages/${name}/src/**/*.ts`),
    ignores: ["packages/*/src/node/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: ["node:*", "@steunnetwerk/*/src/*", "@steunnetwerk/*/dist/*"] },
      ],
      "no-restricted-globals": ["error", "process", "Buffer", "console"],
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "No clock here: take the date as data.",
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "No clock here: take the date as data.",
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: "No randomness here: take a seed as data.",
        },
      ],
    },
  },
  {
    // Arithmetic over flat arrays: a position comes from the index itself, so `!` says no more than that.
    files: ["packages/scoring/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    // Tables of sentences and of codes: what an entry says is its documentation.
    files: [
      "packages/scoring/src/texts/*.ts",
      "packages/fhir/src/{codes,lens,records,workflow}/*.ts",
    ],
    rules: { "jsdoc/require-jsdoc": "off" },
  },
  {
    files: ["**/*.{js,mjs,cjs}", "**/*.config.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  prettier,
);
