// How many resources a second are written and read, beside JSON.stringify and JSON.parse of the same Bundle in the same rounds.
// CPU time, medians of interleaved rounds.
import { madeUpCase } from "@steunnetwerk/synthetic";

import { fromFhir, toFhir, type CaseFile } from "@steunnetwerk/fhir";

const rounds = 9;
const cases = 10;

const files: CaseFile[] = Array.from({ length: cases }, (_, seed) => {
  const told = madeUpCase(`bench-${seed}`, { months: 12 });
  return {
    people: told.family.people,
    records: { network: [told.family.map] },
    enactment: told.case,
  };
});
const circles = ["family", "supporter", "restricted", "professional"] as const;
const bundles = files.map((file) => toFhir(file, { circles }));
const texts = bundles.map((bundle) => JSON.stringify(bundle));
const resources = bundles.reduce((sum, { entry = [] }) => sum + entry.length, 0);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const jobs: Record<string, () => void> = {
  toFhir: () => {
    for (const file of files) toFhir(file, { circles });
  },
  stringify: () => {
    for (const bundle of bundles) JSON.stringify(bundle);
  },
  fromFhir: () => {
    for (const bundle of bundles) fromFhir(bundle);
  },
  parse: () => {
    for (const text of texts) JSON.parse(text);
  },
};

/** CPU seconds of one run, from runs of at least 100 ms together. */
function measure(job: () => void): number {
  const start = process.cpuUsage();
  for (let count = 1; ; count++) {
    job();
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (seconds > 0.1) return seconds / count;
  }
}

const seconds = new Map(Object.keys(jobs).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round++)
  for (const [name, job] of Object.entries(jobs)) seconds.get(name)?.push(measure(job));

const median = (name: string) =>
  (seconds.get(name) ?? []).toSorted((a, b) => a - b)[rounds >> 1] ?? 0;
const rate = (name: string) => Math.round(resources / median(name));

const result = {
  bench: "fhir",
  cases,
  resources,
  kilobytes: Math.round(bytes / 1024),
  resourcesPerSecond: {
    toFhir: rate("toFhir"),
    stringify: rate("stringify"),
    fromFhir: rate("fromFhir"),
    parse: rate("parse"),
  },
  toFhirTimesStringify: Number((median("toFhir") / median("stringify")).toFixed(1)),
  fromFhirTimesParse: Number((median("fromFhir") / median("parse")).toFixed(1)),
};
console.log(JSON.stringify(result));
