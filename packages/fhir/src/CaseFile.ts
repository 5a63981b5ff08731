import type { DocumentKind, Documents, People } from "@steunnetwerk/domain";
import type { Case } from "@steunnetwerk/handreiking";

import type { Gender } from "./codes/relationCodes.ts";

/** A kind of document that a case file holds beside its {@link CaseFile.people}. */
export type RecordKind = Exclude<
  DocumentKind,
  "people" | "person" | "relation" | "roleAssignment" | "legalPosition" | "measure"
>;

/** The network in words, as the young person approved them. */
export interface NetworkSummary {
  /** Its id. */
  readonly id: string;
  /** What the network is like, in a few sentences. */
  readonly words: string;
  /** The day it was said. */
  readonly on?: string;
  /** Who approved the words. */
  readonly approvedBy?: readonly string[];
}

/** One measure of a network: a subject to talk about, never a judgement. */
export interface Measurement {
  /** Its id. */
  readonly id: string;
  /** Which measure: the id of an indicator of `@steunnetwerk/scoring`. */
  readonly indicator: string;
  /** What people read. */
  readonly label?: string;
  /** `null` when there is no value; the reason says why. */
  readonly value: number | null;
  /** The least it can be. */
  readonly lower?: number | null;
  /** The most it can be. */
  readonly upper?: number | null;
  /** UCUM code of the unit; `1` when left out. */
  readonly unit?: string;
  /** Why there is no value. */
  readonly reason?: string;
  /** The day it is about. */
  readonly on?: string;
  /** The map it was computed from. */
  readonly networkId?: string;
  /** Formula and version. */
  readonly formula?: string;
}

/** A picture or a graph of a network map, such as an image or a GraphML file. */
export interface MapFile {
  /** Its id. */
  readonly id: string;
  /** The map it is of. */
  readonly networkId: string;
  /** Media type of what is in it: `image/png`, `application/graphml+xml`. */
  readonly mediaType: string;
  /** What people read. */
  readonly title?: string;
  /** What is in it, in base64. */
  readonly base64?: string;
  /** Where it can be fetched, instead of `base64`. */
  readonly url?: string;
  /** The day it was made. */
  readonly on?: string;
  /** Who made it. */
  readonly madeBy?: string;
}

/** Who made, changed or removed a record, when and with what reason. */
export interface RecordChange {
  /** Its id. */
  readonly id: string;
  /** Ids of the records. */
  readonly of: readonly string[];
  /** What happened to them. */
  readonly what: "created" | "changed" | "removed";
  /** The moment, with its time zone. */
  readonly at: string;
  /** Whose act it is. */
  readonly by?: string;
  /** Who wrote it down for them. */
  readonly enteredBy?: string;
  /** Why, in words. */
  readonly reason?: string;
}

/** Who looked at something or was refused it, when and for what purpose (NEN 7513). */
export interface Access {
  /** Its id. */
  readonly id: string;
  /** The moment, with its time zone. */
  readonly at: string;
  /** Who. */
  readonly by: string;
  /** What they wanted to do. */
  readonly action: "create" | "read" | "change" | "remove";
  /** `false` when access was refused. */
  readonly allowed: boolean;
  /** Support network, treatment, or at the request of the family. */
  readonly purpose: "supportNetwork" | "treatment" | "familyRequest";
  /** Ids of what was looked at; the young person when left out. */
  readonly of?: readonly string[];
  /** The system that noted it. */
  readonly observer: string;
}

/** Everything about one young person that goes to FHIR and comes from it. Plain JSON. */
export interface CaseFile {
  /** Who they are, what they are to each other, what they do, and what the law makes of them. */
  readonly people: People;
  /** Sex of people by id, as far as the host knows it; the model itself holds none. */
  readonly genders?: Readonly<Record<string, Gender>>;
  /** Citizen number, when the host gives it; the model itself holds none. */
  readonly bsn?: string;
  /** The records of the guideline's steps, by kind. */
  readonly records: { readonly [Kind in RecordKind]?: readonly Documents[Kind][] };
  /** The network in words. */
  readonly summaries?: readonly NetworkSummary[];
  /** Measures of a network. */
  readonly measurements?: readonly Measurement[];
  /** Pictures and graphs of a network map. */
  readonly mapFiles?: readonly MapFile[];
  /** Who changed what. */
  readonly changes?: readonly RecordChange[];
  /** Who looked at what. */
  readonly accesses?: readonly Access[];
  /** Where the enactment of the guideline stands. */
  readonly enactment?: Case;
}
