import { holdsPoints } from "../../src/core/indicators/fullPoints";
import { exact } from "../../src/core/number/exact";
import { toFixedText } from "../../src/core/number/round";
import { checkWorkbook } from "../../src/usecases/checks/checkWorkbook";
import { papered, pointsOf, scored, shown, totalOf } from "../support/caseWorkbook";
import { madeWorkbook, type Written } from "../support/madeTable";
import { entered, paperOf, placeOf } from "../support/paperRow";
import { opened } from "../support/xlsxFiles";

const PLAN = "①有立项依据；②程序合规；③材料齐全；每符合一项得1分，不符合不得分。";
const RULES = "每发现一项不合规扣1分，扣完为止。";

interface Stated {
  readonly names?: readonly [string, string];
  readonly header?: string;
  readonly fulls: readonly [Written, Written];
  readonly total?: Written;
}

const tableOf = ({ names = ["立项依据充分性", "程序规范性"], header = "分值", fulls, total }: Stated) =>
  madeWorkbook({
    评分表: [
      ["一级指标", "二级指标", "三级指标", header, "评分标准", "得分", "扣分原因"],
      ["决策", "项目立项", names[0], fulls[0], PLAN, "", ""],
      ["", "", names[1], fulls[1], RULES, "", ""],
      ...(total === undefined ? [] : [["合计", "", "", total, "", "", ""]]),
    ],
  });

/** ② is not met, and two findings: 2 of 3 points and 95 of 97 (or 15 of 17). */
async function filled(bytes: Uint8Array): Promise<Uint8Array> {
  const { bytes: paper } = await papered(bytes);
  return entered(paper, [
    ["立项依据", "① 符合性", "符合"],
    ["立项依据", "② 符合性", "不符合"],
    ["立项依据", "③ 符合性", "符合"],
    ["程序规范性", "次数", 2],
  ]);
}

describe("指标名称怎么写，填过的底稿都认得", () => {
  test.each([
    ["名称里换行", ["立项依据\n充分性", "程序规范性"]],
    ["名称里空格", ["立项依据 充分性", "程序 规范性"]],
    ["名称后写分值", ["立项依据充分性（3分）", "程序规范性（17分）"]],
    ["名称后写分值、换行", ["立项依据充分性\n（3分）", "程序规范性\n17分"]],
  ] as const)("%s", async (_how, names) => {
    const { outcome, bytes } = await scored(await filled(await tableOf({ names, fulls: [3, 17] })));
    expect(pointsOf(outcome.assessment, "立项依据")).toBe("2.00");
    expect(pointsOf(outcome.assessment, "程序规范性")).toBe("15.00");
    expect((await paperOf(bytes)).rows.filter(({ block }) => block === "retired")).toEqual([]);
  });
});

describe("分值怎么写，底稿里的分值都是数", () => {
  const points = (number: number): Written => ({ type: "number", number });

  test.each([
    ["数字", { fulls: [3, 17] }, ["=评分表!D2", "=评分表!D3"], ["3", "17"]],
    ["写了单位", { fulls: ["3分", "17分"] }, ["=3", "=17"], ["3", "17"]],
    ["全角数字", { fulls: ["３", "１７"] }, ["=3", "=17"], ["3", "17"]],
    ["文本百分数", { header: "权重", fulls: ["3%", "97%"] }, ["=3", "=97"], ["3", "97"]],
    ["小数权重合计为1", { header: "权重", fulls: [points(0.03), points(0.97)] }, ["=3", "=97"], ["3", "97"]],
  ] as const)("%s", async (_how, stated, formulas, fulls) => {
    const { bytes } = await papered(await tableOf(stated));
    const paper = await paperOf(bytes);
    const headings = paper.rows.filter(({ kind }) => kind === "指标");
    expect(await Promise.all(headings.map((row) => shown(bytes, placeOf(row, "points"))))).toEqual(formulas);
    const { outcome } = await scored(await filled(await tableOf(stated)));
    expect(
      outcome.assessment.reading.indicators.map(({ full }) => (full ? toFixedText(full, 0) : "")),
    ).toEqual(fulls);
    expect(pointsOf(outcome.assessment, "立项依据")).toBe("2.00");
  });

  test.each([
    ["3", { type: "number", number: 3, format: "plain" }, true],
    ["3%，存的是0.03", { type: "number", number: 0.03, format: "percent" }, false],
    ["3分", { type: "text", text: "3分" }, false],
  ] as const)("满分3分的格里是%s", (_how, value, holds) => {
    expect(holdsPoints({ value }, exact(3n))).toBe(holds);
  });

  test("小数权重合计不是1，就是几分，不换算", async () => {
    const { outcome } = await scored(await tableOf({ header: "权重", fulls: [0.5, 0.4] }));
    expect(outcome.assessment.reading.indicators.map(({ full }) => full?.toString())).toEqual(["0.5", "0.4"]);
  });

  test("分值栏不是权重，小数合计为1也不换算", async () => {
    const { outcome } = await scored(await tableOf({ fulls: [0.5, 0.5] }));
    expect(outcome.assessment.reading.indicators.map(({ full }) => full?.toString())).toEqual(["0.5", "0.5"]);
  });

  test("小数权重的合计印1，不当作错误", async () => {
    const stated = { header: "权重", fulls: [0.03, 0.97], total: 1 } as const;
    const { bytes, outcome } = await scored(await filled(await tableOf(stated)));
    expect(totalOf(outcome.assessment)).toBe("97.00 优");
    const wish = { today: "2024-11-21", writes: "nothing", progress: () => undefined } as const;
    const checked = await checkWorkbook(opened(bytes), wish);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    expect(checked.value.findings.filter(({ check }) => check === "体系-01")).toEqual([]);
  });
});
