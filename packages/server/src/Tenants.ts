import { access, constants, mkdir } from "node:fs/promises";
import path from "node:path";

import { guidelines } from "@steunnetwerk/handreiking";
import {
  Engine,
  Kms,
  Store,
  type KeysUnavailable,
  type StoreInUse,
  type StoreTooNew,
  type StoreUnavailable,
  type StoreUnusable,
} from "@steunnetwerk/workflow";
import { Context, Effect, Layer, type Scope } from "effect";

import { webhookHandler } from "./activities/webhookHandler.ts";
import type { Trail } from "./books/Trail.ts";
import { backUp } from "./books/backUp.ts";
import { Incoming } from "./books/incoming.ts";
import { sqliteTrail } from "./books/sqliteTrail.ts";
import { Subscriptions } from "./books/subscriptions.ts";
import { InvalidConfig, secretIn, type Config } from "./config.ts";
import { makeDeliveries, type Deliveries } from "./events/Deliveries.ts";
import type { Reach } from "./events/deliver.ts";

/** What one organisation has: nothing of it is reached by another. */
export interface Tenant {
  /** Its cases. */
  readonly engine: Engine["Service"];
  /** Who did what in them. */
  readonly trail: Trail;
  /** Where what happens in them is sent. */
  readonly subscriptions: Subscriptions;
  /** Sends it there. */
  readonly deliveries: Deliveries;
  /** How far hosts are with what they tell of them. */
  readonly incoming: Incoming;
  /** Where it may be sent. */
  readonly reach: Reach;
}

/** The organisations of this server, each with a database and keys of its own. */
export class Tenants extends Context.Service<
  Tenants,
  {
    /** What belongs to a tenant. */
    readonly of: (id: string) => Tenant;
    /** Who tried without being let in. */
    readonly trail: Trail;
    /** Copies every database to a new folder. */
    readonly backUp: (folder: string) => ReturnType<typeof backUp>;
  }
>()("@steunnetwerk/server/Tenants") {
  /** The organisations in the settings. */
  static layer(config: Config) {
    return Layer.effect(Tenants, open(config));
  }
}

const open = Effect.fnUntraced(function* (config: Config) {
  yield* folderFor(config.data);
  const tenants = new Map<string, Tenant>();
  const stores = new Map<string, Store["Service"]>();
  for (const { id, activities } of config.tenants) {
    const folder = path.join(config.data, id);
    yield* folderFor(folder);
    const stored = yield* storage(config, id, folder);
    const context = yield* Layer.build(
      Engine.layer({
        guidelines,
        activities: Object.fromEntries(
          activities.map(({ kind, url, secretFile, attempts }) => {
            const webhook = { url, secret: secretIn(secretFile) ?? "", attempts };
            return [kind, webhookHandler(webhook, id, config.webhooks)] as const;
          }),
        ),
      }).pipe(Layer.provideMerge(stored)),
    );
    stores.set(id, Context.get(context, Store));
    const engine = Context.get(context, Engine);
    const trail = yield* trailIn(path.join(folder, "audit.db"));
    const subscriptions = yield* bookIn(
      () => new Subscriptions(path.join(folder, "subscriptions.db")),
    );
    const incoming = yield* bookIn(() => new Incoming(path.join(folder, "incoming.db")));
    const reach: Reach = config.webhooks;
    const deliveries = yield* makeDeliveries(id, engine, subscriptions, reach);
    tenants.set(id, { engine, trail, subscriptions, deliveries, incoming, reach });
  }
  const trail = yield* trailIn(path.join(config.data, "audit.db"));
  return Tenants.of({
    of: (id) => {
      const tenant = tenants.get(id);
      if (tenant === undefined) throw new Error("a principal is of a tenant in the settings");
      return tenant;
    },
    trail,
    backUp: (folder) => backUp(config.data, stores, folder),
  });
});

const folderFor = (folder: string) =>
  Effect.tryPromise({
    try: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await access(folder, constants.W_OK);
    },
    catch: () =>
      new InvalidConfig([
        {
          path: "data",
          message: {
            nl: `de map ${folder} kan niet gemaakt of beschreven worden`,
            en: `the folder ${folder} cannot be made or written`,
          },
        },
      ]),
  });

const trailIn = (file: string): Effect.Effect<Trail, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => sqliteTrail(file)),
    (trail) => Effect.promise(() => trail.close()),
  );

const bookIn = <Book extends { readonly close: () => void }>(
  open: () => Book,
): Effect.Effect<Book, never, Scope.Scope> =>
  Effect.acquireRelease(Effect.sync(open), (book) =>
    Effect.sync(() => {
      book.close();
    }),
  );

/** Where the cases of a tenant are, and who keeps their master key. Drivers are loaded when they are used. */
const storage = Effect.fnUntraced(function* (
  { postgres, masterKeyFile }: Config,
  id: string,
  folder: string,
): Effect.fn.Return<
  Layer.Layer<
    Store | Kms,
    KeysUnavailable | StoreInUse | StoreTooNew | StoreUnavailable | StoreUnusable
  >
> {
  if (postgres !== undefined) {
    const { layerPostgres } = yield* Effect.promise(
      () => import("@steunnetwerk/workflow/postgres"),
    );
    return Layer.merge(
      layerPostgres({ url: postgres, schema: `steunnetwerk_${id.replaceAll("-", "_")}` }),
      Kms.layerKeyFile(masterKeyFile ?? ""),
    );
  }
  const { layerSqlite } = yield* Effect.promise(() => import("@steunnetwerk/workflow/sqlite"));
  const file = path.join(folder, "cases.db");
  return Layer.merge(layerSqlite({ file }), Kms.layerKeyFile(`${file}.key`));
});
