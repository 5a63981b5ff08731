import { describe, expect, it } from "vitest";

import { nictiz } from "./support/nictiz.ts";

import { fromFhir, toFhir } from "@steunnetwerk/fhir";

/** What is given back of some resources after reading them. */
function givenBack(input: unknown): unknown[] {
  const { file, source } = fromFhir(input);
  return (toFhir(file, { onto: source }).entry ?? []).map(({ resource }) => resource);
}

describe("official examples", () => {
  const examples = (["examples-zib2020", "examples-mapping"] as const).flatMap(nictiz);

  it.each(examples)("%s comes back as it was", (_, resource) => {
    expect(givenBack(resource)).toEqual([resource]);
  });

  it("comes back as it was, all of them in one Bundle", () => {
    const all = examples.map(([, resource]) => resource);
    expect(givenBack(all)).toEqual(all);
  });
});
