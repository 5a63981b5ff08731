import { expect, it } from "vitest";

import { fuzzOnce, randomFrom } from "./support/Fuzz.ts";
import { Organisations } from "./support/Organisation.ts";
import { startFamily } from "./support/family.ts";

/** How many requests; a longer run says so in the environment. */
const requests = Number(process.env["FUZZ_REQUESTS"] ?? 600);
const seed = Number(process.env["FUZZ_SEED"] ?? 1);

it(
  `answers ${requests} made-up requests as the document says, never with an error of its own, and takes none it does not allow`,
  { timeout: 900_000 },
  async () => {
    const at = await Organisations.open({ limits: { requestsPerMinute: 10_000_000 } });
    await startFamily(at, "case-1", "2010-01-01");
    const [machine, nv, auditor] = [
      at.machine(),
      await at.token("nv-1", { exp: Math.floor(Date.now() / 1000) + 3600 }),
      await at.token("auditor-1", { scope: ["audit"], exp: Math.floor(Date.now() / 1000) + 3600 }),
    ];
    const credentials = [machine, machine, machine, nv, auditor];
    const random = randomFrom(seed);
    const wrong: string[] = [];
    const statuses = new Map<number, number>();
    let unfit = 0;
    for (let i = 0; i < requests; i++) {
      const { asked, status, fits, wrong: what } = await fuzzOnce(at, credentials, random);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (!fits) unfit += 1;
      if (what !== undefined) wrong.push(`${what}: ${asked}`);
    }
    const mistakes = at.log.filter((line) => line.includes('"mistake"'));
    await at.close();
    if (requests > 1000)
      console.log(
        JSON.stringify({ requests, unfit, seed, statuses: Object.fromEntries(statuses) }),
      );
    expect([wrong.slice(0, 5), mistakes.slice(0, 5)]).toEqual([[], []]);
    expect(unfit).toBeGreaterThan(requests / 10);
    // It gets inside: not everything is refused at the door.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(requests / 20);
  },
);
