import { expect, it } from "vitest";

import { fuzz } from "./support/fuzz.ts";

// The full run, of a million inputs, is `npm run fuzz -w @steunnetwerk/domain`.
it("[H6] random and mutated inputs neither crash nor pass wrongly", () => {
  const { inputs, accepted, refused } = fuzz(5_000, 1);
  expect(accepted + refused).toBe(inputs);
  // Both answers are common, so that the comparison says something.
  expect(accepted).toBeGreaterThan(inputs / 10);
  expect(refused).toBeGreaterThan(inputs / 4);
});
