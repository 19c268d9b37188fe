import { moneyNames, rateNames, type Statement } from "../statements/statement";

/** What a statement is about, as a list of comparisons calls it. */
export function labelOf(statement: Statement): string {
  switch (statement.kind) {
    case "section":
      return `${statement.name}得分`;
    case "total":
      return "总分";
    case "grade":
      return "评价等级";
    case "count":
      return `${"一二三四五".charAt(statement.level - 1)}级指标数`;
    case "money":
      return moneyNames[statement.fact];
    case "rate":
      return rateNames[statement.fact];
    case "satisfaction":
      return statement.group === "" ? "综合满意度" : `${statement.group}满意度`;
    case "share":
      return "调查对象占比";
    case "weight":
      return `${statement.group}权重`;
    case "forms":
      return `${statement.group}${statement.what === "issued" ? "发放" : "回收"}份数`;
    case "period":
      return "评价时间";
    case "signed":
      return "落款日期";
    case "document":
      return "文号";
    case "voucher":
      return "凭证号";
    case "incidents":
      return `${statement.what}件数`;
  }
}
