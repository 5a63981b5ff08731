// VOG and VGB: who needs which (section 5).
import type { Text } from "@steunnetwerk/domain";

import { yesNoLabels } from "../labels.ts";
import { sentence } from "../sentence.ts";
import type { Table } from "../table.ts";

/** Facts that decide which screening somebody needs. */
export interface ScreeningFacts {
  /** As what the person comes into contact with jeugdigen. */
  readonly as:
    | "ownNetwork"
    | "programmeVolunteer"
    | "providerWorker"
    | "soloProvider"
    | "vertrouwenspersoon"
    | "pleegouder"
    | "housemateOfPleegouder";
  /** Whether there is reason to doubt that a VOG would still be given. */
  readonly reasonToDoubt: "yes" | "no";
}

/** Which screening somebody needs. */
export interface Screening {
  /** VOG: verklaring omtrent het gedrag; VGB: verklaring van geen bezwaar of the Raad voor de Kinderbescherming. */
  readonly instrument: "VOG" | "VGB" | "none";
  /** Who has to hold it. */
  readonly heldBy?: "provider" | "programme" | "self" | "employer" | "pleegzorgaanbieder";
  /** The age it may have, in months: on the day the work starts, or at any time; left out where no norm was found. */
  readonly maxAge?: { readonly months: number; readonly at: "start" | "anyTime" };
  /** What to do besides, or instead. */
  readonly also: readonly (
    | "riskTalk"
    | "renewAtNewHousemate"
    | "renewAtOtherProvider"
    | "renewAfterTwoYears"
    | "askNewAtOnce"
  )[];
}

const alsoLabels = {
  riskTalk: { nl: "praat over risico's", en: "talk about risks" },
  renewAtNewHousemate: {
    nl: "opnieuw bij een nieuwe huisgenoot",
    en: "again with a new housemate",
  },
  renewAtOtherProvider: { nl: "opnieuw bij een andere aanbieder", en: "again at another provider" },
  renewAfterTwoYears: {
    nl: "opnieuw na twee jaar geen pleegouder",
    en: "again after two years of not being a foster parent",
  },
  askNewAtOnce: {
    nl: "vraag zo snel mogelijk een nieuwe",
    en: "ask for a new one as soon as possible",
  },
} satisfies Record<Screening["also"][number], Text>;

const holderLabels = {
  provider: { nl: "de aanbieder of instelling", en: "the provider or institution" },
  programme: { nl: "het programma", en: "the programme" },
  self: { nl: "de persoon zelf", en: "the person" },
  employer: { nl: "de werkgever", en: "the employer" },
  pleegzorgaanbieder: { nl: "de pleegzorgaanbieder", en: "the foster care provider" },
} satisfies Record<NonNullable<Screening["heldBy"]>, Text>;

/** Screening: who needs a VOG or VGB. */
export const screeningTable: Table<ScreeningFacts, Screening> = {
  id: "screening",
  title: { nl: "VOG en VGB: wie heeft wat nodig", en: "VOG and VGB: who needs which" },
  /** How an outcome reads. */
  reads: ({ instrument, heldBy, maxAge, also }) =>
    sentence(
      instrument === "none" ? { nl: "geen", en: "none" } : { nl: instrument, en: instrument },
      [{ nl: "in bezit van", en: "held by" }, heldBy === undefined ? [] : [holderLabels[heldBy]]],
      [
        { nl: "hooguit oud", en: "at most" },
        maxAge === undefined
          ? []
          : [
              {
                nl: `${maxAge.months} maanden ${maxAge.at === "start" ? "bij de start" : "op elk moment"}`,
                en: `${maxAge.months} months old ${maxAge.at === "start" ? "at the start" : "at any time"}`,
              },
            ],
      ],
      [{ nl: "daarbij", en: "besides" }, also.map((one) => alsoLabels[one])],
    ),
  columns: {
    as: {
      label: { nl: "als", en: "as" },
      values: {
        ownNetwork: {
          nl: "mens uit het eigen netwerk, gekozen door het gezin",
          en: "person from the own network, chosen by the family",
        },
        programmeVolunteer: {
          nl: "vrijwilliger van een programma",
          en: "volunteer of a programme",
        },
        providerWorker: {
          nl: "werkt voor een aanbieder of gecertificeerde instelling, betaald of niet-incidenteel vrijwillig",
          en: "works for a provider or certified institution, paid or as a not-incidental volunteer",
        },
        soloProvider: { nl: "solistisch werkende aanbieder", en: "provider who works solo" },
        vertrouwenspersoon: {
          nl: "vertrouwenspersoon (Jeugdwet)",
          en: "vertrouwenspersoon (Jeugdwet)",
        },
        pleegouder: { nl: "pleegouder", en: "foster parent" },
        housemateOfPleegouder: {
          nl: "huisgenoot van 12 of ouder van een pleegouder",
          en: "housemate of 12 or older of a foster parent",
        },
      },
    },
    reasonToDoubt: {
      label: { nl: "reden tot twijfel", en: "reason to doubt" },
      values: yesNoLabels,
    },
  },
  rows: [
    {
      id: "screening-ownNetwork",
      when: { as: ["ownNetwork"] },
      then: { instrument: "none", also: ["riskTalk"] },
      norms: ["own-network-no-vog"],
    },
    {
      id: "screening-programme",
      when: { as: ["programmeVolunteer"] },
      then: { instrument: "VOG", heldBy: "programme", also: [] },
      norms: ["programme-vog", "gratis-vog", "vog-renew"],
    },
    {
      id: "screening-provider",
      when: { as: ["providerWorker"], reasonToDoubt: ["no"] },
      then: { instrument: "VOG", heldBy: "provider", maxAge: { months: 3, at: "start" }, also: [] },
      norms: ["jw-4.1.6-1", "vog-renew"],
    },
    {
      id: "screening-provider-doubt",
      when: { as: ["providerWorker"], reasonToDoubt: ["yes"] },
      then: {
        instrument: "VOG",
        heldBy: "provider",
        maxAge: { months: 3, at: "anyTime" },
        also: ["askNewAtOnce"],
      },
      norms: ["jw-4.1.6-3"],
    },
    {
      id: "screening-solo",
      when: { as: ["soloProvider"], reasonToDoubt: ["no"] },
      then: { instrument: "VOG", heldBy: "self", maxAge: { months: 36, at: "anyTime" }, also: [] },
      norms: ["jw-4.1.6-4"],
    },
    {
      id: "screening-solo-doubt",
      when: { as: ["soloProvider"], reasonToDoubt: ["yes"] },
      then: {
        instrument: "VOG",
        heldBy: "self",
        maxAge: { months: 3, at: "anyTime" },
        also: ["askNewAtOnce"],
      },
      norms: ["jw-4.1.6-3", "jw-4.1.6-4"],
    },
    {
      id: "screening-vertrouwenspersoon",
      when: { as: ["vertrouwenspersoon"], reasonToDoubt: ["no"] },
      then: { instrument: "VOG", heldBy: "employer", maxAge: { months: 3, at: "start" }, also: [] },
      norms: ["jw-4.1.9-3"],
    },
    {
      id: "screening-vertrouwenspersoon-doubt",
      when: { as: ["vertrouwenspersoon"], reasonToDoubt: ["yes"] },
      then: {
        instrument: "VOG",
        heldBy: "employer",
        maxAge: { months: 3, at: "anyTime" },
        also: ["askNewAtOnce"],
      },
      norms: ["jw-4.1.9-3"],
    },
    {
      id: "screening-pleegouder",
      when: { as: ["pleegouder"] },
      then: {
        instrument: "VGB",
        heldBy: "pleegzorgaanbieder",
        also: ["renewAtNewHousemate", "renewAtOtherProvider", "renewAfterTwoYears"],
      },
      norms: ["jw-5.1-1d", "jw-5.1-3"],
    },
    {
      id: "screening-housemate",
      when: { as: ["housemateOfPleegouder"] },
      then: { instrument: "VGB", heldBy: "pleegzorgaanbieder", also: [] },
      norms: ["jw-5.1-1d"],
    },
  ],
};
