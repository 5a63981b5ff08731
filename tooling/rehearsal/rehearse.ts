// Rehearses a release from beginning to end, without anything leaving the machine: versions and changelogs, published to
// a registry on the loopback interface, installed from there in an empty project, and used as its users do: ESM,
// CommonJS, TypeScript (`nodenext`, `bundler`), in a browser, and every code block of the READMEs.
//
// `npm run rehearse` tries it with the Node of `PATH` and the one that the tools run on; `npm run rehearse -- 20.19.0 20 22
// 24 26` installs these and tries it with each. Build first.
import { walkCommandLine } from "./commandLine.ts";
import { walkGuides } from "./guides.ts";
import { install } from "./install.ts";
import { clear } from "./place.ts";
import { release } from "./release.ts";
import { use } from "./use.ts";

try {
  await release();
  await install();
  await use();
  await walkCommandLine();
  await walkGuides();
} finally {
  await clear();
}
