import { PgTypes, type PgClient } from "@effect/sql-pg";
import { Effect, Result } from "effect";
import { SqlError } from "effect/sql";

import { StoreUnavailable } from "../../errors.ts";

/** How long one statement may take before the connection counts as lost, in milliseconds. */
const longest = 15_000;

/** A database, and the schema in it that is ours. In statements, `$` before a dot or at the end stands for the schema. */
export interface Database {
  /** The connections. */
  readonly client: PgClient.PgClient;
  /** What our advisory locks have in common; different for each schema. */
  readonly lockClass: number;
  /** Runs one statement. Fails when the database is away; what it did then is not known. */
  readonly run: <Row extends object>(
    statement: string,
    values?: readonly PgTypes.Parameter[],
  ) => Effect.Effect<readonly Row[], StoreUnavailable>;
  /** Runs several statements, all or nothing. */
  readonly transaction: <A, E>(
    effect: Effect.Effect<A, E>,
  ) => Effect.Effect<A, E | StoreUnavailable>;
}

/** A schema of a database. */
export function databaseOf(client: PgClient.PgClient, schema: string): Database {
  const quoted = `"${schema.replaceAll('"', '""')}"`;
  const texts = new Map<string, string>();
  const textOf = (statement: string) => {
    let text = texts.get(statement);
    if (text === undefined) {
      text = statement.replace(/\$(?=\.|$)/g, () => quoted);
      texts.set(statement, text);
    }
    return text;
  };
  return {
    client,
    lockClass: hashOf(schema),
    run: <Row extends object>(statement: string, values: readonly PgTypes.Parameter[] = []) =>
      client
        .unsafe<Row>(textOf(statement), values)
        .withoutTransform.pipe(
          Effect.raceFirst(tookTooLong),
          Effect.catchTag("SqlError", unavailableOrBroken),
        ),
    transaction: (effect) =>
      client.withTransaction(effect).pipe(
        Effect.catchIf(
          (error) => error instanceof SqlError.SqlError,
          (error) => unavailableOrBroken(error),
        ),
      ),
  };
}

/** Fails after a while by the clock of the platform, whatever clock the engine is on. */
const tookTooLong = Effect.callback<never, StoreUnavailable>((resume) => {
  const timer = setTimeout(() => {
    resume(Effect.fail(new StoreUnavailable({ operation: "answer", reason: "it took too long" })));
  }, longest);
  return Effect.sync(() => {
    clearTimeout(timer);
  });
});

/** What waiting can mend: no connection, no room, no time, a server that stops or starts. A wrong statement is our own fault. */
function unavailableOrBroken(error: SqlError.SqlError): Effect.Effect<never, StoreUnavailable> {
  const { reason } = error;
  const code = codeOf(reason.cause);
  return reason.isRetryable || (code !== undefined && /^(08|53|57|58|25006|40|55)/.test(code))
    ? Effect.fail(
        new StoreUnavailable({
          operation: "answer",
          reason: code === undefined ? reason._tag : `${reason._tag} ${code}`,
        }),
      )
    : Effect.die(error);
}

/** The SQLSTATE of an error of the server, which holds no value of a row. */
function codeOf(cause: unknown): string | undefined {
  for (let error = cause; typeof error === "object" && error !== null;)
    if ("code" in error && typeof error.code === "string" && /^[0-9A-Z]{5}$/.test(error.code))
      return error.code;
    else error = "cause" in error ? error.cause : undefined;
  return undefined;
}

/** A small number that is the same for the same text in every process and version. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`steunnetwerk:${text}`))
    hash = Math.imul(hash ^ byte, 0x01000193);
  return hash | 0;
}

/** A whole number of any size; in a statement it is cast to `bigint`. */
export const number = (value: number | null): PgTypes.Parameter => PgTypes.float8(value);
/** A whole number that is small. */
export const int4: (value: number | null) => PgTypes.Parameter = PgTypes.int4;
/** A text. */
export const text: (value: string | null) => PgTypes.Parameter = PgTypes.text;
/** Bytes. */
export const bytea: (value: Uint8Array | null) => PgTypes.Parameter = PgTypes.bytea;
/** A UUID. */
export const uuid: (value: string | null) => PgTypes.Parameter = PgTypes.uuid;
/** Whole numbers of any size; in a statement they are cast to `bigint[]`. */
export const numbers = (values: readonly (number | null)[]): PgTypes.Parameter =>
  arrayOf(values, PgTypes.OID.float8);
/** Whole numbers that are small. */
export const int4s = (values: readonly number[]): PgTypes.Parameter =>
  arrayOf(values, PgTypes.OID.int4);
/** Texts. */
export const texts = (values: readonly (string | null)[]): PgTypes.Parameter =>
  arrayOf(values, PgTypes.OID.text);
/** Byte strings. */
export const byteas = (values: readonly (Uint8Array | null)[]): PgTypes.Parameter =>
  arrayOf(values, PgTypes.OID.bytea);

function arrayOf(values: readonly unknown[], oid: number): PgTypes.Parameter {
  return Result.getOrThrow(PgTypes.array(values, oid));
}
