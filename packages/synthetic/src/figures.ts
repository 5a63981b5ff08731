/** A figure that made-up families follow. */
export interface Figure {
  /** The value, or the share of each kind. */
  readonly value: number | Readonly<Record<string, number>>;
  /** What it counts, and among whom. */
  readonly meaning: string;
  /** Where it was read; `own` when it is ours, chosen to look plausible. */
  readonly source: string;
}

/**
 * The published figures that made-up families and networks follow, and the population they were counted in. There are no
 * published figures for the networks of children in Dutch youth care; where a figure is of others, its meaning says so. None is
 * a norm.
 */
export const figures = {
  networkSize: {
    value: { mean: 14.21, least: 4, most: 28 },
    meaning: "people in the network of adults with a mild intellectual disability (n = 33)",
    source: "Van Asselt-Goverts, Embregts & Hendriks (2013); project reference roles, section 7",
  },
  informalSize: {
    value: { mean: 11.21, least: 2, most: 24 },
    meaning: "informal members of those networks",
    source: "Van Asselt-Goverts, Embregts & Hendriks (2013); project reference roles, section 7",
  },
  professionalShare: {
    value: 0.245,
    meaning: "share of professionals in those networks",
    source: "Van Asselt-Goverts, Embregts & Hendriks (2013); project reference roles, section 7",
  },
  closestPeople: {
    value: { least: 3, most: 5 },
    meaning: "people in the innermost layer of human networks, the support clique",
    source: "Zhou, Sornette, Hill & Dunbar (2005), Proceedings of the Royal Society B 272: 439-444",
  },
  closePeople: {
    value: { least: 9, most: 15 },
    meaning: "people in the two innermost layers of human networks",
    source: "Zhou, Sornette, Hill & Dunbar (2005), Proceedings of the Royal Society B 272: 439-444",
  },
  childhoodProfiles: {
    value: { closeFamily: 0.22, variedFamily: 0.57, friendAndFamily: 0.21 },
    meaning: "profiles of the networks of children of 8 to 12 (n = 193, metropolitan Detroit 1992)",
    source: "Manalel & Antonucci (2020), Beyond the nuclear family",
  },
  childrenInHousehold: {
    value: { one: 1_146_643, two: 1_081_843, more: 416_783 },
    meaning:
      "households with children at home by number of children, the Netherlands, 1 January 2023",
    source: "Statistics Netherlands (CBS), StatLine table 71487ned",
  },
  oneParentHouseholds: {
    value: 610_633 / 2_645_269,
    meaning:
      "share of one-parent households among households with children at home, the Netherlands, 1 January 2023",
    source: "Statistics Netherlands (CBS), StatLine table 71487ned",
  },
  householdsWithChildren: {
    value: 2_645_269 / 17_811_291,
    meaning: "households with children at home per inhabitant of the Netherlands, 1 January 2023",
    source: "Statistics Netherlands (CBS), StatLine tables 71487ned and 37296ned",
  },
  youthCare: {
    value: 0.106,
    meaning: "share of young people under 23 with youth care in 2023",
    source: "Statistics Netherlands (CBS), Jeugdmonitor 2024, Jeugdzorg",
  },
  youthProtection: {
    value: 36 / 474,
    meaning:
      "share with youth protection among young people with youth care in 2023 (36 of 474 thousand)",
    source: "Statistics Netherlands (CBS), Jeugdmonitor 2024, Jeugdzorg",
  },
  supervisionAmongProtection: {
    value: 18_655 / (18_655 + 8_805),
    meaning: "share of supervision orders (OTS) among supervision and guardianship on 30 June 2023",
    source: "Statistics Netherlands (CBS), Jeugdbescherming en jeugdreclassering 1e halfjaar 2023",
  },
  youngCarers: {
    value: 0.2,
    meaning: "share of young people who grow up with care at home (about 1 in 5 to 1 in 4)",
    source: "project reference roles, section 3e (jonge mantelzorger)",
  },
} as const satisfies Record<string, Figure>;
