import { Schema } from "effect";

const id = Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(200));

// Patterns have the flag u: without it they are checked, and missing in the document.

/** The case, in the path. */
export const inCase = { caseId: id };

/** How many a page can have. */
export const pageSize = { minimum: 1, maximum: 1000 };

/** How a page is asked for. */
export const page = {
  limit: Schema.optionalKey(
    Schema.FiniteFromString.check(Schema.isInt(), Schema.isBetween(pageSize)),
  ),
  after: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(2000))),
};

/** On whose behalf a machine asks: then only what that person may is done. */
export const acting = {
  "on-behalf-of": Schema.optionalKey(id),
  "on-behalf-of-capacity": Schema.optionalKey(
    Schema.String.check(Schema.isPattern(/^[A-Za-z][A-Za-z0-9]{0,59}$/u)),
  ),
};

/** What every command carries besides: its own key, and perhaps the version of the case it was decided on. */
export const command = {
  ...acting,
  "idempotency-key": Schema.String.check(Schema.isPattern(/^[\x21-\x7e]{1,200}$/u)),
  "if-match": Schema.optionalKey(Schema.String.check(Schema.isPattern(/^"\d{1,15}"$/u))),
};

/** What a reader has already. */
export const reading = {
  ...acting,
  "if-none-match": Schema.optionalKey(Schema.String.check(Schema.isMaxLength(200))),
};

/** The version of the answer. */
export const versioned = { etag: Schema.String };

/** An id in a query. */
export const Id = id;
