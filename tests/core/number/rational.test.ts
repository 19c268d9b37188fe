import fc from "fast-check";
import Fraction from "fraction.js";
import { Rational } from "../../../src/core/number/rational";

/** From figures of a few digits to what no double holds, and the last integers that one does. */
const integers = fc.oneof(
  fc.bigInt(-1000n, 1000n),
  fc.bigInt(-(2n ** 53n) - 2n, 2n ** 53n + 2n),
  fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n),
  fc.bigInt(-(10n ** 40n), 10n ** 40n),
);
const quotients = fc.tuple(
  integers,
  integers.filter((under) => under !== 0n),
);

const own = ([over, under]: readonly [bigint, bigint]): Rational => Rational.ofBigints(over, under);
const peer = ([over, under]: readonly [bigint, bigint]): Fraction => new Fraction(over, under);

const shown = (value: Rational | Fraction): string => `${value.s} ${value.n}/${value.d}`;

test.each([
  ["sum", (a: Rational, b: Rational) => a.add(b), (a: Fraction, b: Fraction) => a.add(b)],
  ["difference", (a: Rational, b: Rational) => a.sub(b), (a: Fraction, b: Fraction) => a.sub(b)],
  ["product", (a: Rational, b: Rational) => a.mul(b), (a: Fraction, b: Fraction) => a.mul(b)],
] as const)("%s as fraction.js has it", (_name, mine, theirs) => {
  fc.assert(
    fc.property(quotients, quotients, (a, b) => {
      expect(shown(mine(own(a), own(b)))).toBe(shown(theirs(peer(a), peer(b))));
    }),
  );
});

test("quotient as fraction.js has it", () => {
  fc.assert(
    fc.property(quotients, quotients, (a, b) => {
      fc.pre(b[0] !== 0n);
      expect(shown(own(a).div(own(b)))).toBe(shown(peer(a).div(peer(b))));
    }),
  );
});

test("order and equality as fraction.js has them", () => {
  fc.assert(
    fc.property(quotients, quotients, (a, b) => {
      const [mine, theirs] = [own(a), peer(a)];
      expect(Math.sign(mine.compare(own(b)))).toBe(Math.sign(theirs.compare(peer(b))));
      expect(mine.equals(own(b))).toBe(theirs.equals(peer(b)));
      expect([mine.lt(own(b)), mine.lte(own(b)), mine.gt(own(b)), mine.gte(own(b))]).toEqual([
        theirs.lt(peer(b)),
        theirs.lte(peer(b)),
        theirs.gt(peer(b)),
        theirs.gte(peer(b)),
      ]);
    }),
  );
});

test("sign, size, whole parts and words as fraction.js has them", () => {
  fc.assert(
    fc.property(quotients, (a) => {
      const [mine, theirs] = [own(a), peer(a)];
      expect(shown(mine.neg())).toBe(shown(theirs.neg()));
      expect(shown(mine.abs())).toBe(shown(theirs.abs()));
      expect(shown(mine.floor())).toBe(shown(theirs.floor()));
      expect(shown(mine.ceil())).toBe(shown(theirs.ceil()));
      expect(mine.toFraction()).toBe(theirs.toFraction());
    }),
  );
});

test("a value has the same fields whichever way it came about", () => {
  fc.assert(
    fc.property(quotients, quotients, (a, b) => {
      const there = own(a).add(own(b));
      expect(there.sub(own(b))).toEqual(own(a));
    }),
  );
});

test("words", () => {
  expect([own([1n, 3n]), own([5n, 2n]), own([-4n, 2n]), own([0n, 7n])].map(String)).toEqual([
    "0.(3)",
    "2.5",
    "-2",
    "0",
  ]);
});

test("only whole numbers are taken as they are", () => {
  expect(own([1n, 2n]).mul(3).toFraction()).toBe("3/2");
  expect(() => own([1n, 2n]).mul(0.5)).toThrow(RangeError);
  expect(() => own([1n, 2n]).div(0)).toThrow(RangeError);
});
