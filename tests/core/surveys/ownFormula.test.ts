import { isOwnFormula } from "../../../src/core/surveys/ownFormula";
import { choiceFormula, validFormula } from "../../../src/core/surveys/surveyFormulas";

const range = "'A卷 工作人员 原始数据'!$J$2:$J$1000";
const ours = choiceFormula(range, [{ text: "显著提升", end: "┋" }]);
const withFillIn = choiceFormula(range, [
  { text: "其他", end: "┋" },
  { text: "其他", end: "〖" },
]);

test.each([
  ["同一公式", ours],
  ["行号变了", ours.replace("$2:$J$1000", "$3:$J$2000")],
  ["前面带等号", `=${ours}`],
  [
    "LibreOffice改写的引号和空格",
    ours.replace("'A卷 工作人员 原始数据'", "A卷 工作人员 原始数据").replace(",", ", "),
  ],
  ["带_xlfn前缀", ours.replace("SUMPRODUCT", "_xlfn.SUMPRODUCT")],
])("是我们写的：%s", (_name, found) => {
  expect(isOwnFormula(found, ours)).toBe(true);
});

test("后来才有填写内容、才有跳过的，仍是我们写的", () => {
  expect(isOwnFormula(choiceFormula(range, [{ text: "其他", end: "┋" }]), withFillIn)).toBe(true);
  expect(isOwnFormula(validFormula(range, []), validFormula(range, ["(跳过)"]))).toBe(true);
});

test.each([
  ["另一选项", ours.replace("显著", "有所")],
  ["另一列", ours.replaceAll("$J$", "$K$")],
  ["另一张表", ours.replace("A卷", "B卷")],
  ["人数减一", `${ours}-1`],
  ["常数", "16"],
  ["选项里的空格", ours.replace("显著提升", "显著 提升")],
])("不是我们写的：%s", (_name, found) => {
  expect(isOwnFormula(found, ours)).toBe(false);
});
