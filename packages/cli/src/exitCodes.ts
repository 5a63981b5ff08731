/** What the number means with which `steunnetwerk` ends. */
export const exitCodes = {
  /** All went well. */
  done: 0,
  /** Something in the input is wrong: a line, a document, a graph. All that was right was answered. */
  wrongInput: 1,
  /** The command line is not understood; nothing was done. */
  wrongUsage: 2,
  /** A file or an address cannot be read, written or reached. */
  unreachable: 3,
  /** The command was understood and refused, for example because the case has no such task now. */
  refused: 4,
  /** A mistake in this program. */
  defect: 70,
  /** Stopped from outside, by Ctrl-C for example. */
  interrupted: 130,
} as const;
