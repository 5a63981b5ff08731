import type { Contender } from "./load.ts";

/** A peer, when it was installed: npm install --prefix packages/workflow/bench. */
export async function peer(
  name: "xstate" | "dbos",
  where: string,
  cases: number,
): Promise<readonly { readonly contender: Contender; readonly cases: number }[]> {
  try {
    const module = (await import(`./peers/${name}.mjs`)) as Record<
      string,
      (where: string) => Contender | Promise<Contender>
    >;
    const contender = await module[name]?.(where);
    return contender === undefined ? [] : [{ contender, cases }];
  } catch (error) {
    console.log(`${name} is left out: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
