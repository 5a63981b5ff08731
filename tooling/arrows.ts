/** Which package may import which of our packages; the lint, the docs and `docs/map.md` all read this table. */
export const arrows = {
  domain: [],
  law: ["domain"],
  scoring: ["domain"],
  ecogram: ["domain"],
  exchange: ["domain", "handreiking"],
  synthetic: ["domain", "handreiking"],
  handreiking: ["domain", "law"],
  workflow: ["domain", "law", "handreiking"],
  fhir: ["domain", "handreiking", "scoring"],
  server: ["domain", "law", "handreiking", "workflow", "scoring", "ecogram", "exchange", "fhir"],
  cli: [
    "domain",
    "law",
    "handreiking",
    "workflow",
    "scoring",
    "ecogram",
    "exchange",
    "fhir",
    "synthetic",
    "server",
  ],
} as const satisfies Record<string, readonly string[]>;

/** Packages that run unchanged in Node and in browsers: no Node modules in their sources. */
export const everywhere = [
  "domain",
  "law",
  "scoring",
  "ecogram",
  "handreiking",
  "fhir",
  "exchange",
  "synthetic",
] as const satisfies readonly (keyof typeof arrows)[];
