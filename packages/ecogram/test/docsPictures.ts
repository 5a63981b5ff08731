// The pictures in docs/pictures/, drawn from the made-up interview in examples/. To draw them again:
// npm run pictures -w @steunnetwerk/ecogram
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Network } from "@steunnetwerk/domain";

import { named, noor } from "./samples.ts";

import { drawChange, drawEcogram, drawSideBySide } from "@steunnetwerk/ecogram";

const folder = new URL("../../../docs/pictures/", import.meta.url);

/** Noor's map three months later: Lotte is back, an aunt has come, a professional has gone. */
const later: Network = {
  ...noor,
  id: "later",
  drawnOn: "2026-06-20",
  alters: [
    ...noor.alters
      .filter(({ label }) => label !== "Marit, wijkteam")
      .map((alter) =>
        alter.label === "Lotte"
          ? {
              ...alter,
              state: "active" as const,
              closeness: 5,
              provides: { gezelschap: "yes" as const },
            }
          : alter,
      ),
    {
      id: "sanne",
      label: "Tante Sanne",
      lifeDomain: "kin",
      kin: "yes",
      professional: "no",
      closeness: 3,
      provides: { waardering: "yes", emotioneel: "yes" },
    },
  ],
  ties: [
    ...noor.ties.filter(
      ({ source, target }) => ![source, target].includes(named("Marit, wijkteam").id),
    ),
    { source: "sanne", target: named("Mama").id },
  ],
};

/** The map of Noor's mother. */
const mama: Network = {
  version: 1,
  id: "mama",
  ego: { id: named("Mama").id, label: "Mama" },
  alters: [
    { ...named("Oma Ria"), closeness: 4 },
    { ...named("Buurvrouw Ans"), closeness: 5 },
    named("Sem"),
    named("Femke, jeugdhulp"),
    {
      id: "dilan",
      label: "Dilan",
      lifeDomain: "schoolOrWork",
      closeness: 3,
      provides: { gezelschap: "yes" },
    },
    {
      id: "sanne",
      label: "Sanne",
      lifeDomain: "kin",
      closeness: 5,
      provides: { emotioneel: "yes" },
    },
  ],
  ties: [],
};

/** Every picture by file name. */
export const pictures: Readonly<Record<string, string>> = {
  "three-circles-nl.svg": drawEcogram(noor),
  "three-circles-en.svg": drawEcogram(noor, { language: "en" }),
  "three-circles-print.svg": drawEcogram(noor, { page: "a4" }),
  "sectors-en.svg": drawEcogram(noor, { form: "sectors", language: "en" }),
  "ecogram-nl.svg": drawEcogram(noor, { form: "ecogram" }),
  "change-en.svg": drawChange(noor, later, { language: "en" }),
  "two-owners-nl.svg": drawSideBySide(noor, mama),
};

/** Where a picture is kept. */
export const fileOf = (name: string) => fileURLToPath(new URL(name, folder));

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, svg] of Object.entries(pictures)) writeFileSync(fileOf(name), `${svg}\n`);
