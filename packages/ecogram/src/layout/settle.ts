import type { Network } from "@steunnetwerk/domain";

import type { Area, Ground } from "./areas.ts";
import type { Group } from "./arrange.ts";
import type { EcogramLayout } from "./layoutEcogram.ts";
import type { Spot } from "./rows.ts";
import { stayOn, type Stayer } from "./stay.ts";

/** Who has a spot already, and who still needs one, with the spots that are left. */
export interface Settled {
  /** The spot of each person who was on the earlier map. */
  readonly kept: ReadonlyMap<number, Spot>;
  /** Everybody else. */
  readonly groups: readonly Group[];
}

/**
 * Gives whoever was on an earlier version of the map their spot again. Who is as close as before stays where they were; who
 * is closer or further away gets the free spot nearest to the same direction.
 */
export function settle({ alters }: Network, ground: Ground, previous?: EcogramLayout): Settled {
  const kept = new Map<number, Spot>();
  const groups = ground.areas.map((area): Group => {
    const placed = area.people.flatMap((person) => placedBefore(area, person));
    const stayers = placed.filter(({ stays }) => stays);
    const movers = placed.filter(({ stays }) => !stays);
    const { kept: again, free } =
      stayers.length === 0
        ? { kept: new Map<number, Spot>(), free: area.fresh() }
        : area.again(stayers, area.people.length - stayers.length);
    const moved = stayOn(movers, free);
    for (const [person, spot] of [...again, ...moved.kept]) kept.set(person, spot);
    return { people: area.people.filter((person) => !kept.has(person)), spots: moved.free };
  });
  return { kept, groups };

  /** The person and where they were on the earlier map; nothing when that was in another part of life. */
  function placedBefore({ ring, turn }: Area, person: number): (Stayer & { stays: boolean })[] {
    const before = previous?.places[alters[person]?.id ?? ""];
    if (before === undefined) return [];
    const stays = before.ring === ring;
    if (!("lifeDomain" in turn)) return [{ person, before, stays }];
    const was = previous?.sectors.find(({ from, to }) => before.angle >= from && before.angle < to);
    if (was?.lifeDomain !== turn.lifeDomain) return [];
    const share = (before.angle - was.from) / (was.to - was.from);
    const angle = turn.from + share * (turn.to - turn.from);
    return [{ person, before: { radius: before.radius, angle }, stays }];
  }
}
