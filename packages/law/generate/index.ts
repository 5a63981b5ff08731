// Writes the tables and norms for a jurist to sign off: `npm run print -w @steunnetwerk/law`.
import { writeFileSync } from "node:fs";

import { languages } from "@steunnetwerk/domain/codes";

import { printLaw } from "../src/print.ts";

for (const language of languages)
  writeFileSync(new URL(`../print/${language}.md`, import.meta.url), printLaw(language));
