import { formatPath, type Issue } from "@steunnetwerk/domain";

/** A case file that cannot be written, with everything that is wrong with it and where. */
export class InvalidCaseFile extends Error {
  override readonly name = "InvalidCaseFile";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidCaseFile";
  /** What is wrong: the path from the root of the file, a code, and a sentence in each language. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(
      `This case file cannot be written:\n${issues.map(({ path, message }) => `- ${formatPath(path)}: ${message.en}`).join("\n")}`,
    );
    this.issues = issues;
  }
}
