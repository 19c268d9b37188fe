import { columnsByHeader } from "../../../../src/core/sheets/report/reportColumns";
import { balanced } from "../../../../src/core/sheets/report/reportTexts";
import { gridOf } from "../../../support/gridOf";

const headers = ["序号", "问题分类", "扣分", "备注"];

describe("列按表头找", () => {
  test.each<readonly [string, readonly (readonly (string | null)[])[], readonly number[]]>([
    ["原样", [["附件6"], headers], [0, 1, 2, 3]],
    ["中间插了一列", [["附件6"], ["序号", "来源", "问题分类", "扣分", "备注"]], [0, 2, 3, 4]],
    ["换了位置", [["附件6"], ["序号", "备注", "问题分类", "扣分"]], [0, 2, 3, 1]],
    ["表头里有换行和空格", [["附件6"], ["序 号", "问题\n分类", "扣　分", "备注"]], [0, 1, 2, 3]],
    ["删了一列，补在右边", [["附件6"], ["序号", "问题分类", "扣分"]], [0, 1, 2, 3]],
    ["表头找不到，按原位", [["附件6"], ["甲", "乙", "丙", "丁"]], [0, 1, 2, 3]],
  ])("%s", (_name, rows, expected) => {
    const column = columnsByHeader(headers, gridOf(rows));
    expect(headers.map((_, index) => column(index))).toEqual(expected);
  });
});

test.each([
  ["产出指标", 40, "产出\n指标"],
  ["可持续影响", 48, "可持续\n影响"],
  ["≤15个工作日", 58, "≤15个\n工作日"],
  ["满意度", 48, "满意度"],
  ["已有\n换行", 20, "已有\n换行"],
])("“%s”放进%s磅的格，分成均匀的几行", (label, width, lines) => {
  expect(balanced(label, width, 10)).toBe(lines);
});
