import { once } from "node:events";
import { connect } from "node:net";

import { Effect, Exit } from "effect";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { WaitingRoom } from "../src/http/WaitingRoom.ts";

import { Organisations } from "./support/Organisation.ts";

describe("a house that is full", () => {
  it("tells who comes to come back, in their language, and goes on with who is inside", async () => {
    const at = await Organisations.open({
      limits: { atOnce: 1 },
      cds: { origins: ["https://ecd.example.nl"] },
    });
    const { hostname, port } = new URL(at.server.url);
    const slow = connect(Number(port), hostname);
    try {
      // Inside, until its body is there.
      const body = '{"by":{}}';
      slow.write(
        `POST /cases HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${at.machine()}\r\nIdempotency-Key: k\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
      );
      await vi.waitFor(async () => {
        const { status } = await at.ask("GET", "/guidelines", at.machine());
        expect(status).toBe(503);
      });
      const origin = "https://ecd.example.nl";
      const asked = await at.ask("GET", "/cds-services", undefined, undefined, {
        "accept-language": "nl",
        origin,
      });
      expect([asked.status, asked.body["code"], asked.headers.get("retry-after")]).toEqual([
        503,
        "unavailable",
        "1",
      ]);
      expect(asked.body["detail"]).toContain("Probeer het na Retry-After weer");
      expect(Object.fromEntries(asked.headers)).toMatchObject({
        "access-control-allow-origin": origin,
        "cache-control": "no-store",
        "content-language": "nl",
        "content-type": "application/problem+json",
      });
      const logged = at.log.map((line) => JSON.parse(line) as { request: string; status: number });
      expect(logged.find(({ request }) => request === asked.headers.get("x-request-id"))).toEqual(
        expect.objectContaining({ level: "Info", message: "request", status: 503 }),
      );
      for (const probe of ["/healthz", "/readyz"])
        expect((await at.ask("GET", probe)).status).toBe(200);

      const answer = once(slow, "data");
      slow.write(body);
      expect(String((await answer)[0])).toMatch(/^HTTP\/1\.1 400 /);
      expect((await at.ask("GET", "/guidelines", at.machine())).status).toBe(200);
    } finally {
      slow.destroy();
      await at.close();
    }
  });

  it("answers everybody of a crowd: with what they asked, or to come back", async () => {
    const at = await Organisations.open({ limits: { atOnce: 8, requestsPerMinute: 1_000_000 } });
    try {
      const answers = await Promise.all(
        Array.from({ length: 300 }, () => at.ask("GET", "/guidelines", at.machine())),
      );
      for (const { status, headers } of answers)
        expect(status === 200 || (status === 503 && headers.get("retry-after") === "1")).toBe(true);
      expect(answers.some(({ status }) => status === 200)).toBe(true);
      expect((await at.ask("GET", "/guidelines", at.machine())).status).toBe(200);
    } finally {
      await at.close();
    }
  });
});

describe("the waiting room", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setImmediate", "setTimeout", "clearTimeout", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets so many in, who wait for their turn. */
  function crowd(room: WaitingRoom, count: number) {
    return Array.from({ length: count }, () => {
      const ticket = room.ticket();
      const turn = Effect.runPromiseExit(room.turnOf(ticket));
      return { ticket, turn };
    });
  }
  const atWork = (all: ReturnType<typeof crowd>) =>
    all.filter(({ ticket }) => ticket.place === "at work").length;

  it("has so many worked on side by side, and the next when one is done", () => {
    const room = new WaitingRoom(1_000);
    const all = crowd(room, 40);
    expect(atWork(all)).toBe(32);
    const [first] = all;
    if (first !== undefined) room.leave(first.ticket);
    expect(atWork(all)).toBe(32);
    expect(all[32]?.ticket.place).toBe("at work");
    for (const { ticket } of all) room.leave(ticket);
    expect(atWork(all)).toBe(0);
    expect(atWork(crowd(room, 40))).toBe(32); // nobody who left is counted still
  });

  it("looks at what came in after some work was begun, and then goes on", () => {
    const room = new WaitingRoom(1_000);
    const all = crowd(room, 1);
    const begun = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 11);
    const more = crowd(room, 3);
    expect(atWork([...all, ...more])).toBe(1);
    begun.mockRestore();
    vi.advanceTimersToNextTimer();
    expect(atWork([...all, ...more])).toBe(4);
  });

  it("looks again while somebody new connects, but not for ever", () => {
    const room = new WaitingRoom(1_000);
    crowd(room, 1);
    const began = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(began + 11);
    const [next] = crowd(room, 1);
    let looks = 0;
    for (; next?.ticket.place === "waiting"; looks++) {
      room.connected();
      vi.advanceTimersToNextTimer();
    }
    expect(looks).toBe(129);
    vi.restoreAllMocks();
  });

  it("tells who waited too long to come back, also when nobody is finished", async () => {
    const room = new WaitingRoom(1_000);
    const all = crowd(room, 34);
    vi.advanceTimersByTime(900);
    const [later] = crowd(room, 1);
    vi.advanceTimersByTime(200);
    expect([all[32], all[33], later].map((one) => one?.ticket.place)).toEqual([
      "gone",
      "gone",
      "waiting",
    ]);
    vi.advanceTimersByTime(1_000);
    expect(later?.ticket.place).toBe("gone");
    vi.useRealTimers();
    const exit = await all[33]?.turn;
    expect(exit !== undefined && Exit.isFailure(exit)).toBe(true);
    expect(JSON.stringify(exit)).toContain('"code":"unavailable"');
  });
});
