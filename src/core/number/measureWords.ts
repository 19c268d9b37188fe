/**
 * Units that evaluators write after a number. A closed list on purpose: 36次 is a number with a unit, 36以上 and
 * 36左右 are not numbers, and only a list tells them apart.
 */
const MEASURE_WORDS: ReadonlySet<string> = new Set(
  (
    "次 个 项 人 人次 户次 车次 班次 台次 件次 例次 家 户 件 份 篇 条 台 套 台套 辆 座 处 所 名 位 期 场 场次 批 批次 " +
    "例 起 宗 笔 张 本 册 部 只 头 棵 株 块 片 根 组 队 班 节 门 种 类 级 点 分 倍 门次 课时 学时 幅 盏 间 栋 艘 " +
    "天 日 工作日 个工作日 自然日 个自然日 日历天 小时 个小时 分钟 秒 周 月 个月 季度 个季度 年 年度 个年度 " +
    "公里 千米 米 厘米 毫米 平方米 平方公里 平方千米 亩 公顷 吨 千克 公斤 克 升 毫升 立方米 度 千瓦时 千瓦 兆 " +
    "km m m2 m² ㎡ m³ ㎥ t kg g L kWh GB TB M 村 镇 乡 县 校 站 床 床位 席 岗 集 版 套次 字 题 卷"
  ).split(" "),
);

const MONEY = /^(?:千|百万)?元整?$/;

/** What 万 and 亿 before a unit, and the shares, multiply by. */
export type UnitScale =
  "one" | "percent" | "permille" | "thousand" | "tenThousand" | "million" | "hundredMillion";

/**
 * How many base units one written unit is: "" and 次 one, % a hundredth, 万元 and 万人 ten thousand. "件/年" is one.
 * Undefined for words that are no unit.
 */
export function scaleOf(unit: string): UnitScale | undefined {
  if (unit === "") return "one";
  if (unit === "%" || unit === "百分点" || unit === "个百分点") return "percent";
  if (unit === "‰") return "permille";
  const [, large, base = ""] = /^(万|亿)?(.*)$/.exec(unit) ?? [];
  const [counted = "", per, ...more] = base.split("/");
  if (more.length > 0 || (per !== undefined && !isCounted(per))) return undefined;
  if (counted !== "" || per !== undefined) {
    if (!isCounted(counted)) return undefined;
    if (large !== undefined && /^(?:千|百万)元/.test(counted)) return undefined;
  }
  if (large !== undefined) return large === "万" ? "tenThousand" : "hundredMillion";
  if (/^千元/.test(counted)) return "thousand";
  return /^百万元/.test(counted) ? "million" : "one";
}

/** 元, 万元, 亿元 and the like, or 万 and 亿 alone, which an amount column may hold. */
export function isMoneyUnit(unit: string): boolean {
  return unit === "万" || unit === "亿" || MONEY.test(unit.replace(/^[万亿]/, ""));
}

function isCounted(word: string): boolean {
  return MEASURE_WORDS.has(word) || MONEY.test(word);
}
