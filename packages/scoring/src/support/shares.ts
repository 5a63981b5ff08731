/** People by what is known of a yes-or-no question, and by whether it is certain that they belong to those it is asked of. */
export interface Split {
  /** They said yes. */
  yes: number;
  /** They said no. */
  no: number;
  /** Not known. */
  open: number;
  /** They may not belong, and said yes. */
  maybeYes: number;
  /** They may not belong, and said no. */
  maybeNo: number;
  /** They may not belong, and it is not known what they say. */
  maybeOpen: number;
}

/** Nobody yet. */
export const emptySplit = (): Split => ({
  yes: 0,
  no: 0,
  open: 0,
  maybeYes: 0,
  maybeNo: 0,
  maybeOpen: 0,
});

/** Adds somebody who belongs (1) or may belong (2), with their answer (1 yes, 0 no, below 0 open). */
export function addTo(split: Split, answer: number, belongs: number): void {
  if (belongs === 1) {
    if (answer === 1) split.yes++;
    else if (answer === 0) split.no++;
    else split.open++;
  } else {
    if (answer === 1) split.maybeYes++;
    else if (answer === 0) split.maybeNo++;
    else split.maybeOpen++;
  }
}

/** A share, or `null` of nothing. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : part / whole;

/**
 * The least the share of yes can be: when all that is open is no and those who say no belong; `null` when nobody can belong.
 *
 * Exact. Source: project reference, 10.1, with open membership added.
 */
export function leastShare({ yes, no, open, maybeYes, maybeNo, maybeOpen }: Split): number | null {
  return share(yes, yes + no + open + maybeNo + maybeOpen) ?? (maybeYes > 0 ? 1 : null);
}

/** The most the share of yes can be: when all that is open is yes and those who say yes belong. */
export function mostShare({ yes, no, open, maybeYes, maybeNo, maybeOpen }: Split): number | null {
  const possible = yes + open + maybeYes + maybeOpen;
  return share(possible, possible + no) ?? (maybeNo > 0 ? 0 : null);
}

/**
 * The extreme of a mean when some of the values may or may not be there: the least (`sign` 1) or the most (-1).
 *
 * `sum` and `count` are of the values that are there. Exact: each of the others is added while it moves the mean.
 */
export function extremeMean(
  sum: number,
  count: number,
  maybe: readonly number[],
  sign: 1 | -1,
): number | null {
  for (const value of maybe.length > 1 ? [...maybe].sort((a, b) => sign * (a - b)) : maybe) {
    if (count > 0 && sign * (value - sum / count) >= 0) break;
    sum += value;
    count++;
  }
  return count === 0 ? null : sum / count;
}
