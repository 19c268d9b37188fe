import type { NamedColumn } from "../../src/core/indicators/namedColumns";
import { sayProblem } from "../../src/core/problems/say";
import { readColumnNames } from "../../src/usecases/columnNames";
import { makePaper } from "../../src/usecases/makePaper";
import { papered, scored, shown, typed } from "../support/caseWorkbook";
import { entered } from "../support/paperRow";
import { sourceWorkbook } from "../support/sourceWorkbooks";
import { opened } from "../support/xlsxFiles";

/** The usual table under headers that nobody knows. */
const strange = sourceWorkbook({
  评审表: [
    ["一级指标", "二级指标", "三级指标", "分值", "打分要求", "评分", "专家组意见"],
    ["决策", "立项", "立项规范性", 2, "①程序合规，得1分；②文件齐全，得1分。", "", ""],
    ["过程", "管理", "制度执行", 3, "每发现1处不符合制度的，扣0.5分，扣完为止。", "", ""],
    ["合计", "", "", 5, "", "", ""],
  ],
});

const columns: readonly NamedColumn[] = [
  { role: "评分标准", header: "打分要求" },
  { role: "扣分原因", header: "专家组意见" },
];

async function paperedWith(bytes: Uint8Array, named: readonly NamedColumn[]) {
  const workbook = opened(bytes);
  const made = await makePaper(workbook, { columns: named, progress: () => undefined });
  if (!made.ok) throw new Error(made.problems.map(sayProblem).join("\n"));
  return workbook.save();
}

const filled = async (): Promise<Uint8Array> =>
  entered(await paperedWith(strange, columns), [
    ["立项规范性", "①", "符合"],
    ["立项规范性", "②", "符合"],
    ["制度执行", "次数", 2],
    ["制度执行", "次数", "有两处支出没有审批", "note"],
  ]);

test("没有指定：说最接近的一处缺什么", async () => {
  const made = await makePaper(opened(strange), { progress: () => undefined });
  expect(made.ok ? [] : made.problems.map(({ code }) => code)).toEqual(["no-indicator-table-near"]);
});

test("指定的列记在评价设置里，以后怎么评都用它", async () => {
  const bytes = await paperedWith(strange, columns);
  const rows = await Promise.all([1, 2, 3].map((row) => settingsRow(bytes, row)));
  expect(rows).toEqual([
    ["评分标准列", "打分要求", "E1"],
    ["扣分原因列", "专家组意见", "G1"],
    ["支出明细", null, null],
  ]);
  const again = await papered(bytes);
  expect(again.outcome.changed).toEqual([]);
});

test("评分写进指定的列，别的列不动", async () => {
  const { bytes, outcome } = await scored(await filled());
  expect(outcome.problems.map(sayProblem)).toEqual([]);
  expect(await shown(bytes, "评审表!F2")).toBe(2);
  expect(await shown(bytes, "评审表!F3")).toBe(2);
  expect(await shown(bytes, "评审表!G3")).toContain("有两处支出没有审批");
});

test("指定的表头改了名：不评，说是哪一列，表里一格没动", async () => {
  const renamed = await typed(await filled(), [["评审表!G1", "备注"]]);
  await expect(scored(renamed)).rejects.toThrow(/named-column-missing.*专家组意见/);
});

test("命令行的写法", () => {
  const read = readColumnNames("评分标准=打分要求，扣分原因＝专家组意见");
  expect(read.ok ? read.value : read.problems).toEqual(columns);
  for (const wrong of ["打分要求", "标准=打分要求", "评分标准="]) {
    const refused = readColumnNames(wrong);
    expect(refused.ok ? "读成了" : refused.problems.map(sayProblem).join()).toContain(`“${wrong}”看不出`);
  }
});

/** 用途, 工作表 and 数据区域 of the so-manieth row beneath the table's own in 六、工作表对应. */
async function settingsRow(bytes: Uint8Array, below: number): Promise<readonly unknown[]> {
  for (let row = 1; row < 80; row += 1) {
    if ((await shown(bytes, `评价设置!A${String(row)}`)) !== "指标体系及评分表") continue;
    const at = String(row + below);
    return Promise.all(["A", "B", "E"].map((letter) => shown(bytes, `评价设置!${letter}${at}`)));
  }
  throw new Error("评价设置 does not name the table");
}
