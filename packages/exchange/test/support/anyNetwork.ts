import {
  Alter,
  answers,
  lifeDomains,
  type Network,
  relationKinds,
  roleIds,
  safeParseNetwork,
  supportTypes,
  Tie,
} from "@steunnetwerk/domain";
import fc from "fast-check";

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "=SOM(1)",
    "a\r\nb",
    " ",
    "\\u0000",
    "]]>",
    "<a>&amp;",
    'zei "ja", toen',
    "ö\u0000",
  ),
);
const id = fc.oneof(
  fc.uuid(),
  text.filter((value) => value.length > 0),
);
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constant(-0),
);
const answer = fc.constantFrom(...answers);
const day = fc.constantFrom("2024-02-29", "2026-03-29");
const orUnknown = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: value }, fc.constant("unknown" as const));
const some = (shape: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record(shape, { requiredKeys: [] });
const support = fc.dictionary(fc.constantFrom(...supportTypes), answer, { maxKeys: 4 });
const attributes = fc.dictionary(
  fc
    .oneof(fc.constantFrom("age", "age#text", "a.b", "weight"), text)
    .filter((name) => name !== "__proto__"),
  fc.oneof(text, number, fc.boolean()),
  { maxKeys: 4, noNullPrototype: true },
);
const who = fc.record({ capacity: fc.constantFrom("jeugdige", "ouder") });

const alter = some({
  label: text,
  kind: fc.constantFrom("person", "group"),
  personId: id,
  relation: orUnknown(fc.constantFrom(...relationKinds)),
  roles: fc.uniqueArray(fc.constantFrom(...roleIds), { maxLength: 3 }),
  state: fc.constantFrom("active", "activatable", "unsafe", "deceased"),
  lifeDomain: orUnknown(fc.constantFrom(...lifeDomains)),
  kin: answer,
  professional: answer,
  household: id,
  closeness: orUnknown(fc.integer({ min: 1, max: 5 })),
  contactsPerYear: orUnknown(fc.double({ min: 0, max: 10_000, noNaN: true })),
  contactBy: some({ faceToFace: answer, phone: answer }),
  initiative: fc.constantFrom("ego", "unknown"),
  travelMinutes: orUnknown(fc.double({ min: 0, max: 100_000, noNaN: true })),
  quality: fc.constantFrom("mixed", "unknown"),
  yearsKnown: orUnknown(fc.double({ min: 0, max: 120, noNaN: true })),
  provides: support,
  receives: support,
  reciprocal: answer,
  conflict: answer,
  availability: orUnknown(fc.double({ min: 0, max: 1, noNaN: true })),
  capacity: orUnknown(fc.integer({ min: 0, max: 13 })),
  attributes,
});

/** Any network that the model accepts, with strange texts in every place that takes one. */
export const anyNetwork: fc.Arbitrary<Network> = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 2, maxLength: 7 }),
    about: some({
      mapId: id,
      previousId: id,
      owner: who,
      drawnBy: fc.array(who, { maxLength: 2 }),
      drawnOn: day,
      approval: fc.record({ by: who, on: day }),
      instrument: fc.record(
        { name: text.filter((name) => name.length > 0), nameLimit: fc.integer({ min: 1, max: 9 }) },
        { requiredKeys: ["name"] },
      ),
      satisfaction: orUnknown(fc.integer({ min: 1, max: 10 })),
      wishes: fc.array(
        text.filter((wish) => wish.length > 0),
        { maxLength: 2 },
      ),
      unlistedTies: fc.constantFrom("absent", "unknown", "notAsked"),
    }),
    ego: some({ label: text, age: fc.integer({ min: 0, max: 130 }), attributes }),
    alters: fc.array(alter, { minLength: 6, maxLength: 6 }),
    ties: fc.array(
      some({
        status: fc.constantFrom("present", "absent", "unknown"),
        weight: fc.double({ min: 0.001, max: 1e9, noNaN: true }),
        conflict: answer,
      }),
      { minLength: 15, maxLength: 15 },
    ),
    drawn: fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
  })
  .map(
    ({
      ids: [egoId = "ik", networkId = "kaart", ...alterIds],
      about,
      ego,
      alters,
      ties,
      drawn,
    }) => {
      const pairs = alterIds.flatMap((source, at) =>
        alterIds.slice(at + 1).map((target) => ({ source, target })),
      );
      return {
        version: 1,
        id: networkId,
        ...about,
        ego: { id: egoId, ...ego },
        alters: alterIds.map((own, at) => Alter.parse({ id: own, ...alters[at] })),
        ties: pairs
          .map((pair, at) => Tie.parse({ ...pair, ...ties[at] }))
          .filter((_, at) => drawn[at] === true),
      };
    },
  )
  .map((document) => safeParseNetwork(document))
  .filter((result) => result.success)
  .map(({ data }) => data);

/** The network with its ties in one order, which says nothing. */
export const inOrder = (network: Network): Network => ({
  ...network,
  ties: network.ties.toSorted((a, b) =>
    JSON.stringify([a.source, a.target]) < JSON.stringify([b.source, b.target]) ? -1 : 1,
  ),
});
