// How long a map of 60 alters takes to parse, against JSON.parse of the same text and against validators of others.
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import { jsonSchemas } from "../generate/jsonSchema.ts";
import { answers } from "../src/codes/answers.ts";
import { coreSupportTypes } from "../src/codes/supportTypes.ts";
import { Network, safeParseNetwork } from "../src/network/Network.ts";

const rounds = 41;
const perRound = 50;

const text = JSON.stringify(mapOf(60));
const ajv = new Ajv2020();
addFormats.default(ajv);
const byAjv = ajv.compile(jsonSchemas().get("network.v1.schema.json") ?? {});
const plainZod = Network;

/** What is measured: each from the text on, so that every round makes its objects anew. */
const contenders = {
  json: () => JSON.parse(text) as unknown,
  parse: () => safeParseNetwork(JSON.parse(text)).success,
  ajvShapeOnly: () => byAjv(JSON.parse(text)),
  zodNotCompiled: () => plainZod.safeParse(JSON.parse(text)).success,
};
type Name = keyof typeof contenders;

const names = Object.keys(contenders) as Name[];
const times: Record<Name, number[]> = { json: [], parse: [], ajvShapeOnly: [], zodNotCompiled: [] };
for (let round = -5; round < rounds; round += 1)
  for (const name of names) {
    const micros = cpuMicros(contenders[name]);
    if (round >= 0) times[name].push(micros);
  }

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
/** The median over the rounds of the ratio to JSON.parse in the same round. */
const ratio = (name: Name) =>
  Number(median(times[name].map((time, round) => time / (times.json[round] ?? 1))).toFixed(2));

console.log(
  JSON.stringify({
    benchmark: "parse",
    alters: 60,
    ties: 330,
    kilobytes: Math.round(text.length / 1024),
    cpuMicros: Object.fromEntries(names.map((name) => [name, Math.round(median(times[name]))])),
    timesJsonParse: {
      readAndParse: ratio("parse"),
      parseAlone: Number((ratio("parse") - 1).toFixed(2)),
      readAndAjvShapeOnly: ratio("ajvShapeOnly"),
      readAndZodNotCompiled: ratio("zodNotCompiled"),
    },
    limit: 3,
  }),
);

function cpuMicros(run: () => unknown): number {
  const start = process.cpuUsage();
  for (let count = 0; count < perRound; count += 1) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / perRound;
}

/** A map as forms make them: every question answered about everyone, one in five pairs acquainted. */
function mapOf(size: number): unknown {
  const said = (shift: number) =>
    Object.fromEntries(
      coreSupportTypes.map((type, index) => [type, answers[(index + shift) % answers.length]]),
    );
  const alters = Array.from({ length: size }, (_, index) => ({
    id: `a${index}`,
    label: `alter ${index}`,
    kind: "person",
    relation: "vriend",
    roles: ["steunfiguur"],
    state: "active",
    lifeDomain: "friends",
    kin: answers[index % answers.length],
    professional: "no",
    household: `h${index % 20}`,
    closeness: 1 + (index % 5),
    contactsPerYear: index * 3,
    yearsKnown: index % 20,
    provides: said(index),
    receives: said(index + 1),
    conflict: "no",
    availability: 0.5,
    capacity: 3,
  }));
  const ties = alters.flatMap(({ id: source }, one) =>
    alters.slice(one + 1).flatMap(({ id: target }, more) => {
      const other = one + 1 + more;
      return (one * 7 + other * 13) % 5 === 0
        ? [{ source, target, status: "present", weight: 1 + (one % 3) }]
        : [];
    }),
  );
  return {
    version: 1,
    id: "kaart",
    ego: { id: "ik", age: 14 },
    drawnOn: "2026-01-02",
    instrument: { name: "ecogram", nameLimit: 80 },
    alters,
    ties,
    unlistedTies: "absent",
  };
}
