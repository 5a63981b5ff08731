import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";

import { languages, type Network, type Text } from "@steunnetwerk/domain";
import { formatFileIssue, readNetworkCanvas, type InputFile } from "@steunnetwerk/exchange";

/** The network that the page opens with, and what its files held that could not be carried. */
export interface Opening {
  readonly network: Network;
  readonly notices: readonly Text[];
}

/** The made-up interview; its protocol asked of every pair whether they know each other, and closeness in five ranks. */
export const example = path.join(import.meta.dirname, "../../../examples/network-canvas");

/**
 * The first network in the files and folders of files.
 *
 * @throws an `UnreadableFiles` when they hold no interview, and what the file system throws for a path that is not there.
 */
export async function openingOf(paths: readonly string[]): Promise<Opening> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const isExample = paths.length === 1 && paths[0] === example;
  const { networks, notices } = readNetworkCanvas(
    files,
    isExample ? { unlistedTies: "absent", closenessRanks: 5 } : {},
  );
  const [network] = networks;
  if (network === undefined) throw new Error("readNetworkCanvas gives at least one network");
  const inBothLanguages = (notice: (typeof notices)[number]) =>
    Object.fromEntries(languages.map((one) => [one, formatFileIssue(notice, one)])) as Text;
  return { network, notices: notices.map(inBothLanguages) };
}

async function filesAt(file: string): Promise<InputFile[]> {
  if (!(await stat(file)).isDirectory())
    return [{ name: path.basename(file), content: await readFile(file) }];
  const names = (await readdir(file)).filter((name) => name.endsWith(".csv")).sort();
  return Promise.all(
    names.map(async (name) => ({ name, content: await readFile(path.join(file, name)) })),
  );
}
