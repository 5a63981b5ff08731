// Made-up network maps for the tests.
import {
  coreSupportTypes,
  LifeDomain,
  parseNetwork,
  type Alter,
  type Network,
} from "@steunnetwerk/domain";
import fc from "fast-check";

/** A map around `ik`; what is left out of the input is left out of the map. */
export const networkOf = (
  alters: readonly object[],
  ties: readonly object[] = [],
  rest: object = {},
): Network => parseNetwork({ version: 1, id: "kaart", ego: { id: "ik" }, alters, ties, ...rest });

const yesNo = fc.constantFrom("yes", "no");
const answer = fc.constantFrom("yes", "no", "unknown", "notAsked");

/** Maps of up to `size` alters with everything that can be known or not. */
export const anyNetwork = (size = 5): fc.Arbitrary<Network> =>
  fc
    .record({
      alters: fc.array(
        fc.record(
          {
            state: fc.constantFrom("active", "active", "activatable", "unsafe", "deceased"),
            professional: answer,
            kin: answer,
            conflict: answer,
            reciprocal: answer,
            lifeDomain: fc.constantFrom("unknown", ...LifeDomain.options),
            closeness: fc.constantFrom("unknown", 1, 2, 3),
            contactsPerYear: fc.constantFrom("unknown", 0, 12, 365, 1000),
            yearsKnown: fc.constantFrom("unknown", 0, 3, 14),
            availability: fc.constantFrom("unknown", 0, 0.25, 1),
            capacity: fc.constantFrom("unknown", 0, 2),
            household: fc.constantFrom("h1", "h2"),
            provides: fc.record(
              Object.fromEntries(coreSupportTypes.map((type) => [type, answer])),
              { requiredKeys: [] },
            ),
          },
          { requiredKeys: [] },
        ),
        { maxLength: size },
      ),
      pairs: fc.array(fc.constantFrom("present", "absent", "unknown", "unlisted"), {
        minLength: (size * (size - 1)) / 2,
        maxLength: (size * (size - 1)) / 2,
      }),
      unlistedTies: fc.constantFrom("absent", "unknown", "notAsked"),
      closenessRanks: fc.constantFrom(3, 5),
      age: fc.constantFrom(undefined, 0, 13, 40),
    })
    .map(({ alters, pairs, unlistedTies, closenessRanks, age }) => {
      const named = alters.map((alter, i) => ({ id: `a${i}`, ...alter }));
      const ties = pairsOf(named).map(([a, b], i) => ({
        source: a.id,
        target: b.id,
        status: pairs[i],
      }));
      return networkOf(
        named,
        ties.filter(({ status }) => status !== "unlisted"),
        { unlistedTies, instrument: { name: "form", closenessRanks }, ego: { id: "ik", age } },
      );
    });

const pairsOf = <T>(list: readonly T[]): (readonly [T, T])[] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const));

const types = ["emotioneel", "praktisch"] as const;

/** What can be left open about one alter, with every value it can have (or the ends of its range). */
const questions = {
  professional: ["yes", "no"],
  kin: ["yes", "no"],
  conflict: ["yes", "no"],
  reciprocal: ["yes", "no"],
  lifeDomain: LifeDomain.options,
  closeness: [1, 2, 3],
  contactsPerYear: [0, 10_000],
  yearsKnown: [0, 15],
  availability: [0, 1],
  capacity: [0, 13],
} as const;

export interface Opened {
  /** Of which everything is known. */
  readonly complete: Network;
  /** The same with some answers left open. */
  readonly open: Network;
  /** Every map that `open` can turn out to be. */
  readonly completions: readonly Network[];
}

/** Maps of up to four alters with two support types, of whom up to `most` answers are open. */
export const openedNetwork = (most = 4): fc.Arbitrary<Opened> =>
  fc
    .record({
      alters: fc.array(
        fc.record({
          state: fc.constantFrom("active", "active", "active", "activatable", "unsafe", "deceased"),
          professional: yesNo,
          kin: yesNo,
          conflict: yesNo,
          reciprocal: yesNo,
          lifeDomain: fc.constantFrom(...LifeDomain.options),
          closeness: fc.constantFrom(1, 2, 3),
          contactsPerYear: fc.constantFrom(0, 12, 365, 1000),
          yearsKnown: fc.constantFrom(0, 3, 14),
          availability: fc.constantFrom(0, 0.25, 1),
          capacity: fc.constantFrom(0, 1, 2),
          household: fc.option(fc.constantFrom("h1", "h2"), { nil: undefined }),
          provides: fc.record({ emotioneel: yesNo, praktisch: yesNo }),
        }),
        { maxLength: 4 },
      ),
      tied: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      forget: fc.array(fc.nat(), { maxLength: most }),
      how: fc.constantFrom("unknown", "notAsked"),
    })
    .map(({ alters, tied, forget, how }) => {
      const named = alters.map(({ household, ...alter }, i) => ({
        id: `a${i}`,
        ...alter,
        ...(household === undefined ? {} : { household }),
      })) as unknown as Alter[];
      const ties = pairsOf(named).map(([a, b], i) => ({
        source: a.id,
        target: b.id,
        status: tied[i] ? ("present" as const) : ("absent" as const),
      }));
      const rest = {
        instrument: { name: "form", closenessRanks: 3 },
        ego: { id: "ik", age: 14 },
        unlistedTies: "absent",
      };
      const complete = networkOf(named, ties, rest);
      const gaps = [
        ...named.flatMap((_, i) => [
          ...[...Object.keys(questions), ...types].map((one) => ({ alter: i, asked: [one] })),
          // Only with both of them is it open whether somebody is there for their job.
          ...Array.from({ length: 6 }, () => ({ alter: i, asked: ["professional", "lifeDomain"] })),
        ]),
        ...ties.map((_, i) => ({ tie: i })),
      ];
      const chosen =
        gaps.length === 0 ? [] : [...new Set(forget.map((n) => gaps[n % gaps.length]!))];
      let completions = [complete];
      let open = complete;
      for (const gap of chosen) {
        if (completions.length > 200) break;
        if ("tie" in gap) {
          open = withTie(open, gap.tie, "unknown");
          completions = completions.flatMap((network) =>
            (["present", "absent"] as const).map((status) => withTie(network, gap.tie, status)),
          );
          continue;
        }
        for (const question of gap.asked) {
          open = withAnswer(open, gap.alter, question, how);
          completions = completions.flatMap((network) =>
            valuesOf(question).map((value) => withAnswer(network, gap.alter, question, value)),
          );
        }
      }
      return { complete, open, completions: completions.filter((map) => isConsistent(map, open)) };
    });

const valuesOf = (question: string): readonly (string | number)[] =>
  question in questions ? questions[question as keyof typeof questions] : ["yes", "no"];

/** Where it was not said whether somebody is a professional, the life domain or kinship may tell; and where nobody said, nobody is. */
function isConsistent(network: Network, open: Network): boolean {
  const told = ({ professional, lifeDomain = "unknown", kin }: Alter) =>
    professional === "yes" || professional === "no"
      ? professional
      : lifeDomain !== "unknown"
        ? lifeDomain === "professionals"
          ? "yes"
          : "no"
        : kin === "yes"
          ? "no"
          : undefined;
  const asked = open.alters.some((alter) => told(alter) !== undefined);
  return network.alters.every((alter, i) => {
    const said = told(open.alters[i]!) ?? (asked ? undefined : "no");
    return said === undefined || alter.professional === said;
  });
}

function withTie(network: Network, at: number, status: "present" | "absent" | "unknown"): Network {
  return { ...network, ties: network.ties.map((tie, i) => (i === at ? { ...tie, status } : tie)) };
}

function withAnswer(
  network: Network,
  at: number,
  question: string,
  value: string | number,
): Network {
  const alters = network.alters.map((alter, i) => {
    if (i !== at) return alter;
    if (!(question in questions))
      return { ...alter, provides: { ...alter.provides, [question]: value } };
    const rest = Object.fromEntries(Object.entries(alter).filter(([key]) => key !== question));
    return value === "notAsked" ? rest : { ...rest, [question]: value };
  });
  return { ...network, alters: alters as Alter[] };
}
