// Every sentence that is said of a few made-up maps and of graphs that cannot be measured, to be read as a whole: test/sentences.txt.
//
// Write it anew: npm run sentences -w @steunnetwerk/scoring. Read what changed before it is committed.
import { readFileSync } from "node:fs";

import {
  coreSupportTypes,
  LifeDomain,
  parseNetwork,
  type Network,
  type SupportType,
} from "@steunnetwerk/domain";

import {
  compositeScore,
  counterfactuals,
  egoStructure,
  explain,
  explainChange,
  explainComposite,
  explainCounterfactual,
  indexTies,
  indicatorDefinitions,
  networkChange,
  parseProfile,
  scoreAttribute,
  scoreNetwork,
  type ExplainOptions,
  type GraphIssueCode,
  type IndicatorId,
  type InvalidGraph,
} from "@steunnetwerk/scoring";

const give = (...types: readonly SupportType[]) =>
  Object.fromEntries(coreSupportTypes.map((type) => [type, types.includes(type) ? "yes" : "no"]));

const mapOf = (alters: readonly object[], ties: readonly string[], rest: object = {}): Network =>
  parseNetwork({
    version: 1,
    id: "kaart",
    ego: { id: "ik", age: 14, attributes: { taal: "nl" } },
    unlistedTies: "absent",
    alters,
    ties: ties.map((pair) => {
      const [source, target] = pair.split("-");
      return { source, target };
    }),
    ...rest,
  });

/** Five people of whom everything is known, in two circles, with one who works there. */
const full = mapOf(
  ["oma", "buur", "coach", "nicht", "juf"].map((id, i) => ({
    id,
    professional: id === "juf" ? "yes" : "no",
    kin: id === "oma" || id === "nicht" ? "yes" : "no",
    conflict: id === "coach" ? "yes" : "no",
    reciprocal: i % 2 === 0 ? "yes" : "no",
    lifeDomain: LifeDomain.options[i],
    closeness: 1 + (i % 3),
    contactsPerYear: 12 * (i + 1),
    yearsKnown: 2 + i,
    availability: i / 4,
    capacity: 1,
    household: i < 2 ? "thuis" : `huis ${i}`,
    attributes: { taal: i < 3 ? "nl" : "ar" },
    provides: give(...(coreSupportTypes.slice(0, 3 - (i % 3)) as SupportType[])),
  })),
  ["oma-buur", "buur-nicht", "coach-juf"],
  { instrument: { name: "kringen", closenessRanks: 3 } },
);

/** Two people who give nothing, of whom everything else is no or none. */
const bare = mapOf(
  ["oma", "buur"].map((id) => ({
    id,
    professional: "no",
    kin: "no",
    conflict: "no",
    reciprocal: "no",
    lifeDomain: LifeDomain.options[0],
    closeness: 1,
    contactsPerYear: 0,
    yearsKnown: 0,
    availability: 0,
    capacity: 5,
    household: "thuis",
    attributes: { taal: "ar" },
    provides: give(),
  })),
  [],
  { instrument: { name: "kringen", closenessRanks: 3 } },
);

/** One person of whom one thing is known, and one of whom nothing is. */
const open = mapOf(
  [
    { id: "oma", kin: "yes", conflict: "unknown", provides: { emotioneel: "yes" } },
    { id: "buur", kin: "unknown", conflict: "unknown" },
  ],
  [],
  {
    unlistedTies: "unknown",
    owner: { capacity: "ouder" },
    instrument: { name: "vragen", nameLimit: 2 },
  },
);
const alone = mapOf([{ id: "oma" }], []);
const nobody = mapOf([], []);

const readers: readonly (readonly [string, ExplainOptions])[] = (["nl", "en"] as const).flatMap(
  (language) =>
    (["professional", "family"] as const).flatMap((reader) =>
      [false, true].flatMap((withNumbers) =>
        reader === "professional" && withNumbers
          ? []
          : [
              [
                `${language} ${reader}${withNumbers ? " with numbers" : ""}`,
                { language, reader, withNumbers, nameOf: (id: string) => `[${id}]` },
              ] as const,
            ],
      ),
    ),
);

/** A graph that breaks each of the rules. */
const unmeasurable: Record<GraphIssueCode, () => unknown> = {
  selfLoop: () => egoStructure({ alters: 2, ties: [0, 0] }),
  parallel: () => egoStructure({ alters: 2, ties: [0, 1, 1, 0] }),
  weight: () => indexTies({ nodes: 2, source: [0], target: [1], weight: [0] }),
  unknownNode: () => egoStructure({ alters: 2, ties: [0, 2] }),
  length: () => indexTies({ nodes: 2, source: [0], target: [] }),
  count: () => egoStructure({ alters: -1, ties: [] }),
};

/** All of it as text. */
export function sentences(): string {
  const lines: string[] = [];
  const say = (title: string, said: (options: ExplainOptions) => string, numbers = false) => {
    lines.push("", title);
    for (const [to, options] of readers)
      if (numbers || options.withNumbers !== true) lines.push(`  ${to}: ${said(options)}`);
  };
  const ids = Object.keys(indicatorDefinitions) as IndicatorId[];
  for (const [name, map] of Object.entries({ full, bare })) {
    const { indicators } = scoreNetwork(map);
    for (const id of ids) say(`${name}: ${id}`, (options) => explain(indicators[id], options));
    const attribute = scoreAttribute(map, { name: "taal", categories: ["nl", "ar", "en"] });
    for (const indicator of Object.values(attribute.indicators))
      say(`${name}: ${indicator.id}`, (options) => explain(indicator, options));
    for (const { category, share } of attribute.shares)
      say(`${name}: ${share.id} ${category}`, (options) => explain(share, options));
  }
  for (const [name, map] of Object.entries({ open, alone, nobody })) {
    const { indicators } = scoreNetwork(map);
    for (const id of [
      "size",
      "density",
      "kinShare",
      "conflictShare",
      "coverage",
      "closeness",
    ] as const)
      say(`${name}: ${id}`, (options) => explain(indicators[id], options), true);
  }
  const { indicators } = scoreNetwork(full, { typeWeights: {}, supportTypes: [] });
  say("no types: coverage", (options) => explain(indicators.coverage, options), true);

  for (const [name, from, to] of [
    ["bare to full", bare, full],
    ["full to full", full, full],
    ["full to open", full, open],
  ] as const) {
    const change = networkChange(from, to);
    for (const id of ["size", "coverage", "coverage.everyone", "density", "kinShare"] as const)
      say(`${name}: ${id}`, (options) => explainChange(change.indicators[id], options));
    for (const indicator of Object.values(change.measures))
      say(`${name}: ${indicator.id}`, (options) => explain(indicator, options));
  }

  const profile = parseProfile(
    JSON.parse(readFileSync(new URL("../profiles/example.json", import.meta.url), "utf8")),
  );
  for (const [name, map] of Object.entries({ full, bare, open })) {
    const composite = compositeScore(scoreNetwork(map), profile);
    say(`${name}: composite`, (options) => explainComposite(composite, profile, options), true);
    const options = counterfactuals(map, profile);
    const seen = new Set<string>();
    for (const option of options) {
      const sort = `${option.kind} ${option.mayBeSo} ${option.parts.length > 0}`;
      if (seen.has(sort)) continue;
      seen.add(sort);
      say(
        `${name}: counterfactual, ${option.kind}`,
        (to) => explainCounterfactual(option, to),
        true,
      );
    }
  }

  for (const [code, measure] of Object.entries(unmeasurable))
    try {
      measure();
    } catch (error) {
      const { message, issues } = error as InvalidGraph;
      lines.push("", `graph: ${code}`, `  message: ${message}`);
      for (const issue of issues)
        lines.push(
          `  ${issue.code} at ${issue.path.join(".")}`,
          `  nl: ${issue.message.nl}`,
          `  en: ${issue.message.en}`,
        );
    }
  return `${lines.join("\n").trimStart()}\n`;
}
