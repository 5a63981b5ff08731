import path from "node:path";

import { root, step, inProject, write } from "./place.ts";

/** Every entry point type-checks, in what is for browsers without the types of Node. */
export async function types(kinds: Record<string, readonly string[]>): Promise<void> {
  const options = {
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    target: "es2022",
    lib: ["es2023", "dom"],
  };
  for (const [kind, used] of Object.entries(kinds)) {
    const lines = used.flatMap((entry, index) => [
      `import * as m${index} from ${JSON.stringify(entry)};`,
      `export const names${index}: keyof typeof m${index} | undefined = undefined;`,
    ]);
    write(`${kind}.mts`, lines);
    write(`${kind}.cts`, lines);
    for (const [module, moduleResolution, files] of [
      ["nodenext", "nodenext", [`${kind}.mts`, `${kind}.cts`]],
      ["esnext", "bundler", [`${kind}.mts`]],
    ] as const) {
      const file = `tsconfig.${kind}.${moduleResolution}.json`;
      const compilerOptions = {
        ...options,
        types: kind === "node" ? ["node"] : [],
        module,
        moduleResolution,
      };
      write(file, [JSON.stringify({ compilerOptions, files })]);
      await step(`types, ${kind}, ${moduleResolution}`, () =>
        tool("native-typescript/bin/tsc", "-p", file),
      );
    }
  }
}

const tool = (file: string, ...args: string[]) =>
  inProject(process.execPath, [path.join(root, "node_modules", file), ...args]);
