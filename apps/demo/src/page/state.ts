import type { Language, Network } from "@steunnetwerk/domain";
import type { FileIssue } from "@steunnetwerk/exchange";
import type { Actor } from "@steunnetwerk/handreiking";
import type { Reader } from "@steunnetwerk/scoring";

import type { KeptCase } from "./api.ts";

/** What the page shows. */
export interface State {
  readonly language: Language;
  readonly reader: Reader;
  readonly network: Network | undefined;
  readonly notices: readonly FileIssue[];
  /** What is wrong with the files that were chosen last. */
  readonly fileError: string | undefined;
  readonly case: KeptCase | undefined;
  /** As whom the visitor acts. */
  readonly actor: Actor;
  /** What the engine said no to. */
  readonly caseError: string | undefined;
}

/** Shows another state: the one now, with these changes. */
export type Update = (changes: Partial<State>) => void;
