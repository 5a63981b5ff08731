import { describe, expect, it } from "vitest";

import { mapToDraw, Network, People, peopleOnMap } from "@steunnetwerk/domain";

const people = People.parse({
  version: 1,
  id: "file-1",
  jeugdigeId: "kim",
  persons: [
    { version: 1, id: "kim", label: "Kim" },
    { version: 1, id: "oma", name: "Riet Jansen", label: "Oma" },
    { version: 1, id: "opa", name: "Wim Jansen", deceasedOn: "2024-05-01" },
    { version: 1, id: "club", kind: "group", label: "Judo" },
    { version: 1, id: "jurre", professional: "yes" },
  ],
  relations: [
    { version: 1, id: "r-1", personId: "oma", toPersonId: "opa", kind: "partner" },
    {
      version: 1,
      id: "r-2",
      personId: "oma",
      toPersonId: "kim",
      kind: "buur",
      period: { end: "2020-01-01" },
    },
    { version: 1, id: "r-3", personId: "oma", toPersonId: "kim", kind: "grootouder" },
  ],
  roles: [1, 2].map((number) => ({
    version: 1,
    id: `role-${number}`,
    personId: "oma",
    role: "steunfiguur",
    beneficiary: "jeugdige",
    supportsIds: ["kim"],
  })),
  positions: [],
  measures: [],
});

describe("mapToDraw", () => {
  it("puts everybody known around the jeugdige, and leaves what nobody asked open", () => {
    const map = mapToDraw(people, "kaart-1");
    expect(Network.parse(map)).toEqual(map);
    expect(map).toEqual({
      version: 1,
      id: "kaart-1",
      ego: { id: "kim", label: "Kim" },
      alters: [
        {
          id: "oma",
          personId: "oma",
          label: "Oma",
          relation: "grootouder",
          roles: ["steunfiguur"],
        },
        { id: "opa", personId: "opa", label: "Wim Jansen", state: "deceased" },
        { id: "club", personId: "club", kind: "group", label: "Judo" },
        { id: "jurre", personId: "jurre", professional: "yes" },
      ],
      ties: [],
    });
  });
});

describe("peopleOnMap", () => {
  it("gives everybody on a map once, with what they are to ego", () => {
    const onMap = peopleOnMap({
      version: 1,
      id: "kaart-1",
      ego: { id: "kim" },
      alters: [
        { id: "a", personId: "oma", label: "Oma", relation: "grootouder" },
        { id: "b", label: "Buur", relation: "unknown", professional: "no" },
        { id: "c", personId: "oma", label: "Oma Riet", relation: "grootouder" },
        { id: "d", label: "", kind: "group" },
      ],
      ties: [],
    });
    expect(People.parse(onMap)).toEqual(onMap);
    expect(onMap.persons).toEqual([
      { version: 1, id: "kim" },
      { version: 1, id: "oma", label: "Oma Riet" },
      { version: 1, id: "b", label: "Buur", professional: "no" },
      { version: 1, id: "d", kind: "group" },
    ]);
    expect(onMap.relations).toEqual([
      { version: 1, id: "relation-1", personId: "oma", toPersonId: "kim", kind: "grootouder" },
    ]);
  });

  it("goes back to the map it began with, as far as a file says it", () => {
    const again = mapToDraw(peopleOnMap(mapToDraw(people, "kaart-1")), "kaart-1");
    const said = ({ id, label, relation }: (typeof again.alters)[number]) => [id, label, relation];
    expect(again.alters.map(said)).toEqual(mapToDraw(people, "kaart-1").alters.map(said));
  });
});
