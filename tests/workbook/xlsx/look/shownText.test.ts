import fc from "fast-check";
import { exact } from "../../../../src/core/number/exact";
import { toFixedText } from "../../../../src/core/number/round";
import { shownText } from "../../../../src/workbook/xlsx/look/format/shownText";

const ofNumber = (number: number, format: string) =>
  shownText({ type: "number", number, format: "plain" }, format);

describe("数字按单元格的格式显示", () => {
  test.each<[number, string, string]>([
    [84.94, "General", "84.94"],
    [0.1 + 0.2, "General", "0.3"],
    [413550, "General", "413550"],
    [1 / 3, "General", "0.333333333"],
    [123456789012, "General", "1.23457E+11"],
    [-0.5, "General", "-0.5"],
    [0, "General", "0"],
    [5.625, "0.00", "5.63"],
    [-0.001, "0.00", "0.00"],
    [413550, "#,##0.00", "413,550.00"],
    [1234567.5, "#,##0.00_ ;-#,##0.00_ ", "1,234,567.50 "],
    [-1234.5, "#,##0.00_ ;-#,##0.00_ ", "-1,234.50 "],
    [-1234.5, "#,##0.00_);(#,##0.00)", "(1,234.50)"],
    [0, '#,##0.00;-#,##0.00;"-"', "-"],
    [0.8604, "0.00%", "86.04%"],
    [0.95, "0%", "95%"],
    [12345678, '0.00,,"百万"', "12.35百万"],
    [36190, "0.00,", "36.19"],
    [5, "000", "005"],
    [0.5, "#.##", ".5"],
    [1.5, "# ?/?", "1 1/2"],
    [12345.678, "0.00E+00", "1.23E+04"],
    [99999.9, "0.0E+00", "1.0E+05"],
    [3, '"第"0"季度"', "第3季度"],
    [1234.5, "[$¥-804]#,##0.00", "¥1,234.50"],
    [1234.5, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ', " ¥1,234.50 "],
    [8, "[>=60]0;[<60]0", "8"],
    [12, "@", "12"],
    [13800138, "000-00000", "138-00138"],
  ])("%d 用 %s：%s", (number, format, text) => {
    expect(ofNumber(number, format).text).toBe(text);
  });

  test("[红色]的负数有颜色，正数没有", () => {
    expect(ofNumber(-5, "0;[Red]-0")).toEqual({ text: "-5", color: "FF0000" });
    expect(ofNumber(5, "0;[Red]-0")).toEqual({ text: "5" });
  });

  test("有几位小数就按几位，只四舍五入一次", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
        fc.integer({ min: 1, max: 4 }),
        (thousandths, decimals) => {
          const number = thousandths / 1000;
          expect(ofNumber(number, `0.${"0".repeat(decimals)}`).text).toBe(
            toFixedText(exact(number), decimals),
          );
        },
      ),
    );
  });
});

describe("日期和时间", () => {
  test.each<[number, string, string]>([
    [45291, "yyyy-mm-dd", "2023-12-31"],
    [45291, 'yyyy"年"m"月"d"日"', "2023年12月31日"],
    [45291, "aaaa", "星期日"],
    [45291.5, "yyyy/m/d h:mm", "2023/12/31 12:00"],
    [45291.75, "h:mm AM/PM", "6:00 PM"],
    [45291.999_999, "h:mm:ss", "0:00:00"],
    [1.5, "[h]:mm:ss", "36:00:00"],
    [45291, "mmm-yy", "Dec-23"],
    [-1, "yyyy-mm-dd", "########"],
  ])("%d 用 %s：%s", (serial, format, text) => {
    expect(ofNumber(serial, format).text).toBe(text);
  });
});

test.each<[string, string, string]>([
  ["良", "General", "良"],
  ["良", '0;-0;0;"等级："@', "等级：良"],
  ["3-1", "@", "3-1"],
])("文字“%s”用 %s：%s", (text, format, shown) => {
  expect(shownText({ type: "text", text }, format).text).toBe(shown);
});
