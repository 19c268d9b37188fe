import { narrow } from "../number/narrow";

/** What a standard's name for a sum of money means. */
export type FundMeaning = keyof typeof NAMES;

/** One meaning each; a name that could mean two things (预算执行, 结转资金, 资金总额) is in no list. */
const NAMES = {
  carried: "上年结转 上年结转数 上年结转资金 上年结转金额",
  initial: "年初预算数 年初预算 年初预算资金 年初预算金额 年初预算安排数 年初预算安排资金",
  adjustment: "追加 追加数 追加/调减 追加预算 追加预算数 追加预算资金 预算追加数 追加资金",
  budget:
    "预算资金 预算数 预算金额 预算总额 计划投入 计划投入资金 计划投入数 预算安排资金 预算安排数 预算安排资金数 安排预算资金 " +
    "调整预算数 调整后预算数 全年预算数 年度预算数 项目预算资金 项目预算数 项目预算 应到位资金 应到位数 计划到位资金",
  arrived:
    "到位数 实际到位资金 到位资金 资金到位数 实际到位数 实际到位资金数 资金实际到位数 实际到位金额 到位资金数 到位金额 已到位资金 项目实际到位资金",
  spent:
    "支出数 实际支出资金 实际支出 实际支出数 实际支出金额 实际支出额 支出金额 支出资金 已支出资金 全年执行数 实际执行数 实际执行资金 " +
    "项目实际支出资金 项目实际支出 资金支出数 实际资金支出",
} as const;

const MEANINGS: ReadonlyMap<string, FundMeaning> = new Map(
  (Object.entries(NAMES) as [FundMeaning, string][]).flatMap(([meaning, names]) =>
    names.split(" ").map((name) => [name, meaning] as const),
  ),
);

/** Undefined for a name that is none of ours. 实际到位资金（万元） and “实际到位资金” are 实际到位资金. */
export function fundMeaningOf(name: string): FundMeaning | undefined {
  const plain = narrow(name)
    .replace(/\([^()]*\)/g, "")
    .replace(/[\s“”"'：:]/g, "");
  return MEANINGS.get(plain);
}
