// Three made-up cases for students, in Dutch, as documents in docs/training/: `npm run training`. The same people can be chosen
// on the page of the demo.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { coreSupportTypes } from "@steunnetwerk/domain";
import { describeEcogram, drawEcogram } from "@steunnetwerk/ecogram";
import { handreiking, type CaseEvent } from "@steunnetwerk/handreiking";
import { explain, scoreNetwork, type IndicatorId } from "@steunnetwerk/scoring";
import { madeUpCase, madeUpFamily, type MadeUpOptions } from "@steunnetwerk/synthetic";

const folder = fileURLToPath(new URL("../docs/training/", import.meta.url));

/** The cases: seed and age are those of the page, so that the same people can be met there; of many stories, ones with much to talk about. */
const cases = [
  {
    seed: "demo-1",
    story: "story-45",
    age: 8,
    theme: "Een jong kind: de ouders beslissen, het kind telt mee",
  },
  {
    seed: "demo-3",
    story: "story-55",
    age: 13,
    theme: "Samen beslissen: vanaf 12 jaar ook de jeugdige",
  },
  {
    seed: "demo-5",
    story: "story-63",
    age: 16,
    theme: "Zelf beslissen: vanaf 16 jaar, op weg naar 18",
  },
] as const;

const read: readonly IndicatorId[] = [
  "size",
  "coverage",
  "gaps",
  "singlePointsOfFailure",
  "density",
];

/** One document and its picture. */
interface Casus {
  readonly name: string;
  readonly text: string;
  readonly picture: string;
}

/** All cases as they stand in docs/training/. */
export const trainingCases = (): readonly Casus[] =>
  cases.map(({ seed, story, age, theme }, at) => {
    const name = `casus-${at + 1}`;
    const options: MadeUpOptions = { age, on: "2026-01-15" };
    const family = madeUpFamily(seed, options);
    const { map } = family;
    const child = map.ego.label ?? "";
    const labels = new Map(map.alters.map(({ id, label }) => [id, label ?? id]));
    const nameOf = (id: string) => labels.get(id) ?? id;
    const { indicators } = scoreNetwork(map);
    // Whoever could give support, and of whom an answer is missing.
    const unknown = map.alters.filter(
      ({ closeness, provides, professional }) =>
        professional === "no" &&
        (typeof closeness !== "number" ||
          coreSupportTypes.some((type) => !["yes", "no"].includes(provides?.[type] ?? ""))),
    );
    const text = [
      `# Casus ${at + 1}: ${child}, ${age} jaar`,
      `*${theme}. Alle mensen zijn verzonnen; de getallen volgen gepubliceerde cijfers (zie [\`synthetic\`](../../packages/synthetic/README.md)).*`,
      `![De mensen om ${child} heen](${name}.svg)`,
      "## Wie er zijn",
      describeEcogram(map, { language: "nl" }).paragraph,
      "## Wat de kaart zegt",
      "In gewone taal, zonder oordeel. Een maat beslist niets; zij geeft iets om over te praten.",
      read
        .map((id) => `- ${explain(indicators[id], { reader: "family", language: "nl", nameOf })}`)
        .join("\n"),
      "## Opdrachten",
      numbered([
        `Bereid het eerste gesprek met ${child} voor. Wat vertel je over wat je opschrijft en wie het leest?`,
        `Wie beslist er of het netwerk in kaart wordt gebracht, nu ${child} ${age} is? Zoek het op met \`steunnetwerk law\` of in de stap S02 van de demo.`,
        unknown.length === 0
          ? "Van iedereen is alles gevraagd. Wat zou je toch nog willen weten, en waarom?"
          : `Over ${listed(unknown.map(({ id }) => nameOf(id)))} weten we nog niet alles. Wat vraag je, aan wie, en mag het antwoord "dat weet ik niet" zijn?`,
        "Kies iemand die nu veel doet. Wat verandert er als die wegvalt? Probeer het onder “Wat als?” en bedenk hoe je diegene steunt.",
        "Wie staat er niet op de kaart? Vraag door naar familie, buurt, school, club en geloof, zonder iemand in te vullen.",
        `Speel het traject in de demo (\`npm start\`, kies “Een kind van ${age}”) van S01 tot en met S06. Laat één keer iemand nee zeggen en kijk wat er dan gebeurt.`,
      ]),
      "## Wat er in een verzonnen traject gebeurde",
      "Zo ging het bij een gezin als dit. Bespreek bij elk moment: wat deed je in hun plaats?",
      momentsOf(madeUpCase(story, { ...options, family }).history, nameOf, child)
        .map((moment) => `- ${moment}`)
        .join("\n"),
      "## Om over door te praten",
      numbered([
        "Waar hielp de kaart, en waar stond zij in de weg?",
        "Wie droeg de meeste zorg, en wie vroeg hoe het met diegene ging?",
        "Wat zou je anders doen als je één ding mocht overdoen?",
      ]),
    ].join("\n\n");
    return { name, text: `${text}\n`, picture: drawEcogram(map, { language: "nl", page: "a4" }) };
  });

const numbered = (lines: readonly string[]) =>
  lines.map((line, at) => `${at + 1}. ${line}`).join("\n");

const listed = (names: readonly string[]) => new Intl.ListFormat("nl").format(names);

const taskNames = new Map(
  [...handreiking.steps, ...(handreiking.safety ? [handreiking.safety] : [])].flatMap(({ tasks }) =>
    tasks.map(({ id, name }) => [id, name.nl] as const),
  ),
);
const stepNames = new Map(handreiking.steps.map(({ id, name }) => [id, `${id} (${name.nl})`]));

/** The moments of a history to talk about, in order. */
function momentsOf(
  history: readonly CaseEvent[],
  nameOf: (id: string) => string,
  child: string,
): string[] {
  const said = history.flatMap((event) => {
    const sentence = sentenceOf(event, nameOf, child);
    return sentence === undefined ? [] : [`${event.on}: ${sentence}`];
  });
  return [...new Set(said)];
}

function sentenceOf(
  event: CaseEvent,
  nameOf: (id: string) => string,
  child: string,
): string | undefined {
  switch (event.type) {
    case "taskDeclined":
      return `Iemand zegt nee tegen “${taskNames.get(event.task) ?? event.task}”${event.askAgainOn === undefined ? "" : `; op ${event.askAgainOn} wordt het opnieuw gevraagd`}.`;
    case "consentRecorded":
      return event.answer === "refused"
        ? `${event.decider.endsWith("-child") ? child : nameOf(event.decider)} geeft geen toestemming: ${handreiking.decisions[event.decision]?.name.nl ?? event.decision}.`
        : undefined;
    case "consentWithdrawn":
      return `Een toestemming wordt teruggenomen: ${handreiking.decisions[event.decision]?.name.nl ?? event.decision}.`;
    case "stepSkipped":
      return `De stap ${stepNames.get(event.step) ?? event.step} wordt overgeslagen, met een reden.`;
    case "stepClosed":
      return `De stap ${stepNames.get(event.step) ?? event.step} is afgerond.`;
    case "signalRaised":
      return "Iemand heeft een zorg over veiligheid. Wie het aangaat, ziet er niets van.";
    case "netwerkverantwoordelijkeEnded":
      return "De netwerkverantwoordelijke vertrekt; er is even niemand.";
    default:
      return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const { name, text, picture } of trainingCases()) {
    writeFileSync(path.join(folder, `${name}.md`), text);
    writeFileSync(path.join(folder, `${name}.svg`), picture);
  }
}
