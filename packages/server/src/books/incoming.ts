import { DatabaseSync } from "node:sqlite";

/** How far a source is with one thing of a case. */
export interface Known {
  /** The change of the source that it was told with last. */
  readonly sequence: number;
  /** Whether the case has it so; otherwise it waits, and the same change is tried again when it is sent again. */
  readonly applied: boolean;
}

/** Something a host told that the case could not take yet. */
export interface Waiting {
  /** Its place in the list. */
  readonly number: number;
  /** Who told it. */
  readonly source: string;
  /** The case. */
  readonly caseId: string;
  /** What it is about: `person/` and an id, `measures`, `attributes`. */
  readonly thing: string;
  /** The change of the source. */
  readonly sequence: number;
  /** The rule of the guideline that does not allow it yet. */
  readonly rule: string;
}

/** How far hosts are with what they tell: ids and numbers, never what was told. Kept in an SQLite file. */
export class Incoming {
  readonly #database: DatabaseSync;
  readonly #find;
  readonly #floor;

  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS thing (
        number INTEGER PRIMARY KEY, source TEXT NOT NULL, caseId TEXT NOT NULL, thing TEXT NOT NULL,
        sequence INTEGER NOT NULL, rule TEXT, UNIQUE (source, caseId, thing)) STRICT;
      CREATE INDEX IF NOT EXISTS waiting ON thing (number) WHERE rule IS NOT NULL;
      CREATE TABLE IF NOT EXISTS snapshot (
        source TEXT NOT NULL, caseId TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (source, caseId)) STRICT;
      CREATE TABLE IF NOT EXISTS destroyed (
        caseId TEXT NOT NULL, thing TEXT NOT NULL, PRIMARY KEY (caseId, thing)) STRICT;
      CREATE TABLE IF NOT EXISTS searched (caseId TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT;
    `);
    this.#find = this.#database.prepare(
      "SELECT sequence, rule FROM thing WHERE source = ? AND caseId = ? AND thing = ?",
    );
    this.#floor = this.#database.prepare(
      "SELECT sequence FROM snapshot WHERE source = ? AND caseId = ?",
    );
  }

  /** How far a source is with a thing. */
  find(source: string, caseId: string, thing: string): Known | undefined {
    const row = this.#find.get(source, caseId, thing) as
      { sequence: number; rule: string | null } | undefined;
    return row && { sequence: row.sequence, applied: row.rule === null };
  }

  /** Everything a source told of a case. */
  things(source: string, caseId: string): readonly string[] {
    return this.#database
      .prepare("SELECT thing FROM thing WHERE source = ? AND caseId = ?")
      .all(source, caseId)
      .map((row) => String(row["thing"]));
  }

  /** The change up to which a snapshot of a case had everything. */
  snapshot(source: string, caseId: string): number | undefined {
    return (this.#floor.get(source, caseId) as { sequence: number } | undefined)?.sequence;
  }

  /** A change was taken in, or waits by a rule. */
  note(source: string, caseId: string, thing: string, sequence: number, rule?: string): void {
    this.#database
      .prepare(
        "INSERT INTO thing (source, caseId, thing, sequence, rule) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET sequence = excluded.sequence, rule = excluded.rule",
      )
      .run(source, caseId, thing, sequence, rule ?? null);
  }

  /** Everything up to a change was in a snapshot. */
  noteSnapshot(source: string, caseId: string, sequence: number): void {
    this.#database
      .prepare(
        "INSERT INTO snapshot (source, caseId, sequence) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET sequence = max(sequence, excluded.sequence)",
      )
      .run(source, caseId, sequence);
  }

  /** What was personal of a thing was destroyed: no event brings it back. */
  destroy(caseId: string, thing: string): void {
    this.#database
      .prepare("INSERT OR IGNORE INTO destroyed (caseId, thing) VALUES (?, ?)")
      .run(caseId, thing);
    this.#database
      .prepare("UPDATE thing SET rule = NULL WHERE caseId = ? AND thing = ?")
      .run(caseId, thing);
  }

  /** Whether what was personal of a thing was destroyed. */
  isDestroyed(caseId: string, thing: string): boolean {
    return (
      this.#database
        .prepare("SELECT 1 FROM destroyed WHERE caseId = ? AND thing = ?")
        .get(caseId, thing) !== undefined
    );
  }

  /** The version of a case up to which its history was searched for what was destroyed. */
  searched(caseId: string): number {
    const row = this.#database
      .prepare("SELECT version FROM searched WHERE caseId = ?")
      .get(caseId) as { version: number } | undefined;
    return row?.version ?? 0;
  }

  /** The history of a case was searched up to a version. */
  noteSearched(caseId: string, version: number): void {
    this.#database
      .prepare(
        "INSERT INTO searched (caseId, version) VALUES (?, ?) ON CONFLICT DO UPDATE SET version = excluded.version",
      )
      .run(caseId, version);
  }

  /** What waits, after a place in the list. */
  waiting(after: number, limit: number): readonly Waiting[] {
    return this.#database
      .prepare(
        "SELECT number, source, caseId, thing, sequence, rule FROM thing WHERE rule IS NOT NULL AND number > ? ORDER BY number LIMIT ?",
      )
      .all(after, limit) as unknown as Waiting[];
  }

  /** Closes the file. */
  close(): void {
    this.#database.close();
  }
}
