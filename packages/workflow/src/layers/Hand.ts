import type { Commit, StoredActivity } from "../Store.ts";

/** What an activity is called among those of all cases. */
export function nameOfActivity({
  caseId,
  activityId,
}: Pick<StoredActivity, "caseId" | "activityId">): string {
  return `${caseId} ${activityId}`;
}

interface Kind {
  /** How many are kept at most: others are taken from the database. */
  most: number;
  /** How many are being written. */
  promised: number;
  readonly activities: Map<string, InHand>;
}

/** An activity, and the version that its case had reached with it. */
interface InHand {
  readonly activity: StoredActivity;
  readonly version: number;
}

/** Activities on their way from who writes them to who carries them out in the same process, without being read from the database. */
export class Hand {
  readonly #kinds = new Map<string, Kind>();

  /** Somebody here asks for activities of a kind, so many at once. */
  asksFor(kind: string, most: number): void {
    const known = this.#kinds.get(kind);
    if (known === undefined)
      this.#kinds.set(kind, { most, promised: 0, activities: new Map<string, InHand>() });
    else known.most = Math.max(known.most, most);
  }

  /** Keeps a place for an activity that is about to be written; says whether there is one. */
  promise({ kind }: StoredActivity): boolean {
    const known = this.#kinds.get(kind);
    if (known === undefined || known.activities.size + known.promised >= known.most) return false;
    known.promised++;
    return true;
  }

  /** Gives the place of an activity back: it was not written. */
  release({ kind }: StoredActivity): void {
    const known = this.#kinds.get(kind);
    if (known !== undefined) known.promised--;
  }

  /** Puts in an activity that has a place. */
  give(activity: StoredActivity, version: number): void {
    this.release(activity);
    this.#kinds.get(activity.kind)?.activities.set(nameOfActivity(activity), { activity, version });
  }

  /** Takes out activities of a kind. */
  take(kind: string, most: number): InHand[] {
    const activities = this.#kinds.get(kind)?.activities;
    const taken: InHand[] = [];
    for (const [name, activity] of activities ?? []) {
      if (taken.length === most) break;
      activities?.delete(name);
      taken.push(activity);
    }
    return taken;
  }

  /** Takes out what a commit took away. */
  withdraw({ header: { caseId }, activities: { remove }, destroy }: Commit): void {
    for (const activityId of remove)
      for (const { activities } of this.#kinds.values())
        activities.delete(nameOfActivity({ caseId, activityId }));
    if (destroy === "everything")
      for (const { activities } of this.#kinds.values())
        for (const [name, { activity }] of activities)
          if (activity.caseId === caseId) activities.delete(name);
  }

  /** Whether there is something of a kind. */
  has(kind: string): boolean {
    return (this.#kinds.get(kind)?.activities.size ?? 0) > 0;
  }
}

/**
 * From when on the database may hold an activity of a kind that can be taken, as far as is known; so that it is not asked in vain.
 */
export class Outlook {
  readonly #moments = new Map<string, number>();
  /** How often something came to be known that makes it earlier. */
  changes = 0;

  /** The moment; `undefined` when it is not known. */
  of(kind: string): number | undefined {
    return this.#moments.get(kind);
  }

  /** The database was asked, and holds nothing before this moment. */
  learned(kind: string, moment: number): void {
    this.#moments.set(kind, moment);
  }

  /** There is something from this moment on. */
  earlier(kind: string, moment: number): void {
    this.changes++;
    const known = this.#moments.get(kind);
    if (known !== undefined && moment < known) this.#moments.set(kind, moment);
  }

  /** Nothing is known any more. */
  clear(): void {
    this.changes++;
    this.#moments.clear();
  }
}
