// What other parties call a legal position and a measure: section 6 of the interoperability reference.
import type { LegalPositionKind, MeasureKind } from "@steunnetwerk/domain";

import type { Codes } from "./roleCodes.ts";

/** The codes of a legal position: of the person who holds it, and of the patient it is about. */
export interface PositionCodes {
  /** Role of the person, zib 2020. */
  readonly zib2020?: readonly Codes[];
  /** Role of the person, zib 2024. */
  readonly zib2024?: readonly Codes[];
  /** Code of the Condition on the patient (LegalSituation.Representation), and the first release whose list has it. */
  readonly representation?: readonly [code: string, since: "2020" | "2024"];
  /** Whether Koppeltaal gives the person the rights of a legal representative. */
  readonly represents?: true;
}

/**
 * The codes of each legal position; a position without one has our own code and a text, never a neighbouring code.
 *
 * Source: project reference "Interoperability", sections 5 and 6; lists RolCodelijst and VertegenwoordigingCodelijst of both
 * releases, CC0.
 */
export const positionCodes: Readonly<Record<LegalPositionKind, PositionCodes>> = {
  ouderlijkGezag: {
    zib2020: ["C:24"],
    zib2024: ["S:310401000146108"],
    representation: ["25", "2024"],
    represents: true,
  },
  gezagNietOuder: {
    zib2020: ["C:24"],
    zib2024: ["S:310401000146108"],
    representation: ["25", "2024"],
    represents: true,
  },
  voogdijNatuurlijkPersoon: {
    zib2020: ["C:11"],
    zib2024: ["S:394619001"],
    representation: ["6", "2020"],
    represents: true,
  },
  voogdijGi: {
    zib2020: ["C:11"],
    zib2024: ["S:394619001"],
    representation: ["6", "2020"],
    represents: true,
  },
  ouderZonderGezag: {},
  pleegcontract: {},
  curatele: {
    zib2020: ["C:03"],
    zib2024: ["S:1269519005"],
    representation: ["9", "2020"],
    represents: true,
  },
  mentorschap: {
    zib2020: ["C:15"],
    zib2024: ["S:300561000146109"],
    representation: ["8", "2020"],
    represents: true,
  },
  schriftelijkeMachtiging: {
    zib2024: ["S:310141000146103"],
    representation: ["20", "2024"],
  },
};

/** Code of LegalSituation.LegalStatus for a measure, and the first release whose list has it; a measure without one has our own code. */
export const measureCodes: Readonly<
  Partial<Record<MeasureKind, readonly [code: string, since: "2020" | "2024"]>>
> = {
  ondertoezichtstelling: ["OTS", "2020"],
  voorlopigeOndertoezichtstelling: ["VOTS", "2024"],
};
