import type { SimulatedExcel } from "../simulatedExcel/simulatedExcel";

export const table = "指标体系";

/** An evaluation of three indicators, as somebody typed it: small, so that it can be broken hundreds of times. */
export function typeEvaluation({ user }: SimulatedExcel): void {
  user.renameSheet("Sheet1", table);
  user.paste(`${table}!A1`, [
    ["指标体系及评分表", "", "", "", "", "", ""],
    ["一级指标", "二级指标", "三级指标", "指标分值", "评分标准", "评分", "扣分原因"],
    [
      "决策",
      "项目立项",
      "立项程序规范性",
      4,
      "①项目按规定的程序申请设立，得2分；②审批文件符合要求，得2分。",
      "",
      "",
    ],
    [
      "过程",
      "资金管理",
      "预算执行率",
      3,
      "预算执行率=（实际支出资金/实际到位资金）×100%。得分=预算执行率×分值。",
      "",
      "",
    ],
    ["过程", "组织实施", "制度执行有效性", 3, "每发现1处不符合制度的，扣0.5分，扣完为止。", "", ""],
    ["合计", "", "", 10, "", "", ""],
  ]);
  user.merge(`${table}!A1:G1`);
  user.merge(`${table}!A6:C6`);
}
