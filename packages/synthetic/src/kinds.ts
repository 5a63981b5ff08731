import type { LifeDomain, RelationKind, RoleId } from "@steunnetwerk/domain";

import type { callNames, firstNames } from "./names.ts";

/** A kind of person on a child's map. */
export type Kind = keyof typeof callNames;

/** The profile of a child's network. Source: see `figures.childhoodProfiles`. */
export type NetworkProfile = "closeFamily" | "variedFamily" | "friendAndFamily";

/** What people of a kind have in common. Numbers are our own, chosen to look plausible; roles carry their usual support. */
export interface KindEntry {
  /** What they are to the child. */
  readonly relation: RelationKind;
  /** The role whose usual support they give. */
  readonly role: RoleId;
  /** Where the child knows them from. */
  readonly lifeDomain: LifeDomain;
  /** A group of people who mostly know each other. */
  readonly circle:
    | "home"
    | "kinA"
    | "kinB"
    | "friends"
    | "class"
    | "club"
    | "street"
    | "work"
    | "alone"
    | "professionals";
  /** The list their first name is from. */
  readonly names: keyof typeof firstNames;
  /** How close such people tend to be. Range: 0 to 1. */
  readonly closeness: number;
  /** How often there is contact, at the median. */
  readonly contactsPerYear: number;
  /** Youngest child who has such a person. */
  readonly fromAge?: number;
  /** Whether they are there for a job. */
  readonly professional?: true;
  /** Whether they are several people. */
  readonly group?: true;
}

const professional = {
  relation: "hulpverlener",
  role: "jeugdprofessional",
  lifeDomain: "professionals",
  circle: "professionals",
  names: "adult",
  closeness: 0.25,
  contactsPerYear: 26,
  professional: true,
} as const;

/** Everybody who can be on a child's map. */
export const kinds: Readonly<Record<Kind, KindEntry>> = {
  mother: {
    relation: "ouder",
    role: "ouder",
    lifeDomain: "household",
    circle: "home",
    names: "woman",
    closeness: 0.95,
    contactsPerYear: 365,
  },
  father: {
    relation: "ouder",
    role: "ouder",
    lifeDomain: "household",
    circle: "home",
    names: "man",
    closeness: 0.85,
    contactsPerYear: 365,
  },
  stepParent: {
    relation: "stiefouder",
    role: "bonusouder",
    lifeDomain: "household",
    circle: "home",
    names: "adult",
    closeness: 0.55,
    contactsPerYear: 365,
  },
  sibling: {
    relation: "broerZus",
    role: "broer_zus",
    lifeDomain: "household",
    circle: "home",
    names: "child",
    closeness: 0.8,
    contactsPerYear: 365,
  },
  grandmother: {
    relation: "grootouder",
    role: "grootouder",
    lifeDomain: "kin",
    circle: "kinA",
    names: "woman",
    closeness: 0.75,
    contactsPerYear: 52,
  },
  grandfather: {
    relation: "grootouder",
    role: "grootouder",
    lifeDomain: "kin",
    circle: "kinB",
    names: "man",
    closeness: 0.65,
    contactsPerYear: 40,
  },
  aunt: {
    relation: "oomTante",
    role: "oom_tante",
    lifeDomain: "kin",
    circle: "kinA",
    names: "woman",
    closeness: 0.55,
    contactsPerYear: 20,
  },
  uncle: {
    relation: "oomTante",
    role: "oom_tante",
    lifeDomain: "kin",
    circle: "kinB",
    names: "man",
    closeness: 0.45,
    contactsPerYear: 14,
  },
  cousin: {
    relation: "neefNicht",
    role: "ander_familielid",
    lifeDomain: "kin",
    circle: "kinA",
    names: "child",
    closeness: 0.5,
    contactsPerYear: 14,
  },
  familyFriend: {
    relation: "kennis",
    role: "vriend_gezin",
    lifeDomain: "friends",
    circle: "home",
    names: "adult",
    closeness: 0.45,
    contactsPerYear: 20,
  },
  friend: {
    relation: "vriend",
    role: "vriend_jeugdige",
    lifeDomain: "friends",
    circle: "friends",
    names: "child",
    closeness: 0.8,
    contactsPerYear: 150,
    fromAge: 4,
  },
  classmate: {
    relation: "klasgenoot",
    role: "vriend_jeugdige",
    lifeDomain: "schoolOrWork",
    circle: "class",
    names: "child",
    closeness: 0.5,
    contactsPerYear: 180,
    fromAge: 4,
  },
  teacher: {
    relation: "leerkracht",
    role: "leerkracht",
    lifeDomain: "schoolOrWork",
    circle: "class",
    names: "adult",
    closeness: 0.4,
    contactsPerYear: 180,
    fromAge: 4,
  },
  trainer: {
    relation: "trainer",
    role: "trainer",
    lifeDomain: "clubOrFaith",
    circle: "club",
    names: "adult",
    closeness: 0.5,
    contactsPerYear: 80,
    fromAge: 6,
  },
  clubMate: {
    relation: "clubgenoot",
    role: "vriend_jeugdige",
    lifeDomain: "clubOrFaith",
    circle: "club",
    names: "child",
    closeness: 0.45,
    contactsPerYear: 80,
    fromAge: 6,
  },
  neighbour: {
    relation: "buur",
    role: "buur",
    lifeDomain: "neighbours",
    circle: "street",
    names: "adult",
    closeness: 0.35,
    contactsPerYear: 52,
  },
  faithMember: {
    relation: "geloofsgenoot",
    role: "geloofsgemeenschap",
    lifeDomain: "clubOrFaith",
    circle: "alone",
    names: "adult",
    closeness: 0.35,
    contactsPerYear: 40,
  },
  employer: {
    relation: "werkgever",
    role: "werkgever",
    lifeDomain: "schoolOrWork",
    circle: "work",
    names: "adult",
    closeness: 0.35,
    contactsPerYear: 60,
    fromAge: 15,
  },
  onlineContact: {
    relation: "onlineContact",
    role: "online_contact",
    lifeDomain: "friends",
    circle: "alone",
    names: "child",
    closeness: 0.45,
    contactsPerYear: 150,
    fromAge: 11,
  },
  buddy: {
    relation: "ander",
    role: "maatje",
    lifeDomain: "clubOrFaith",
    circle: "alone",
    names: "adult",
    closeness: 0.45,
    contactsPerYear: 40,
    fromAge: 6,
  },
  supportFamily: {
    relation: "ander",
    role: "steungezin",
    lifeDomain: "neighbours",
    circle: "alone",
    names: "adult",
    closeness: 0.5,
    contactsPerYear: 52,
    group: true,
  },
  youthWorker: {
    ...professional,
    role: "jeugdprofessional",
    closeness: 0.35,
    contactsPerYear: 40,
    fromAge: 10,
  },
  careWorker: { ...professional },
  guardianWorker: { ...professional, role: "voogd_gi", closeness: 0.2, contactsPerYear: 14 },
  districtTeam: { ...professional, closeness: 0.2, contactsPerYear: 12 },
  therapist: { ...professional, closeness: 0.3, contactsPerYear: 40 },
};

/** How often each kind is named beyond the household, by profile of the network; our own weights for the published profiles. */
export const profileWeights: Readonly<Record<NetworkProfile, Partial<Record<Kind, number>>>> = {
  closeFamily: {
    grandmother: 4,
    grandfather: 3,
    aunt: 3,
    uncle: 2,
    cousin: 3,
    friend: 2,
    neighbour: 1,
    familyFriend: 1,
    teacher: 0.5,
  },
  variedFamily: {
    grandmother: 3,
    grandfather: 2,
    aunt: 2,
    uncle: 2,
    cousin: 2,
    friend: 4,
    classmate: 2,
    neighbour: 1.5,
    familyFriend: 1.5,
    teacher: 1,
    trainer: 1,
    clubMate: 1,
    faithMember: 0.5,
    employer: 0.3,
    onlineContact: 0.3,
    buddy: 0.2,
    supportFamily: 0.2,
  },
  friendAndFamily: {
    grandmother: 2,
    grandfather: 1,
    aunt: 1,
    uncle: 1,
    cousin: 1,
    friend: 7,
    classmate: 4,
    clubMate: 2,
    trainer: 1,
    neighbour: 1,
    teacher: 1,
    onlineContact: 1,
    employer: 0.5,
    familyFriend: 0.5,
  },
};

/** Which professionals are on the map of a child with youth care. */
export const professionalWeights: Partial<Record<Kind, number>> = {
  careWorker: 4,
  districtTeam: 2,
  therapist: 2,
  youthWorker: 1.5,
};

/** At most so many of a kind on one map. */
export const most: Partial<Record<Kind, number>> = {
  grandmother: 2,
  grandfather: 2,
  teacher: 2,
  trainer: 2,
  employer: 1,
  supportFamily: 1,
  buddy: 1,
};
