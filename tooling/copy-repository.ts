// A copy of the repository in a temporary folder, to break or to release things in.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Copies the repository at `root`, with what was built and installed, without its history; gives the folder. */
export function copyRepository(root: string): string {
  const copy = path.join(mkdtempSync(path.join(tmpdir(), "steunnetwerk-")), "repository");
  cpSync(root, copy, {
    recursive: true,
    // A dependency can stand in a package's own node_modules; the large one of the root is linked below.
    filter: (source) =>
      !/[/\\](\.git|\.turbo|docs[/\\]api|bench[/\\]node_modules)$/.test(source) &&
      source !== path.join(root, "node_modules"),
  });
  execFileSync("cp", ["-al", path.join(root, "node_modules"), path.join(copy, "node_modules")]);
  execFileSync("git", ["init", "-q"], { cwd: copy });
  return copy;
}
