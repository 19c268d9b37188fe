import { exact } from "../../../src/core/number/exact";
import { toFixedText } from "../../../src/core/number/round";
import type { Fact } from "../../../src/core/standards/fact";
import { readStandard } from "../../../src/core/standards/readStandard";
import { rollUp } from "../../../src/core/scores/rollUp";
import { scoreIndicator } from "../../../src/core/scores/scoreIndicator";
import type { ManualDeduction, Scored } from "../../../src/core/scores/scored";
import indicators from "../../fixtures/cases/yiwangtongban/indicators.json";
import * as given from "../standards/kinds/evidence";

/** Evidence of the published report, by indicator and slot; what is not listed is met, and nothing was found. */
const found: Readonly<Record<string, Readonly<Record<string, Fact>>>> = {
  绩效目标合理性: {
    "③符合性1": given.unmet(
      "项目预期产出效益和效果与正常的业绩水平不相符，如满意度指标中“服务对象满意度=80%”低于正常预期效果",
    ),
  },
  绩效指标明确性: {
    "①符合性1": given.unmet(
      "绩效目标未细化分解为具体的绩效指标，如仅设置1个数量指标“保障3个24小时政务服务自助服务专区的运转”未明确具体月度/年度维护次数",
    ),
    "②符合性1": given.unmet(
      "绩效指标的评（扣）分标准设置不合理，如数量指标“保障3个24小时政务服务自助服务专区的运转”的评（扣）分标准为“故障率超50%扣100分”未结合实际情况设置",
    ),
  },
  预算编制科学性: {
    "④符合性1": given.unmet(
      "年初申报预算17万元，后又追加预算24.36万元，未将预算确定的资金量与工作任务相匹配",
    ),
  },
  资金到位率: { 数值1: given.number("413550"), 数值2: given.number("413550") },
  预算执行率: { 数值1: given.number("413550"), 数值2: given.number("413550") },
  绩效自评开展情况: {
    "①符合性1": given.unmet(
      "未按要求开展自评工作,如《4-1.项目支出绩效自评指标评分表》未结合项目特点补充设计特色指标",
    ),
    "②符合性1": given.unmet("自评数据不准确,如《4-1.项目支出绩效自评指标评分表》实际完成值无数据支撑"),
  },
  呈贡区政务服务中心大厅: { 数值1: given.number("36"), 数值2: given.number("36") },
  "呈贡区“好差评”": { 数值1: given.number("4"), 数值2: given.number("4") },
  业务办理量达标率: { 数值1: given.number("1396"), 数值2: given.number("1200") },
  推动呈贡区政务服务标准化: {
    问卷1: given.survey([["显著提升", 16], ["有所提升", 3], ["没有变化", 1]], 20), // prettier-ignore
    问卷2: given.survey([["效果显著", 26], ["效果良好", 18], ["效果一般", 6]], 50), // prettier-ignore
  },
  保障公众信息安全防护: {
    "①问卷1": given.survey([["非常有信心", 16], ["有信心", 4]], 20), // prettier-ignore
    "①问卷2": given.survey([["非常有信心", 26], ["有信心", 16], ["一般", 7]], 50), // prettier-ignore
  },
  项目可持续性: {
    "③符合性1": given.unmet(
      "2023年云南省政务服务平台发生24件差评投诉，涵盖系统运行不畅、办事流程不规范等问题",
    ),
  },
  综合满意度: {
    问卷1: given.survey([["非常满意", 10], ["满意", 8], ["一般", 2], ["不满意", 0]], 20), // prettier-ignore
    问卷2: given.survey([["非常满意", 24], ["满意", 15], ["一般", 11], ["不满意", 0]], 50), // prettier-ignore
  },
};

const byHand: ManualDeduction = {
  item: "①",
  points: exact("1"),
  reason: "未明确区分总体目标与年度目标",
  cells: [],
};

/** The print gives the arithmetic without the band and its deduction; ours adds up (domain.md, Wording of 扣分原因). */
const wordedByUs: Readonly<Record<string, string>> = {
  综合满意度: "综合满意度=88%*30%+85.2%*70%=86.04%，属“95%>最终满意度≥85%”档，得6分，扣4分。",
};

type Row = (typeof indicators)[number];

function score(row: Row): Scored {
  const name = row["三级指标"];
  const text = { standard: row["评分标准"], full: exact(row["指标分值"]), guidance: row["指标说明"], name };
  const { questions } = readStandard(text, new Map());
  const decisions = new Map(questions.map(({ key, choices }) => [key, choices[0] ?? ""]));
  const reading = readStandard(text, decisions);
  const own = Object.entries(found).find(([start]) => name.startsWith(start))?.[1] ?? {};
  const usual = { conformity: given.met, count: given.count("0"), veto: given.veto(false) } as const;
  const facts = new Map(
    reading.slots.flatMap(({ key, kind }) => {
      const fact = own[key] ?? (kind in usual ? usual[kind as keyof typeof usual] : undefined);
      return fact === undefined ? [] : [[key, fact] as const];
    }),
  );
  const manual = name === "绩效目标合理性" ? [byHand] : [];
  return scoreIndicator({ reading, facts, manual, settings: given.standardSettings });
}

describe("一网通办：评分与扣分原因和报告一致", () => {
  test.each(indicators.map((row) => [row["三级指标"], row] as const))("%s", (name, row) => {
    const scored = score(row);
    expect(scored.state === "scored" ? scored.points.toString() : scored).toBe(row["评分"]);
    expect(scored.state === "scored" && scored.reason).toBe(wordedByUs[name] ?? row["扣分原因"]);
  });

  test("合计84.94，良", () => {
    const scores = indicators.map((row) => ({
      path: [row["一级指标"], row["二级指标"]],
      full: exact(row["指标分值"]),
      scored: score(row),
    }));
    const { levels, total, grade } = rollUp(scores, [
      { grade: "优", from: exact("90") },
      { grade: "良", from: exact("80") },
      { grade: "中", from: exact("60") },
      { grade: "差", from: exact("0") },
    ]);
    expect(
      levels.filter(({ path }) => path.length === 1).map(({ points }) => toFixedText(points, 2)),
    ).toEqual(["15.00", "18.00", "30.00", "21.94"]);
    expect([toFixedText(total.points, 2), grade]).toEqual(["84.94", "良"]);
  });
});
