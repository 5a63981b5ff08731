import { InvalidDocument, languages, type Network, type Text } from "@steunnetwerk/domain";
import {
  formatFileIssue,
  readNetworkCanvas,
  UnreadableFiles,
  type FileIssue,
} from "@steunnetwerk/exchange";

/** What was in files: the first network, and what could not be carried, as sentences; or why they cannot be read. */
export type FilesRead =
  | { readonly network: Network; readonly notices: readonly Text[] }
  | { readonly problems: readonly Text[] };

/** Reads files that a visitor chose. Loaded when there are any. */
export async function readFiles(
  files: readonly File[],
  { census }: { readonly census: boolean },
): Promise<FilesRead> {
  const inputs = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      content: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  try {
    const { networks, notices } = readNetworkCanvas(inputs, {
      unlistedTies: census ? "absent" : "notAsked",
    });
    const [network] = networks;
    return network === undefined
      ? { problems: [] }
      : { network, notices: notices.map(inBothLanguages) };
  } catch (error) {
    if (error instanceof UnreadableFiles) return { problems: error.issues.map(inBothLanguages) };
    if (error instanceof InvalidDocument)
      return { problems: error.issues.map(({ message }) => message) };
    throw error;
  }
}

const inBothLanguages = (issue: FileIssue) =>
  Object.fromEntries(
    languages.map((language) => [language, formatFileIssue(issue, language)]),
  ) as Text;
