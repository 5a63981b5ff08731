import { LifeDomain, SupportType, type Alter, type Network } from "@steunnetwerk/domain";
import fc from "fast-check";

/** A map of these people, the small way. */
export const mapOf = (
  alters: readonly Alter[],
  ties: readonly (readonly [string, string])[] = [],
): Network => ({
  version: 1,
  id: "kaart",
  ego: { id: "ik", label: "Sam" },
  alters: [...alters],
  ties: ties.map(([source, target]) => ({ source, target })),
});

const answer = fc.constantFrom("yes", "no", "unknown", "notAsked");
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const alter = fc.record(
  {
    label: fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.constant("Buurvrouw Annemarie"),
    ),
    kind: fc.constantFrom("person", "group"),
    state: fc.constantFrom("active", "activatable", "unsafe", "deceased"),
    lifeDomain: fc.constantFrom(...LifeDomain.options, "unknown"),
    professional: answer,
    conflict: answer,
    closeness: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant("unknown")),
    provides: fc.dictionary(fc.constantFrom(...SupportType.options), answer),
  },
  { requiredKeys: [] },
);

/** Any map of up to so many people, with every kind of answer left out or given. */
export const anyMap = (most = 60): fc.Arbitrary<Network> =>
  fc.array(alter, { maxLength: most }).chain((people) => {
    const pair = fc.tuple(
      fc.nat(Math.max(0, people.length - 1)),
      fc.nat(Math.max(0, people.length - 1)),
    );
    return fc
      .record({
        label: maybe(fc.string()),
        pairs: fc.array(
          fc.record({
            pair,
            conflict: maybe(answer),
            weight: maybe(fc.integer({ min: 1, max: 9 })),
          }),
        ),
      })
      .map(({ label, pairs }) => {
        const ties = new Map<string, Network["ties"][number]>();
        for (const {
          pair: [one, other],
          conflict,
          weight,
        } of pairs) {
          const [source, target] = [Math.min(one, other), Math.max(one, other)];
          if (source === target) continue;
          ties.set(`${source}-${target}`, {
            source: `p${source}`,
            target: `p${target}`,
            ...(conflict === undefined ? {} : { conflict }),
            ...(weight === undefined ? {} : { weight }),
          });
        }
        return {
          version: 1,
          id: "kaart",
          ego: { id: "ik", ...(label === undefined ? {} : { label }) },
          alters: people.map((person, at) => ({ ...person, id: `p${at}` })),
          ties: [...ties.values()],
        };
      });
  });
