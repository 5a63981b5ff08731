// Writes the generated files of this package: `npm run generate -w @steunnetwerk/domain`.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

import { generatedFiles, generatedFolders, packageFolder } from "./files.ts";

const files = generatedFiles();
for (const folder of generatedFolders) {
  rmSync(new URL(folder, packageFolder), { recursive: true, force: true });
  mkdirSync(new URL(folder, packageFolder), { recursive: true });
}
for (const [path, content] of files) writeFileSync(new URL(path, packageFolder), content);
