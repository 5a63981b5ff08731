import { writeFileSync } from "node:fs";
import path from "node:path";

import { transform } from "esbuild";

import { testOf, type Block } from "../examples.ts";

/** Writes code blocks as programs, each of which fails when a value is not what the block says; gives their names. */
export async function writePrograms(folder: string, blocks: readonly Block[]): Promise<string[]> {
  writeFileSync(path.join(folder, "expect.mjs"), expectations);
  return Promise.all(
    blocks.map(async (block, index) => {
      const source = testOf(block)
        .replace(`"vitest"`, `"./expect.mjs"`)
        .replace("\ntest(", "\nawait test(");
      const { code } = await transform(source, { loader: "ts", format: "esm", target: "node20" });
      const file = `block-${index}.mjs`;
      writeFileSync(path.join(folder, file), `// ${block.file}:${block.line}\n${code}`);
      return file;
    }),
  );
}

/** What a code block needs to say what it expects, without a test runner. */
const expectations = `
import assert from "node:assert";
const said = (value) => JSON.parse(JSON.stringify(value ?? null));
export const test = (_, run) => run();
export const expect = (value) => ({
  toBe: (other) => assert.strictEqual(value, other),
  toEqual: (other) => assert.deepStrictEqual(said(value), said(other)),
  rejects: { toMatchObject: ({ name }) => assert.rejects(value, { name }) },
});
`;
