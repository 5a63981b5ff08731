import type { Period } from "../../guideline/Period.ts";

/**
 * How long and how often. A provider may change each within its range.
 *
 * Source: project reference "Handreiking Informele Steun", sections 5.2 and 8; "Law and consent", section 3.
 */
export const periods = {
  assignNetwerkverantwoordelijke: {
    name: {
      nl: "een netwerkverantwoordelijke aanwijzen",
      en: "naming a netwerkverantwoordelijke",
    },
    default: "P7D",
    min: "P1D",
    max: "P21D",
    mark: "derived",
    sources: ["SD"],
  },
  startUp: {
    name: { nl: "de eerste gesprekken voeren", en: "having the first conversations" },
    default: "P3W",
    min: "P1W",
    max: "P8W",
    mark: "derived",
    sources: [],
  },
  offerFamiliegroepsplan: {
    name: {
      nl: "het familiegroepsplan aanbieden (de wet zegt: binnen redelijke termijn)",
      en: "offering the familiegroepsplan (the Act says: within a reasonable time)",
    },
    default: "P2W",
    min: "P1D",
    max: "P6W",
    mark: "derived",
    sources: ["JW"],
  },
  drawMap: {
    name: { nl: "het netwerk in kaart brengen", en: "mapping the network" },
    default: "P6W",
    min: "P1W",
    max: "P13W",
    mark: "derived",
    sources: ["RT1"],
  },
  reviewMap: {
    name: { nl: "de kaart opnieuw bekijken", en: "looking at the map again" },
    default: "P6M",
    min: "P1M",
    max: "P12M",
    mark: "derived",
    sources: [],
  },
  remind: {
    name: { nl: "herinneren als iets blijft liggen", en: "reminding when something stays undone" },
    default: "P7D",
    min: "P1D",
    max: "P4W",
    mark: "derived",
    sources: [],
  },
} satisfies Record<string, Period>;
