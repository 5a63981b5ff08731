import { readdirSync, readFileSync } from "node:fs";

import type { InputFile } from "@steunnetwerk/exchange";

const folder = new URL("../../../../examples/network-canvas/", import.meta.url);

/** The files of the made-up interview in examples/, as bytes. */
export const noor: readonly InputFile[] = readdirSync(folder)
  .filter((name) => /\.(csv|graphml)$/.test(name))
  .sort()
  .map((name) => ({ name, content: new Uint8Array(readFileSync(new URL(name, folder))) }));

/** The CSV files of the made-up interview. */
export const noorCsv = noor.filter(({ name }) => name.endsWith(".csv"));

/** The GraphML file of the made-up interview. */
export const noorGraphml = noor.filter(({ name }) => name.endsWith(".graphml"));

/** A small interview: the lines of its lists, each with the columns the exporter always writes. */
export interface Lists {
  readonly ego?: readonly string[];
  readonly people?: readonly string[];
  readonly knows?: readonly string[];
  readonly conflict?: readonly string[];
}

/** The lists as files of case `c`; the first line of each is the names of its variables. */
export function files(lists: Lists, ego = "ego-1", eol = "\r\n"): InputFile[] {
  const file = (name: string, head: string, lines: readonly string[] | undefined) =>
    lines === undefined
      ? []
      : [
          {
            name: `c_${ego}_${name}.csv`,
            content: lines
              .map((line, index) => (index === 0 && line !== "" ? `${head},${line}` : line || head))
              .map((line) => line + eol)
              .join(""),
          },
        ];
  const ties =
    "edgeID,from,to,networkCanvasEgoUUID,networkCanvasSourceUUID,networkCanvasTargetUUID";
  return [
    ...file(
      "ego",
      "networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,sessionStart",
      lines(lists.ego, `${ego},c,session-${ego},2026-01-10T09:00:00.000Z`),
    ),
    ...file(
      "attributeList_Person",
      "nodeID,networkCanvasEgoUUID,networkCanvasUUID",
      numbered(lists.people, (at) => `${at},${ego},${ego}-p${at}`),
    ),
    ...file("edgeList_Knows", ties, tieLines(lists.knows)),
    ...file("edgeList_Conflict", ties, tieLines(lists.conflict)),
  ];

  function tieLines(given: readonly string[] | undefined) {
    return given?.map((line, at) => {
      if (at === 0) return line;
      const [from = "", to = "", ...rest] = line.split(",");
      return [at, from, to, ego, `${ego}-p${from}`, `${ego}-p${to}`, ...rest].join(",");
    });
  }
}

const lines = (given: readonly string[] | undefined, head: string) =>
  given?.map((line, at) => (at === 0 ? line : `${head},${line}`));

const numbered = (given: readonly string[] | undefined, head: (at: number) => string) =>
  given?.map((line, at) => (at === 0 ? line : `${head(at)},${line}`));
