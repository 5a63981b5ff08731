import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isPublic, mayReach } from "../src/events/deliver.ts";

import { Organisations } from "./support/Organisation.ts";
import { nv, regievoerder, startFamily } from "./support/family.ts";

interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Somebody who takes webhooks; says no as often as it was told to. */
class Receiver {
  readonly taken: Delivery[] = [];
  refusals = 0;
  readonly #server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      const isRefused = this.refusals-- > 0;
      if (!isRefused) this.taken.push({ headers: request.headers, body });
      response.writeHead(isRefused ? 500 : 204).end();
      if (!isRefused) for (const waiting of this.#waiting.splice(0)) waiting();
    });
  });
  readonly #waiting: (() => void)[] = [];

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
  /** Resolves when so many were taken. */
  async until(count: number): Promise<void> {
    while (this.taken.length < count)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

let at: Organisations;
let host: string;
const receiver = new Receiver();
beforeAll(async () => {
  host = await receiver.open();
  at = await Organisations.open({ webhooks: { allowedHosts: [host] } });
  await startFamily(at, "case-1", "2010-01-01");
  await at.does("POST", "/cases/case-1/commands", at.machine(), {
    type: "raiseSignal",
    by: nv,
    signal: "signal-1",
    implicated: ["ouder-1"],
    what: "verzonnen zorg",
  });
});
afterAll(async () => {
  receiver.close();
  await at.close();
});

describe("the stream of events", () => {
  /** The first events of the stream from somewhere on. */
  const first = async (count: number, headers: Record<string, string> = {}) => {
    const stop = new AbortController();
    const answer = await fetch(`${at.server.url}/events`, {
      headers: { authorization: `Bearer ${at.machine()}`, ...headers },
      signal: stop.signal,
    });
    expect(answer.headers.get("content-type")).toContain("text/event-stream");
    const events: { id: string; data: string }[] = [];
    let text = "";
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString();
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const lines = text.slice(0, end).split("\n");
        text = text.slice(end + 2);
        const field = (name: string) =>
          lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
        events.push({ id: field("id"), data: field("data") });
      }
      if (events.length >= count) break;
    }
    stop.abort();
    return events.slice(0, count);
  };

  it("tells each entry once and in order, and goes on after the last that was seen", async () => {
    const all = await first(4);
    expect(all.map(({ id }) => Number(id))).toEqual([1, 2, 3, 4]);
    expect(await first(2, { "last-event-id": "2" })).toEqual(all.slice(2));
    expect(JSON.parse(all[0]?.data ?? "")).toMatchObject({
      specversion: "1.0",
      id: "1",
      type: "nl.steunnetwerk.case.changed.v1",
      subject: "case-1",
      data: { version: 1 },
    });
  });

  it("holds nothing personal, and nothing that a compartment hides", async () => {
    const entries = (await at.does("GET", "/cases/case-1/history?limit=1000", at.machine()))[
      "entries"
    ] as object[];
    const events = await first(entries.length);
    const text = JSON.stringify(events);
    expect(text).not.toMatch(/Noor\b|mama|oma-1|kind-1|signal|safety|verzonnen|1955|raise/i);
  });

  it("is for machines with the scope only", async () => {
    expect(
      (await at.ask("GET", "/events", await at.token("nv-1", { scope: ["cases", "events"] })))
        .status,
    ).toBe(403);
    expect((await at.ask("GET", "/events")).status).toBe(401);
  });
});

describe("webhooks", () => {
  it("deliver everything from a place on, signed, again when the receiver said no, and again when asked", async () => {
    receiver.refusals = 1;
    const { id, secret } = (await at.does("POST", "/subscriptions", at.machine(), {
      url: `http://${host}/hook`,
      after: 0,
    })) as { id: string; secret: string };
    await receiver.until(5);
    const ids = () => receiver.taken.map(({ headers }) => Number(headers["webhook-id"]));
    expect(ids().slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    for (const { headers, body } of receiver.taken) {
      const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
      const key = Buffer.from(secret.replace("whsec_", ""), "base64");
      const expected = createHmac("sha256", key).update(signed).digest("base64");
      expect(headers["webhook-signature"]).toBe(`v1,${expected}`);
      expect(body).not.toMatch(/Noor\b|mama|signal/);
    }
    const [listed] = (await at.ask("GET", "/subscriptions", at.machine()))
      .body as unknown as object[];
    expect(listed).toMatchObject({ id, failures: 0, dead: 0 });
    expect(listed).not.toHaveProperty("secret");

    await at.does("POST", "/cases", at.machine(), {
      by: regievoerder,
      people: [{ id: "kind-2", capacities: ["jeugdige"] }],
      caseId: "case-2",
    });
    while (!receiver.taken.some(({ body }) => body.includes("case-2")))
      await receiver.until(receiver.taken.length + 1);

    const count = receiver.taken.length;
    await at.ask("POST", `/subscriptions/${id}/replay`, at.machine(), { after: 0 });
    await receiver.until(count + 3);
    expect(ids().slice(count, count + 3)).toEqual([1, 2, 3]);

    expect((await at.ask("DELETE", `/subscriptions/${id}`, at.machine())).status).toBe(204);
    expect((await at.ask("DELETE", `/subscriptions/${id}`, at.machine())).status).toBe(404);
  });

  it("of another organisation are not there", async () => {
    const added = await at.does("POST", "/subscriptions", at.machine(), {
      url: "https://hooks.example/x",
    });
    expect((await at.ask("GET", "/subscriptions", at.machine("zuid"))).body).toEqual([]);
    const theirs = await at.ask(
      "DELETE",
      `/subscriptions/${String(added["id"])}`,
      at.machine("zuid"),
    );
    expect(theirs.status).toBe(404);
  });

  it.each([
    "http://hooks.example/x",
    "https://127.0.0.1/x",
    "https://[::1]/x",
    "https://[::ffff:10.0.0.1]/x",
    "https://169.254.169.254/latest/meta-data",
    "https://10.1.2.3/x",
    "https://user:secret@hooks.example/x",
    "https://0x7f000001/",
    "https://2130706433/",
    "ftp://hooks.example/x",
    "file:///etc/passwd",
  ])("never go to %s", async (url) => {
    expect(mayReach(url, { allowedHosts: [] })).toBe(false);
    const { status, body } = await at.ask("POST", "/subscriptions", at.machine(), { url });
    expect([status, body["code"]]).toEqual([400, "invalidRequest"]);
  });

  it("go to public addresses only, whatever a name leads to", () => {
    for (const address of [
      "127.0.0.1",
      "10.0.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.1.1",
      "::1",
      "fe80::1",
      "fd00::1",
      "::ffff:127.0.0.1",
      "0.0.0.0",
    ])
      expect([address, isPublic(address)]).toEqual([address, false]);
    for (const address of ["8.8.8.8", "2a00:1450:400e::1"]) expect(isPublic(address)).toBe(true);
  });
});
