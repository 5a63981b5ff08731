import { coreSupportTypes, SupportType, type Alter, type Network } from "@steunnetwerk/domain";

/** Who gives what, as far as is known. */
export interface Supporters {
  /** For each support type that somebody was asked about: the people who give it. */
  readonly givers: ReadonlyMap<SupportType, readonly Alter[]>;
  /** Support types of the five most asked for that nobody is known to give. */
  readonly gaps: readonly SupportType[];
}

/**
 * Who gives what among the people a young person can count on: not there for a job, and in touch today. Somebody who is not
 * safe is never counted, whatever they give.
 *
 * Source: project reference "Network-strength scoring", sections 1.2 and 6 (our own construct).
 */
export function supportersOf({ alters }: Network): Supporters {
  const asked = SupportType.options.filter((type) =>
    alters.some(({ provides }) => (provides?.[type] ?? "notAsked") !== "notAsked"),
  );
  const givers = new Map(
    asked.map((type) => [
      type,
      alters.filter((alter) => alter.provides?.[type] === "yes" && counts(alter)),
    ]),
  );
  const core: readonly SupportType[] = coreSupportTypes;
  return { givers, gaps: core.filter((type) => givers.get(type)?.length === 0) };
}

/** Whether somebody is the only one known to give a type of support. */
export const isOnlyGiver = ({ givers }: Supporters, { id }: Alter, type: SupportType) =>
  givers.get(type)?.length === 1 && givers.get(type)?.[0]?.id === id;

const counts = ({ professional, state = "active" }: Alter) =>
  professional !== "yes" && state === "active";
