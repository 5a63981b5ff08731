import { guidelines, type Actor, type Command, type GuidelineRef } from "@steunnetwerk/handreiking";
import { Clock, Context, Effect, Layer, ManagedRuntime, Stream } from "effect";

import type { ActivityHandler, ActivityResult, ActivityToDo, DeadPage } from "./Activity.ts";
import {
  Engine,
  type CasePage,
  type CaseSearch,
  type CaseView,
  type Destroy,
  type EngineOptions,
  type Entry,
  type ExportDocument,
  type ExportQuery,
  type Receipt,
  type SendOptions,
  type StartCase,
  type Verified,
  type WorkPage,
  type WorkQuery,
} from "./Engine.ts";
import { Kms } from "./Kms.ts";
import { Store, type Attributes } from "./Store.ts";
import {
  InvalidRequest,
  StoreUnusable,
  KeysUnavailable,
  type StoreInUse,
  type StoreTooNew,
  type StoreUnavailable,
} from "./errors.ts";
import { layerMemory } from "./layers/MemoryStore.ts";

/**
 * Where cases are kept.
 *
 * - `memory`: nowhere; all is gone with the process. For tests and for trying things out.
 * - `file`: one file, made when it does not exist, of one process at a time.
 * - `postgres`: a schema of a PostgreSQL, shared by as many processes as there are; `postgres://user:password@host:port/database`.
 */
export type Storage =
  | { readonly memory: true }
  | { readonly file: string }
  | { readonly postgres: string; readonly schema?: string; readonly connections?: number };

/**
 * Who keeps the master key that encrypts the keys of the cases.
 *
 * - `masterKey`: the host gives 32 random bytes and keeps them.
 * - `keyFile`: a file that only its owner can read, made when it does not exist. Keep it apart from copies of the database.
 * - `wrap` and `unwrap`: the key service of the host encrypts and decrypts the keys of the key ring; see {@link Kms}.
 */
export type Keys =
  | { readonly masterKey: Uint8Array }
  | { readonly keyFile: string }
  | {
      /** Encrypts a key of the key ring. */
      readonly wrap: (key: Uint8Array) => Promise<Uint8Array>;
      /** Decrypts what `wrap` gave, now or years ago. */
      readonly unwrap: (wrapped: Uint8Array) => Promise<Uint8Array>;
    };

/** Carries out one kind of activity, with a promise. The signal says that the engine closes or that it took too long. */
export type RunActivity = (
  activity: ActivityToDo,
  signal: AbortSignal,
) => Promise<ActivityResult | undefined>;

/** How an engine is opened. */
export interface OpenEngineOptions extends Partial<Omit<EngineOptions, "activities">> {
  /** What carries out activities, by kind: a function, or one with its limits. Activities of other kinds wait. See {@link ActivityHandler}. */
  readonly activities?: Readonly<
    Record<string, RunActivity | (Omit<ActivityHandler, "run"> & { readonly run: RunActivity })>
  >;
  /** Where cases are kept. */
  readonly storage: Storage;
  /**
   * What time it is, in milliseconds since 1970; the clock of the machine when left out. For tests and demonstrations that let
   * months pass: timers ring within a second after it jumps.
   */
  readonly now?: () => number;
  /** Who keeps the master key. When left out: for a file, the file with `.key` behind its name; for memory, nobody; PostgreSQL needs it. */
  readonly keys?: Keys;
}

/** An engine for who writes no Effect: each method is that of {@link Engine}, with promises that reject with its errors. */
export interface OpenedEngine {
  /** Starts a case. */
  start(request: StartCase): Promise<Receipt>;
  /** Sends a command to a case. */
  send(caseId: string, command: Command, options?: SendOptions): Promise<Receipt>;
  /** Sets what a case can be found by, in place of what was set before. */
  setAttributes(
    caseId: string,
    attributes: Attributes,
    options: SendOptions & { readonly by: Actor },
  ): Promise<Receipt>;
  /** Moves a case to another version of its guideline, as that version says. */
  migrate(
    caseId: string,
    options: SendOptions & { readonly to: GuidelineRef; readonly by: Actor },
  ): Promise<Receipt>;
  /** A case as it is now. */
  read(caseId: string): Promise<CaseView>;
  /** Open tasks of many cases, the most urgent first. */
  work(query?: WorkQuery): Promise<WorkPage>;
  /** Cases by their attributes, state or guideline. */
  search(query?: CaseSearch): Promise<CasePage>;
  /** What happened in a case, oldest first. */
  history(
    caseId: string,
    options?: { readonly after?: number; readonly limit?: number },
  ): Promise<readonly Entry[]>;
  /** Checks every entry of a case: numbers, hashes and encrypted parts. */
  verify(caseId: string): Promise<Verified>;
  /** Destroys what is personal in a case, of everybody or of one person, with the keys to it; for good. */
  destroy(caseId: string, options: Destroy): Promise<Receipt>;
  /** Everything about a person, or of a case, in one document. */
  export(query: ExportQuery): Promise<ExportDocument>;
  /** Makes a new key of the key ring: what is written from now on hangs from that one. */
  rotateKeys(): Promise<void>;
  /** Activities that failed for good and wait for a person. */
  deadActivities(query?: { readonly limit?: number; readonly after?: string }): Promise<DeadPage>;
  /** Lets an activity that failed for good be tried again; says whether there was one. */
  redrive(caseId: string, id: string): Promise<boolean>;
  /** What happens in all cases: everything after a position, and then what happens from now on. */
  events(options?: { readonly after?: number }): AsyncIterable<Entry>;
  /**
   * Copies the file with the cases to another one while the work goes on; the master key is not in it. Rejects with `InvalidRequest` when
   * the cases are not in a file, and with `StoreUnavailable` when it cannot be written.
   */
  backUp(file: string): Promise<void>;
  /** Finishes what was begun and closes the storage. */
  close(): Promise<void>;
}

/**
 * Opens an engine.
 *
 * Rejects with `InvalidRequest` when storage or keys are of no known kind, with `StoreInUse`, `StoreTooNew` or `StoreUnusable` when the storage cannot be opened, with `KeysUnavailable` when the
 * keys cannot be had.
 *
 * @example
 * ```ts
 * import { openEngine } from "@steunnetwerk/workflow";
 *
 * const engine = await openEngine({ storage: { memory: true } });
 * const started = await engine.start({
 *   by: { person: "w-1", capacity: "regievoerder" },
 *   people: [{ id: "j-1", capacities: ["jeugdige"] }],
 * });
 * started.version; // => 1
 * await engine.close();
 * ```
 */
export async function openEngine(options: OpenEngineOptions): Promise<OpenedEngine> {
  checkKinds({ ...options });
  const runtime = ManagedRuntime.make(
    Engine.layer({
      ...options,
      guidelines: options.guidelines ?? guidelines,
      activities: activitiesOf(options.activities),
    }).pipe(
      Layer.provide(kmsOf(options)),
      Layer.provideMerge(await storeOf(options.storage)),
      Layer.provideMerge(clockOf(options.now)),
    ),
  );
  const context = await runtime.context();
  const engine = Context.get(context, Engine);
  const { backUp } = Context.get(context, Store);
  const run = Effect.runPromiseWith(context);
  return {
    start: (request) => run(engine.start(request)),
    send: (caseId, command, sendOptions) => run(engine.send(caseId, command, sendOptions)),
    setAttributes: (caseId, attributes, sendOptions) =>
      run(engine.setAttributes(caseId, attributes, sendOptions)),
    migrate: (caseId, migrateOptions) => run(engine.migrate(caseId, migrateOptions)),
    read: (caseId) => run(engine.read(caseId)),
    work: (query) => run(engine.work(query)),
    search: (query) => run(engine.search(query)),
    history: (caseId, historyOptions) => run(engine.history(caseId, historyOptions)),
    verify: (caseId) => run(engine.verify(caseId)),
    destroy: (caseId, destroyOptions) => run(engine.destroy(caseId, destroyOptions)),
    export: (query) => run(engine.export(query)),
    rotateKeys: () => run(engine.rotateKeys),
    deadActivities: (query) => run(engine.deadActivities(query)),
    redrive: (caseId, id) => run(engine.redrive(caseId, id)),
    events: (eventOptions) => Stream.toAsyncIterableWith(engine.events(eventOptions), context),
    // Asked of the engine first, so that one that was closed says so.
    backUp: (file) =>
      run(Effect.andThen(engine.search({ limit: 1 }), backUp?.(file) ?? notInAFile)),
    close: () => runtime.dispose(),
  };
}

const notInAFile: Effect.Effect<void, InvalidRequest | StoreUnavailable> = Effect.fail(
  new InvalidRequest({
    path: ["storage"],
    texts: {
      nl: "Alleen zaken in een bestand worden zo gekopieerd; PostgreSQL heeft er eigen middelen voor (pg_dump).",
      en: "Only cases in a file are copied like this; PostgreSQL has means of its own (pg_dump).",
    },
  }),
);

/** What the types say, for who has none. */
function checkKinds({ storage, keys }: Partial<OpenEngineOptions>): void {
  const has = (value: unknown, ...names: readonly string[]) =>
    typeof value === "object" && value !== null && names.some((name) => name in value);
  if (!has(storage, "memory", "file", "postgres"))
    throw new InvalidRequest({
      path: ["storage"],
      texts: {
        nl: "Zeg waar zaken worden bewaard: { memory: true }, { file } of { postgres }.",
        en: "Say where cases are kept: { memory: true }, { file } or { postgres }.",
      },
    });
  if (keys !== undefined && !has(keys, "masterKey", "keyFile", "wrap"))
    throw new InvalidRequest({
      path: ["keys"],
      texts: {
        nl: "Zeg wie de hoofdsleutel bewaart: { masterKey }, { keyFile } of { wrap, unwrap }.",
        en: "Say who keeps the master key: { masterKey }, { keyFile } or { wrap, unwrap }.",
      },
    });
}

/** Handlers with promises as handlers with effects. */
function activitiesOf(
  activities: OpenEngineOptions["activities"] = {},
): Readonly<Record<string, ActivityHandler>> {
  return Object.fromEntries(
    Object.entries(activities).map(([kind, handler]) => {
      const { run, ...limits } = typeof handler === "function" ? { run: handler } : handler;
      const withEffect: ActivityHandler = {
        ...limits,
        run: (activity) =>
          Effect.tryPromise({ try: (signal) => run(activity, signal), catch: (error) => error }),
      };
      return [kind, withEffect];
    }),
  );
}

/** Loads the layer of a storage; the others are not touched. */
async function storeOf(
  storage: Storage,
): Promise<Layer.Layer<Store, StoreInUse | StoreTooNew | StoreUnusable | StoreUnavailable>> {
  if ("memory" in storage) return layerMemory;
  if ("postgres" in storage) {
    const { layerPostgres } = await import("./layers/PostgresStore.ts");
    return layerPostgres({ ...storage, url: storage.postgres });
  }
  try {
    const { layerSqlite } = await import("./layers/SqliteStore.ts");
    return layerSqlite(storage);
  } catch (cause) {
    throw new StoreUnusable({ reason: "a file needs Node 22.13 or newer, for its SQLite", cause });
  }
}

/** The clock of the machine, with another time when the host tells one. */
function clockOf(now?: () => number): Layer.Layer<never> {
  if (now === undefined) return Layer.empty;
  return Layer.effect(
    Clock.Clock,
    Effect.map(Clock.Clock, (clock) =>
      Object.assign(Object.create(clock) as typeof clock, {
        currentTimeMillisUnsafe: now,
        currentTimeMillis: Effect.sync(now),
      }),
    ),
  );
}

function kmsOf({ storage, keys }: OpenEngineOptions): Layer.Layer<Kms, KeysUnavailable> {
  if (keys !== undefined) {
    if ("masterKey" in keys) return Kms.layerMasterKey(keys.masterKey);
    if ("keyFile" in keys) return Kms.layerKeyFile(keys.keyFile);
    const asked = (answer: () => Promise<Uint8Array>) =>
      Effect.tryPromise({
        try: answer,
        catch: (cause) => new KeysUnavailable({ reason: "the key service did not answer", cause }),
      });
    return Layer.succeed(Kms, {
      wrap: (key) => asked(() => keys.wrap(key)),
      unwrap: (wrapped) => asked(() => keys.unwrap(wrapped)),
    });
  }
  if ("memory" in storage) return Kms.layerForgetful;
  if ("file" in storage) return Kms.layerKeyFile(`${storage.file}.key`);
  return Layer.effect(
    Kms,
    Effect.fail(
      new KeysUnavailable({
        reason: "say who keeps the master key: keys: { masterKey } or keys: { keyFile }",
      }),
    ),
  );
}
