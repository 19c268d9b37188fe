import { exact } from "../../../../src/core/number/exact";
import { explainPart, sayPart } from "../../../../src/core/standards/kinds/kinds";
import type { ExplainContext } from "../../../../src/core/standards/kinds/kind";
import type { Reading } from "../../../../src/core/standards/reading";
import { readStandard } from "../../../../src/core/standards/readStandard";
import type { Part } from "../../../../src/core/standards/rule";

function read(standard: string, full: string): Reading {
  return readStandard({ standard, full: exact(full), guidance: "", name: "指标" }, new Map());
}

function contextOf(reading: Reading): ExplainContext {
  return {
    slot(key) {
      const slot = reading.slots.find((known) => known.key === key);
      if (slot === undefined) throw new Error(key);
      return slot;
    },
  };
}

/** A part without the places and words it was read from. */
function meaning(part: Part): string {
  const ignored = new Set(["at", "family", "text", "mark", "name"]);
  return JSON.stringify(part, (key, value: unknown) => {
    if (ignored.has(key)) return undefined;
    if (typeof value === "bigint") return value.toString();
    return isRecord(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const standards: readonly (readonly [string, string])[] = [
  ["①项目有绩效目标，得0.5分；②绩效目标与实际工作内容具有相关性，得0.5分", "1"],
  [
    "①已制定制度，得2分；每发现一项未制定，扣除0.5分，扣完为止；②制度合规，得2分；每发现一例不合规扣0.5分",
    "4",
  ],
  ["检查方案、检查记录、整改报告三项资料齐全得3分，缺一项扣1分，扣完为止", "3"],
  ["①资金到位率=100%,得2分;②若资金到位率<100%,得分=资金到位率*标准分(2分)。", "2"],
  ["编制控制率=（在编数/核定数）×100%小于或等于1计5分，否则按比例计分。", "5"],
  ["100%计满分，每低于5%扣1.5分，扣完为止。", "6"],
  ["按时批次交付率低于100%每1%扣2分，不满1%按1%计算", "15"],
  ["实际完成情况与计划每相差2%，扣1分，扣满12分为止。", "12"],
  ["在规定时间内完成的得满分，每延迟1个月扣1分，扣完为止。", "4"],
  ["①满意度≥95%，得10分；②95%>满意度≥85%，得6分；③满意度<85%，得0分。", "10"],
  ["预算追加率=0，计6分；0-10%（含），计5分；大于10%不得分。", "6"],
  ["1.下达到县级≤15日得满分1分,>30日为0分,15-30日按比例减分", "1"],
  ["合理：4分；基本合理：2分；不合理：0分。", "4"],
  ["效益显著得6-8分；效益较显著得4-6分；效益一般得0-4分。", "8"],
  [
    "得分=A卷“4.您认为影响如何？”答案“A.显著提升、B.有所提升”的占比*2分+B卷“4.效果是否明显”答案“A.显著、B.良好”的占比*4分。",
    "6",
  ],
  ["“满意”及以上人数占比×10分", "10"],
  ["完成值达到指标值,记满分;未达到指标值,按B/A或A/B*该指标分值记分。", "15"],
  ["目标编制要素完整的,得5分,否则酌情扣分。", "5"],
  ["工作经验获中央、省级、市级推广的，分别加3分、2分、1分，就高不重复计算", "3"],
  ["按考核得分排名，排名1-5名的依次赋予60分、57分、54分、51分、48分", "60"],
];

describe("说出来的标准读回去还是同一个规则", () => {
  test.each(standards)("%s", (standard, full) => {
    const reading = read(standard, full);
    const parts = reading.rule?.parts ?? [];
    expect(parts.length).toBeGreaterThan(0);
    const said = parts.map((part) => sayPart(part, contextOf(reading))).join("；");
    expect({ said, parts: read(said, full).rule?.parts.map(meaning) }).toEqual({
      said,
      parts: parts.map(meaning),
    });
  });
});

test.each([
  [standards[0], "①“项目有绩效目标”符合得0.5分，不符合不得分。"],
  [standards[1], "①起评2分，“未制定的项数”每项扣0.5分，扣完为止。"],
  [standards[3], "“资金到位率”达到100%得2分，否则按比例得分。"],
  [standards[5], "完成率≥100%得6分，每低于5个百分点扣1.5分，不足一次的按评价设置计，扣完为止。"],
  [standards[12], "“指标”按档次得分：合理得4分，基本合理得2分，不合理得0分。"],
] as const)("读作：%s", (standard, expected) => {
  const reading = read(standard?.[0] ?? "", standard?.[1] ?? "0");
  const [part] = reading.rule?.parts ?? [];
  expect(part && explainPart(part, contextOf(reading)).replace(/^指标≥/, "完成率≥")).toBe(expected);
});
