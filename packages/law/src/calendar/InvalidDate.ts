/** A text that should be a day (`YYYY-MM-DD`) or an instant, and is not. The message does not repeat the text. */
export class InvalidDate extends Error {
  override readonly name = "InvalidDate";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidDate";

  constructor(
    message = "This is not a day that exists between the years 1 and 9999; write it as YYYY-MM-DD.",
  ) {
    super(message);
  }
}
