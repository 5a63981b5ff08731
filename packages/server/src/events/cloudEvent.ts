import type { Entry } from "@steunnetwerk/workflow";

/** That something happened in a case (CloudEvents 1.0): ids and kinds, nothing personal. Whoever may, asks for the rest. */
export interface CaseCloudEvent {
  /** The version of CloudEvents. */
  readonly specversion: "1.0";
  /** Its place among all that happened in this organisation; the same each time it is delivered. */
  readonly id: string;
  /** Which organisation of this server. */
  readonly source: string;
  /** What kind of thing it is. */
  readonly type: "nl.steunnetwerk.case.changed.v1";
  /** The case. */
  readonly subject: string;
  /** When, in UTC. */
  readonly time: string;
  /** The form of `data`. */
  readonly datacontenttype: "application/json";
  /** What happened, as kinds. */
  readonly data: {
    /** The version of the case after it. */
    readonly version: number;
    /** The kinds of what happened. */
    readonly happened: readonly string[];
  };
}

/**
 * An entry of the journal as an event for others; nothing when there is nothing for others in it.
 *
 * What stands in a compartment is left out, and so is the name of the command: that a worry about safety was raised would say
 * what the compartment hides.
 */
export function cloudEventOf(tenant: string, entry: Entry): CaseCloudEvent | undefined {
  const seen = entry.events.filter(({ compartment }) => compartment === undefined);
  if (seen.length === 0 && entry.events.length > 0) return undefined;
  const happened = [...new Set(seen.map(({ type }): string => type))];
  if (entry.attributes !== undefined) happened.push("attributesSet");
  if (entry.destroyed !== undefined) happened.push("personalDataDestroyed");
  return {
    specversion: "1.0",
    id: `${entry.position}`,
    source: `/tenants/${tenant}`,
    type: "nl.steunnetwerk.case.changed.v1",
    subject: entry.caseId,
    time: entry.at,
    datacontenttype: "application/json",
    data: { version: entry.version, happened },
  };
}
