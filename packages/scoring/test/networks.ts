// Made-up network maps for the tests.
import { coreSupportTypes, parseNetwork, type Network } from "@steunnetwerk/domain";
import fc from "fast-check";

/** A map around `ik`; what is left out of the input is left out of the map. */
export const networkOf = (
  alters: readonly object[],
  ties: readonly object[] = [],
  rest: object = {},
): Network => parseNetwork({ version: 1, id: "kaart", ego: { id: "ik" }, alters, ties, ...rest });

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
    })
    .map(({ alters, pairs, unlistedTies }) => {
      const named = alters.map((alter, i) => ({ id: `a${i}`, ...alter }));
      const ties = named.flatMap((a, i) =>
        named.slice(i + 1).map((b, j) => ({
          source: a.id,
          target: b.id,
          status: pairs[(i * (2 * size - i - 1)) / 2 + j],
        })),
      );
      return networkOf(
        named,
        ties.filter(({ status }) => status !== "unlisted"),
        { unlistedTies },
      );
    });
