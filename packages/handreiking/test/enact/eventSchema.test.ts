import { describe, expect, it } from "vitest";
import { toJSONSchema } from "zod";

import { explorations } from "../explore/Explored.ts";
import { walk } from "../explore/Walk.ts";

import { CaseEventSchema, type CaseEvent } from "@steunnetwerk/handreiking";

const histories = Object.values(explorations).flatMap((explored) =>
  [1, 2, 3, 4].map((seed) => walk(explored, seed, 400, { diligence: seed / 5 }).history),
);

describe("the schema of events", () => {
  it("[E5] every event of every history has it, as written and as read back", () => {
    const types = new Set<string>();
    for (const event of histories.flat()) {
      expect(CaseEventSchema.parse(event)).toEqual(event);
      expect(CaseEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      types.add(event.type);
    }
    expect(types.size).toBeGreaterThan(25);
  });

  it("[E5] a field too many, one that is missing and a type that does not exist are noticed", () => {
    const seen = new Map<string, CaseEvent>(histories.flat().map((event) => [event.type, event]));
    for (const event of seen.values()) {
      expect(CaseEventSchema.safeParse({ ...event, more: 1 }).success).toBe(false);
      expect(CaseEventSchema.safeParse({ ...event, at: undefined }).success).toBe(false);
      expect(CaseEventSchema.safeParse({ ...event, type: "nothing" }).success).toBe(false);
    }
  });

  it("[E5] tells other languages the same", () => {
    const schema = toJSONSchema(CaseEventSchema);
    expect(schema.oneOf?.length).toBe(34);
  });
});
