/**
 * The value with 12 significant digits, and 0 for what is below 5e-13: logarithms may
 * differ in the last bit between engines, and a score may not.
 *
 * Source: our own construct (project reference, section 2).
 */
export const round12 = (value: number): number =>
  Math.abs(value) < 5e-13 ? 0 : Number(value.toPrecision(12));
