import { sayProblem } from "../../src/core/problems/say";
import { withoutCachedValues, withStaleValues } from "../support/cachedValues";
import {
  blankCase,
  cellIn,
  filledCase,
  papered,
  pointsOf,
  scored,
  totalOf,
  typed,
  type Typed,
} from "../support/caseWorkbook";
import { entered, paperOf, placeOf, rowOf } from "../support/paperRow";
import { formula } from "../support/xlsxSheets";

const staff = "A卷 工作人员 原始数据";

describe("我们自己的公式每次都从原始数据重算", () => {
  test.each([
    ["没有缓存值", withoutCachedValues],
    ["缓存值是旧的0", (bytes: Uint8Array) => withStaleValues(bytes, 0)],
    ["缓存值是旧的7", (bytes: Uint8Array) => withStaleValues(bytes, 7)],
  ])("%s：照样84.94，底稿里的缓存值改对", async (_name, change) => {
    const { bytes, outcome } = await scored(change(filledCase()));
    expect(totalOf(outcome.assessment)).toBe("84.94 良");
    const reference = (await scored(filledCase())).bytes;
    const headings = (await paperOf(bytes)).rows.filter(
      ({ kind, block }) => kind === "指标" || block === "closing",
    );
    for (const row of headings) {
      const at = placeOf(row, "award");
      expect([row.row, await cellIn(bytes, at)]).toEqual([row.row, await cellIn(reference, at)]);
    }
  });

  test.each([
    ["没有缓存值", withoutCachedValues],
    ["缓存值是旧的7", (bytes: Uint8Array) => withStaleValues(bytes, 7)],
  ])("%s：取值栏里我们的公式也改成现在的值", async (_name, change) => {
    const { bytes } = await scored(change(filledCase()));
    const paper = await paperOf(bytes);
    const [survey, fund] = [
      rowOf(paper, "推动呈贡区", "A卷第4题“A."),
      rowOf(paper, "预算执行率", "实际支出资金"),
    ].map((row) => placeOf(row, "value"));
    expect((await cellIn(bytes, survey!)).value).toMatchObject({ number: 16 });
    expect((await cellIn(bytes, fund!)).value).toMatchObject({ number: 413550 });
  });

  test("改了一份答卷：满意度跟着变，落到下一档", async () => {
    const { outcome } = await scored(await typed(filledCase(), [[`${staff}!P3`, "不满意"]]));
    expect(pointsOf(outcome.assessment, "综合满意度")).toBe("3.00");
    const found = outcome.assessment.indicators.find(({ indicator }) => indicator.name === "综合满意度");
    expect(found?.scored.state === "scored" && found.scored.reason).toContain("83%*30%+85.2%*70%=84.54%");
  });

  test("多了一份答卷：有效填写人次跟着变", async () => {
    const { outcome } = await scored(await typed(filledCase(), [[`${staff}!J22`, "几乎没有提升"]]));
    const found = outcome.assessment.indicators.find(({ indicator }) =>
      indicator.name.startsWith("推动呈贡区"),
    );
    expect(found?.scored.state === "scored" && found.scored.reason).toContain("A卷(16+3)/21*2分");
  });

  test("答案不是任何一个选项：说明哪一格，这道题不统计，指标不评分", async () => {
    const { outcome } = await scored(await typed(filledCase(), [[`${staff}!J22`, "没有变化"]]));
    const found = outcome.assessment.indicators.find(({ indicator }) =>
      indicator.name.startsWith("推动呈贡区"),
    );
    expect(found?.scored.state).toBe("pending");
    expect(outcome.problems.map(({ code }) => code)).toContain("survey-answer-unknown");
  });

  test("少了一张凭证：预算执行率跟着变，没有缓存值也一样", async () => {
    const cell = "支出明细账!D2";
    expect((await cellIn(filledCase(), cell)).value).toMatchObject({ number: 457.24 });
    const changed = await typed(filledCase(), [[cell, 100]]);
    for (const bytes of [changed, withoutCachedValues(changed)]) {
      const { outcome } = await scored(bytes);
      const found = outcome.assessment.indicators.find(({ indicator }) => indicator.name === "预算执行率");
      expect(found?.evidence.facts.get("数值1")?.value).toMatchObject({ kind: "number" });
      const fact = found?.evidence.facts.get("数值1")?.value;
      expect(fact?.kind === "number" && fact.number.toString()).toBe("413192.76");
    }
  });

  test.each([
    ["到位数", "资金安排!D2", "资金到位率"],
    ["预算数", "资金安排!B2", "资金到位率"],
    ["到位数", "资金安排!D2", "预算执行率"],
  ])("资金安排的%s被清空：%s空着，%s等待，不按0算", async (_name, cell, indicator) => {
    const others = cell.endsWith("B2") ? ([["资金安排!C2", null]] as const) : [];
    const { outcome } = await scored(await typed(filledCase(), [[cell, null], ...others]));
    expect(pointsOf(outcome.assessment, indicator)).toBe("待补");
  });

  test("明细账末尾加一张凭证，也算进支出数", async () => {
    const changed = await typed(filledCase(), [
      ["支出明细账!A43", "记账-99"],
      ["支出明细账!B43", "退款"],
      ["支出明细账!D43", -206775],
    ]);
    expect(pointsOf((await scored(changed)).outcome.assessment, "预算执行率")).toBe("1.50");
  });

  test("评价前的工作簿建了底稿：问卷和资金的事实已由公式给出，不用再填", async () => {
    const { bytes, outcome } = await papered(blankCase());
    for (const name of ["资金到位率", "预算执行率", "推动呈贡区", "综合满意度"])
      expect([name, pointsOf(outcome.assessment, name)]).toEqual([name, expect.not.stringMatching("待补")]);
    const paper = await paperOf(bytes);
    expect(rowOf(paper, "综合满意度", "A卷第10题）“非常满意”").cell("value").formula).toContain(staff);
  });

  test("公式被填成数以后，以填的为准", async () => {
    const changed = await entered(filledCase(), [["推动呈贡区", "A卷第4题“A.", 12]]);
    const { outcome } = await scored(changed);
    expect(pointsOf(outcome.assessment, "推动呈贡区")).toBe("5.02");
  });
});

describe("别处的公式要有可信的值才算证据", () => {
  const cell = async (bytes: Uint8Array): Promise<string> => {
    const row = rowOf(await paperOf(bytes), "呈贡区“好差评”", "实际维护次数");
    return `评价底稿!F${row.row + 1}`;
  };
  const scoreWith = async (value: Typed): Promise<{ points: string; messages: string; at: string }> => {
    const bytes = await entered(filledCase(), [["呈贡区“好差评”", "实际维护次数", value]]);
    const run = await scored(withoutCachedValues(bytes));
    return {
      points: pointsOf(run.outcome.assessment, "呈贡区“好差评”"),
      messages: run.outcome.problems.map(sayProblem).join("\n"),
      at: await cell(bytes),
    };
  };

  test.each([
    ["引用别的工作簿", "[1]Sheet1!$A$1"],
    ["不认识的函数", 'WEBSERVICE("http://localhost")'],
    ["随时间变化的函数", "TODAY()-45000"],
  ])("%s而没有值：等待，并指明单元格", async (_name, text) => {
    const { points, messages, at } = await scoreWith(formula(text, 4));
    expect(points).toBe("待补");
    expect(messages).toContain(`${at}的公式`);
  });

  test.each([
    ["本工作簿里的引用", "问卷题目及选项!$A$1", "待补"],
    ["四则运算", "2+2", "4.00"],
    ["引用别的单元格", "COUNTA(资金安排!$A$1:$D$1)", "4.00"],
    ["错误值", "1/0", "待补"],
    ["指向空单元格", "问卷题目及选项!$Z$99", "待补"],
    ["指向自己", "F61+1", "待补"],
  ])("没有缓存值也能自己算：%s", async (_name, text, points) => {
    expect((await scoreWith(formula(text, 4))).points).toBe(points);
  });

  test("绕回到评分结果的公式不能当证据，写明是循环", async () => {
    const row = rowOf(await paperOf(filledCase()), "呈贡区“好差评”", "实际维护次数");
    const { messages } = await scoreWith(formula(`K${row.row}`, 4));
    expect(messages).toMatch(/公式绕回到自己或评分结果/);
  });
});
