import { UnreadableFiles } from "@steunnetwerk/exchange";

/** The error that a reader refuses its files with. */
export function refusalOf(run: () => unknown): UnreadableFiles {
  try {
    run();
  } catch (error) {
    if (error instanceof UnreadableFiles) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
