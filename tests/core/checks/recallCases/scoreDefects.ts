import { findingsOf, scoreTable, settings } from "../desk";
import type { RecallCase } from "../recall";

const half =
  "①项目有绩效目标，得0.5分；②目标与实际工作内容具有相关性，得0.5分；③预期产出效益和效果符合正常的业绩水平，得1分；④目标与资金量相匹配，得1分。";

/** Defects of scores and reasons. */
export const scoreDefects: readonly RecallCase[] = [
  {
    name: "评分超过分值、低于0",
    findings: () =>
      findingsOf({
        评分表: scoreTable([
          { name: "完成率", full: 40, score: 41 },
          { name: "合格率", full: 60, score: -1, reason: "不合格，扣61分。" },
        ]),
      }),
    expected: [
      { check: "评分-01", says: ["评分41分", "分值40分"] },
      { check: "评分-01", says: ["评分-1分", "低于0分"] },
    ],
  },
  {
    name: "分值减评分与扣分原因之和",
    findings: () =>
      findingsOf({
        评分表: scoreTable([
          { name: "完成率", full: 40, score: 37, reason: "①未按期完成，扣1分；②资料不全，扣1分。" },
          { name: "合格率", full: 58, score: 58 },
          { name: "占比", full: 2, score: 1.5, reason: "得分=A卷16/20*2分=1.6" },
        ]),
      }),
    expected: [
      { check: "评分-03", says: ["共扣2分", "1＋1＝2分", "差3分"] },
      { check: "评分-03", says: ["算式得1.6分", "评分栏是1.50分"] },
    ],
  },
  {
    name: "扣分没有原因、没写扣几分、满分写了扣分",
    findings: () =>
      findingsOf({
        评分表: scoreTable([
          { name: "完成率", full: 40, score: 38 },
          { name: "合格率", full: 30, score: 29, reason: "个别批次不合格。" },
          { name: "及时率", full: 30, score: 30, reason: "有一次延迟，扣1分。" },
        ]),
      }),
    expected: [
      { check: "评分-04", says: ["扣了2分", "没有写扣分原因"] },
      { check: "评分-04", says: ["扣了1分", "没有写扣几分"] },
      { check: "评分-04", says: ["满分30分"] },
      { check: "评分-03", says: ["共扣1分", "差0分"] },
    ],
  },
  {
    name: "公布的扣分原因：要点①只值0.5分扣了1分，①②是标准的①③",
    findings: () =>
      findingsOf({
        评分表: scoreTable([
          {
            name: "绩效目标合理性",
            full: 3,
            standard: half,
            score: 1,
            reason:
              "①未明确区分总体目标与年度目标，扣1分；\n②项目预期产出效益和效果与正常的业绩水平不相符，如满意度指标中“故障率超50%扣100分”低于正常预期效果，扣1分。",
          },
          { name: "合格率", full: 97, score: 97 },
        ]),
      }),
    expected: [
      { check: "评分-05", says: ["要点①扣了1分", "只值0.5分", "多0.5分"] },
      { check: "评分-06", says: ["①②", "③"] },
    ],
  },
  {
    name: "表1与评分表、合计行、扣分、得分率、等级",
    findings: () =>
      findingsOf({
        评分表: scoreTable([
          {
            levels: ["项目决策", "立项"],
            name: "立项依据充分性",
            full: 20,
            score: 19,
            reason: "论证不足，扣1分。",
          },
          {
            levels: ["项目管理", "投入"],
            name: "预算编制",
            full: 20,
            score: 18.8,
            reason: "支出进度慢，扣1.2分。",
          },
          { levels: ["项目绩效", "产出"], name: "完成数", full: 60, score: 58, reason: "少两期，扣2分。" },
        ]),
        表1: [
          ["项目", "权重分", "得分", "扣分", "得分率"],
          ["A项目决策", 20, 19, 2, "95.00%"],
          ["B项目管理", 20, 19.9, 0.1, "94.00%"],
          ["C项目绩效", 60, 58, 2, "96.67%"],
          ["合计", 44, 43, 1, "96.90%"],
        ],
        概要表: [["评价分值", 95.8, null, "评价等级", "良"]],
      }),
    expected: [
      { check: "评分-07", says: ["项目决策", "扣分印2", "是1"] },
      { check: "评分-07", says: ["项目管理", "得分19.9", "得分18.80"] },
      { check: "评分-07", says: ["印44/43/1", "100/96.9/4.1"] },
      { check: "评分-07", says: ["合计", "得分43", "得分95.80"] },
      { check: "评分-08", says: ["项目管理", "94.00%", "99.5%"] },
      { check: "评分-08", says: ["总分95.8", "“良”", "“优”"] },
    ],
  },
  {
    name: "附件生成以后评分改过",
    findings: () =>
      findingsOf({
        评分表: scoreTable([
          { name: "完成率", full: 40, score: 39, reason: "差一次，扣1分。" },
          { name: "合格率", full: 60, score: 60 },
        ]),
        采纳情况: [
          ["涉及指标", "意见", "现评分"],
          ["完成率", "请核对", 38],
        ],
      }),
    expected: [{ check: "评分-09", says: ["“采纳情况”印38.00分", "现为39.00分"] }],
  },
  {
    name: "没有毛病的评分：满分留空、算式、引号里的扣分、加分",
    findings: () =>
      findingsOf({
        评分表: scoreTable([
          {
            name: "绩效指标明确性",
            full: 3,
            score: 2,
            reason: "评（扣）分标准为“故障率超50%扣100分”未结合实际情况设置，扣1分。",
          },
          { name: "综合满意度", full: 10, score: 6, reason: "综合满意度=88%*30%+85.20%*70%=86.04%。" },
          { name: "占比", full: 6, score: 5.42, reason: "得分=A卷(16+3)/20*2分+B卷(26+18)/50*4分=5.42" },
          { name: "合格率", full: 81, score: 81 },
        ]),
        评价设置: settings({ 评价年度: 2023 }),
      }),
    expected: [],
  },
];
