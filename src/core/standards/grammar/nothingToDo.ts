import type { Exact } from "../../number/exact";
import type { Script } from "../text/script";
import { pointsOf } from "./award";
import type { Statement } from "./statement";

/** What there is none of: nothing could be done about it. */
const NONE =
  /^(?:如|若)?(?:没有|无|未涉及|不涉及|当年无|本年度?无|年度内?无)[^,;。\d]{0,16}?(?:新增|调整)?[^,;。\d]{0,10}(?:项目|业务|事项|任务|政策|采购|处置|收费|贷款|债务|转移支付|专项资金|资产|利息收入|非税收入|收益)的?$/;

/** 未开展的每个项目扣1分；无新增重大项目的，得2分 of 2 points: the full ones beside other rules are no further item. */
export function nothingToDo(
  statements: readonly Statement[],
  script: Script,
  full: Exact | undefined,
): readonly Statement[] {
  if (full === undefined) return statements;
  return statements.map((statement, place) => {
    if (statement.kind !== "met" || !pointsOf(statement.award, full).equals(full)) return statement;
    const { content, at, point, spots } = statement;
    const before = statements.slice(0, place).find((other) => other.point === point && givesPoints(other));
    if (before === undefined || !NONE.test(script.text.slice(content.from, content.to))) return statement;
    return { kind: "notApplicable", content, at, point, spots };
  });
}

function givesPoints({ kind }: Statement): boolean {
  return kind === "met" || kind === "band";
}
