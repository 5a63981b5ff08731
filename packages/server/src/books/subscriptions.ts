import { randomBytes, randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";

/** Where events are sent, and how far that is. */
export interface Subscription {
  /** Its id. */
  readonly id: string;
  /** The address that gets the events. */
  readonly url: string;
  /** What the deliveries are signed with. */
  readonly secret: string;
  /** The place of the last event that was delivered or put aside. */
  readonly position: number;
  /** How often the next event failed in a row. */
  readonly failures: number;
  /** How many events were put aside because the receiver did not take them. */
  readonly dead: number;
}

/** The subscriptions of a tenant, kept in an SQLite file. */
export class Subscriptions {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS subscription (
        id TEXT PRIMARY KEY, url TEXT NOT NULL, secret TEXT NOT NULL,
        position INTEGER NOT NULL, failures INTEGER NOT NULL DEFAULT 0) STRICT;
      CREATE TABLE IF NOT EXISTS dead (
        subscription TEXT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
        position INTEGER NOT NULL, PRIMARY KEY (subscription, position)) STRICT;
    `);
  }

  /** Adds one, with a secret of its own. */
  add(url: string, after: number): Subscription {
    const [id, secret] = [randomUUID(), `whsec_${randomBytes(32).toString("base64")}`];
    this.#database
      .prepare("INSERT INTO subscription (id, url, secret, position) VALUES (?, ?, ?, ?)")
      .run(id, url, secret, after);
    return { id, url, secret, position: after, failures: 0, dead: 0 };
  }

  /** All of them. */
  list(): readonly Subscription[] {
    return this.#database
      .prepare(
        "SELECT id, url, secret, position, failures, (SELECT count(*) FROM dead WHERE subscription = id) AS dead FROM subscription ORDER BY rowid",
      )
      .all() as unknown as Subscription[];
  }

  /** One of them. */
  find(id: string): Subscription | undefined {
    return this.list().find((one) => one.id === id);
  }

  /** Takes one away; says whether it was there. */
  remove(id: string): boolean {
    return this.#database.prepare("DELETE FROM subscription WHERE id = ?").run(id).changes > 0;
  }

  /** An event was delivered. */
  delivered(id: string, position: number): void {
    this.#database
      .prepare("UPDATE subscription SET position = ?, failures = 0 WHERE id = ?")
      .run(position, id);
    this.#database
      .prepare("DELETE FROM dead WHERE subscription = ? AND position = ?")
      .run(id, position);
  }

  /** An event was not taken. */
  failed(id: string): void {
    this.#database.prepare("UPDATE subscription SET failures = failures + 1 WHERE id = ?").run(id);
  }

  /** An event is put aside, and the next is tried. */
  putAside(id: string, position: number): void {
    this.#database
      .prepare(
        "INSERT OR IGNORE INTO dead (subscription, position) SELECT id, ? FROM subscription WHERE id = ?",
      )
      .run(position, id);
    this.#database
      .prepare("UPDATE subscription SET position = ?, failures = 0 WHERE id = ?")
      .run(position, id);
  }

  /** Everything after a position is delivered again; says whether the subscription was there. */
  replay(id: string, after: number): boolean {
    return (
      this.#database
        .prepare("UPDATE subscription SET position = ?, failures = 0 WHERE id = ?")
        .run(after, id).changes > 0
    );
  }

  /** Closes the file. */
  close(): void {
    this.#database.close();
  }
}
