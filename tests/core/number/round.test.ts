import fc from "fast-check";
import { exact, ratio } from "../../../src/core/number/exact";
import {
  roundHalfUp,
  toCellNumber,
  toFixedText,
  toPercentText,
  toPlainText,
} from "../../../src/core/number/round";

const fractions = fc
  .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.bigInt(1n, 10n ** 9n))
  .map(([n, d]) => exact(n).div(exact(d)));

test.each([
  ["5.625", 2, "5.63"],
  ["-5.625", 2, "-5.63"],
  ["2.6252", 2, "2.63"],
  ["0.004999", 2, "0.00"],
  ["-0.004", 2, "0.00"],
  ["1.005", 2, "1.01"],
  ["84.96", 0, "85"],
  ["15", 2, "15.00"],
  ["0.5", 0, "1"],
  ["123456789012345678901234567890", 2, "123456789012345678901234567890.00"],
])("四舍五入 %s, %i 位小数", (value, digits, text) => {
  expect(toFixedText(exact(value), digits)).toBe(text);
});

test.each([
  ["85.20", "85.2"],
  ["88.00", "88"],
  ["100", "100"],
  ["0", "0"],
  ["-0.50", "-0.5"],
  ["86.0449", "86.04"],
])("%s without trailing zeros", (value, text) => {
  expect(toPlainText(exact(value), 2)).toBe(text);
});

test.each([
  ["0.8604", 2, "86.04%"],
  ["0.88", 2, "88%"],
  ["0.852", 2, "85.2%"],
  ["1", 0, "100%"],
  ["0.58328", 2, "58.33%"],
])("比率 %s", (rate, digits, text) => {
  expect(toPercentText(exact(rate), digits)).toBe(text);
});

test("A卷(16+3)/20*2分+B卷(26+18)/50*4分", () => {
  expect(toFixedText(exact("1.9").add(exact("3.52")), 2)).toBe("5.42");
});

test("预算执行率 36.2/41.36 的 3 分", () => {
  const rate = ratio(exact("36.2"), exact("41.36"));
  expect(rate && toFixedText(rate.mul(exact(3)), 2)).toBe("2.63");
});

test.each([
  ["5.42", 5.42],
  ["-0.1", -0.1],
  ["0", 0],
  ["413550", 413550],
  ["1E300", 1e300],
  ["1E-300", 1e-300],
  ["0.3", 0.3],
])("the double nearest to %s", (value, number) => {
  expect(toCellNumber(exact(value))).toBe(number);
});

test("rounding moves a value by at most half a unit, and rounding again changes nothing", () => {
  fc.assert(
    fc.property(fractions, fc.integer({ min: 0, max: 6 }), (value, digits) => {
      const rounded = roundHalfUp(value, digits);
      expect(roundHalfUp(rounded, digits)).toEqual(rounded);
      expect(
        rounded
          .sub(value)
          .abs()
          .mul(exact(2n * 10n ** BigInt(digits)))
          .lte(exact(1n)),
      ).toBe(true);
    }),
  );
});

test("a rounded text reads back as the rounded value", () => {
  fc.assert(
    fc.property(fractions, fc.integer({ min: 0, max: 6 }), (value, digits) => {
      expect(exact(toFixedText(value, digits))).toEqual(roundHalfUp(value, digits));
      expect(exact(toPlainText(value, digits))).toEqual(roundHalfUp(value, digits));
    }),
  );
});

test("negative values round like positive ones", () => {
  fc.assert(
    fc.property(fractions, (value) => roundHalfUp(value.neg(), 2).equals(roundHalfUp(value, 2).neg())),
  );
});

test("a double of two decimals survives the way through a cell", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (cents) => {
      const value = exact(cents).div(exact(100n));
      expect(exact(toCellNumber(value))).toEqual(value);
    }),
  );
});
