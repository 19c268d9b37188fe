import { exact } from "../../../src/core/number/exact";
import type { Reading } from "../../../src/core/standards/reading";
import { readStandard } from "../../../src/core/standards/readStandard";
import { summarise } from "./summary";

function read(standard: string, full: string | undefined, answers: Readonly<Record<string, string>> = {}, name = ""): Reading {
  const text = { standard, full: full === undefined ? undefined : exact(full), guidance: "", name };
  return readStandard(text, new Map(Object.entries(answers)));
} // prettier-ignore

const open = (reading: Reading) =>
  reading.questions.filter(({ answer }) => answer === undefined).map(({ key }) => key);

describe("哪种情况得分：立项依据充分性⑤、项目可持续性①", () => {
  const standard = "①项目有绩效目标，得2分；②项目是否与相关部门同类项目或部门内部相关项目重复，得1分";

  test("asks, and offers both answers in the item's words", () => {
    const reading = read(standard, "3");
    expect(open(reading)).toEqual(["②方向"]);
    expect(reading.questions[0]?.choices).toEqual(["不重复得1分", "重复得1分"]);
    expect(reading.lint.map(({ code }) => code)).toEqual(["direction-unclear"]);
  });

  test("an answer settles it; 符合 still earns the point", () => {
    const reading = read(standard, "3", { "②方向": "不重复得1分" });
    expect(open(reading)).toEqual([]);
    expect(reading.lint).toEqual([]);
    expect(reading.rule?.parts).toEqual(read(standard, "3").rule?.parts);
  });

  test("an answer that is none of the choices is not taken", () => {
    expect(open(read(standard, "3", { "②方向": "看情况" }))).toEqual(["②方向"]);
  });

  test.each([
    ["是否制定相关政策文件，项目执行后持续发挥有利作用", ["制定得1分", "未制定得1分"]],
    ["是否存在截留、挤占、挪用等情况", ["不存在得1分", "存在得1分"]],
    ["制度是否健全", ["健全得1分", "不健全得1分"]],
    ["预算内容与项目内容是否匹配", ["匹配得1分", "不匹配得1分"]],
    ["有无应急预案", ["有应急预案得1分", "无应急预案得1分"]],
  ])("%s", (item, choices) => {
    expect(read(`${item}，得1分`, "1").questions[0]?.choices).toEqual(choices);
  });
});

describe("问的是该做的事：是就得分，不必再问", () => {
  test.each([
    "是否经过论证",
    "是否制定实施方案",
    "项目是否按规定程序申请设立",
    "资金是否及时拨付",
    "是否公开公示",
    "是否符合行业发展规划",
    "是否有明确的绩效目标",
    "是否组织开展培训",
  ])("%s", (item) => {
    const reading = read(`①${item}（1分）；②台账完整（1分）`, "2");
    expect(open(reading)).toEqual([]);
    expect(reading.lint).toEqual([]);
    expect(reading.slots[0]?.label).toContain(item);
  });

  test.each([
    "是否设立小金库",
    "是否存在违规",
    "是否发生安全事故",
    "是否超标准",
    "是否编制虚假资料",
    "是否使用",
    "是否变更实施方案",
    "是否开展与项目无关的培训",
    "是否制定相关政策文件，项目执行后持续发挥有利作用",
  ])("%s：照旧要问", (item) => {
    expect(open(read(`①${item}（1分）；②台账完整（1分）`, "2"))).toEqual(["①方向"]);
  });
});

describe("没有读懂的字句：设备故障维护及时性", () => {
  const standard =
    "实际完成时间不晚于48小时，得5分；每发现1次设备故障恢复完成时间晚于48小时，扣1分，本项得分扣完为止；情节严重的酌情处理。";

  test("is shown, asked about, and keeps the rule from being scored", () => {
    const reading = read(standard, "5");
    expect(reading.state).toBe("partial");
    expect(summarise(reading, standard).unread).toEqual(["情节严重的酌情处理"]);
    expect(open(reading)).toEqual(["未读1"]);
    expect(reading.questions[0]?.choices).toEqual(["不影响评分，略过这句", "由我认定扣分"]);
  });

  test("passed over", () => {
    const reading = read(standard, "5", { 未读1: "不影响评分，略过这句" });
    expect(reading.state).toBe("read");
    expect(open(reading)).toEqual([]);
    expect(reading.rule?.parts).toHaveLength(1);
  });

  test("judged by the evaluator", () => {
    const reading = read(standard, "5", { 未读1: "由我认定扣分" });
    expect(reading.state).toBe("read");
    expect(summarise(reading, standard).parts[1]).toBe("【0分】人工1 酌情扣0至5");
  });

  test("two stretches are numbered in the order of the text, whatever is answered", () => {
    const two = `${standard}特殊情况另行商定。`;
    expect(open(read(two, "5"))).toEqual(["未读1", "未读2"]);
    expect(open(read(two, "5", { 未读1: "不影响评分，略过这句" }))).toEqual(["未读2"]);
    expect(open(read(two, "5", { 未读2: "由我认定扣分" }))).toEqual(["未读1"]);
  });
});

describe("要点分值与指标分值不一致", () => {
  const standard = "①有制度，得2分；②有记录，得1分；③资料归档，得1分，每发现一份未归档扣0.5分，扣完为止";

  test("asks", () => {
    const reading = read(standard, "5");
    expect(open(reading)).toEqual(["合计"]);
    expect(reading.lint.map(({ message }) => message)).toEqual(["要点分值 1＋2＋1＝4，与分值5分不一致"]);
  });

  test("按要点得分相加 leaves the points as they are", () => {
    const reading = read(standard, "5", { 合计: "按要点得分相加" });
    expect(open(reading)).toEqual([]);
    expect(reading.rule?.parts).toHaveLength(3);
  });

  test("从满分中扣减 takes what is not met from the full points", () => {
    const reading = read(standard, "5", { 合计: "从满分中扣减" });
    expect(open(reading)).toEqual([]);
    expect(summarise(reading, standard).parts).toEqual([
      "【5分】③次数1 每个扣0.5（最多1）；①符合性1 每个扣2；②符合性1 每个扣1",
    ]);
  });
});

test("公式里的指标名另有所指时要问：按哪一个计算", () => {
  const text = {
    standard: "①业务维护率≥100%，得4分；②若业务维护率<100%，得分=内容维护率*标准分（4分）",
    full: exact("4"),
    guidance: "业务维护率=(实际维护次数/计划维护次数)*100%\n内容维护率=(实际更新数/计划更新数)*100%",
    name: "业务维护率",
  };
  const asked = readStandard(text, new Map());
  expect(asked.questions.map(({ key, choices }) => [key, choices])).toEqual([
    ["②口径", ["业务维护率", "内容维护率"]],
  ]);
  expect(open(readStandard(text, new Map([["②口径", "业务维护率"]])))).toEqual([]);
});

test("自评表：定性还是定量", () => {
  const standard =
    "1.若为定性指标,则根据“三档”原则分别按照指标值的100-80%(含)、80-50%(含)、50-0%来记分。 2.若为定量指标,完成值达到指标值,记满分;未达到指标值,按B/A或A/B*该指标分值记分。";
  expect(open(read(standard, "10"))).toEqual(["指标类型"]);
  expect(read(standard, "10", { 指标类型: "定性指标" }).kind).toBe("qual_three_band");
  expect(read(standard, "10", { 指标类型: "定量指标" }).kind).toBe("target_ratio");
});

test("没有分值：先读出形式，分值由评价人给", () => {
  const standard = "三档的分值区间为100-80%(含80%)、80-60%(含60%)、60-0%";
  expect([read(standard, undefined).state, open(read(standard, undefined))]).toEqual(["partial", ["分值"]]);
  const answered = read(standard, undefined, { 分值: "15" });
  expect([answered.state, open(answered)]).toEqual(["read", []]);
  expect(summarise(answered, standard).parts).toEqual([
    "【15分】档次1 达成预期指标=[12,15]；部分达成预期指标并具有一定效果=[9,12)；未达成预期指标且效果较差=[0,9)",
  ]);
});

test("两项择一考核", () => {
  const standard = "两项择一考核，按完成比例计分，满分为止。";
  expect(open(read(standard, "20", {}, "结转率/结转变动率"))).toEqual(["择一"]);
  const chosen = read(standard, "20", { 择一: "结转变动率" }, "结转率/结转变动率");
  expect(chosen.slots.map(({ label }) => label)).toEqual(["结转变动率的完成比例"]);
});
