import { sayProblem } from "../../src/core/problems/say";
import type { ScoreOutcome } from "../../src/usecases/scoreWorkbook";
import { filledCase, pointsOf, scored, shown, tableSheet, totalOf, typed } from "../support/caseWorkbook";
import { type Entry, entered, paperOf } from "../support/paperRow";

const messages = ({ problems }: ScoreOutcome): string => problems.map(sayProblem).join("\n");

async function scoreWith(...entries: readonly Entry[]): Promise<ScoreOutcome> {
  return (await scored(await entered(filledCase(), entries))).outcome;
}

describe("证据填什么，评分就是什么", () => {
  test.each<readonly [string, string, string, string | number | null, string]>([
    ["不适用照得分", "绩效自评开展情况", "②", "不适用", "2.00"],
    ["符合", "绩效自评开展情况", "②", "符合", "2.00"],
    ["前后有空格", "绩效自评开展情况", "②", "　符合 ", "2.00"],
    ["次数", "制度执行有效性", "③", 1, "4.50"],
    ["次数扣完为止", "制度执行有效性", "③", 9, "4.00"],
    ["次数写成文字", "制度执行有效性", "③", "３", "4.00"],
    ["不扣成负分", "“差评”事项", "晚于15个工作日", 36, "0.00"],
    ["否决填是", "资金使用合规性", "否决", "是", "0.00"],
    ["否决填否", "资金使用合规性", "否决", "否", "3.00"],
    ["资金到位率超过100%不加分", "资金到位率", "实际到位资金", 999999, "2.00"],
    ["预算执行率88.49%", "预算执行率", "实际支出资金", "365950.40", "2.65"],
    ["金额写成文字带千分位", "预算执行率", "实际支出资金", "413,550.00", "3.00"],
    ["金额写成万元", "预算执行率", "实际支出资金", "41.355万元", "3.00"],
    ["金额只写万", "预算执行率", "实际支出资金", "41.355万", "3.00"],
    ["很小的金额写明是元", "预算执行率", "实际支出资金", "41.36元", "0.00"],
    ["维护次数36次", "呈贡区政务服务中心大厅", "实际维护次数", "36次", "3.00"],
    ["维护次数少了9次", "呈贡区政务服务中心大厅", "实际维护次数", 27, "2.25"],
  ])("%s：%s %s 填%s，得%s", async (_name, indicator, words, value, points) => {
    expect(pointsOf((await scoreWith([indicator, words, value])).assessment, indicator)).toBe(points);
  });

  test.each<readonly [string, string, string, string | number | null, RegExp]>([
    ["空着", "绩效自评开展情况", "②", null, /^/],
    ["说不清", "绩效自评开展情况", "②", "说不清", /评价底稿!F\d+填了“说不清”，请填“符合”“不符合”或“不适用”/],
    ["次数不是整数", "制度执行有效性", "③", 1.5, /次数要填整数/],
    ["次数是负数", "制度执行有效性", "③", -1, /不能是负数/],
    ["次数写成话", "制度执行有效性", "③", "若干", /不是|请填|数/],
    ["否决不是是否", "资金使用合规性", "否决", "符合", /请填“否”（没有发生）或“是”/],
    [
      "金额差一万倍，不知是元还是万元",
      "预算执行率",
      "实际支出资金",
      36.19,
      /填了“36\.19”，而“.+”是\d+元，相差悬殊.*请写明单位，如“36\.19万元”/,
    ],
    ["单位不对", "呈贡区政务服务中心大厅", "实际维护次数", "36元", /单位应为“次”/],
    ["分母为零", "资金到位率", "预算资金", 0, /除不了：.*是0或空，评分留空/],
    ["各选项人数之和大于有效人次", "推动呈贡区", "A卷第4题有效填写人次", 15, /大于有效填写人次15/],
  ])("%s：留空等待，不算0分", async (_name, indicator, words, value, sentence) => {
    const outcome = await scoreWith([indicator, words, value]);
    expect(pointsOf(outcome.assessment, indicator)).toBe("待补");
    expect(totalOf(outcome.assessment)).toMatch(/未评完$/);
    expect(messages(outcome)).toMatch(sentence);
  });

  test("不符合而没有写事实：照扣分，原因由标准反说，底稿写明缺事实", async () => {
    const bytes = await entered(filledCase(), [["立项程序规范性", "②", "不符合"]]);
    const run = await scored(bytes);
    expect(pointsOf(run.outcome.assessment, "立项程序规范性")).toBe("2.00");
    expect(String(await shown(run.bytes, `${tableSheet}!I5`))).toMatch(/[不未没].*，扣1分。?$/);
    const row = (await paperOf(run.bytes)).rows.find(
      ({ name, item }) => name === "立项程序规范性" && item === "②",
    );
    expect(row?.text("status")).toBe("缺事实");
  });

  test("否决时，三项扣分加起来仍等于分值减得分", async () => {
    const bytes = await entered(filledCase(), [
      ["资金使用合规性", "否决", "是"],
      ["资金使用合规性", "①", "不符合"],
    ]);
    const run = await scored(bytes);
    const rows = (await paperOf(run.bytes)).rows.filter(
      ({ name, kind }) => name === "资金使用合规性" && kind !== "指标",
    );
    const deducted = rows.reduce((sum, row) => sum + Number(row.text("deduction") || 0), 0);
    expect([pointsOf(run.outcome.assessment, "资金使用合规性"), deducted]).toEqual(["0.00", 3]);
  });
});

test.each([
  ["清空", null],
  ["只剩空格", "　"],
])("有现成数据的取值%s：公式补回来，底稿算的与评分表一致", async (_name, value) => {
  const { bytes, outcome } = await scored(
    await entered(filledCase(), [["资金到位率", "实际到位资金", value]]),
  );
  expect(pointsOf(outcome.assessment, "资金到位率")).toBe("2.00");
  const row = (await paperOf(bytes)).rows.find(({ name, kind }) => name === "资金到位率" && kind === "指标");
  expect([row?.text("award"), row?.text("status")]).toEqual(["2", "已评"]);
});

describe("口径没有答复就不评分", () => {
  test.each([
    ["立项依据充分性", "⑤ 口径"],
    ["项目可持续性", "① 口径"],
  ])("%s %s", async (indicator, words) => {
    const run = await scored(await entered(filledCase(), [[indicator, words, null]]));
    expect(pointsOf(run.outcome.assessment, indicator)).toBe("待补");
    expect(totalOf(run.outcome.assessment)).toMatch(/未评完$/);
  });

  test("答复不在可选之列：指明单元格和可选的话", async () => {
    const outcome = await scoreWith(["立项依据充分性", "⑤ 口径", "看情况"]);
    expect(pointsOf(outcome.assessment, "立项依据充分性")).toBe("待补");
    expect(messages(outcome)).toMatch(/评价底稿!F\d+填了“看情况”，请从这几种中选：.*不重复得1分/);
  });

  test("另一个方向的答复：符合总是得分，话不同分不变", async () => {
    const rows = (await paperOf(filledCase())).rows;
    const row = rows.find(({ name, kind }) => name === "立项依据充分性" && kind === "口径");
    expect(row?.text("value")).toBe("不重复得1分");
    const outcome = await scoreWith(["立项依据充分性", "⑤ 口径", "重复得1分"]);
    expect(pointsOf(outcome.assessment, "立项依据充分性")).toBe("3.00");
  });
});

describe("改写：读更清楚的话，原文不动", () => {
  const G15 = `${tableSheet}!G15`;
  const unclear = "按照有关规定办理。";

  test.each(["note", "value"] as const)("写在%s栏都读", async (column) => {
    const asked = await scored(await typed(filledCase(), [[G15, unclear]]));
    expect(pointsOf(asked.outcome.assessment, "绩效自评开展情况")).toBe("未读懂");
    const clearer = "①按要求开展自评，得1.5分；②自评报告按时公开，得1.5分。";
    const rewritten = await scored(
      await entered(asked.bytes, [["绩效自评开展情况", "改写 评分标准没有", clearer, column]]),
    );
    expect(pointsOf(rewritten.outcome.assessment, "绩效自评开展情况")).toBe("待补");
    const filled = await entered(rewritten.bytes, [
      ["绩效自评开展情况", "① 符合性 按要求开展自评", "符合"],
      ["绩效自评开展情况", "② 符合性 自评报告按时公开", "不符合"],
    ]);
    const done = await scored(filled);
    expect(pointsOf(done.outcome.assessment, "绩效自评开展情况")).toBe("1.50");
    expect(await shown(done.bytes, G15)).toBe(unclear);
    const again = await scored(done.bytes);
    expect(pointsOf(again.outcome.assessment, "绩效自评开展情况")).toBe("1.50");
  });
});

describe("人工认定", () => {
  const blankRow = "人工2";
  const manual = async (cells: Readonly<Record<string, string | number>>): Promise<ScoreOutcome> => {
    const base = filledCase();
    const row = (await paperOf(base)).rows.find((each) => each.text("sequence") === blankRow);
    const column = { 三级指标: "indicator", 要点: "item", 扣分: "value", 事实: "note" } as const;
    return (
      await scored(
        await typed(
          base,
          Object.entries(cells).map(
            ([key, value]) => [row!.at(column[key as keyof typeof column])!, value] as const,
          ),
        ),
      )
    ).outcome;
  };

  test.each<readonly [string, Readonly<Record<string, string | number>>, string, string, RegExp]>([
    [
      "照填的扣",
      { 三级指标: "资金分配合理性", 要点: "②", 扣分: 0.5, 事实: "分配方案未公示" },
      "资金分配合理性",
      "3.50",
      /^/,
    ],
    [
      "按比例得分的指标也扣",
      { 三级指标: "预算执行率", 扣分: 1, 事实: "年底突击支付" },
      "预算执行率",
      "2.00",
      /^/,
    ],
    ["分档的指标也扣", { 三级指标: "综合满意度", 扣分: 1, 事实: "问卷未回访" }, "综合满意度", "5.00", /^/],
    ["不扣成负分", { 三级指标: "资金到位率", 扣分: 50, 事实: "资金未到" }, "资金到位率", "0.00", /^/],
    [
      "扣分写成文字",
      { 三级指标: "资金分配合理性", 扣分: "0.5", 事实: "分配方案未公示" },
      "资金分配合理性",
      "3.50",
      /^/,
    ],
    [
      "没有写事实：照扣并请补写",
      { 三级指标: "资金分配合理性", 扣分: 1 },
      "资金分配合理性",
      "3.00",
      /人工认定扣分没有写事实描述/,
    ],
    [
      "没有写扣分：不扣并说明",
      { 三级指标: "资金分配合理性", 事实: "分配方案未公示" },
      "资金分配合理性",
      "4.00",
      /人工认定要填扣分/,
    ],
    [
      "不是评分表里的指标：不采用并说明",
      { 三级指标: "无此指标", 扣分: 1, 事实: "某事" },
      "资金分配合理性",
      "4.00",
      /“无此指标”不是评分表里的指标/,
    ],
    [
      "扣分填了话：该指标等待",
      { 三级指标: "资金分配合理性", 扣分: "一点", 事实: "某事" },
      "资金分配合理性",
      "待补",
      /评价底稿!F\d+/,
    ],
    [
      "扣分是负数：该指标等待",
      { 三级指标: "资金分配合理性", 扣分: -1, 事实: "某事" },
      "资金分配合理性",
      "待补",
      /评价底稿!F\d+/,
    ],
    [
      "扣分写成金额：该指标等待",
      { 三级指标: "资金分配合理性", 扣分: "36元", 事实: "某事" },
      "资金分配合理性",
      "待补",
      /评价底稿!F\d+/,
    ],
  ])("%s", async (_name, cells, indicator, points, sentence) => {
    const outcome = await manual(cells);
    expect(pointsOf(outcome.assessment, indicator)).toBe(points);
    expect(messages(outcome)).toMatch(sentence);
  });

  test("五行填满以后，更新时总留一行空的", async () => {
    const base = filledCase();
    const rows = (await paperOf(base)).rows.filter(
      ({ block, kind }) => block === "manual" && kind === "人工",
    );
    expect(rows).toHaveLength(5);
    const bytes = await typed(
      base,
      rows
        .slice(1)
        .flatMap((row, index) => [
          [row.at("indicator")!, "资金分配合理性"] as const,
          [row.at("value")!, 0.5] as const,
          [row.at("note")!, `认定${index + 1}`] as const,
        ]),
    );
    const run = await scored(bytes);
    expect(pointsOf(run.outcome.assessment, "资金分配合理性")).toBe("2.00");
    const after = (await paperOf(run.bytes)).rows.filter(
      ({ block, kind }) => block === "manual" && kind === "人工",
    );
    expect(after.map((row) => row.text("value"))).toEqual(["1", "0.5", "0.5", "0.5", "0.5", ""]);
    const heading = (await paperOf(run.bytes)).rows.find(
      ({ name, kind }) => name === "资金分配合理性" && kind === "指标",
    );
    expect([heading?.text("award"), heading?.text("status")]).toEqual(["2", "已评"]);
  });
});
