/**
 * The value with 12 decimals: logarithms may differ in the last bit between engines, and a score may not. Never -0.
 *
 * For values below a thousand; source: our own construct (project reference, section 2).
 */
export const round12 = (value: number): number => Math.round(value * 1e12) / 1e12 + 0;
