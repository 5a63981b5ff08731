// How fast networks are read from and written to files, beside JSON.parse and JSON.stringify of as many bytes; and what memory
// streaming takes when there is twenty times as much.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { madeUpNetwork } from "@steunnetwerk/synthetic";

import {
  readGexf,
  readGraphml,
  readNetworkCanvas,
  readTables,
  streamTables,
  writeGexf,
  writeGraphml,
  writeTables,
  type InputFile,
} from "@steunnetwerk/exchange";

const rounds = 11;
const networks = Array.from({ length: 50 }, (_, at) => madeUpNetwork(`bench-${at}`, { size: 30 }));
const keep = { words: "keep" } as const;

const csv = writeTables(networks, keep);
const tables: InputFile[] = [
  { name: "egos.csv", content: csv.egos },
  { name: "alters.csv", content: csv.alters },
  { name: "ties.csv", content: csv.ties },
];
const graphml = networks.map((network) => ({
  name: "x.graphml",
  content: writeGraphml(network, keep),
}));
const gexf = networks.map((network) => ({ name: "x.gexf", content: writeGexf(network, keep) }));
const canvas = canvasFiles();
const json = networks.map((network) => JSON.stringify(network));

const bytesOf = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const contents = (files: readonly InputFile[]) => files.map(({ content }) => content as string);

/** Each with what it does to all networks, and how many bytes that is. */
const work: Record<string, { run: () => unknown; bytes: number; against: "parse" | "stringify" }> =
  {
    "JSON.parse": {
      run: () => json.map((text) => JSON.parse(text) as unknown),
      bytes: bytesOf(json),
      against: "parse",
    },
    "JSON.stringify": {
      run: () => networks.map((network) => JSON.stringify(network)),
      bytes: bytesOf(json),
      against: "stringify",
    },
    "read Network Canvas CSV": {
      run: () => readNetworkCanvas(canvas),
      bytes: bytesOf(contents(canvas)),
      against: "parse",
    },
    "read three tables": {
      run: () => readTables(tables),
      bytes: bytesOf(contents(tables)),
      against: "parse",
    },
    "read GraphML": {
      run: () => readGraphml(graphml),
      bytes: bytesOf(contents(graphml)),
      against: "parse",
    },
    "read GEXF": { run: () => readGexf(gexf), bytes: bytesOf(contents(gexf)), against: "parse" },
    "write three tables": {
      run: () => writeTables(networks, keep),
      bytes: bytesOf(contents(tables)),
      against: "stringify",
    },
    "write GraphML": {
      run: () => networks.map((network) => writeGraphml(network, keep)),
      bytes: bytesOf(contents(graphml)),
      against: "stringify",
    },
    "write GEXF": {
      run: () => networks.map((network) => writeGexf(network, keep)),
      bytes: bytesOf(contents(gexf)),
      against: "stringify",
    },
  };

const times: Record<string, number[]> = {};
for (let round = 0; round <= rounds; round += 1)
  for (const [name, { run }] of Object.entries(work)) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    if (round > 0) (times[name] ??= []).push((user + system) / 1e6); // the first round warms up
  }
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const perByte = (name: string) => median(times[name] ?? []) / (work[name]?.bytes ?? 1);
const result = Object.fromEntries(
  Object.entries(work).map(([name, { bytes, against }]) => [
    name,
    {
      networksPerSecond: Math.round(networks.length / median(times[name] ?? [])),
      megabytesPerSecond: Number((1 / perByte(name) / 1e6).toPrecision(3)),
      bytesPerNetwork: Math.round(bytes / networks.length),
      [`times JSON.${against} of as many bytes`]: Number(
        (perByte(name) / perByte(`JSON.${against}`)).toPrecision(3),
      ),
    },
  ]),
);
const heap = { 1000: await peakHeap(1000), 20000: await peakHeap(20_000) };
console.log(
  JSON.stringify({
    benchmark: "exchange",
    rounds,
    node: process.version,
    result,
    streamedHeapMegabytes: heap,
  }),
);

/** The most heap in use while so many networks are streamed, in megabytes, after what was let go is gone. */
async function peakHeap(count: number): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  async function* rows(of: "alters" | "ties") {
    const { header, blocks } = blocksOf(csv[of]);
    yield `${header}\r\n`;
    for (let at = 0; at < count; at += 1) {
      await Promise.resolve();
      const { id = "" } = networks[at % networks.length] ?? {};
      yield (blocks.get(id) ?? []).map((cells) => `${id}-${at},${cells}\r\n`).join("");
    }
  }
  let peak = 0;
  let seen = 0;
  const people = { name: "alters.csv", content: rows("alters") };
  const ties = { name: "ties.csv", content: rows("ties") };
  for await (const { network } of streamTables({ people, ties })) {
    seen += Math.sign(network.alters.length);
    if (seen % 500 !== 0) continue;
    collect();
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
  if (seen !== count) throw new Error(`${seen} networks came of ${count}`);
  return Number((peak / 1e6).toPrecision(3));
}

/** The rows of a table by network, without the id of the network. */
function blocksOf(table: string) {
  const [header = "", ...lines] = table.split("\r\n").filter((line) => line !== "");
  const blocks = new Map<string, string[]>();
  for (const line of lines) {
    const comma = line.indexOf(",");
    const id = line.slice(0, comma);
    const block = blocks.get(id);
    if (block === undefined) blocks.set(id, [line.slice(comma + 1)]);
    else block.push(line.slice(comma + 1));
  }
  return { header, blocks };
}

/** The same people and ties as Network Canvas writes them, all sessions merged. */
function canvasFiles(): InputFile[] {
  const rows = (
    table: string,
    header: (own: string) => string,
    row: (cells: string[], at: number) => string[],
  ) => {
    const [first = "", ...lines] = table.split("\r\n").filter((line) => line !== "");
    return [header(first), ...lines.map((line, at) => row(line.split(","), at).join(","))].join(
      "\r\n",
    );
  };
  const people = rows(
    csv.alters,
    (own) => `nodeID,networkCanvasEgoUUID,networkCanvasUUID${own.slice("egoID,alterID".length)}`,
    (cells, at) => [`${at}`, ...cells],
  );
  const ties = rows(
    csv.ties,
    (own) =>
      `edgeID,from,to,networkCanvasEgoUUID,networkCanvasSourceUUID,networkCanvasTargetUUID${own.slice("egoID,Source,Target".length)}`,
    ([ego = "", ...cells], at) => [`${at}`, cells[0] ?? "", cells[1] ?? "", ego, ...cells],
  );
  return [
    { name: "c_attributeList_Person.csv", content: people },
    { name: "c_edgeList_Knows.csv", content: ties },
  ];
}
