import type { GuidelineCapacity } from "../../guideline/Guideline.ts";

/**
 * In what capacity people act.
 *
 * Source: project reference "Handreiking Informele Steun", section 5.1 (actors); the statuses of a steunfiguur are our own.
 */
export const capacities = {
  jeugdige: { name: { nl: "jeugdige", en: "child or young person" }, vouchedBy: "case" },
  ouder: { name: { nl: "ouder", en: "parent" }, vouchedBy: "case" },
  voogd: { name: { nl: "voogd", en: "guardian" }, vouchedBy: "case" },
  steunfiguur: {
    name: { nl: "steunfiguur", en: "steunfiguur (supporter)" },
    vouchedBy: "case",
    network: true,
    statuses: [
      { id: "genoemd", name: { nl: "genoemd", en: "named" } },
      { id: "teVragen", name: { nl: "kan gevraagd worden", en: "can be asked" } },
      { id: "nuNiet", name: { nl: "nu niet", en: "not now" } },
      { id: "toegezegd", name: { nl: "heeft ja gezegd", en: "said yes" } },
      { id: "bedankt", name: { nl: "heeft nee gezegd", en: "said no" } },
      { id: "actief", name: { nl: "actief", en: "active" } },
      { id: "gewoneBand", name: { nl: "weer een gewone band", en: "an ordinary tie again" } },
      { id: "gestopt", name: { nl: "gestopt", en: "ended" } },
    ],
  },
  netwerkverantwoordelijke: {
    name: { nl: "netwerkverantwoordelijke", en: "netwerkverantwoordelijke" },
    vouchedBy: "assignment",
  },
  regievoerder: {
    name: { nl: "regievoerder", en: "coordinator of the formal help" },
    vouchedBy: "host",
  },
  professional: { name: { nl: "betrokken professional", en: "professional" }, vouchedBy: "host" },
  gedragswetenschapper: {
    name: { nl: "gedragswetenschapper", en: "behavioural scientist" },
    vouchedBy: "host",
  },
  aandachtsfunctionaris: {
    name: { nl: "aandachtsfunctionaris", en: "safeguarding officer" },
    vouchedBy: "host",
  },
  coordinator: {
    name: { nl: "coördinator van een vrijwilligersorganisatie", en: "volunteer coordinator" },
    vouchedBy: "host",
  },
  onafhankelijkCoordinator: {
    name: { nl: "onafhankelijk coördinator", en: "independent coordinator" },
    vouchedBy: "host",
  },
} satisfies Record<string, GuidelineCapacity>;
