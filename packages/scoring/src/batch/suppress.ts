/** Why a cell is withheld: it is too small, or a small one could be found by subtracting it from the total. */
export type Suppression = "small" | "complementary";

/**
 * Which cells of a row with its total at the end must be withheld.
 *
 * What is withheld besides the total is at least two cells, of at least `minimum` together: what subtracting gives is then no
 * smaller than a cell that may be shown. The smallest cells are withheld first; the total when nothing else is left. `forced`
 * cells are withheld whatever their size.
 * Source: project reference, 11.8; Hundepool et al. (2012), Statistical Disclosure Control.
 */
export function suppress(
  counts: readonly number[],
  minimum: number,
  forced: readonly boolean[] = [],
): (Suppression | null)[] {
  const total = counts.length - 1;
  const withheld = counts.map((count, at): Suppression | null =>
    forced[at] === true ? "complementary" : count < minimum ? "small" : null,
  );
  for (;;) {
    let cells = 0;
    let together = 0;
    let smallest = -1;
    for (let at = 0; at < total; at++)
      if (withheld[at] !== null) {
        cells++;
        together += counts[at]!;
      } else if (smallest < 0 || counts[at]! < counts[smallest]!) smallest = at;
    if (cells === 0 || withheld[total] !== null || (cells > 1 && together >= minimum))
      return withheld;
    withheld[smallest < 0 ? total : smallest] = "complementary";
  }
}
