import { PgClient } from "@effect/sql-pg";
import { Deferred, Effect, Option, Redacted, Stream } from "effect";
import { describe, expect, test } from "vitest";

import { Store } from "../src/Store.ts";
import { layerPostgres } from "../src/layers/PostgresStore.ts";
import { databaseOf } from "../src/layers/postgres/Database.ts";
import { migrations } from "../src/layers/postgres/schema.ts";
import { openEngine } from "../src/openEngine.ts";

import { newSchema, postgresUrl } from "./support/layers.ts";
import { commandsOf, granny, trial, worker } from "./support/trial.ts";

const guidelines = [trial] as const;
const keys = { masterKey: new Uint8Array(32).fill(3) };
const [lookUp] = commandsOf();
if (lookUp === undefined) throw new Error("The trial has a command");

describe.skipIf(postgresUrl === undefined)("openEngine on PostgreSQL", () => {
  const postgres = postgresUrl ?? "";

  test("[J8] keeps cases for whoever opens the same schema", async () => {
    const storage = { postgres, schema: newSchema() };
    const first = await openEngine({ storage, guidelines, keys });
    const second = await openEngine({ storage, guidelines, keys });
    const { caseId } = await first.start({ by: worker, people: [granny] });
    expect((await second.read(caseId)).state.personal.people["person-1"]).toEqual({ label: "oma" });
    expect(await second.send(caseId, lookUp, { key: "k" })).toMatchObject({ version: 2 });
    expect(await first.send(caseId, lookUp, { key: "k" })).toMatchObject({ isRepeated: true });
    expect((await first.read(caseId)).version).toBe(2);
    await Promise.all([first.close(), second.close()]);
  });

  test("[F1] who listens in one process hears what another writes", async () => {
    const storage = { postgres, schema: newSchema() };
    const listener = await openEngine({ storage, guidelines, keys });
    const writer = await openEngine({ storage, guidelines, keys });
    const first = listener.events()[Symbol.asyncIterator]().next();
    const { caseId } = await writer.start({ by: worker, people: [granny] });
    expect((await first).value).toMatchObject({ caseId, command: "start" });
    await Promise.all([listener.close(), writer.close()]);
  });

  test("[F1] what two processes write by turns comes in one order, with nothing left out", async () => {
    const storage = { postgres, schema: newSchema() };
    const one = await openEngine({ storage, guidelines, keys });
    const other = await openEngine({ storage, guidelines, keys });
    const written: number[] = [];
    for (const engines of [[one], [other], [one, one, other], [other, one], [one, other, other]])
      for (const { position } of await Promise.all(
        engines.map((engine) => engine.start({ by: worker, people: [granny] })),
      ))
        written.push(position);
    for (const after of [0, 4]) {
      const wanted = written.filter((position) => position > after).sort((a, b) => a - b);
      for (const engine of [one, other]) {
        const seen: number[] = [];
        for await (const { position } of engine.events({ after })) {
          seen.push(position);
          if (seen.length === wanted.length) break;
        }
        expect(seen).toEqual(wanted);
      }
    }
    await Promise.all([one.close(), other.close()]);
  });

  test("[V3] a case that another process wrote is read again, also one that was used a while ago", async () => {
    const storage = { postgres, schema: newSchema() };
    const one = await openEngine({ storage, guidelines, keys, openCases: 2 });
    const other = await openEngine({ storage, guidelines, keys, openCases: 2 });
    const ids: string[] = [];
    for (let at = 0; at < 2; at++)
      ids.push((await one.start({ by: worker, people: [granny] })).caseId);
    for (let version = 2; version < 5; version++)
      for (const caseId of ids) {
        const engine = version % 2 === 0 ? other : one;
        const attributes = { version };
        expect((await engine.setAttributes(caseId, attributes, { by: worker })).version).toBe(
          version,
        );
      }
    await Promise.all([one.close(), other.close()]);
  });

  test("[F1] who begins to listen looks for what was told before", async () => {
    const storage = layerPostgres({ url: postgres, schema: newSchema() });
    const first = Store.use(({ changes }) => Stream.runHead(changes));
    const said = await Effect.runPromise(Effect.provide(first, storage));
    expect(Option.isSome(said)).toBe(true);
  });

  test("[F1] what another holds back comes when that one ends without writing", async () => {
    const storage = { postgres, schema: newSchema() };
    const engine = await openEngine({ storage, guidelines, keys });
    await engine.start({ by: worker, people: [granny] });
    // As one that is about to write: it says so by a lock, and is killed before it does.
    const held = Deferred.makeUnsafe<undefined>();
    const killed = Deferred.makeUnsafe<undefined>();
    const writer = Effect.runPromise(
      PgClient.PgClient.use((client) =>
        client.withTransaction(
          Effect.gen(function* () {
            yield* client.unsafe(
              `SELECT pg_advisory_xact_lock_shared(${databaseOf(client, storage.schema).lockClass}, last_value::int) FROM ${storage.schema}.journal_position`,
            );
            yield* Deferred.succeed(held, undefined);
            yield* Deferred.await(killed);
            return yield* Effect.die("killed");
          }),
        ),
      ).pipe(Effect.provide(PgClient.layer({ url: Redacted.make(postgres) })), Effect.exit),
    );
    await Effect.runPromise(Deferred.await(held));
    const events = engine.events()[Symbol.asyncIterator]();
    await events.next();
    let isSeen = false;
    const second = events.next().then(({ value }) => {
      isSeen = true;
      return value as unknown;
    });
    const { caseId } = await engine.start({ by: worker, people: [granny] });
    await engine.read(caseId);
    expect(isSeen).toBe(false);
    await Effect.runPromise(Deferred.succeed(killed, undefined));
    await writer;
    expect(await second).toMatchObject({ caseId, command: "start" });
    await engine.close();
  });

  test("[M3] many that start at once on an empty schema bring it up to date together", async () => {
    const storage = { postgres, schema: newSchema(), connections: 2 };
    const engines = await Promise.all(
      Array.from({ length: 6 }, () => openEngine({ storage, guidelines, keys })),
    );
    await Promise.all(engines.map((engine) => engine.start({ by: worker, people: [granny] })));
    expect((await engines[0]?.search())?.cases.length).toBe(6);
    await Promise.all(engines.map((engine) => engine.close()));
  });

  const sql = (statement: string) =>
    Effect.runPromise(
      PgClient.PgClient.use((client) => client.unsafe(statement)).pipe(
        Effect.provide(PgClient.layer({ url: Redacted.make(postgres) })),
      ),
    );

  const versionOf = (schema: string) => sql(`SELECT version FROM ${schema}.schema_version`);

  /** The tables of a schema, each with its columns. */
  const tablesOf = (schema: string) =>
    sql(`SELECT table_name AS "table", string_agg(quote_ident(column_name), ', ') AS columns
      FROM information_schema.columns WHERE table_schema = '${schema}' GROUP BY table_name`) as Promise<
      readonly { readonly table: string; readonly columns: string }[]
    >;

  test("[M3] any earlier schema is brought up to date when it is opened, with the cases in it", async () => {
    const source = newSchema();
    const origin = await openEngine({ storage: { postgres, schema: source }, guidelines, keys });
    const { caseId } = await origin.start({ by: worker, people: [granny] });
    await origin.close();
    for (const [earlier] of migrations.entries()) {
      const schema = newSchema();
      await sql(`CREATE SCHEMA ${schema}`);
      for (const statement of migrations.slice(0, earlier).flat())
        await sql(statement.replaceAll("$", schema));
      for (const { table, columns } of await tablesOf(schema))
        await sql(
          `INSERT INTO ${schema}.${table} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${source}.${table}`,
        );
      await sql(`CREATE TABLE ${schema}.schema_version (version integer NOT NULL)`);
      await sql(`INSERT INTO ${schema}.schema_version VALUES (${earlier})`);
      const engine = await openEngine({ storage: { postgres, schema }, guidelines, keys });
      const cases = earlier === 0 ? [] : [{ caseId }];
      expect((await engine.export({ person: granny.id })).cases).toMatchObject(cases);
      await engine.close();
      expect(await versionOf(schema)).toEqual([{ version: migrations.length }]);
    }
  });

  test("[M3] a newer schema is refused with a sentence", async () => {
    const storage = { postgres, schema: newSchema() };
    await (await openEngine({ storage, guidelines, keys })).close();
    await sql(`UPDATE ${storage.schema}.schema_version SET version = 99`);
    await expect(openEngine({ storage, guidelines, keys })).rejects.toMatchObject({
      _tag: "StoreTooNew",
      found: 99,
      supported: migrations.length,
      message: expect.stringContaining("Install the newer version") as string,
    });
    expect(await versionOf(storage.schema)).toEqual([{ version: 99 }]);
  });

  test("[M5] what cannot be opened is refused with a sentence", async () => {
    await expect(openEngine({ storage: { postgres }, guidelines })).rejects.toMatchObject({
      _tag: "KeysUnavailable",
      message: expect.stringContaining("say who keeps the master key") as string,
    });
    await expect(
      openEngine({ storage: { postgres, schema: "Robert'; DROP" }, guidelines, keys }),
    ).rejects.toMatchObject({ _tag: "StoreUnusable" });
    await expect(
      openEngine({ storage: { postgres: "postgres://nobody@127.0.0.1:1/none" }, guidelines, keys }),
    ).rejects.toMatchObject({ _tag: expect.stringMatching(/^Store/) as string });
  });
});

describe.skipIf(postgresUrl === undefined)("what is read in PostgreSQL", () => {
  const url = Redacted.make(postgresUrl ?? "");
  const ask = <Row extends object>(statement: string) =>
    Effect.runPromise(
      Effect.provide(
        PgClient.PgClient.use((client) => client.unsafe<Row>(statement)),
        PgClient.layer({ url }),
      ),
    );

  /** How many rows of our tables were read so far, by whatever way. */
  const rowsRead = async (schema: string) => {
    const [row] = await ask<{ read: number }>(
      `SELECT (SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE schemaname = '${schema}')::float8
        + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE schemaname = '${schema}')::float8 AS read`,
    );
    return row?.read ?? Number.NaN;
  };

  test.each([0, 300])(
    "[J11] a command reads as much among many cases as among few, when the server last looked at %i",
    async (known) => {
      const schema = newSchema();
      /** How many rows a command reads, while so many cases are gone through. */
      const work = async (cases: number) => {
        const before = await rowsRead(schema);
        const storage = { postgres: Redacted.value(url), schema };
        const engine = await openEngine({ storage, guidelines, keys });
        await Promise.all(
          Array.from({ length: cases }, async () => {
            const { caseId } = await engine.start({ by: worker, people: [granny] });
            for (const command of commandsOf()) await engine.send(caseId, command);
            await engine.work({ person: granny.id, limit: 2 });
          }),
        );
        await engine.close();
        return ((await rowsRead(schema)) - before) / (cases * (1 + commandsOf().length));
      };
      await (
        await openEngine({ storage: { postgres: Redacted.value(url), schema }, guidelines, keys })
      ).close();
      await work(known);
      for (const table of ["cases", "journal", "parts", "tasks", "candidates", "timers"])
        await ask(`ANALYZE ${schema}.${table}`);
      await work(300 - known);
      expect(await work(25)).toBeLessThan(15);
    },
  );
});
