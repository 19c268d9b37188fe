import { roleOfHeader } from "../../../src/core/indicators/columnRoles";

test.each([
  ["一级指标", "level"],
  ["第三级指标", "level"],
  ["三级指标\n（分值）", "level"],
  ["四级指标名称", "level"],
  ["二级指标权重", "levelPoints"],
  ["分值", "full"],
  ["分 值（分）", "full"],
  ["权重", "full"],
  ["权重分", "full"],
  ["标准分", "full"],
  ["满分", "full"],
  ["指标分值", "full"],
  ["评分标准", "standard"],
  ["评分细则", "standard"],
  ["评分规则", "standard"],
  ["评价标准", "standard"],
  ["计分方法", "standard"],
  ["得分计算方法", "standard"],
  ["评（扣）分标准", "standard"],
  ["评分", "score"],
  ["得分", "score"],
  ["评价得分", "score"],
  ["自评得分", "score"],
  ["扣分原因", "reason"],
  ["扣分说明", "reason"],
  ["偏差原因分析及改进措施", "reason"],
  ["备注", "reason"],
  ["指标解释", "definition"],
  ["指标释义", "definition"],
  ["指标说明", "guidance"],
  ["评价要点", "guidance"],
  ["指标解释及说明", "definitionAndGuidance"],
  ["指标解释（评价要点）", "definitionAndGuidance"],
  ["年度指标值(A)", "target"],
  ["全年实际值（B）", "actual"],
  ["序号", "ordinal"],
  ["扣分", "deduction"],
])("表头 %j", (header, role) => {
  expect(roleOfHeader(header)?.role).toBe(role);
});

test.each([
  "",
  "  ",
  "①",
  "数据来源",
  "评分标准详见附件二《绩效评价指标体系及评分标准（修订稿）》的说明部分",
  "分",
  "合计",
])("%j 不是已知的表头", (header) => {
  expect(roleOfHeader(header)).toBeUndefined();
});
