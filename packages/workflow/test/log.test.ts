import { mkdtempSync, rmSync, type NoParamCallback } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { Effect, Exit, Fiber, Queue } from "effect";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { Log, durably } from "../src/layers/sqlite/Log.ts";
import { open } from "../src/layers/sqlite/open.ts";

describe("the log of a file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** A log on a disk that does what it is asked when it is told to. */
  const onSlowDisk = async () => {
    const asked: NoParamCallback[] = [];
    const file = path.join(folder, "cases.db");
    const database = await Effect.runPromise(open(file));
    const mended = await Effect.runPromise(Queue.sliding<undefined>(1));
    const disk = (_: number, done: NoParamCallback) => void asked.push(done);
    const log = new Log(database, file, mended, disk);
    const kept: number[] = [];
    const insert = database.prepare("INSERT INTO ring_keys (no, bytes) VALUES (?, x'00')");
    const write = (no: number) =>
      Effect.runFork(
        durably(log, "write", () =>
          log.transaction(
            () => insert.run(no),
            () => kept.push(no),
          ),
        ),
      );
    const read = () =>
      Effect.runFork(
        durably(log, "read", () => database.prepare("SELECT count(*) AS n FROM ring_keys").get()),
      );
    return { asked, log, database, mended, kept, write, read };
  };
  const isDone = (fiber: Fiber.Fiber<unknown, unknown>) => fiber.pollUnsafe() !== undefined;
  const failing = Object.assign(new Error("no"), { code: "EIO", syscall: "fdatasync" });

  test("[J10] nothing that was written or read is answered before the disk has it; one wait serves all that came before", async () => {
    const { asked, kept, write, read, database, log } = await onSlowDisk();
    const first = write(1);
    expect(asked).toHaveLength(1);
    const others = [write(2), write(3), read()];
    expect(asked).toHaveLength(1);
    expect([first, ...others].some(isDone)).toBe(false);

    asked[0]?.(null);
    await Effect.runPromise(Fiber.await(first));
    expect(kept).toEqual([1]);
    expect(others.some(isDone)).toBe(false);

    expect(asked).toHaveLength(2);
    asked[1]?.(null);
    for (const fiber of others) await Effect.runPromise(Fiber.awaitAll([fiber]));
    expect(others.every(isDone)).toBe(true);
    expect(kept).toEqual([1, 2, 3]);
    await Effect.runPromise(Fiber.await(read()));
    expect(asked).toHaveLength(2);
    log.close();
    database.close();
  });

  test("[J10] when the disk fails nobody is told that it worked; what was written is written again, and told then", async () => {
    const { asked, kept, write, read, mended, database, log } = await onSlowDisk();
    const first = write(1);
    asked[0]?.(failing);
    expect(Exit.isFailure(await Effect.runPromise(Fiber.await(first)))).toBe(true);
    expect(kept).toEqual([]);

    // The next one who asks brings all of it into the file itself.
    expect(Exit.isSuccess(await Effect.runPromise(Fiber.await(read())))).toBe(true);
    expect(kept).toEqual([1]);
    expect(asked).toHaveLength(1);
    await Effect.runPromise(Queue.take(mended));

    const second = write(2);
    asked[1]?.(null);
    expect(Exit.isSuccess(await Effect.runPromise(Fiber.await(second)))).toBe(true);
    log.close();
    database.close();
  });
});
