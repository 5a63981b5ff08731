/** What a command reads and writes: the streams of the process, or those of a test. */
export interface Terminal {
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Whether somebody would have to type what is read from standard input. */
  readonly inputIsTerminal: boolean;
  /** Writes to standard output; resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  /** Writes to standard error. */
  readonly tell: (text: string) => void;
  /** Whether somebody looks at standard error; then progress is shown there. */
  readonly tellsTerminal: boolean;
  /** The environment: only `LC_ALL`, `LC_MESSAGES`, `LANG` and those named `STEUNNETWERK_…` are looked at. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Says that the program must end: what was begun is finished. */
  readonly signal: AbortSignal;
}
