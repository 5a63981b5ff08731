import type { TestProject } from "vitest/node";

import { Postgres } from "./Postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where PostgreSQL is; or why there is none, when `url` is left out. */
    postgres: { readonly url?: string; readonly whyNot?: string };
  }
}

/** Starts one PostgreSQL for all tests of the package; each test has a schema of its own. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined) {
    project.provide("postgres", { url: given });
    return undefined;
  }
  const whyNot = Postgres.whyNot();
  if (whyNot !== undefined) {
    if (process.env["STEUNNETWERK_NO_SKIP"] === "1") throw new Error(whyNot);
    project.provide("postgres", { whyNot });
    return undefined;
  }
  const postgres = await Postgres.start();
  project.provide("postgres", { url: postgres.url });
  return () => postgres.remove();
}
