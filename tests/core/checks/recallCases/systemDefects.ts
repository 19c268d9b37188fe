import { findingsOf, scoreTable, settings } from "../desk";
import type { RecallCase } from "../recall";

const levels = (first: string, second: string): [string, string] => [first, second];

/** Defects of an indicator system, one workbook each. */
export const systemDefects: readonly RecallCase[] = [
  {
    name: "分值与上级标签、100分、合计行都不符",
    findings: () =>
      findingsOf({
        评分表: scoreTable(
          [
            { levels: levels("决策（20分）", "项目立项（20分）"), name: "立项依据充分性", full: 12 },
            { levels: levels("决策（20分）", "项目立项（20分）"), name: "立项程序规范性", full: 10 },
            { levels: levels("产出（80分）", "产出数量（80分）"), name: "完成率", full: 80 },
          ],
          [100, null],
        ),
      }),
    expected: [
      { check: "体系-01", says: ["“决策”写20分", "12＋10＝22"] },
      { check: "体系-01", says: ["“项目立项”写20分", "12＋10＝22"] },
      { check: "体系-01", says: ["3个指标的分值合计102分"] },
      { check: "体系-01", says: ["合计印100", "相加是102"] },
    ],
  },
  {
    name: "名称里的分值与分值栏",
    findings: () =>
      findingsOf({
        评分表: scoreTable([
          { name: "完成率（30分）", full: 40 },
          { name: "合格率", full: 60 },
        ]),
      }),
    expected: [{ check: "体系-01", says: ["写30分", "分值栏是40分"] }],
  },
  {
    name: "报告称三级指标22个",
    findings: () =>
      findingsOf({
        评分表: scoreTable([
          { name: "完成率", full: 40 },
          { name: "合格率", full: 60 },
        ]),
        评价设置: settings({ 报告所称三级指标数: 22 }),
      }),
    expected: [{ check: "体系-02", says: ["22个", "评分表有2个"] }],
  },
  {
    name: "评分标准自身的毛病",
    findings: () =>
      findingsOf({
        评分表: scoreTable([
          { name: "制度健全性", full: 10, standard: "①制度健全，得3分；②制度合规，得4分。" },
          {
            name: "综合满意度",
            full: 30,
            standard:
              "根据工作人员满意度*30%+社会公众满意度*60%计算满意度后进行打分：①最终满意度≥95%，得30分；②95%>最终满意度≥85%，得20分；③最终满意度<80%，得0分。",
          },
          {
            name: "项目重复性",
            full: 10,
            standard: "项目是否与相关部门同类项目重复，得10分。",
          },
          {
            name: "业务办理率",
            full: 20,
            standard: "①业务办理率≥100%,得20分;②若业务办理率<100%,得分=内容维护率*标准分(20分)。",
          },
          {
            name: "归档完整性",
            full: 30,
            standard: "资料齐全并及时归档，得30分；每发现一例不符合规定的扣0.5分。",
          },
        ]),
      }),
    expected: [
      { check: "体系-03", says: ["3＋4＝7", "分值10分"] },
      { check: "体系-04", says: ["空档"] },
      { check: "体系-05", says: ["权重合计90%"] },
      { check: "体系-07", says: ["项目重复性", "方向不明"] },
      { check: "体系-06", says: ["“内容维护率”", "“业务办理率”"] },
      { check: "体系-08", says: ["没有写“扣完为止”"] },
    ],
  },
  {
    name: "同一指标三个名称",
    findings: () =>
      findingsOf({
        评分表: scoreTable([
          { name: "验收合格率", full: 40 },
          { name: "设备或网络正常运转", full: 60 },
        ]),
        绩效目标: [
          ["三级指标", "指标值", "指标说明"],
          ["验收合格率", "合格", ""],
          ["设备或网络运转情况", "未发生", ""],
        ],
        完成情况: [
          ["三级指标", "指标值", "完成情况说明"],
          ["验收合格率", "合格", ""],
          ["设备或网络运转故障发生率", "未发生", ""],
        ],
      }),
    expected: [
      { check: "体系-09", says: ["“绩效目标”", "设备或网络运转情况", "设备或网络正常运转"] },
      { check: "体系-09", says: ["“完成情况”", "设备或网络运转故障发生率", "设备或网络正常运转"] },
    ],
  },
];
