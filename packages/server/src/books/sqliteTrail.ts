import { DatabaseSync } from "node:sqlite";

import { nothingBefore, placed, type AuditLine, type NewLine, type Trail } from "./Trail.ts";

/** The audit trail in an SQLite file. Lines that are ready at the same time share a transaction. */
export function sqliteTrail(file: string): Trail {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA busy_timeout = 5000;
    CREATE TABLE IF NOT EXISTS audit (number INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
    CREATE TRIGGER IF NOT EXISTS audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is not changed'); END;
    CREATE TRIGGER IF NOT EXISTS audit_is_not_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is not changed'); END;
  `);
  const insert = database.prepare("INSERT INTO audit (number, line) VALUES (?, ?)");
  const select = database.prepare(
    "SELECT line FROM audit WHERE number > ? ORDER BY number LIMIT ?",
  );
  const last = database.prepare("SELECT line FROM audit ORDER BY number DESC LIMIT 1").get();
  let head = last === undefined ? undefined : parsed(last);
  let waiting: { line: NewLine; resolve: () => void; reject: (why: unknown) => void }[] = [];

  const write = () => {
    const batch = waiting;
    waiting = [];
    const before = head;
    try {
      database.exec("BEGIN IMMEDIATE");
      for (const { line } of batch) {
        head = placed(line, (head?.number ?? 0) + 1, head?.hash ?? nothingBefore);
        insert.run(head.number, JSON.stringify(head));
      }
      database.exec("COMMIT");
    } catch (error) {
      head = before;
      if (database.isTransaction) database.exec("ROLLBACK");
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const { resolve } of batch) resolve();
  };

  return {
    add: (line) =>
      new Promise((resolve, reject) => {
        if (waiting.push({ line, resolve, reject }) === 1) setImmediate(write);
      }),
    read: (after, limit) => Promise.resolve(select.all(after, limit).map(parsed)),
    close: async () => {
      while (waiting.length > 0) await new Promise((resolve) => setImmediate(resolve));
      database.close();
    },
  };
}

function parsed(row: Record<string, unknown>): AuditLine {
  return JSON.parse(String(row["line"])) as AuditLine;
}
