// What a code of another party says of somebody: the tables of relations and roles, read the other way, and what they leave open.
import type { LegalPositionKind, RelationKind, RoleId } from "@steunnetwerk/domain";

import { systems } from "../systems.ts";

import { relationRows } from "./relationCodes.ts";
import { codingOf } from "./roleCodes.ts";

/** What a code says: a relation, a role, a legal position, a sex; or that it has to be asked what was meant. */
export interface Reading {
  readonly relation?: RelationKind;
  readonly sex?: "male" | "female";
  readonly role?: RoleId;
  readonly position?: LegalPositionKind;
  /** It says several things, or a thing that means several: never guessed. */
  readonly ask?: true;
  /** It says nothing about what somebody is or does: contact order, "other". */
  readonly nothing?: true;
}

/** Codes that the tables do not read by themselves. Source: project reference "Interoperability", section 5 and its traps. */
const others: Readonly<Record<Parameters<typeof codingOf>[0], Reading>> = {
  "v3:PRN": { relation: "ouder" },
  "v3:NFTH": { relation: "ouder", sex: "male" },
  "v3:NMTH": { relation: "ouder", sex: "female" },
  "v3:STPPRN": { relation: "stiefouder" },
  "v3:PRNFOST": { relation: "pleegouder" },
  "v3:CHILD": { relation: "kind" },
  "v3:SIB": { relation: "broerZus" },
  "v3:GRPRN": { relation: "grootouder" },
  "v3:SPS": { relation: "partner" },
  "v3:FRND": { relation: "vriend" },
  "v3:NBOR": { relation: "buur" },
  "v3:ROOM": { relation: "huisgenoot" },
  "v3:EXT": { relation: "anderFamilielid" },
  "v3:FAMMEMB": { relation: "anderFamilielid" },
  "N:OTH": { nothing: true },
  "N:UNK": { nothing: true },
  "C:01": { nothing: true },
  "C:02": { nothing: true },
  "C:03": { position: "curatele" },
  "C:04": { ask: true },
  "C:05": { ask: true },
  "C:06": { relation: "huisgenoot" },
  "C:07": { relation: "hulpverlener" }, // among the non-professionals of the list; never written by us (trap 4)
  "C:09": { nothing: true },
  "C:11": { ask: true }, // which guardian: a citizen, a foster parent, an institution
  "C:14": { ask: true },
  "C:15": { role: "wettelijk_mentor" }, // the court mentor of an adult, never a jim (trap 2)
  "C:19": { relation: "buur" },
  "C:20": { relation: "vriend" },
  "C:21": { role: "clientondersteuner" },
  "C:23": { nothing: true },
  "C:24": { ask: true },
  "X:100001": { role: "mantelzorger" },
  "X:100002": { ask: true },
  "X:100003": { ask: true },
  "X:100004": { ask: true },
  "S:300481000146102": { nothing: true },
  "S:300531000146100": { nothing: true },
  "S:1269519005": { position: "curatele" },
  "S:300561000146109": { role: "wettelijk_mentor" },
  "S:310141000146103": { position: "schriftelijkeMachtiging" },
  "S:300551000146106": { ask: true },
  "S:300591000146104": { ask: true },
  "S:300581000146101": { ask: true },
  "S:310391000146105": { ask: true },
  "S:394619001": { ask: true },
  "S:310401000146108": { ask: true },
  "S:407542009": { role: "mantelzorger" },
  "S:768733004": { ask: true },
  "S:40570005": { ask: true },
  "S:12877000": { ask: true },
  "S:106304008": { relation: "leerkracht" },
  "S:300601000146109": { ask: true }, // the trusted person, or the statutory advocate (trap 1)
  "S:394571004": { relation: "werkgever" },
  "S:300491000146100": { ask: true },
};

const readings = new Map<string, Reading>();
for (const [short, reading] of Object.entries(others)) {
  const { system, code } = codingOf(short);
  readings.set(`${system}|${code}`, reading);
}
for (const [relation, sex, zib2020, zib2024] of relationRows) {
  const reading = { relation, ...(sex !== "neutral" && { sex }) };
  if (zib2020 !== null) readings.set(`${systems.roleCode}|${zib2020}`, reading);
  if (zib2024 !== null) readings.set(`${systems.snomed}|${zib2024}`, reading);
}

/** What a code, written as `system|code`, says of somebody; `undefined` when it is not known. */
export function readCode(code: string): Reading | undefined {
  return readings.get(code);
}
