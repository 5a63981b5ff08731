import { InvalidDocument, type Network, type Text } from "@steunnetwerk/domain";
import {
  formatFileIssue,
  readEasyNwk,
  readENet,
  readGexf,
  readGraphml,
  readNetworkCanvas,
  readNetworkFiles,
  readTables,
  UnreadableFiles,
  writeGexf,
  writeGraphml,
  writeTables,
  type GraphOptions,
  type InputFile,
  type NetworksRead,
  type ReadOptions,
} from "@steunnetwerk/exchange";

import { Failure } from "./Failure.ts";

/** A form that networks can be read from. */
export interface InputFormat {
  /** What it is. */
  readonly about: Text;
  /** Reads all files together. */
  readonly read: (files: readonly InputFile[], options: ReadOptions) => NetworksRead;
}

/** A form that networks can be written in. */
export interface OutputFormat {
  /** What it is. */
  readonly about: Text;
  /** The files that hold all networks, by name. */
  readonly write: (
    networks: readonly Network[],
    options: GraphOptions,
  ) => ReadonlyMap<string, string>;
}

/** The forms that `convert` reads. The first sees from what is in the files which of the others they are. */
export const inputFormats: Readonly<Record<string, InputFormat>> = {
  auto: {
    about: {
      nl: "wat het is wordt gezien aan wat erin staat",
      en: "what it is is seen from what is in it",
    },
    read: readNetworkFiles,
  },
  "network-canvas": {
    about: {
      nl: "een export van Network Canvas (CSV of GraphML): alle bestanden, of de map",
      en: "an export of Network Canvas (CSV or GraphML): all its files, or their folder",
    },
    read: readNetworkCanvas,
  },
  tables: {
    about: {
      nl: "een contactlijst, of de tabellen van egor (CSV)",
      en: "a list of contacts, or the tables of egor (CSV)",
    },
    read: readTables,
  },
  "e-net": { about: { nl: "E-Net", en: "E-Net" }, read: readENet },
  easynwk: { about: { nl: "easyNWK", en: "easyNWK" }, read: readEasyNwk },
  graphml: { about: { nl: "GraphML", en: "GraphML" }, read: readGraphml },
  gexf: { about: { nl: "GEXF", en: "GEXF" }, read: readGexf },
};

/** The forms that `convert` writes. */
export const outputFormats: Readonly<Record<string, OutputFormat>> = {
  network: {
    about: { nl: "netwerkkaarten in JSON, één per regel", en: "network maps in JSON, one a line" },
    write: toLines,
  },
  graphml: {
    about: { nl: "GraphML, een bestand per netwerk", en: "GraphML, a file for each network" },
    write: toGraphml,
  },
  gexf: {
    about: { nl: "GEXF, een bestand per netwerk", en: "GEXF, a file for each network" },
    write: toGexf,
  },
  tables: {
    about: { nl: "de drie tabellen van egor (CSV)", en: "the three tables of egor (CSV)" },
    write: toTables,
  },
};

function toLines(networks: readonly Network[]) {
  const lines = networks.map((network) => `${JSON.stringify(network)}\n`);
  return new Map([["networks.ndjson", lines.join("")]]);
}

function toGraphml(networks: readonly Network[], options: GraphOptions) {
  return each(networks, "graphml", (network) => writeGraphml(network, options));
}

function toGexf(networks: readonly Network[], options: GraphOptions) {
  return each(networks, "gexf", (network) => writeGexf(network, options));
}

function toTables(networks: readonly Network[], options: GraphOptions) {
  const { egos, alters, ties } = writeTables(networks, options);
  return new Map([
    ["egos.csv", egos],
    ["alters.csv", alters],
    ["ties.csv", ties],
  ]);
}

/** A file for each network, named for its place and its id. */
function each(networks: readonly Network[], ending: string, write: (one: Network) => string) {
  return new Map(
    networks.map((network, index) => [
      `${index + 1}-${network.id.replaceAll(/[^\w.-]/g, "_").slice(0, 80)}.${ending}`,
      write(network),
    ]),
  );
}

/** Why files or documents were refused, as a failure with a sentence for each issue. */
export function refusal(error: unknown): unknown {
  if (error instanceof UnreadableFiles)
    return new Failure(
      "unreadableFiles",
      "wrongInput",
      error.issues.map((issue) => formatFileIssue(issue, "nl")).join("\n"),
      error.issues.map((issue) => formatFileIssue(issue, "en")).join("\n"),
      { issues: error.issues },
    );
  if (error instanceof InvalidDocument) {
    const said = (language: "nl" | "en") =>
      error.issues.map(({ path, message }) => `${path.join(".")}: ${message[language]}`).join("\n");
    return new Failure("invalidNetwork", "wrongInput", said("nl"), said("en"), {
      issues: error.issues,
    });
  }
  return error;
}
