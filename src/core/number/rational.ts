import Fraction from "fraction.js";

/** Numerator and denominator where one of them is beyond what a double holds exactly. */
interface Wide {
  readonly n: bigint;
  readonly d: bigint;
}

/** Another rational, or a whole number. */
type Operand = Rational | number | bigint;

/**
 * A quotient of two integers in lowest terms. Points and rates have a few digits, so numerator and denominator are
 * doubles as long as they and every product on the way are safe integers, and bigints as soon as one is not: the result
 * is the same, ten times faster. Equal values have equal fields.
 */
export class Rational {
  /** Signed; 0 where the value is wide. */
  private readonly over: number;

  /** Above 0. */
  private readonly under: number;

  private readonly wide: Wide | undefined;

  private constructor(over: number, under: number, wide: Wide | undefined) {
    this.over = over;
    this.under = under;
    this.wide = wide;
  }

  /** Both safe integers, the denominator above 0. */
  static ofNumbers(over: number, under: number): Rational {
    if (under === 1 || over === 0) return new Rational(over, 1, undefined);
    const divisor = greatestDivisor(over < 0 ? -over : over, under);
    return new Rational(over / divisor, under / divisor, undefined);
  }

  static ofBigints(over: bigint, under: bigint): Rational {
    if (under === 0n) throw new RangeError("Division by zero");
    const divisor = greatestWideDivisor(over < 0n ? -over : over, under < 0n ? -under : under);
    const [n, d] = under < 0n ? [-over / divisor, -under / divisor] : [over / divisor, under / divisor];
    const [small, smallUnder] = [Number(n), Number(d)];
    return Number.isSafeInteger(small) && Number.isSafeInteger(smallUnder)
      ? new Rational(small, smallUnder, undefined)
      : new Rational(0, 1, { n, d });
  }

  /** −1 or 1. */
  get s(): bigint {
    return this.compare(0) < 0 ? -1n : 1n;
  }

  /** Numerator without sign. */
  get n(): bigint {
    const signed = this.signed();
    return signed < 0n ? -signed : signed;
  }

  get d(): bigint {
    return this.wide?.d ?? BigInt(this.under);
  }

  get isWhole(): boolean {
    return this.under === 1 && (this.wide === undefined || this.wide.d === 1n);
  }

  add(operand: Operand): Rational {
    const other = rationalOf(operand);
    if (this.wide === undefined && other.wide === undefined) {
      if (this.under === other.under) {
        const over = this.over + other.over;
        if (Number.isSafeInteger(over)) return Rational.ofNumbers(over, this.under);
      }
      const [left, right] = [this.over * other.under, other.over * this.under];
      const [over, under] = [left + right, this.under * other.under];
      if (areSafe(left, right, over, under)) return Rational.ofNumbers(over, under);
    }
    return Rational.ofBigints(this.signed() * other.d + other.signed() * this.d, this.d * other.d);
  }

  sub(operand: Operand): Rational {
    return this.add(rationalOf(operand).neg());
  }

  mul(operand: Operand): Rational {
    const other = rationalOf(operand);
    if (this.wide === undefined && other.wide === undefined) {
      const [over, under] = [this.over * other.over, this.under * other.under];
      // −0 is no integer of its own
      if (areSafe(over, under, 0, 0)) return Rational.ofNumbers(over + 0, under);
    }
    return Rational.ofBigints(this.signed() * other.signed(), this.d * other.d);
  }

  /** Throws for a divisor of 0: `ratio` is for denominators that come from a sheet. */
  div(operand: Operand): Rational {
    const other = rationalOf(operand);
    if (this.wide === undefined && other.wide === undefined && other.over !== 0) {
      const sign = other.over < 0 ? -1 : 1;
      const [over, under] = [this.over * other.under * sign, this.under * other.over * sign];
      if (areSafe(over, under, 0, 0)) return Rational.ofNumbers(over + 0, under);
    }
    return Rational.ofBigints(this.signed() * other.d, this.d * other.signed());
  }

  neg(): Rational {
    if (this.wide !== undefined) return new Rational(0, 1, { n: -this.wide.n, d: this.wide.d });
    return this.over === 0 ? this : new Rational(-this.over, this.under, undefined);
  }

  abs(): Rational {
    return this.compare(0) < 0 ? this.neg() : this;
  }

  /** The largest whole number that is not above. */
  floor(): Rational {
    const [signed, d] = [this.signed(), this.d];
    const towardsZero = signed / d;
    return Rational.ofBigints(towardsZero * d > signed ? towardsZero - 1n : towardsZero, 1n);
  }

  ceil(): Rational {
    return this.neg().floor().neg();
  }

  /** Negative, 0 or positive. */
  compare(operand: Operand): number {
    const other = rationalOf(operand);
    if (this.wide === undefined && other.wide === undefined) {
      if (this.under === other.under) return this.over - other.over;
      const [left, right] = [this.over * other.under, other.over * this.under];
      if (areSafe(left, right, 0, 0)) return left - right;
    }
    const [left, right] = [this.signed() * other.d, other.signed() * this.d];
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(operand: Operand): boolean {
    const other = rationalOf(operand);
    return (
      this.over === other.over &&
      this.under === other.under &&
      this.wide?.n === other.wide?.n &&
      this.wide?.d === other.wide?.d
    );
  }

  lt(operand: Operand): boolean {
    return this.compare(operand) < 0;
  }

  lte(operand: Operand): boolean {
    return this.compare(operand) <= 0;
  }

  gt(operand: Operand): boolean {
    return this.compare(operand) > 0;
  }

  gte(operand: Operand): boolean {
    return this.compare(operand) >= 0;
  }

  valueOf(): number {
    return this.wide === undefined ? this.over / this.under : this.fraction().valueOf();
  }

  /** "2.5", "0.(3)" */
  toString(): string {
    return this.wide === undefined && this.under === 1 ? String(this.over) : this.fraction().toString();
  }

  /** "5/2", "3" */
  toFraction(): string {
    if (this.wide === undefined) return this.under === 1 ? String(this.over) : `${this.over}/${this.under}`;
    const signed = String(this.signed());
    return this.d === 1n ? signed : `${signed}/${String(this.d)}`;
  }

  private signed(): bigint {
    return this.wide?.n ?? BigInt(this.over);
  }

  private fraction(): Fraction {
    return new Fraction(this.signed(), this.d);
  }
}

function rationalOf(operand: Operand): Rational {
  if (typeof operand === "object") return operand;
  if (typeof operand === "bigint") return Rational.ofBigints(operand, 1n);
  if (!Number.isSafeInteger(operand)) throw new RangeError(`Not a whole number: ${operand}`);
  return Rational.ofNumbers(operand + 0, 1);
}

function areSafe(one: number, two: number, three: number, four: number): boolean {
  return (
    Number.isSafeInteger(one) &&
    Number.isSafeInteger(two) &&
    Number.isSafeInteger(three) &&
    Number.isSafeInteger(four)
  );
}

function greatestDivisor(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function greatestWideDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
