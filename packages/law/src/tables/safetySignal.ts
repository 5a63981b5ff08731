// What somebody does with a signal of abuse (section 7).
import { sentence } from "../sentence.ts";
import type { Table } from "../table.ts";

/** Facts that decide what somebody does with a signal. */
export interface SignalFacts {
  /** Who has the worry. */
  readonly by: "professional" | "volunteer" | "ownNetwork" | "family";
}

/** What somebody does with a signal, and what happens at once. */
export interface SignalRoute {
  /** The steps of the one who has the worry, in order. */
  readonly steps: readonly SignalStep[];
  /** What happens at once, whoever raised it. */
  readonly atOnce: readonly SignalEffect[];
}

/** A step with a signal. */
export type SignalStep = keyof typeof signalStepLabels;

/** What people read for each {@link SignalStep}. */
export const signalStepLabels = {
  mapSignals: { nl: "breng de signalen in kaart", en: "map the signals" },
  consult: {
    nl: "overleg met een collega, zo nodig met Veilig Thuis of een letseldeskundige",
    en: "consult a colleague, if needed Veilig Thuis or an injury expert",
  },
  talkWithClient: {
    nl: "praat met de cliënt; met reden later, als dat veiliger is",
    en: "talk with the client; later, with a reason, if that is safer",
  },
  weigh: {
    nl: "weeg risico, aard en ernst; bij twijfel altijd met Veilig Thuis",
    en: "weigh risk, nature and severity; in doubt always with Veilig Thuis",
  },
  decide: { nl: "beslis: hulp organiseren of melden", en: "decide: organise help or report" },
  note: { nl: "schrijf op wat je zag of hoorde", en: "note what you saw or heard" },
  tellContact: {
    nl: "bespreek het met de contactpersoon van je organisatie",
    en: "discuss it with the contact person of your organisation",
  },
  contactWeighs: {
    nl: "de contactpersoon weegt, met advies van Veilig Thuis",
    en: "the contact person weighs, with advice from Veilig Thuis",
  },
  callContact: {
    nl: "bel je contactpersoon; bij gevaar 112; Veilig Thuis 0800-2000",
    en: "call your contact person; 112 in danger; Veilig Thuis 0800-2000",
  },
} as const;

/** What happens at once after a signal. */
export type SignalEffect = keyof typeof signalEffectLabels;

/** What people read for each {@link SignalEffect}. */
export const signalEffectLabels = {
  alertNetwerkverantwoordelijke: {
    nl: "netwerkverantwoordelijke weet het",
    en: "netwerkverantwoordelijke is alerted",
  },
  alertAandachtsfunctionaris: {
    nl: "aandachtsfunctionaris weet het",
    en: "safeguarding officer is alerted",
  },
  freezeSharing: {
    nl: "delen met betrokken personen stopt",
    en: "sharing towards implicated persons is frozen",
  },
  tellNobodyImplicated: { nl: "geen bericht verraadt het", en: "no message reveals it" },
  pauseStepsWithImplicated: {
    nl: "stappen met hen pauzeren, andere gaan door",
    en: "steps with them pause, others go on",
  },
} as const;

const atOnce = Object.keys(signalEffectLabels) as SignalEffect[];

/** Signals: what somebody does with a worry. */
export const signalTable: Table<SignalFacts, SignalRoute> = {
  id: "signal",
  title: { nl: "Een veiligheidssignaal: wie doet wat", en: "A safety signal: who does what" },
  /** How an outcome reads. */
  reads: ({ steps, atOnce }) =>
    sentence(
      undefined,
      [{ nl: "stappen", en: "steps" }, steps.map((step) => signalStepLabels[step])],
      [{ nl: "meteen", en: "at once" }, atOnce.map((effect) => signalEffectLabels[effect])],
    ),
  columns: {
    by: {
      label: { nl: "wie", en: "who" },
      values: {
        professional: { nl: "beroepskracht", en: "professional" },
        volunteer: { nl: "vrijwilliger van een organisatie", en: "volunteer of an organisation" },
        ownNetwork: {
          nl: "steunfiguur uit het eigen netwerk",
          en: "supporter from the own network",
        },
        family: { nl: "jeugdige of familie", en: "jeugdige or family" },
      },
    },
  },
  rows: [
    {
      id: "signal-professional",
      when: { by: ["professional"] },
      then: { steps: ["mapSignals", "consult", "talkWithClient", "weigh", "decide"], atOnce },
      norms: [
        "bmc-2-2",
        "meldcode-afwegingskader",
        "jw-4.1.7",
        "own-meldcode-record",
        "own-signal-any-step",
        "own-signal-effect",
      ],
    },
    {
      id: "signal-volunteer",
      when: { by: ["volunteer"] },
      then: { steps: ["note", "tellContact", "contactWeighs"], atOnce },
      norms: ["ehg-volunteer", "own-signal-any-step", "own-signal-effect"],
    },
    {
      id: "signal-network",
      when: { by: ["ownNetwork", "family"] },
      then: { steps: ["callContact"], atOnce },
      norms: ["ehg-own-network", "own-signal-any-step", "own-signal-effect"],
    },
  ],
};
