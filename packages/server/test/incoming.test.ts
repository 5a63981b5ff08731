import { guidelines, type CasePerson } from "@steunnetwerk/handreiking";
import { Engine, Kms, layerMemory } from "@steunnetwerk/workflow";
import { Effect, Layer, ManagedRuntime } from "effect";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Incoming } from "../src/books/incoming.ts";
import { HostEvent } from "../src/incoming/HostEvent.ts";
import { takeIn } from "../src/incoming/takeIn.ts";

import { Organisations } from "./support/Organisation.ts";
import { nv, regievoerder, startFamily } from "./support/family.ts";

const by = regievoerder;
const source = "/ecd";

type Kind = "person" | "personremoved" | "measures" | "attributes" | "snapshot";

/** An event as a host sends it. */
const eventOf = (
  sequence: number,
  kind: Kind,
  data: object,
  subject = "case-1",
  more: object = {},
) => ({
  specversion: "1.0",
  id: `e-${sequence}`,
  source,
  type: `nl.steunnetwerk.host.${kind}.v1`,
  subject,
  sequence,
  data: { by, ...data },
  ...more,
});

/** A case in memory that hosts tell about. */
async function open() {
  const runtime = ManagedRuntime.make(
    Engine.layer({ guidelines }).pipe(Layer.provide([layerMemory, Kms.layerForgetful])),
  );
  const engine = await runtime.runPromise(Engine);
  const book = new Incoming(":memory:");
  const run = <A, E>(effect: Effect.Effect<A, E>) => runtime.runPromise(effect);
  await run(
    engine.start({
      by,
      caseId: "case-1",
      people: [{ id: "kind", capacities: ["jeugdige"], birthDate: "2009-03-04" }],
    }),
  );
  await run(
    engine.send("case-1", {
      type: "recordMeasures",
      by,
      measures: [],
      withinMeasure: "no",
    }),
  );
  await run(engine.send("case-1", { type: "assignNetwerkverantwoordelijke", by, person: "nv-1" }));
  await run(
    engine.send("case-1", {
      type: "recordConsent",
      by: nv,
      decision: "kaart",
      decider: "kind",
      answer: "granted",
      manner: "oral",
    }),
  );
  return {
    tell: (event: object) => run(takeIn(engine, book, HostEvent.parse(event))),
    view: () => run(engine.read("case-1")),
    history: () => run(engine.history("case-1", { limit: 1000 })),
    destroy: (person?: string) =>
      run(engine.destroy("case-1", { by, ...(person !== undefined && { person }) })),
    send: (command: Parameters<typeof engine.send>[1]) => run(engine.send("case-1", command)),
    book,
    close: async () => {
      book.close();
      await runtime.dispose();
    },
  };
}

/**
 * All of a case but the work: what is true in it, who decides what by it and what they said, which steps are open, who answers for
 * the network. What was to be done or asked again because something changed in between belongs to what was told.
 */
async function stateOf({ view }: Awaited<ReturnType<typeof open>>) {
  const { state, attributes } = await view();
  const { people, personal, consents, steps, ...rest } = state;
  const there = Object.keys(people).filter((id) => {
    const { positions, ...facts } = personal.people[id] ?? {};
    return (
      (people[id]?.capacities.length ?? 0) > 0 ||
      Object.keys(facts).length > 0 ||
      (positions ?? []).length > 0
    );
  });
  return {
    ...rest,
    steps: Object.entries(steps)
      .map(([step, of]) => JSON.stringify({ step, ...of, tasks: undefined }))
      .sort(),
    people: there.sort().map((id) => ({ id, ...people[id], ...personal.people[id] })),
    implicated: personal.implicated,
    measures: personal.measures,
    withinMeasure: personal.withinMeasure,
    attributes,
    consents: Object.entries(consents)
      .flatMap(([decision, byAbout]) =>
        Object.entries(byAbout).map(([about, { answers, ...of }]) => {
          const said = Object.entries(answers).map(([who, answer]) => [
            who,
            { ...answer, due: undefined },
          ]);
          return { decision, about, ...of, said };
        }),
      )
      // What was to be decided about somebody who takes part no more is left standing, and asks nothing of anybody.
      .filter(({ about }) => about === "" || (people[about]?.capacities.length ?? 0) > 0)
      .map((one) => JSON.stringify(one))
      .sort(),
  };
}

/** A history of a host: each change says how one thing is after it. */
const person = (id: string): fc.Arbitrary<CasePerson> =>
  fc.record(
    {
      id: fc.constant(id),
      capacities: id.startsWith("ouder")
        ? fc.constantFrom(["ouder"], [])
        : fc.constantFrom(["steunfiguur"], []),
      label: fc.constantFrom("oma", "buur", "tante"),
      birthDate: fc.constantFrom("1960-01-02", "1980-05-06"),
      positions: fc.constantFrom<NonNullable<CasePerson["positions"]>>(
        [],
        [{ kind: "ouderlijkGezag" as const }],
        [{ kind: "voogdijNatuurlijkPersoon" as const }],
      ),
    },
    { requiredKeys: ["id", "capacities"] },
  );
interface Change {
  readonly kind: Kind;
  readonly thing: string;
  readonly data: object;
}
const ids = ["ouder-1", "ouder-2", "oma", "buur"];
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...ids)
      .chain((id) =>
        person(id).map((told) => ({ kind: "person" as const, thing: id, data: { person: told } })),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...ids)
      .map((id) => ({ kind: "personremoved" as const, thing: id, data: { person: id } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom([], [{ kind: "ondertoezichtstelling" as const }])
      .map((measures) => ({
        kind: "measures" as const,
        thing: "measures",
        data: { measures, withinMeasure: measures.length === 0 ? "no" : "yes" },
      })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("noord", "oost").map((team) => ({
      kind: "attributes" as const,
      thing: "attributes",
      data: { attributes: { team } },
    })),
  },
);
const history = fc
  .array(change, { minLength: 1, maxLength: 14 })
  .map((changes) => changes.map((one, at) => ({ ...one, sequence: (at + 1) * 10 })));
type History = typeof history extends fc.Arbitrary<infer One> ? One : never;

const asEvent = ({ sequence, kind, data }: History[number]) => eventOf(sequence, kind, data);

/** Everything the host has after its last change. */
function snapshotOf(all: History, sequence: number) {
  const last = new Map(all.map((one) => [one.thing, one]));
  const people = [...last.values()].flatMap(({ kind, data }) =>
    kind === "person" ? [(data as { person: CasePerson }).person] : [],
  );
  const measures = last.get("measures")?.data;
  const attributes = last.get("attributes")?.data as { attributes: object } | undefined;
  return eventOf(sequence, "snapshot", {
    people,
    ...(measures !== undefined && { measures }),
    ...attributes,
  });
}

async function after(events: readonly object[]) {
  const at = await open();
  try {
    for (const event of events) await at.tell(event);
    return await stateOf(at);
  } finally {
    await at.close();
  }
}

const runs = { numRuns: Number(process.env["INCOMING_RUNS"] ?? 60) };

describe("a host that delivers badly leaves the same state as one that delivers perfectly", () => {
  it("with every event repeated, and all of them in any order", { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(history, fc.infiniteStream(fc.nat()), async (all, luck) => {
        const perfect = all.map(asEvent);
        const next = () => luck.next().value as number;
        const bad = [...perfect, ...perfect, ...perfect.filter(() => next() % 2 === 0)]
          .map((event) => ({ event, place: next() }))
          .sort((a, b) => a.place - b.place)
          .map(({ event }) => event);
        expect(await after(bad)).toEqual(await after(perfect));
      }),
      runs,
    ),
  );

  it(
    "with any events lost, when a snapshot follows, and an older one and some of the lost after it",
    { timeout: 120_000 },
    () =>
      fc.assert(
        fc.asyncProperty(history, fc.infiniteStream(fc.nat()), async (all, luck) => {
          const perfect = all.map(asEvent);
          const next = () => luck.next().value as number;
          const half = Math.ceil(all.length / 2);
          const [earlier, snapshot] = [half, all.length].map((count) =>
            snapshotOf(all.slice(0, count), count * 10),
          ) as [object, object];
          const lost = perfect.filter(() => next() % 3 === 0);
          const kept = perfect.filter((one) => !lost.includes(one));
          const found = lost.filter(() => next() % 2 === 0);
          const bad = [...kept, snapshot, earlier, ...found];
          expect(await after(bad)).toEqual(await after(perfect));
        }),
        runs,
      ),
  );

  it(
    "with 48 hours of silence in the middle, then a snapshot, then a stream that began before it",
    { timeout: 120_000 },
    () =>
      fc.assert(
        fc.asyncProperty(history, fc.nat(), fc.nat(), async (all, cut, end) => {
          const perfect = all.map(asEvent);
          const from = cut % all.length;
          const to = from + (end % (all.length - from));
          const snapshot = snapshotOf(all.slice(0, to + 1), (to + 1) * 10);
          const bad = [
            ...perfect.slice(0, from),
            snapshot,
            ...perfect.slice(Math.max(0, to - 3)).toReversed(),
          ];
          expect(await after(bad)).toEqual(await after(perfect));
        }),
        runs,
      ),
  );
});

describe("what comes of an event", () => {
  const oma = { id: "oma", capacities: ["steunfiguur"], label: "oma" };

  it("is done once; repeated, older or told already nothing is written", async () => {
    const at = await open();
    const entries = async () => (await at.history()).length;
    const before = await entries();
    expect(await at.tell(eventOf(5, "person", { person: oma }))).toEqual({ outcome: "done" });
    const written = await entries();
    expect(written).toBe(before + 1);
    expect(await at.tell(eventOf(5, "person", { person: oma }))).toEqual({ outcome: "duplicate" });
    expect(await at.tell(eventOf(4, "personremoved", { person: "oma" }))).toEqual({
      outcome: "old",
    });
    expect(await at.tell(eventOf(6, "person", { person: oma }))).toEqual({ outcome: "unchanged" });
    expect(await at.tell(eventOf(7, "snapshot", { people: [oma] }))).toEqual({
      outcome: "unchanged",
    });
    expect(await entries()).toBe(written);
    await at.close();
  });

  it("of an echo of our own write is nothing, and what was before it is old", async () => {
    const at = await open();
    await at.tell(eventOf(5, "person", { person: oma }));
    await at.send({ type: "recordPerson", by, person: { ...oma, label: "grootmoeder" } });
    const echo = eventOf(7, "person", { person: oma }, "case-1", { origin: "12" });
    expect(await at.tell(echo)).toEqual({ outcome: "echo" });
    const late = eventOf(6, "person", { person: { ...oma, label: "omi" } });
    expect(await at.tell(late)).toEqual({ outcome: "old" });
    expect((await at.view()).state.personal.people["oma"]?.label).toBe("grootmoeder");
    await at.close();
  });

  it("of a case that is not here is nothing, and nothing of it is kept", async () => {
    const at = await open();
    expect(await at.tell(eventOf(5, "person", { person: oma }, "elsewhere"))).toEqual({
      outcome: "noCase",
    });
    expect(at.book.things(source, "elsewhere")).toEqual([]);
    await at.close();
  });

  it("waits while the guideline does not allow it, keeps nothing personal, and is taken when it is sent again", async () => {
    const at = await open();
    await at.send({ type: "withdrawConsent", by: nv, decision: "kaart", decider: "kind" });
    const told = eventOf(5, "person", { person: oma });
    expect(await at.tell(told)).toEqual({ outcome: "refused", rule: "K1" });
    expect(at.book.waiting(0, 10)).toMatchObject([
      { source, caseId: "case-1", thing: "person/oma", sequence: 5, rule: "K1" },
    ]);
    expect((await at.view()).state.personal.people["oma"]).toBeUndefined();
    await at.send({
      type: "recordConsent",
      by: nv,
      decision: "kaart",
      decider: "kind",
      answer: "granted",
      manner: "oral",
    });
    expect(await at.tell(told)).toEqual({ outcome: "done" });
    expect(at.book.waiting(0, 10)).toEqual([]);
    await at.close();
  });

  it("is nothing for somebody whose data was destroyed elsewhere, until somebody records them again", async () => {
    const at = await open();
    const told = (sequence: number, label: string) =>
      at.tell(eventOf(sequence, "person", { person: { ...oma, label } }));
    await told(5, "oma");
    await at.destroy("oma");
    const destroyed = await at.view();
    expect(await told(6, "omi")).toEqual({ outcome: "destroyed" });
    expect(await told(6, "omi")).toEqual({ outcome: "destroyed" });
    expect(await at.tell(eventOf(7, "personremoved", { person: "oma" }))).toEqual({
      outcome: "destroyed",
    });
    expect(await at.tell(eventOf(8, "snapshot", { people: [oma] }))).toEqual({
      outcome: "destroyed",
    });
    expect(await at.view()).toEqual(destroyed);
    await at.send({ type: "recordPerson", by, person: oma });
    expect(await told(9, "grootmoeder")).toEqual({ outcome: "done" });
    await at.destroy("oma");
    expect(await told(10, "oma")).toEqual({ outcome: "destroyed" });
    await at.close();
  });

  it("is nothing for a case of which everything was destroyed", async () => {
    const at = await open();
    await at.tell(eventOf(5, "person", { person: oma }));
    await at.destroy();
    const before = await at.history();
    for (const event of [
      eventOf(6, "person", { person: oma }),
      eventOf(7, "attributes", { attributes: { team: "noord" } }),
      eventOf(8, "measures", { measures: [], withinMeasure: "no" }),
      eventOf(9, "snapshot", { people: [oma] }),
    ])
      expect(await at.tell(event)).toEqual({ outcome: "destroyed" });
    expect(await at.history()).toEqual(before);
    await at.close();
  });

  it("at the same moment as others of its case is one after the other", async () => {
    const at = await open();
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        at.tell(eventOf((i * 7) % 40, "person", { person: { ...oma, label: `v${(i * 7) % 40}` } })),
      ),
    );
    expect((await at.view()).state.personal.people["oma"]?.label).toBe("v39");
    await at.close();
  });
});

describe("the door for events of hosts", () => {
  let at: Organisations;
  beforeAll(async () => {
    at = await Organisations.open();
    await startFamily(at, "case-1", "2010-01-01");
  });
  afterAll(() => at.close());
  const tell = (body: unknown, type = "application/cloudevents+json") =>
    at.ask("POST", "/incoming", at.machine(), body, { "content-type": type });
  const papa = { id: "ouder-2", capacities: ["ouder"], label: "pap" };

  it("takes one event or a batch, and says of each what came of it, in order", async () => {
    const one = await tell(eventOf(10, "person", { person: papa }));
    expect([one.status, one.body]).toEqual([200, { results: [{ id: "e-10", outcome: "done" }] }]);
    expect((await at.trail()).at(-1)).toMatchObject({
      operation: "incoming.take",
      caseId: "case-1",
      outcome: "done",
    });
    const batch = await tell(
      [
        eventOf(13, "person", { person: papa }, "case-9"),
        { id: "poison", type: "x" },
        eventOf(12, "person", { person: { ...papa, label: "paps" } }),
        eventOf(11, "attributes", { attributes: { team: "team-1" } }),
        eventOf(10, "person", { person: papa }),
      ],
      "application/cloudevents-batch+json",
    );
    expect(batch.status).toBe(200);
    const { results } = batch.body as { results: { id: string; outcome: string }[] };
    expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["e-13", "noCase"],
      ["poison", "invalid"],
      ["e-12", "done"],
      ["e-11", "unchanged"],
      ["e-10", "duplicate"],
    ]);
  });

  it("refuses an event that is not valid with where and why, and a batch that is too large", async () => {
    const wrong = await tell(eventOf(20, "person", { person: { id: "x" } }));
    expect([wrong.status, wrong.body["code"]]).toEqual([400, "invalidRequest"]);
    expect(wrong.body["issues"]).toMatchObject([{ path: ["data", "person", "capacities"] }]);
    const many = Array.from({ length: 1001 }, () => ({}));
    expect((await tell(many, "application/json")).status).toBe(400);
    expect((await tell(eventOf(21, "person", { person: papa }), "text/plain")).status).toBe(415);
  });

  it("lets nobody act as the system, and nothing in of another organisation", async () => {
    const system = eventOf(22, "person", { person: papa });
    const answer = await tell({
      ...system,
      data: { ...system.data, by: { person: "x", capacity: "system" } },
    });
    expect([answer.status, answer.body["code"]]).toEqual([403, "actorMismatch"]);
    const elsewhere = await at.ask("POST", "/incoming", at.machine("zuid"), system);
    expect(elsewhere.body).toEqual({ results: [{ id: "e-22", outcome: "noCase" }] });
  });

  it("does not bring back somebody whose data was destroyed", async () => {
    await at.does("POST", "/cases/case-1/destruction", at.machine(), {
      by,
      person: "ouder-2",
      ground: "request-1",
    });
    const again = await tell(eventOf(30, "person", { person: papa }));
    expect(again.body).toEqual({ results: [{ id: "e-30", outcome: "destroyed" }] });
    expect((await at.ask("GET", "/cases/case-1", at.machine())).text).not.toContain("pap");
  });
});
