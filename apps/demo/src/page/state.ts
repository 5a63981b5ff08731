import type { Language, Network, Text } from "@steunnetwerk/domain";
import type { EcogramForm } from "@steunnetwerk/ecogram";
import type { Actor } from "@steunnetwerk/handreiking";
import type { Reader } from "@steunnetwerk/scoring";

import type { KeptCase } from "./api.ts";
import type { WhatIf } from "./edit.ts";

/** What the page shows. */
export interface State {
  readonly language: Language;
  readonly reader: Reader;
  /** Which of the families, or whose file. */
  readonly family: string;
  readonly network: Network | undefined;
  /** What could not be carried from the files. */
  readonly notices: readonly Text[];
  /** What is wrong with the files that were chosen last. */
  readonly fileError: string | undefined;
  readonly form: EcogramForm;
  /** The person on the map who is looked at. */
  readonly chosen: string | undefined;
  /** What is wrong with the last change of the map. */
  readonly drawError: string | undefined;
  readonly whatIf: WhatIf | undefined;
  /** What time it is in the made-up calendar. */
  readonly now: string;
  readonly case: KeptCase | undefined;
  /** As whom the visitor acts. */
  readonly actor: Actor;
  /** What the engine said no to. */
  readonly caseError: string | undefined;
}

/** Shows another state: the one now, with these changes. */
export type Update = (changes: Partial<State>) => void;
