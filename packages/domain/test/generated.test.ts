import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { generatedFiles, generatedFolders, packageFolder } from "../generate/files.ts";

const files = generatedFiles();

describe("generated files", () => {
  it.each([...files])(
    "%s is current (else: npm run generate -w @steunnetwerk/domain)",
    (path, content) => {
      expect(readFileSync(new URL(path, packageFolder), "utf8")).toBe(content);
    },
  );

  it("stand alone in their folders", () => {
    const present = generatedFolders.flatMap((folder) =>
      readdirSync(new URL(folder, packageFolder)).map((name) => `${folder}/${name}`),
    );
    expect(present.sort()).toEqual([...files.keys()].sort());
  });
});
