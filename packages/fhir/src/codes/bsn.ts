/**
 * Whether a text is a citizen number (burgerservicenummer): nine digits that pass the test of eleven.
 *
 * Source: Logisch Ontwerp BSN, "elfproef": nine times the first digit, eight times the second, and so on to two times the eighth,
 * less the ninth, is a multiple of eleven.
 */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === "000000000") return false;
  const sum = Array.from(text).reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}
