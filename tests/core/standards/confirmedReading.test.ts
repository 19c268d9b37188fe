import { exact } from "../../../src/core/number/exact";
import { defaultSettings } from "../../../src/core/evidence/evaluationSettings";
import { scoreIndicator } from "../../../src/core/scores/scoreIndicator";
import type { Fact } from "../../../src/core/standards/fact";
import { readStandard } from "../../../src/core/standards/readStandard";

/** 一网通办 第17行：条件写本指标的业务维护率，公式写另一个指标的内容维护率。 */
const text = {
  standard: "①业务维护率=100%，得3分；②若业务维护率<100%，得分=内容维护率*标准分(3分)。",
  full: exact("3"),
  guidance: "业务维护率=(实际维护次数/计划维护次数)*100%",
  name: "业务维护率",
};

const read = (answers: Readonly<Record<string, string>> = {}) =>
  readStandard(text, new Map(Object.entries(answers)));

const number = (value: string): Fact => ({
  value: { kind: "number", number: exact(value) },
  note: "",
  basis: "",
  cells: [],
});

const pointsOf = (reading: ReturnType<typeof read>): string => {
  const facts = new Map(reading.slots.map(({ key }, place) => [key, number(place === 0 ? "30" : "40")]));
  const scored = scoreIndicator({ reading, facts, manual: [], settings: defaultSettings.scoring });
  return scored.state === "scored" ? scored.points.toString() : scored.state;
};

const doubtful = (reading: ReturnType<typeof read>) =>
  reading.marks
    .filter(({ part }) => part === "doubtful")
    .map(({ span }) => text.standard.slice(span.start, span.end));

test("名称写错了的：照本指标计算，提醒，问一句这样读对吗", () => {
  const reading = read();
  expect(reading.lint.map(({ code }) => code)).toEqual(["other-measure"]);
  expect(reading.questions).toEqual([
    expect.objectContaining({ key: "②读法", choices: ["这样读对"], isConfirmation: true }),
  ]);
  expect(doubtful(reading)).toEqual(["内容维护率"]);
});

test("不等答复就评分：30/40×3", () => {
  expect(pointsOf(read())).toBe("2.25");
});

test("确认以后不再提醒，得分不变", () => {
  const reading = read({ "②读法": "这样读对" });
  expect(reading.lint).toEqual([]);
  expect(doubtful(reading)).toEqual([]);
  expect(reading.questions.map(({ answer }) => answer)).toEqual(["这样读对"]);
  expect(pointsOf(reading)).toBe("2.25");
  expect(reading.rule).toEqual(read().rule);
});

test("别的答复不算确认", () => {
  expect(read({ "②读法": "不对" }).lint).toHaveLength(1);
});
