import * as fc from "fast-check";
import { strToU8 } from "fflate";
import { Mentions, mentions } from "../../../src/workbook/xlsx/package/mentions";

test.each<readonly [string, readonly string[], boolean]>([
  ["<f>支出明细账!A1</f>", ["支出明细账"], true],
  ["<f>支出明细表!A1</f>", ["支出明细账"], false],
  ["<f>SHEET1!A1</f>", ["Sheet1"], true],
  ["<f>sheet1!A1</f>", ["SHEET1"], true],
  ["<f>甲!A1</f>", ["乙", "甲"], true],
  ["<f>&#30002;!A1</f>", ["甲"], true],
  ["<f>1</f>", ["A&B"], true],
  ["<f>1</f>", ["It's"], true],
  ["<f>1</f>", ["Смета"], true],
])("%s 里提到 %j 没有：%s", (xml, words, expected) => {
  expect(new Mentions(words).take(strToU8(xml))).toBe(expected);
  if (words[0] !== "Смета") expect(mentions(xml, words)).toBe(expected);
});

const letters = fc.string({ unit: fc.constantFrom("a", "B", "表", "账", "<", "0"), maxLength: 30 });
const word = fc.string({ unit: fc.constantFrom("A", "b", "表", "账", "0"), minLength: 1, maxLength: 4 });

test("一块一块地找和整个找结果相同，词断在两块之间也找得到", () => {
  fc.assert(
    fc.property(letters, word, fc.array(fc.nat({ max: 12 }), { maxLength: 12 }), (text, wanted, cuts) => {
      const bytes = strToU8(text);
      const pieces: Uint8Array[] = [];
      let at = 0;
      for (const cut of cuts) {
        pieces.push(bytes.subarray(at, at + cut));
        at = Math.min(bytes.length, at + cut);
      }
      pieces.push(bytes.subarray(at));
      const found = new Mentions([wanted]);
      const last = pieces.map((piece) => found.take(piece)).at(-1);
      expect(last).toBe(text.toLowerCase().includes(wanted.toLowerCase()));
    }),
    { numRuns: 1000 },
  );
});
