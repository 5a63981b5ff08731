// Holds every resource of many generated cases against the official R4 JSON schema, FHIR.js, Medplum and, where its definitions
// are at hand, nl-core: `npm run validate -w @steunnetwerk/fhir -- --cases 1000`.
import { parseArgs } from "node:util";

import { madeUpCase } from "@steunnetwerk/synthetic";

import { generatedFile } from "./files.ts";
import { among, NlCore } from "./nlcore.ts";
import { byFhirJs, byMedplum, bySchema } from "./validators.ts";

import { toFhir, type Release } from "@steunnetwerk/fhir";

const { values } = parseArgs({ options: { cases: { type: "string", default: "100" } } });
const cases = Number(values.cases);
const releases: readonly Release[] = ["both", "2020", "2024"];
const profiles = { "2020": new NlCore("zib2020"), "2024": new NlCore("zib2024") };
const wrong = new Map<string, number>();
let resources = 0;
let claimed = 0;

const outcome = () => ({
  resources,
  claimingNlCore: claimed,
  problems: wrong.size,
});

for (let seed = 0; seed < cases; seed++) {
  if (seed % 100 === 99) console.error(JSON.stringify({ cases: seed, ...outcome() }));
  const release = releases[seed % releases.length] ?? "both";
  const told = madeUpCase(`valid-${seed}`, { months: 1 + (seed % 12) });
  const file = { ...generatedFile(seed), enactment: told.case };
  const { entry = [] } = toFhir(file, {
    release,
    circles: ["family", "supporter", "restricted", "professional"],
  });
  const written = entry.flatMap(({ resource }) => resource ?? []);
  const resolve = among(written as unknown as Record<string, unknown>[]);
  for (const resource of written) {
    resources += 1;
    const profile = resource.meta?.profile?.[0];
    if (profile !== undefined) claimed += 1;
    const absent = release === "2024" && /HelpFromOthers|TreatmentObjective/.test(profile ?? "");
    const nlCore = profiles[release === "2024" ? "2024" : "2020"];
    const byProfile = absent
      ? []
      : nlCore.check(resource as unknown as Record<string, unknown>, resolve);
    for (const problem of [
      ...bySchema(resource),
      ...byFhirJs(resource),
      ...byMedplum(resource),
      ...byProfile,
    ]) {
      const key = `${resource.resourceType}: ${problem}`;
      wrong.set(key, (wrong.get(key) ?? 0) + 1);
    }
  }
}

for (const [problem, count] of wrong) console.error(`${count} × ${problem}`);
const looked = { "2020": profiles["2020"].looked, "2024": profiles["2024"].looked };
const listsNotHere = [...profiles["2020"].listsNotHere, ...profiles["2024"].listsNotHere];
console.log(JSON.stringify({ cases, ...outcome(), looked, listsNotHere }));
process.exitCode = wrong.size === 0 ? 0 : 1;
