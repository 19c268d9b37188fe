import { exact } from "../../../src/core/number/exact";
import { points } from "../../../src/core/number/quantities";
import { toFixedText, toPercentText } from "../../../src/core/number/round";
import { gradeOf, type LevelScore, rollUp } from "../../../src/core/scores/rollUp";
import type { Scored } from "../../../src/core/scores/scored";

const cutOffs = [
  { grade: "优", from: exact("90") },
  { grade: "良", from: exact("80") },
  { grade: "中", from: exact("60") },
  { grade: "差", from: exact("0") },
];

function scored(value: string, full: string): Scored {
  return {
    state: "scored",
    points: points(exact(value)),
    full: points(exact(full)),
    deductions: [],
    gains: [],
    reason: "",
    trace: [],
    lint: [],
  };
}

/** 一网通办 expected.json，各二级指标的得分与分值。 */
const published = [
  ["决策", "项目立项", "6", "6"],
  ["决策", "绩效目标", "2", "6"],
  ["决策", "资金投入", "7", "8"],
  ["过程", "资金管理", "8", "8"],
  ["过程", "组织实施", "10", "12"],
  ["产出", "产出数量", "10", "10"],
  ["产出", "产出质量", "10", "10"],
  ["产出", "产出时效", "10", "10"],
  ["效益", "社会效益", "5.42", "6"],
  ["效益", "社会效益", "5.52", "6"],
  ["效益", "可持续影响", "5", "8"],
  ["效益", "满意度", "6", "10"],
] as const;

const scores = published.map(([first, second, value, full]) => ({
  path: [first, second],
  full: exact(full),
  scored: scored(value, full),
}));

function row(level: LevelScore): string {
  const rate = level.state === "complete" && level.rate ? toPercentText(level.rate, 2) : level.state;
  return `${level.path.join("/")} ${toFixedText(level.points, 2)} ${toFixedText(level.deducted, 2)} ${rate}`;
}

describe("一网通办的得分情况", () => {
  const { levels, total, grade } = rollUp(scores, cutOffs);

  test("一级指标", () => {
    expect(levels.filter(({ path }) => path.length === 1).map(row)).toEqual([
      "决策 15.00 5.00 75%",
      "过程 18.00 2.00 90%",
      "产出 30.00 0.00 100%",
      "效益 21.94 8.06 73.13%",
    ]);
  });

  test("二级指标紧跟在它的一级指标后", () => {
    expect(levels.map(({ path }) => path.join("/")).slice(0, 5)).toEqual([
      "决策",
      "决策/项目立项",
      "决策/绩效目标",
      "决策/资金投入",
      "过程",
    ]);
    expect(levels.map(row)).toContain("效益/社会效益 10.94 1.06 91.17%");
  });

  test("合计与等级", () => {
    expect(row(total)).toBe(" 84.94 15.06 84.94%");
    expect(grade).toBe("良");
  });
});

describe("没有评完", () => {
  const pending: Scored = {
    state: "pending",
    full: points(exact("8")),
    missing: [],
    problems: [],
    questions: [],
    lint: [],
  };
  const { levels, total, grade } = rollUp(
    scores.map((score) => (score.path[1] === "可持续影响" ? { ...score, scored: pending } : score)),
    cutOffs,
  );

  test("所在的各级和合计没有得分率，也不定级", () => {
    expect(row(total)).toBe(" 79.94 12.06 incomplete");
    expect(total.state === "incomplete" && [total.scoredFull.toString(), total.open]).toEqual(["92", 1]);
    expect(grade).toBeUndefined();
    expect(levels.filter(({ state }) => state === "incomplete").map(({ path }) => path.join("/"))).toEqual([
      "效益",
      "效益/可持续影响",
    ]);
  });
});

test.each([
  ["90", "优"],
  ["89.99", "良"],
  ["89.5", "良"],
  ["84.94", "良"],
  ["80", "良"],
  ["60", "中"],
  ["59.99", "差"],
])("%s分为%s", (total, grade) => {
  expect(gradeOf(exact(total), cutOffs)).toBe(grade);
  expect(gradeOf(exact(total), cutOffs.toReversed())).toBe(grade);
});

test("没有指标就没有等级", () => {
  expect(rollUp([], cutOffs).grade).toBeUndefined();
});
