import fc from "fast-check";
import {
  clamp,
  compare,
  exact,
  HUNDRED,
  isWhole,
  max,
  min,
  ONE,
  ratio,
  sum,
  ZERO,
} from "../../../src/core/number/exact";

const decimals = fc.tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: 0, max: 10 }));
const values = decimals.map(([units, places]) => exact(units).div(exact(10n ** BigInt(places))));

test.each([
  ["0.1+0.2 as Excel shows it", exact(0.1 + 0.2), "3/10"],
  ["a third of Excel", exact(1 / 3), "333333333333333/1000000000000000"],
  ["1.2E5", exact("1.2E5"), "120000"],
  ["1e-7", exact(1e-7), "1/10000000"],
  [".5", exact(".5"), "1/2"],
  ["-12.50", exact("-12.50"), "-25/2"],
  ["a large integer", exact(12345678901234567890n), "12345678901234567890"],
  ["negative zero", exact(-0), "0"],
])("%s", (_name, value, fraction) => {
  expect(value.toFraction()).toBe(fraction);
});

test.each(["", "1,234", "95%", "一", "1/3", "0.(3)", "1E999999", "NaN", "."])("%j is no decimal", (text) => {
  expect(() => exact(text)).toThrow(RangeError);
});

test("an infinite number is a mistake of ours", () => {
  expect(() => exact(Infinity)).toThrow(RangeError);
  expect(() => exact(NaN)).toThrow(RangeError);
});

test("least, most, bounds, sums", () => {
  expect(min(ONE, ZERO, HUNDRED)).toEqual(ZERO);
  expect(max(ONE, ZERO, HUNDRED)).toEqual(HUNDRED);
  expect(clamp(exact("1.2"), ZERO, ONE)).toEqual(ONE);
  expect(clamp(exact("-1.2"), ZERO, ONE)).toEqual(ZERO);
  expect(sum([])).toEqual(ZERO);
  expect(sum([exact("0.1"), exact("0.2")])).toEqual(exact("0.3"));
  expect(isWhole(exact("3.0"))).toBe(true);
  expect(isWhole(exact("3.1"))).toBe(false);
});

test("a zero denominator gives no ratio", () => {
  expect(ratio(ONE, ZERO)).toBeUndefined();
  expect(ratio(exact("36.2"), exact("41.36"))?.toFraction()).toBe("905/1034");
});

test("adding and taking away again changes nothing", () => {
  fc.assert(fc.property(values, values, (a, b) => a.add(b).sub(b).equals(a)));
});

test("the bounds hold", () => {
  fc.assert(
    fc.property(values, values, values, (value, a, b) => {
      const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
      const kept = clamp(value, low, high);
      return kept.gte(low) && kept.lte(high);
    }),
  );
});

test("a cell's number of 15 digits is exactly its decimal", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
      fc.integer({ min: 0, max: 6 }),
      (units, places) => {
        expect(exact(units / 10 ** places)).toEqual(exact(units).div(exact(10n ** BigInt(places))));
      },
    ),
  );
});
