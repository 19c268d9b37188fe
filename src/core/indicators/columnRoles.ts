import { remembered } from "../number/remembered";
import { headerKey } from "./headerKey";

/** What a column of an indicator table is for. */
export type ColumnRole =
  | "level"
  | "levelPoints"
  | "name"
  | "full"
  | "definition"
  | "guidance"
  | "definitionAndGuidance"
  | "standard"
  | "score"
  | "reason"
  | "target"
  | "actual"
  | "ordinal"
  | "deduction";

export interface RoleMatch {
  readonly role: ColumnRole;
  /** 1 for 一级指标; only for level and levelPoints. */
  readonly level?: number;
  /** Where several columns have a role, the one with the smallest rank is meant: 评价得分 before 自评得分. */
  readonly rank: number;
}

/**
 * Headers seen in published tables, the most telling first in each list. A closed list: a header that merely contains
 * 分 or 标准 may be anything, and a wrong column is worse than an unread one.
 */
const HEADERS: Readonly<Partial<Record<ColumnRole, string>>> = {
  full:
    "指标分值 分值 分值设置 设定分值 规定分值 分值标准 标准分 标准分值 标准分数 指标标准分 满分 满分值 满分分值 指标满分 " +
    "应得分 基础分 基准分 基本分 配分 赋分 赋值 赋分值 权重分 权重分值 权重分数 指标权重分 权重及分值 分值权重 分值及权重 " +
    "权重 指标权重 权重值 权数 分数 指标分数",
  score:
    "评价得分 评分 得分 最终得分 评分得分 实得分 实际得分 评价分 评价评分 考核得分 考核评分 评审得分 复核得分 复评得分 " +
    "指标得分 得分情况 评分结果 评分情况 得分结果 打分 三级指标得分 四级指标得分 专家评分 专家打分 第三方评分 第三方得分 " +
    "评价组评分 评分值 得分值 自评得分 自评分 自评分值 自评评分 初评得分 单位自评得分",
  reason:
    "扣分原因 扣分说明 扣分理由 扣分依据 扣分原因说明 扣分原因及说明 扣分情况 扣分情况说明 扣分原因分析 扣分点 扣分事项 " +
    "扣分因素 扣分内容 失分原因 失分说明 减分原因 评分说明 得分说明 评分理由 评分依据 得分依据 评分情况说明 得分情况说明 " +
    "偏差原因分析及改进措施 偏差原因 偏差原因分析 偏差原因及改进措施 偏离原因 未完成原因 未完成原因分析 " +
    "未完成原因及改进措施 原因分析 存在问题 存在的问题 问题说明 情况说明 备注 备注说明",
  standard:
    "评分标准 评分细则 评分规则 评价标准 计分方法 得分计算方法 评分办法 计分标准 评分方法 计分办法 计分规则 计分细则 " +
    "计分方式 评分方式 得分计算方式 得分计算办法 得分计算标准 得分标准 得分方法 评分计算方法 分值计算方法 打分标准 打分方法 " +
    "打分规则 赋分标准 赋分规则 赋分方法 记分标准 记分方法 记分规则 评扣分标准 扣分标准 加扣分标准 加减分标准 扣分规则 " +
    "扣分细则 扣分方法 评价细则 评价规则 评审标准 评审细则 考核标准 考核细则 考核评分标准 考评标准 考评细则 评定标准 " +
    "衡量标准 评分标准及方法 评分标准和方法 评分标准及说明 评分标准说明 指标评分标准 指标评价标准 绩效评分标准 绩效评价标准 " +
    "评价标准及评分方法 评价评分标准 评分标准及依据 具体评分标准 评分细则及标准 评价办法 评价方法 考核办法 考核方法 " +
    "计算方法 标准",
  definition: "指标解释 指标释义 指标定义 指标含义 指标内涵 指标解读 指标阐释 释义 解释 定义",
  guidance:
    "指标说明 评价要点 指标内容 评价内容 考核内容 考核要点 评分要点 评价重点 考察要点 考评要点 指标要点 要点 评价指标说明 " +
    "评价要点及说明 评价内容及要点 指标说明及评价要点 评价要点说明 评价内容要点 考核内容及要点 评价点",
  target:
    "年度指标值 指标值 年度目标值 目标值 预期指标值 预期值 计划值 绩效目标值 指标目标值 年初指标值 年初目标值 标杆值 " +
    "预期目标值 计划指标值 年初设定指标值 绩效指标值 目标指标值 考核目标值 计划完成值",
  actual:
    "全年实际值 实际完成值 实际值 完成值 全年完成值 实际完成指标值 实际完成情况 完成情况 实现情况 年度完成值 实际指标值 " +
    "指标完成值 实际实现值 全年实际完成值 指标完成情况",
  ordinal: "序号 编号 行次 指标编号 指标序号",
  deduction: "扣分 扣分值 扣分数 扣减分 失分 扣分分值",
  name: "指标名称 具体指标 评价指标 考核指标 绩效指标 评价指标名称 末级指标 明细指标 评分指标 指标",
};

const ROLES: ReadonlyMap<string, RoleMatch> = new Map(
  Object.entries(HEADERS).flatMap(([role, headers]) =>
    headers.split(" ").map((header, rank) => [header, { role: role as ColumnRole, rank }] as const),
  ),
);

const LEVEL =
  /^第?([一二三四五1-5])级(?:评价|绩效|考核)?(?:指标)?(?:名称|内容)?(?:[及和与](?:分值|权重|标准分|满分))?$/;
const LEVEL_POINTS =
  /^第?([一二三四五1-5])级(?:评价|绩效|考核)?(?:指标)?(?:的)?(?:分值|权重|权重分|标准分|满分|分数)$/;
const DEFINES = /解释|释义|定义|含义|内涵/;
const GUIDES = /说明|要点|内容/;

/** The role a header text gives its column; undefined for a header we do not know. */
export const roleOfHeader = remembered((text): RoleMatch | undefined => {
  const key = headerKey(text);
  if (!key) return undefined;
  const level = LEVEL.exec(key.base)?.[1];
  if (level !== undefined) return { role: "level", level: levelNumber(level), rank: 0 };
  const points = LEVEL_POINTS.exec(key.base)?.[1];
  if (points !== undefined) return { role: "levelPoints", level: levelNumber(points), rank: 0 };
  if (DEFINES.test(key.whole) && GUIDES.test(key.whole)) return { role: "definitionAndGuidance", rank: 0 };
  return ROLES.get(key.base) ?? ROLES.get(key.whole);
});

function levelNumber(numeral: string): number {
  return "一二三四五".indexOf(numeral) + 1 || Number(numeral);
}
