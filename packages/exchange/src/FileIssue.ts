import type { Language, Text } from "@steunnetwerk/domain";

import { fileIssueMessages, type FileIssueCode } from "./fileIssueMessages.ts";

/** One thing about a file that was wrong or was not carried: where, what, and a sentence to act on. Holds no value from the file. */
export interface FileIssue {
  /** Stable code of what happened. */
  readonly code: FileIssueCode;
  /** Name of the file as it was given; left out when it is about all files together. */
  readonly file?: string;
  /** Row of the table as a spreadsheet counts it (the header is row 1); in an XML file the line. */
  readonly row?: number;
  /** Name of the column, or of the variable in an XML file. */
  readonly column?: string;
  /** What happened and what to do, in each language. */
  readonly message: Text;
}

/** Where an issue is. */
export type Place = Pick<FileIssue, "file" | "row" | "column">;

/** Files that were refused, with every {@link FileIssue} found. Nothing of them was read. */
export class UnreadableFiles extends Error {
  override readonly name = "UnreadableFiles";
  /** Tells this error from others across package copies. */
  readonly _tag = "UnreadableFiles";
  /** What is wrong, in the order of the files. */
  readonly issues: readonly FileIssue[];

  constructor(issues: readonly FileIssue[]) {
    super(
      `These files could not be read:\n${issues.map((issue) => `- ${formatFileIssue(issue, "en")}`).join("\n")}`,
    );
    this.issues = issues;
  }
}

/** The issue of this code at this place. */
export function fileIssue(code: FileIssueCode, place: Place = {}): FileIssue {
  return { code, ...place, message: fileIssueMessages[code] };
}

/**
 * An issue as people read it: the place, then the sentence.
 *
 * @example
 * ```ts
 * import { formatFileIssue, readNetworkCanvas, UnreadableFiles } from "@steunnetwerk/exchange";
 *
 * let sentence = "";
 * try {
 *   readNetworkCanvas([{ name: "leeg.csv", content: "" }]);
 * } catch (error) {
 *   if (error instanceof UnreadableFiles) sentence = formatFileIssue(error.issues[0]!, "nl");
 * }
 * sentence; // => "leeg.csv: Dit bestand is leeg; exporteer het interview opnieuw."
 * ```
 */
export function formatFileIssue(issue: FileIssue, language: Language): string {
  const words = { nl: { row: "rij", column: "kolom" }, en: { row: "row", column: "column" } };
  const place = [
    issue.file,
    issue.row === undefined ? undefined : `${words[language].row} ${issue.row}`,
    issue.column === undefined ? undefined : `${words[language].column} ${issue.column}`,
  ].filter((part) => part !== undefined);
  const start = place.length === 0 ? "" : `${place.join(", ")}: `;
  return start + issue.message[language];
}
