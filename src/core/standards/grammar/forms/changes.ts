import { ZERO } from "../../../number/exact";
import { form, type Form } from "../pattern";

const BEFORE = "(?:上年度?|去年|上一年度?|前一年度?|上年同期|去年同期|同期|基期|往年|(?:项目|政策)?实施前)";

/** What has changed since another year: whose figures they are, and less than no growth. */
export const changes: readonly Form[] = [
  form(`(?:与|同|较|和|对比)?${BEFORE}(?:的)?(?:水平|情况)?(?:相比|比较|对比|相比较),(?=[^,;。\\n]*\\d[\\d.]*[%‰])`, "与上年相比，增长10%以上得5分", () => ({ kind: "connective" })),
  form("(?:出现|为|呈|如|若)?(?<name>负增长|零增长(?:及|或)以下|未增长|没有增长)(?:的)?,?{award:closing}{end}", "负增长不得分", (found) => {
    const award = found.award("award");
    const at = found.stretch("name");
    const isBelow = found.text("name") === "负增长";
    const condition = { measure: "增长", measureAt: 0, high: { value: ZERO, inclusive: !isBelow }, unit: "%" };
    return award && { kind: "band", when: { condition, at, measure: { from: at.from, to: at.from } }, award };
  }),
]; // prettier-ignore
