import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { Effect, Layer } from "effect";
import { inject } from "vitest";

import { Kms } from "../../src/Kms.ts";
import type { Store } from "../../src/Store.ts";
import { layerMemory } from "../../src/layers/MemoryStore.ts";
import { layerPostgres } from "../../src/layers/PostgresStore.ts";
import { layerSqlite } from "../../src/layers/SqliteStore.ts";

import { masterKey } from "./trial.ts";

/** A folder that is gone after the test. */
const temporaryFolder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(path.join(tmpdir(), "steunnetwerk-"))),
  (folder) =>
    Effect.sync(() => {
      rmSync(folder, { recursive: true, force: true });
    }),
);

/** Every layer of the store, empty each time. */
export const stores: Record<string, () => Layer.Layer<Store, unknown>> = {
  Memory: () => layerMemory,
  SQLite: () =>
    Layer.unwrap(
      Effect.map(temporaryFolder, (folder) => layerSqlite({ file: path.join(folder, "cases.db") })),
    ),
};

const postgres = inject("postgres");
if (postgres.whyNot !== undefined)
  console.warn(`The tests on PostgreSQL are skipped: ${postgres.whyNot}`);

/** Where PostgreSQL is, when there is one. */
export const postgresUrl = postgres.url;

/** The name of a schema that nobody used before. */
export const newSchema = (): string => `test_${randomUUID().replaceAll("-", "")}`;

if (postgresUrl !== undefined)
  stores["PostgreSQL"] = () =>
    layerPostgres({ url: postgresUrl, schema: newSchema(), connections: 4 });

/** The key service of the tests. */
export const kms: Layer.Layer<Kms> = Layer.orDie(Kms.layerMasterKey(masterKey));
