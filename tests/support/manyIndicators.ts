import type { SimulatedExcel } from "./simulatedExcel/simulatedExcel";

const tableOfMany = "指标体系";

const standards = [
  "①项目按规定的程序申请设立，得1分；②审批文件符合要求，得1分。",
  "预算执行率=（实际支出资金/实际到位资金）×100%。得分=预算执行率×分值。",
  "每发现1处不符合制度的，扣0.5分，扣完为止。",
  "①制度健全，得1分；②制度执行有效，得1分；有一项不符合不得分。",
];

/** An evaluation of so many indicators, as somebody typed it. */
export function typeIndicators({ user }: SimulatedExcel, count: number): void {
  user.renameSheet("Sheet1", tableOfMany);
  user.paste(`${tableOfMany}!A1`, [
    ["一级指标", "二级指标", "三级指标", "指标分值", "评分标准", "评分", "扣分原因"],
    ...Array.from({ length: count }, (_, index) => [
      `第${String(Math.floor(index / 50) + 1)}类`,
      `第${String(Math.floor(index / 10) + 1)}项`,
      `指标${String(index + 1)}的规范性`,
      2,
      standards[index % standards.length] ?? "",
      "",
      "",
    ]),
    ["合计", "", "", count * 2, "", "", ""],
  ]);
}
