import { describe, expect, it } from "vitest";

import { Enactment, nv, regievoerder, started } from "../../../handreiking/test/Enactment.ts";

import {
  InvalidCatalogue,
  writeZaak,
  writeZaakDetails,
  type ZgwCatalogue,
} from "@steunnetwerk/exchange";

const at = (path: string) => `https://example.org/catalogi/${path}`;
const catalogue: ZgwCatalogue = {
  bronorganisatie: "123456782",
  verantwoordelijkeOrganisatie: "123456782",
  zaaktype: at("zaaktypen/1"),
  roltypen: {
    jeugdige: at("roltypen/1"),
    netwerkverantwoordelijke: at("roltypen/2"),
    wettelijkVertegenwoordiger: at("roltypen/3"),
    steunfiguur: at("roltypen/4"),
  },
  statustypen: {
    gestart: at("statustypen/1"),
    plan: at("statustypen/2"),
    afgesloten: at("statustypen/4"),
  },
  resultaattype: at("resultaattypen/1"),
};
const zaak = "https://example.org/zaken/api/v1/zaken/1";

function enacted() {
  const enactment = new Enactment();
  enactment.does(
    started("2011-01-10"),
    { type: "assignNetwerkverantwoordelijke", by: regievoerder, person: nv.person },
    {
      type: "recordPerson",
      by: regievoerder,
      person: { id: "voogd-1", capacities: ["voogd"], label: "Mevrouw De Vries" },
    },
  );
  const current = enactment.case;
  // Supporters come late in a case; here one is put in as the case would hold them.
  return {
    enactment,
    current: {
      ...current,
      people: {
        ...current.people,
        "oma-1": { capacities: ["steunfiguur"], statuses: { steunfiguur: "actief" } },
      },
    },
  };
}

describe("writeZaak", () => {
  it("writes that there is a case, secret, and nothing of what it is about", () => {
    expect(writeZaak(enacted().current, catalogue)).toEqual({
      bronorganisatie: "123456782",
      verantwoordelijkeOrganisatie: "123456782",
      zaaktype: at("zaaktypen/1"),
      startdatum: "2026-11-24",
      omschrijving: "Informele steun",
      vertrouwelijkheidaanduiding: "zaakvertrouwelijk",
    });
  });

  it.each([
    ["bronorganisatie", { bronorganisatie: "12345" }],
    ["zaaktype", { zaaktype: "zaaktype 1" }],
    ["roltypen.jeugdige", { roltypen: { jeugdige: "?" } }],
  ])("refuses a catalogue with a wrong %s", (path, own) => {
    try {
      writeZaak(enacted().current, { ...catalogue, ...own });
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidCatalogue);
      expect((error as InvalidCatalogue).issues.map((issue) => issue.path)).toEqual([path]);
      return;
    }
    throw new Error("nothing was refused");
  });
});

describe("writeZaakDetails", () => {
  it("writes the jeugdige, the guardian and the netwerkverantwoordelijke; no supporter and no name", () => {
    const details = writeZaakDetails(enacted().current, catalogue, zaak);
    expect(details.rollen).toEqual([
      {
        zaak,
        betrokkeneType: "natuurlijk_persoon",
        roltype: at("roltypen/1"),
        roltoelichting: "jeugdige",
        betrokkeneIdentificatie: { anpIdentificatie: "kind-1" },
      },
      {
        zaak,
        betrokkeneType: "natuurlijk_persoon",
        roltype: at("roltypen/3"),
        roltoelichting: "voogd",
        indicatieMachtiging: "gemachtigde",
        betrokkeneIdentificatie: { anpIdentificatie: "voogd-1" },
      },
      {
        zaak,
        betrokkeneType: "medewerker",
        roltype: at("roltypen/2"),
        roltoelichting: "netwerkverantwoordelijke",
        betrokkeneIdentificatie: { identificatie: nv.person },
      },
    ]);
    expect(JSON.stringify(details)).not.toMatch(/oma-1|steunfiguur|Vries/);
  });

  it("writes a supporter only when asked, and then the word of the role alone", () => {
    const identify = () => ({ geslachtsnaam: "De Vries" });
    const { rollen } = writeZaakDetails(enacted().current, catalogue, zaak, {
      supporters: "role",
      identify,
    });
    expect(rollen.at(-1)).toEqual({
      zaak,
      betrokkeneType: "natuurlijk_persoon",
      roltype: at("roltypen/4"),
      roltoelichting: "steunfiguur",
      betrokkeneIdentificatie: {},
    });
    expect(rollen[0]).toMatchObject({ betrokkeneIdentificatie: { geslachtsnaam: "De Vries" } });
  });

  it("sets a status for each mark that was reached, and a result when the case is closed", () => {
    const { enactment, current } = enacted();
    expect(writeZaakDetails(current, catalogue, zaak).statussen).toEqual([
      { zaak, statustype: at("statustypen/1"), datumStatusGezet: "2026-11-24T12:00:00Z" },
    ]);
    expect(writeZaakDetails(current, catalogue, zaak).resultaten).toEqual([]);
    enactment.does({ type: "closeCase", by: regievoerder, reason: "verzonnen reden" });
    const closed = writeZaakDetails(enactment.case, catalogue, zaak);
    expect(closed.statussen.map(({ statustype }) => statustype)).toEqual([
      at("statustypen/1"),
      at("statustypen/4"),
    ]);
    expect(closed.resultaten).toEqual([
      { zaak, resultaattype: at("resultaattypen/1"), toelichting: "" },
    ]);
    expect(JSON.stringify(closed)).not.toContain("verzonnen");
  });

  it("refuses a case without an address", () => {
    expect(() => writeZaakDetails(enacted().current, catalogue, "zaak 1")).toThrow(
      InvalidCatalogue,
    );
  });
});
