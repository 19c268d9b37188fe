import fc from "fast-check";
import { savedName } from "../../../src/taskpane/browser/savedName";

test.each([
  ["评价.xlsx", "评价-已评分.xlsx"],
  ["评价.XLSM", "评价-已评分.XLSM"],
  ["2023.11 评价.xlsx", "2023.11 评价-已评分.xlsx"],
  ["评价-已评分.xlsx", "评价-已评分2.xlsx"],
  ["评价-已评分2.xlsx", "评价-已评分3.xlsx"],
  ["评价", "评价-已评分.xlsx"],
])("%s 另存为 %s", (name, saved) => {
  expect(savedName(name)).toBe(saved);
});

test("从不另存成打开的那个名字", () => {
  fc.assert(fc.property(fc.string(), (stem) => savedName(`${stem}.xlsx`) !== `${stem}.xlsx`));
});
