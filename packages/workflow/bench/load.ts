// The work that every engine is given: a case of seven recorded steps beside its start, fifty cases at a time.
//
// start, an activity, a human task, three activities at the same time, a decision, close. A human acts as soon as there is
// something to do.

/** How an engine does the work. */
export interface Contender {
  /** Its name. */
  readonly name: string;
  /** Takes one case from its start to its end; gives how long each acknowledgement of a person's act took, in milliseconds. */
  readonly runCase: (id: string) => Promise<readonly number[]>;
  /** Ends it. */
  readonly close: () => Promise<void>;
}

/** What was measured of one contender. */
export interface Measured {
  /** Cases per second of the clock on the wall. */
  readonly casesPerSecond: number;
  /** Seconds of this process's CPU time per 1,000 cases. */
  readonly cpuSecondsPerThousand: number;
  /** Half of the acknowledgements took less, in milliseconds. */
  readonly p50: number;
  /** 99 of 100 acknowledgements took less, in milliseconds. */
  readonly p99: number;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Runs cases, so many at a time. */
export async function measure(
  { runCase }: Contender,
  prefix: string,
  cases: number,
  atOnce = 50,
): Promise<Measured> {
  const waits: number[] = [];
  let next = 0;
  const cpu = process.cpuUsage();
  const from = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < cases) waits.push(...(await runCase(`${prefix}-${next++}`)));
    }),
  );
  const seconds = (performance.now() - from) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    casesPerSecond: round(cases / seconds),
    cpuSecondsPerThousand: round((user + system) / 1e6 / (cases / 1_000)),
    p50: round(quantile(waits, 0.5)),
    p99: round(quantile(waits, 0.99)),
  };
}

/** Begins so many cases a second, however fast they end; gives how long acknowledgements took, in milliseconds. */
export async function atRate(
  { runCase }: Contender,
  prefix: string,
  casesPerSecond: number,
  seconds: number,
): Promise<Pick<Measured, "p50" | "p99">> {
  const running: Promise<readonly number[]>[] = [];
  const from = performance.now();
  while (running.length < casesPerSecond * seconds) {
    const due = Math.floor(((performance.now() - from) / 1_000) * casesPerSecond);
    while (running.length <= due) running.push(runCase(`${prefix}-${running.length}`));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const waits = (await Promise.all(running)).flat();
  return { p50: round(quantile(waits, 0.5)), p99: round(quantile(waits, 0.99)) };
}

/** Rounds of all contenders, one after the other, after one of the same size that warms up; gives the median of each figure. */
export async function interleaved(
  contenders: readonly { readonly contender: Contender; readonly cases: number }[],
  rounds: number,
  afterwards: () => Promise<void> = () => Promise.resolve(),
): Promise<Record<string, Measured>> {
  const all = new Map<string, Measured[]>();
  for (let round = 0; round <= rounds; round++)
    for (const { contender, cases } of contenders) {
      const measured = await measure(contender, `${contender.name}-${round}`, cases);
      if (round > 0) all.set(contender.name, [...(all.get(contender.name) ?? []), measured]);
      console.log(`${round === 0 ? "warm up" : `round ${round}`}: ${contender.name}`, measured);
    }
  await afterwards();
  for (const { contender } of contenders) await contender.close();
  return Object.fromEntries([...all].map(([name, measured]) => [name, medians(measured)]));
}

function medians(measured: readonly Measured[]): Measured {
  const of = (figure: keyof Measured) =>
    quantile(
      measured.map((one) => one[figure]),
      0.5,
    );
  return {
    casesPerSecond: of("casesPerSecond"),
    cpuSecondsPerThousand: of("cpuSecondsPerThousand"),
    p50: of("p50"),
    p99: of("p99"),
  };
}

/** Three digits that count. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
