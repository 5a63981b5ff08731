import { explain, scoreNetwork } from "@steunnetwerk/scoring";
import { madeUpFamily } from "@steunnetwerk/synthetic";
import { describe, expect, it } from "vitest";

import { byFhirJs, byMedplum, bySchema } from "./support/validators.ts";

import { fromFhir, measurementsOf, systems, toFhir, type CaseFile } from "@steunnetwerk/fhir";

const people: CaseFile["people"] = {
  version: 1,
  id: "mensen",
  jeugdigeId: "kim",
  persons: [
    { version: 1, id: "kim" },
    { version: 1, id: "oma", label: "Oma" },
    { version: 1, id: "org", name: "Maatjes", kind: "group", professional: "yes" },
  ],
  relations: [],
  roles: [],
  positions: [],
  measures: [],
};

const records: CaseFile["records"] = {
  supporter: [
    { version: 1, id: "s", personId: "oma", forPersonIds: ["kim"], state: "asked" } as never,
  ],
  invitation: [
    {
      version: 1,
      id: "i",
      supporterId: "s",
      askedBy: "kim",
      askedOn: "2026-02-01",
      words: "Wil je met me meedenken?",
      answer: "notAnswered",
    },
  ],
  privacyNotice: [
    {
      version: 1,
      id: "p",
      personId: "oma",
      state: "given",
      givenOn: "2026-02-02",
      manner: "oral",
    },
  ],
  referral: [
    {
      version: 1,
      id: "r",
      organisationId: "org",
      programme: "Samen sterk",
      needId: "n",
      supportTypes: ["praktisch", "gezelschap"],
      message: "Iemand om mee te koken.",
      consentIds: ["c"],
      sentBy: "kim",
      sentOn: "2026-02-03",
      state: "sent",
    },
  ],
};

const file: CaseFile = {
  people,
  records,
  mapFiles: [
    { id: "m", networkId: "kaart", mediaType: "image/png", base64: "iVBORw0KGgo=", madeBy: "kim" },
  ],
};

type Resource = Record<string, unknown> & { resourceType: string };

const resourcesOf = (one: CaseFile) =>
  (toFhir(one).entry ?? []).map(({ resource }) => resource as unknown as Resource);

const found = (type: string) =>
  resourcesOf(file).filter(({ resourceType }) => resourceType === type);

describe("records with a resource of their own", () => {
  it("asks a supporter in a Communication to them, about the Task they own", () => {
    expect(found("Communication")[1]).toMatchObject({
      status: "completed",
      recipient: [{ reference: "RelatedPerson/oma" }],
      sender: { reference: "Patient/kim" },
      basedOn: [{ reference: "Task/s" }],
      sent: "2026-02-01",
      payload: [{ contentString: "Wil je met me meedenken?" }],
    });
  });

  it("tells a supporter what is kept about them in a Communication, and how", () => {
    expect(found("Communication")[0]).toMatchObject({
      status: "completed",
      recipient: [{ reference: "RelatedPerson/oma" }],
      medium: [{ coding: [{ system: systems.participationMode, code: "VERBAL" }] }],
    });
  });

  it("asks a volunteer organisation in a ServiceRequest, and reads what it answers", () => {
    const [request] = found("ServiceRequest");
    expect(request).toMatchObject({
      status: "active",
      intent: "order",
      performer: [{ reference: "Organization/org" }],
      code: { text: "Samen sterk" },
      note: [{ text: "Iemand om mee te koken." }],
    });
    const answered = resourcesOf(file).map((one) =>
      one.resourceType === "ServiceRequest" ? { ...one, status: "completed" } : one,
    );
    expect(fromFhir(answered).file.records.referral?.[0]?.state).toBe("matched");
  });

  it("hangs a picture on the map as a DocumentReference", () => {
    expect(found("DocumentReference")[0]).toMatchObject({
      status: "current",
      author: [{ reference: "Patient/kim" }],
      content: [{ attachment: { contentType: "image/png", data: "iVBORw0KGgo=" } }],
    });
  });

  it("comes back as it was, and is valid R4", () => {
    expect(fromFhir(toFhir(file))).toMatchObject({ file: { ...file, records }, issues: [] });
    for (const resource of resourcesOf(file))
      expect([...bySchema(resource), ...byFhirJs(resource), ...byMedplum(resource)]).toEqual([]);
  });
});

describe("the score of a map", () => {
  const { people: family, map } = madeUpFamily("score");
  const score = scoreNetwork(map);

  it("becomes an Observation for each indicator, with its note and the map it comes from", () => {
    const measurements = measurementsOf(score, { on: "2026-02-01" });
    const scored: CaseFile = { people: family, records: { network: [map] }, measurements };
    const observations = resourcesOf(scored).filter(
      ({ resourceType }) => resourceType === "Observation",
    );
    expect(observations.length).toBe(Object.keys(score.indicators).length);
    for (const one of observations) {
      expect([...bySchema(one), ...byFhirJs(one), ...byMedplum(one)]).toEqual([]);
      expect(one).toMatchObject({
        note: [{ text: "Gespreksonderwerp, geen oordeel." }],
        derivedFrom: [{ reference: `QuestionnaireResponse/${map.id}` }],
        effectiveDateTime: "2026-02-01",
      });
    }
    expect(fromFhir(toFhir(scored))).toMatchObject({ file: scored, issues: [] });
  });

  it("says why there is no value: what was not asked is told apart from what nobody knows", () => {
    const reasons = new Map(
      resourcesOf({
        people: family,
        records: {},
        measurements: [
          { id: "1", indicator: "burden", value: null, reason: "not-collected" },
          { id: "2", indicator: "burden", value: null, reason: "no-known-values" },
          { id: "3", indicator: "burden", value: null, reason: "one-alter" },
          { id: "4", indicator: "burden", value: null },
        ],
      }).map(({ id, dataAbsentReason }) => [
        id,
        (dataAbsentReason as { coding: { code: string }[] } | undefined)?.coding[0]?.code,
      ]),
    );
    expect(["1", "2", "3", "4"].map((id) => reasons.get(id))).toEqual([
      "not-asked",
      "asked-unknown",
      "not-applicable",
      "unknown",
    ]);
  });

  it("goes along as far as it is asked for, in the words that are given", () => {
    const [first, ...others] = measurementsOf(score, {
      only: ["density"],
      label: (indicator) => explain(indicator, { reader: "professional", language: "nl" }),
    });
    expect(others).toEqual([]);
    expect(first?.label).toMatch(/^Dichtheid/);
  });
});

describe("a citizen number", () => {
  const patient = (value: string) => ({
    resourceType: "Patient",
    id: "kim",
    identifier: [{ system: systems.bsn, value }],
  });

  it("is taken over when it passes the test of eleven, and only then", () => {
    expect(fromFhir(patient("999911120")).file.bsn).toBe("999911120");
    for (const wrong of ["999911121", "12345678", "000000000", "99991112O"]) {
      const { file: read, issues, source } = fromFhir(patient(wrong));
      expect(read.bsn).toBeUndefined();
      expect(issues.map(({ code }) => code)).toContain("notBsn");
      expect(JSON.stringify(issues)).not.toContain(wrong);
      expect(toFhir(read, { onto: source }).entry?.[0]?.resource).toEqual(patient(wrong));
    }
  });
});
