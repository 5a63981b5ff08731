import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyNetwork, networkOf } from "./networks.ts";

import {
  explain,
  indicatorDefinitions,
  scoreNetwork,
  type IndicatorId,
} from "@steunnetwerk/scoring";

const network = networkOf(
  [
    { id: "a", label: "oma", provides: { emotioneel: "yes", praktisch: "yes", gezelschap: "no" } },
    { id: "b", label: "buur", provides: { emotioneel: "yes", praktisch: "no", gezelschap: "no" } },
  ],
  [{ source: "a", target: "b" }],
  { unlistedTies: "absent" },
);
const { indicators } = scoreNetwork(network, {
  supportTypes: ["emotioneel", "praktisch", "gezelschap"],
});
const nameOf = (id: string) => network.alters.find((alter) => alter.id === id)?.label ?? id;
const family = (id: IndicatorId, withNumbers = false) =>
  explain(indicators[id], { reader: "family", language: "nl", nameOf, withNumbers });
const professional = (id: IndicatorId) =>
  explain(indicators[id], { reader: "professional", language: "en", nameOf });

describe("explain", () => {
  it.each([
    ["size", "Op je kaart staan 2 mensen."],
    [
      "size.supporters",
      "Op je kaart staan 2 mensen (met wie er contact is, en van wie het niet hun werk is).",
    ],
    ["density", "Van alle tweetallen op je kaart kennen er 1 elkaar."],
    ["effectiveSize.egoNetwork", "Op je kaart kennen deze mensen ook anderen: oma en buur."],
    ["coverage", "Voor 2 van de 3 soorten steun is er iemand. Nog niemand voor: gezelschap."],
    ["gaps", "Nog niemand is er voor: gezelschap."],
    ["singlePointsOfFailure", "Dit komt nu van één iemand: praktische steun (oma)."],
  ] as const)("says %s to a family in plain words", (id, expected) => {
    expect(family(id)).toBe(expected);
  });

  it.each([
    ["size", "Size 2: number of people on the map."],
    ["density", "Density 1: 1 of 1 known pairs know each other."],
    ["gaps", "Gaps 1: companionship."],
    ["singlePointsOfFailure", "Single points of failure 1: practical support (oma)."],
  ] as const)("says %s to a professional with its numbers", (id, expected) => {
    expect(professional(id)).toBe(expected);
  });

  it("gives a family no score unless asked for", () => {
    expect(family("constraint.egoNetwork")).not.toMatch(/\d/);
    expect(family("constraint.egoNetwork", true)).toMatch(/1,13/);
  });

  it("says what is open, and why there is no value", () => {
    const open = scoreNetwork(networkOf([{ id: "a", provides: { emotioneel: "yes" } }]), {
      supportTypes: ["emotioneel", "praktisch"],
    }).indicators.coverage;
    expect(explain(open, { reader: "professional", language: "nl" })).toBe(
      "Dekking: te veel antwoorden ontbreken voor een waarde (1 onbekend; tussen 50% en 100%).",
    );
    expect(explain(open, { reader: "family", language: "en" })).toBe(
      "Too little is known yet to say something about this.",
    );
  });

  it("has a sentence for every indicator, reader and language, whatever the map", () => {
    fc.assert(
      fc.property(anyNetwork(), (any) => {
        const score = scoreNetwork(any, { maximumMissing: 1 });
        for (const id of Object.keys(indicatorDefinitions) as IndicatorId[])
          for (const reader of ["professional", "family"] as const)
            for (const language of ["nl", "en"] as const) {
              const text = explain(score.indicators[id], { reader, language });
              expect(text).toMatch(/^[A-Z].*[^.]\.$/);
              expect(text).not.toMatch(/undefined|null|NaN/);
            }
      }),
    );
  });
});
