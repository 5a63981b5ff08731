import { InvalidDocument, parseNetwork, type Network, type Text } from "@steunnetwerk/domain";
import {
  formatFileIssue,
  readNetworkCanvas,
  UnreadableFiles,
  type FileIssue,
  type InputFile,
} from "@steunnetwerk/exchange";

import { Failure } from "./Failure.ts";

/** What was read: networks, and what could not be carried. */
interface Read {
  readonly networks: readonly Network[];
  readonly notices: readonly FileIssue[];
}

/** A form that networks can be read from. */
export interface InputFormat {
  /** What it is. */
  readonly about: Text;
  /** Reads all files together. */
  readonly read: (files: readonly InputFile[], options: ReadOptions) => Read;
}

/** A form that networks can be written in. */
export interface OutputFormat {
  /** What it is. */
  readonly about: Text;
  /** All networks in one text. */
  readonly write: (networks: readonly Network[]) => string;
}

/** What the files do not say themselves. */
interface ReadOptions {
  /** What it means that two people are in no list together. */
  readonly unlistedTies?: "absent" | "notAsked";
  /** How many ranks closeness has. */
  readonly closenessRanks?: number;
}

/** The forms that `convert` reads. */
export const inputFormats: Readonly<Record<string, InputFormat>> = {
  "network-canvas": {
    about: {
      nl: "een export van Network Canvas (CSV of GraphML): alle bestanden, of de map",
      en: "an export of Network Canvas (CSV or GraphML): all its files, or their folder",
    },
    read: readNetworkCanvas,
  },
  network: {
    about: {
      nl: "netwerkkaarten in JSON, één per bestand of één per regel",
      en: "network maps in JSON, one in each file or one on each line",
    },
    read: readNetworks,
  },
};

/** The forms that `convert` writes. */
export const outputFormats: Readonly<Record<string, OutputFormat>> = {
  network: {
    about: { nl: "netwerkkaarten in JSON, één per regel", en: "network maps in JSON, one a line" },
    write: writeNetworks,
  },
};

function readNetworks(files: readonly InputFile[]): Read {
  return { networks: files.flatMap(networksIn), notices: [] };
}

function writeNetworks(networks: readonly Network[]): string {
  return networks.map((network) => `${JSON.stringify(network)}\n`).join("");
}

function networksIn({ name, content }: InputFile): readonly Network[] {
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  const documents = parsed(text);
  if (documents === undefined)
    throw new Failure(
      "notJson",
      "wrongInput",
      `${name} is geen JSON, en ook geen JSON op elke regel.`,
      `${name} is not JSON, nor JSON on each line.`,
    );
  return documents.map((document) => parseNetwork(document));
}

function parsed(text: string): readonly unknown[] | undefined {
  try {
    return [JSON.parse(text) as unknown];
  } catch {
    try {
      return text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line) as unknown);
    } catch {
      return undefined;
    }
  }
}

/** Why files were refused, as a failure with a sentence for each issue. */
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
