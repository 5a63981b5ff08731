/** An exact fraction. */
export class Rational {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint | number, bottom: bigint | number = 1n) {
    const [a, b] = [BigInt(top), BigInt(bottom)];
    if (b === 0n) throw new RangeError("A fraction has no zero below");
    const shared = gcd(a < 0n ? -a : a, b < 0n ? -b : b) * (b < 0n ? -1n : 1n);
    this.top = a / shared;
    this.bottom = b / shared;
  }

  plus(other: Rational): Rational {
    return new Rational(
      this.top * other.bottom + other.top * this.bottom,
      this.bottom * other.bottom,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.top, other.bottom));
  }

  times(other: Rational): Rational {
    return new Rational(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Rational): Rational {
    return new Rational(this.top * other.bottom, this.bottom * other.top);
  }

  isLess(other: Rational): boolean {
    return this.top * other.bottom < other.top * this.bottom;
  }

  /** How many units in the last place the number is away from this fraction. */
  ulpsTo(value: number): number {
    const scale = 1n << 1100n; // every double is a whole multiple of 2^-1074
    const step = 2 ** (Math.floor(Math.log2(Math.max(Math.abs(value), 2 ** -1000))) - 52);
    const difference = (this.top * scale) / this.bottom - doubleTimes(value, scale);
    const thousandths = (1000n * difference) / doubleTimes(step, scale);
    return Math.abs(Number(thousandths)) / 1000;
  }

  static sum(values: readonly Rational[]): Rational {
    return values.reduce((total, value) => total.plus(value), new Rational(0));
  }
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a || 1n : gcd(b, a % b));

/** The double times a power of two, exactly. */
function doubleTimes(value: number, scale: bigint): bigint {
  let [whole, shift] = [value, 0n];
  while (!Number.isInteger(whole)) {
    whole *= 2;
    shift++;
  }
  return (BigInt(whole) * scale) >> shift;
}
