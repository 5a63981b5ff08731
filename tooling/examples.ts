// Every code block that a reader sees is a test: the `@example`s in the sources and the `ts` blocks in the Markdown
// files are written to tooling/examples/, where the tests run them and the type checker reads them.
//
// In a block, `expression; // => value` says what the expression is (or resolves to); `// throws Name` what it throws.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = path.join(root, "tooling", "examples");

/** A code block in a document: where it stands, and its lines. */
export interface Block {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** The `ts` blocks of a text; in a source file only those of its doc comments. */
export function blocksOf(file: string): Block[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const prefix = file.endsWith(".ts") ? String.raw`[ \t]*\* ?` : "";
  const pattern = new RegExp(
    String.raw`^${prefix}\`\`\`ts\n((?:${prefix}.*\n)*?)${prefix}\`\`\`$`,
    "gm",
  );
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    line: text.slice(0, match.index).split("\n").length + 1,
    code: (match[1] ?? "").replace(new RegExp(`^${prefix}`, "gm"), ""),
  }));
}

/** The block as a test: imports first, each `// =>` an expectation. */
export function testOf({ file, line, code }: Block): string {
  const { statements } = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const imports = statements.filter(ts.isImportDeclaration).map((statement) => statement.getText());
  const body = statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .map((statement) => expectation(statement, code) ?? statement.getText());
  return [
    `import { expect, test } from "vitest";`,
    ...imports,
    `test(${JSON.stringify(`${file}:${line}`)}, async () => {`,
    ...body,
    `expect(true).toBe(true); // the block ran to its end`,
    `});`,
    "",
  ].join("\n");
}

/** The statement as the expectation that the comment behind it states, if there is one. */
function expectation(statement: ts.Statement, code: string): string | undefined {
  const rest = code.slice(statement.getEnd()).split("\n", 1)[0] ?? "";
  const [comment, kind, value = ""] = /^[ \t]*\/\/ (=>|throws) (.*)$/.exec(rest) ?? [];
  if (comment === undefined) return undefined;
  if (ts.isExpressionStatement(statement)) {
    const text = statement.expression.getText();
    return kind === "throws"
      ? `await expect(async () => ${text}).rejects.toMatchObject({ name: "${value.trim()}" });`
      : `expect(await (${text})).toEqual(${value});`;
  }
  if (ts.isVariableStatement(statement)) {
    const name = statement.declarationList.declarations[0]?.name.getText() ?? "";
    return `${statement.getText()}\nexpect(await ${name}).toEqual(${value});`;
  }
  throw new Error(`An expectation belongs behind an expression or a variable: ${comment}`);
}

/** Writes all blocks as tests; gives the number written. */
export function writeExamples(): number {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const files = [
    "README.md",
    "CONTRIBUTING.md",
    ...globSync(
      ["docs/*.md", "docs/guides/*.md", "packages/*/README.md", "packages/*/src/**/*.ts"],
      {
        cwd: root,
      },
    ),
  ];
  const blocks = files.sort().flatMap((file) => {
    try {
      return blocksOf(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw error;
    }
  });
  for (const block of blocks)
    writeFileSync(
      path.join(out, `${block.file.replaceAll(/[/.]/g, "-")}-${block.line}.test.ts`),
      testOf(block),
    );
  return blocks.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(`${writeExamples()} examples written to tooling/examples/`);
