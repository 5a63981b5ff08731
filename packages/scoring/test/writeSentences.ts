// Writes test/sentences.txt; see sentences.ts.
import { writeFileSync } from "node:fs";

import { sentences } from "./sentences.ts";

writeFileSync(new URL("sentences.txt", import.meta.url), sentences());
