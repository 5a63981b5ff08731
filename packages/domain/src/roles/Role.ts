import type { supportTypes } from "../codes/supportTypes.ts";
import type { Text } from "../text.ts";

import type { RoleSourceKey } from "./sources.ts";

/** How far a role is from everyday life to profession; `formal` is in the model as a boundary only. */
export type Formality = "natural" | "organised" | "hybrid" | "formal";
/** Where somebody with the role comes from. */
export type Origin = "ownNetwork" | "matched" | "courtAppointed" | "employed";
/** Who chooses somebody for the role. */
export type Chooser = "jeugdige" | "ouder" | "programme" | "rechter" | "aanbieder" | "self";
/** Where the support takes place. */
export type Setting =
  "atChildsHome" | "atSupportersHome" | "elsewhere" | "online" | "livesTogether";
/** Whether the child stays with the person. */
export type LiveIn = "no" | "daypart" | "nights" | "yes";
/**
 * What is checked beforehand. VOG: verklaring omtrent het gedrag. VGB: verklaring van geen bezwaar of the Raad voor de
 * Kinderbescherming. `byOrganisation`: something, by the rules of the organisation.
 */
export type RoleScreening =
  | "none"
  | "VOG"
  | "VGB"
  | "courtEnquiry"
  | "references"
  | "selection"
  | "byOrganisation"
  | "byEmployer";
/** What is agreed, in which form. */
export type AgreementForm =
  | "none"
  | "oral"
  | "written"
  | "contract"
  | "pleegcontract"
  | "beschikking"
  | "planRole"
  | "programmeRules"
  | "acceptance";
/** What the person gets for it. */
export type Compensation =
  "none" | "expenses" | "volunteerAllowance" | "rent" | "pleegvergoeding" | "pay" | "pgb";
/**
 * What somebody with the role may decide about the child. `gezag` names roles that rest on a legal position: the law or a court
 * gives it, the role never does.
 */
export type Authority = "none" | "dailyCare" | "gezag";
/** Where the person is registered. */
export type Registration = "no" | "programme" | "pleegzorgaanbieder" | "gezagsregister" | "SKJ/BIG";
/** How long the role lasts. */
export type RoleDuration = "openEnded" | "fixedTerm" | "untilAge";
/** Who is supported. */
export type Beneficiary = "jeugdige" | "ouder" | "gezin";
/** The part of the taxonomy a role stands in. */
export type RoleSection = "natural" | "asked" | "organised" | "statutory" | "boundary";

/**
 * A role (steunrol): what somebody does for a child, parent or family. It is not the person, not the relation (oma), and not
 * the legal position (voogd); and it never creates gezag.
 *
 * In every facet `null` means that no source was found; a list names every value found.
 */
export interface Role {
  /** What people read. */
  readonly label: Text;
  /** What it is, in our words. */
  readonly definition: Text;
  /** One sentence in plain Dutch (B1) that a family can read. */
  readonly plain: string;
  /** The part of the taxonomy it stands in. */
  readonly section: RoleSection;
  /** How far it is from everyday life to profession. */
  readonly formality: Formality;
  /** Where somebody with the role comes from. */
  readonly origin: readonly Origin[];
  /** Empty where nobody chooses: one is born into it, or it grows. */
  readonly chosenBy: readonly Chooser[];
  /** Where the support takes place. */
  readonly setting: readonly Setting[] | null;
  /** Whether the child stays with the person. */
  readonly liveIn: readonly LiveIn[];
  /** What is checked beforehand. */
  readonly screening: readonly RoleScreening[] | null;
  /** What is agreed, in which form. */
  readonly agreement: readonly AgreementForm[] | null;
  /** What the person gets for it. */
  readonly compensation: readonly Compensation[] | null;
  /** What the person may decide about the child. */
  readonly authority: Authority;
  /** Where the person is registered. */
  readonly registered: Registration | null;
  /** Least age in years of somebody with the role; 0 when there is none. */
  readonly minimumAge: number | null;
  /** How long it lasts. */
  readonly duration: RoleDuration | null;
  /** Who is supported. */
  readonly beneficiary: readonly Beneficiary[];
  /** Whether somebody with this role counts in the totals of the informal network. */
  readonly countsAsInformal: boolean;
  /** Kinds of support usual for the role: a start for a conversation, never a rule. Our own inference. */
  readonly usual: readonly (typeof supportTypes)[number][];
  /** Kinds of support that sometimes come with it. */
  readonly sometimes: readonly (typeof supportTypes)[number][];
  /** Facets whose value is general knowledge, not verified. */
  readonly unverified: readonly (keyof Role)[];
  /** Facts about programmes and age rules that are no facet. */
  readonly note?: Text;
  /** Where it was read; empty where it is general knowledge. */
  readonly sources: readonly RoleSourceKey[];
  /** How the entry came to be known: read at its source, only in the two starting texts, or general knowledge. */
  readonly mark: "found" | "seed" | "background";
}
