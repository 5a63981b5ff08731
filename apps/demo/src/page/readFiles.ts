import {
  InvalidDocument,
  languages,
  mapToDraw,
  safeParseNetwork,
  type Network,
  type Text,
} from "@steunnetwerk/domain";
import {
  formatFileIssue,
  readNetworkFiles,
  UnreadableFiles,
  type InputFile,
} from "@steunnetwerk/exchange";
import { fromFhir } from "@steunnetwerk/fhir";

/** What was in files: the first network, and what could not be carried, as sentences; or why they cannot be read. */
export type FilesRead =
  | { readonly network: Network; readonly notices: readonly Text[] }
  | { readonly problems: readonly Text[] };

/** Reads files that a visitor chose: FHIR resources, or any format of networks. Loaded when there are any. */
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
    const resource = inputs.length === 1 ? resourceIn(inputs) : undefined;
    if (resource !== undefined) return readFhir(resource);
    const { networks, notices } = readNetworkFiles(inputs, {
      unlistedTies: census ? "absent" : "notAsked",
    });
    const [network] = networks;
    return network === undefined
      ? { problems: [] }
      : {
          network,
          notices: notices.map((notice) => inEach((one) => formatFileIssue(notice, one))),
        };
  } catch (error) {
    if (error instanceof UnreadableFiles)
      return {
        problems: error.issues.map((issue) => inEach((one) => formatFileIssue(issue, one))),
      };
    if (error instanceof InvalidDocument)
      return { problems: error.issues.map(({ message }) => message) };
    throw error;
  }
}

/** The FHIR resource in a file, if it is one. */
function resourceIn([file]: readonly InputFile[]): object | undefined {
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(file?.content as Uint8Array));
    return typeof content === "object" && content !== null && "resourceType" in content
      ? content
      : undefined;
  } catch {
    return undefined; // no JSON, so no FHIR in JSON
  }
}

/** The map in FHIR resources; where there is none, one to draw on with the people in them. */
function readFhir(resource: object): FilesRead {
  const { file, issues } = fromFhir(resource);
  const drawn = file.records.network?.[0] ?? mapToDraw(file.people, file.people.id);
  const result = safeParseNetwork(drawn);
  return result.success
    ? {
        network: result.data,
        notices: issues.map(({ path, message }) => inEach((one) => `${path}: ${message[one]}`)),
      }
    : { problems: result.issues.map(({ message }) => message) };
}

const inEach = (say: (language: (typeof languages)[number]) => string) =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Text;
