import fc from "fast-check";
import { exact } from "../../../src/core/number/exact";
import { scaleOf } from "../../../src/core/number/measureWords";
import { narrow } from "../../../src/core/number/narrow";
import { readNumeral } from "../../../src/core/number/numerals";
import { readingOf, readNumber } from "../../../src/core/number/read";
import { toFixedText, toPlainText } from "../../../src/core/number/round";

function shown(text: string): string | undefined {
  const reading = readNumber(text);
  return reading && `${toPlainText(reading.value, 9)}|${toPlainText(reading.written, 9)}|${reading.unit}`;
}

test.each([
  ["95", "95|95|"],
  ["95%", "0.95|95|%"],
  ["５％", "0.05|5|%"],
  ["95 %", "0.95|95|%"],
  ["5‰", "0.005|5|‰"],
  ["5个百分点", "0.05|5|个百分点"],
  ["0.95", "0.95|0.95|"],
  [".5", "0.5|0.5|"],
  ["1,234.50", "1234.5|1234.5|"],
  ["1，234.50", "1234.5|1234.5|"],
  ["３６", "36|36|"],
  ["３．５", "3.5|3.5|"],
  ["41.36万元", "413600|41.36|万元"],
  ["1.2亿元", "120000000|1.2|亿元"],
  ["36次", "36|36|次"],
  ["36 次", "36|36|次"],
  ["3万人次", "30000|3|万人次"],
  ["1200件/年", "1200|1200|件/年"],
  ["15个工作日", "15|15|个工作日"],
  ["3分", "3|3|分"],
  ["３分", "3|3|分"],
  ["-5", "-5|-5|"],
  ["－5", "-5|-5|"],
  ["−5", "-5|-5|"],
  ["- 5", "-5|-5|"],
  ["＋3", "3|3|"],
  ["(1,234.50)", "-1234.5|-1234.5|"],
  ["（500.00）", "-500|-500|"],
  ["(￥1,234.00)", "-1234|-1234|元"],
  ["￥1,234", "1234|1234|元"],
  ["¥-5", "-5|-5|元"],
  ["-¥5", "-5|-5|元"],
  ["1.2E5", "120000|120000|"],
  ["1.2e+5", "120000|120000|"],
  ["百分之九十五", "0.95|95|%"],
  ["百分之百", "1|100|%"],
  ["百分之零点五", "0.005|0.5|%"],
  ["三", "3|3|"],
  ["十二", "12|12|"],
  ["零点五", "0.5|0.5|"],
  ["两千三百", "2300|2300|"],
  ["三万五千", "35000|35000|"],
  ["一百零五", "105|105|"],
  ["三次", "3|3|次"],
  ["三万元", "30000|3|万元"],
  ["十万人", "100000|100000|人"],
  ["壹佰贰拾元整", "120|120|元整"],
  ["　36　", "36|36|"],
  ["\u00a036\u200b", "36|36|"],
  ["\n36\n", "36|36|"],
  ["0036", "36|36|"],
])("%j", (text, reading) => {
  expect(shown(text)).toBe(reading);
});

test.each([
  "",
  " ",
  "—",
  "-",
  "/",
  "无",
  "约36",
  "36左右",
  "36以上",
  "36-40",
  "36~40",
  "不低于1200件/年",
  "≥95%",
  "1,23",
  "12,34,567",
  "1、2",
  "1.2.3",
  "3。5",
  "5.",
  "1/2",
  "3:7",
  "①",
  "(3)",
  "（3）",
  "3项目",
  "第三",
  "一百二",
  "三万五",
  "二〇二三",
  "百分之九十五左右",
  "百",
  "万元",
  "--5",
  "+-5",
  "¥5次",
  "95%%",
  "1E999",
  "Infinity",
  "0x10",
  "2023-01-01",
  "1 234",
  "9".repeat(65),
])("%j is not a number", (text) => {
  expect(readNumber(text)).toBeUndefined();
});

test("units that multiply and words that are none", () => {
  expect(scaleOf("百万元")).toBe("million");
  expect(scaleOf("千元")).toBe("thousand");
  expect(scaleOf("万千元")).toBeUndefined();
  expect(scaleOf("件/年/月")).toBeUndefined();
  expect(scaleOf("以上")).toBeUndefined();
  expect(scaleOf("/年")).toBeUndefined();
});

test("a percent cell keeps both its value and what it shows", () => {
  expect(toPlainText(readingOf(exact("0.95"), "%").written, 2)).toBe("95");
  expect(toPlainText(readingOf(exact("0.95"), "").written, 2)).toBe("0.95");
});

const DIGITS = "零一二三四五六七八九";
const PLACES = ["千", "百", "十", ""];

/** Writes 1 to 9999 the way people do. */
function numeralOf(number: number): string {
  const written = Array.from(String(number).padStart(4, "0")).map((digit, at) =>
    digit === "0" ? "零" : `${DIGITS.charAt(Number(digit))}${PLACES[at] ?? ""}`,
  );
  return written
    .join("")
    .replace(/^零+|零+$/g, "")
    .replace(/零+/g, "零")
    .replace(/^一十/, "十");
}

test("every numeral up to 9999", () => {
  for (let number = 1; number <= 9999; number++) {
    expect([number, readNumeral(numeralOf(number))?.valueOf()]).toEqual([number, number]);
  }
});

const PIECES = "0123456789.,，％%（）()￥¥+-－eE万亿元次分百千十三零点之负 　：①—约".split("");

test("no text makes it throw", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...PIECES)).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      readNumber(text);
    }),
    { numRuns: 2000 },
  );
});

test("what we write we read", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom("", "%", "次", "万元"),
      (units, digits, unit) => {
        const value = exact(units).div(exact(10n ** BigInt(digits)));
        const reading = readNumber(`${toFixedText(value, digits)}${unit}`);
        expect(reading?.written).toEqual(value);
        expect(reading?.unit).toBe(unit);
      },
    ),
  );
});

test("full width and half width read the same", () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 }), (number) => {
      const text = toFixedText(exact(number), 2);
      const wide = text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
      expect(narrow(wide)).toBe(text);
      expect(readNumber(wide)).toEqual(readNumber(text));
    }),
  );
});

test("narrowing keeps every place", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => narrow(text).length === text.length));
});
