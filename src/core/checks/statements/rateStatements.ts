import { HUNDRED } from "../../number/exact";
import { type Clause, matchesOf, numberOf } from "./clause";
import type { Statement } from "./statement";

const LINK = "(?:为|达到|达|是|:)?";
const PERCENT = "(\\d+(?:\\.\\d+)?)%(?!以上|以下|以内)";

const ARRIVAL = new RegExp(`(?:资金)?到位率${LINK}${PERCENT}`, "g");
const EXECUTION = new RegExp(
  `(?:预算执行率|资金执行率|资金支付率|资金使用率|支出率|执行率|经费达成率|经费支出率)${LINK}${PERCENT}`,
  "g",
);
/** 支出44.39万元，为预算金额的58.33%. */
const OF_BUDGET = new RegExp(`(?:支出|支付).*?(?:为|占)预算(?:金额|资金|数)?的${PERCENT}`, "g");

const SATISFACTION = new RegExp(
  `([\\p{Script=Han}]{0,8}?)满意度(?:综合得分|得分)?${LINK}(\\d+(?:\\.\\d+)?)(%|分)(?!以上|以下)`,
  "gu",
);
/** 工作人员满意度*30%, 工作人员满意度88%*30%. */
const WEIGHT = /([\p{Script=Han}]{2,8}?)(?:满意度)?(?:\d+(?:\.\d+)?%)?\*(\d+(?:\.\d+)?)%/gu;
const SHARE = new RegExp(`${PERCENT}的(?:调查对象|受访者|被调查者|调查者|受调查者|群众|公众|受访对象)`, "g");
const FORMS = /(发放|回收|收回)(?:有效)?([\p{Script=Han}]{0,8}?)(?:调查)?(?:有效)?(?:问卷)?表?(\d+)份/gu;

export function rateStatements({ open }: Clause): readonly Statement[] {
  const rate = (fact: "arrival" | "execution", pattern: RegExp): readonly Statement[] =>
    matchesOf(open, pattern).map((match) => ({
      kind: "rate",
      fact,
      shown: `${String(match[1])}%`,
      rate: numberOf(match[1]).div(HUNDRED),
    }));
  return [
    ...rate("arrival", ARRIVAL),
    ...rate("execution", EXECUTION),
    ...rate("execution", OF_BUDGET),
    ...matchesOf(open, SATISFACTION).map(([, group = "", figure = "", unit = ""]): Statement => ({
      kind: "satisfaction",
      group: groupOf(group),
      shown: `${figure}${unit}`,
      rate: numberOf(figure).div(HUNDRED),
    })),
    ...matchesOf(open, WEIGHT).map(([shown, group = "", weight]): Statement => ({
      kind: "weight",
      group: groupOf(group),
      shown,
      weight: numberOf(weight).div(HUNDRED),
    })),
    // 剩余9.67%的调查对象 is the other side of the same figure
    ...matchesOf(open, SHARE)
      .filter(({ index }) => !/(?:剩余|其余|另有)$/.test(open.slice(0, index)))
      .map(([, figure = ""]): Statement => ({
        kind: "share",
        shown: `${figure}%`,
        rate: numberOf(figure).div(HUNDRED),
      })),
    ...formStatements(open),
  ];
}

/** 发放工作人员调查问卷20份，回收20份: what came back is of the group that was asked. */
function formStatements(open: string): readonly Statement[] {
  let asked = "";
  return matchesOf(open, FORMS).map(([shown, verb = "", words = "", count = ""]): Statement => {
    const what = verb === "发放" ? "issued" : "returned";
    const own = groupOf(words.replace(/有效|问卷|调查|表/g, ""));
    const group = what === "returned" && own === "" ? asked : own;
    asked = what === "issued" ? own : asked;
    return { kind: "forms", what, group, shown, count: Number(count) };
  });
}

/** 群众 of 使群众, 工作人员 of 其中工作人员; 综合 and "" mean everybody. */
function groupOf(words: string): string {
  return words.replace(/^(?:其中|使|根据|本次|发放|回收|综合|总体|整体|的|由|办公室|和|及)+/, "");
}
